import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { expressionsOf } from './expressions.ts';

/** Who speaks: "I" or "we". */
export type Speaker = 'one' | 'many';

/** Who speaks in a text, by which is said more often; undefined where neither is, or the language does not tell. */
export function speaks(text: string, language: Language): Speaker | undefined {
  const says = expressionsOf(language).speaks;
  if (!says) return undefined;
  const count = (phrase: RegExp) => text.match(phrase)?.length ?? 0;
  const more = count(says.i) - count(says.we);
  return more === 0 ? undefined : more > 0 ? 'one' : 'many';
}

/** Who speaks in a draft. */
export const speaksIn = remember(({ body, language }: Draft): Speaker | undefined =>
  speaks(body.map(({ text }) => text).join('\n'), language),
);

/** Who speaks in a place, or else in its whole draft. */
export const speakerOf = (draft: Draft, { start, end }: Span): Speaker | undefined =>
  speaks(draft.letter.draft.slice(start, end), draft.language) ?? speaksIn(draft);
