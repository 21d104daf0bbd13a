import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { rewriteData } from './rules.ts';

/** Who speaks: "I" or "we". */
export type Speaker = 'one' | 'many';

/** How a language says "I" and "we": expressions, flags iu. */
export interface SpeakerData {
  i: string;
  we: string;
}

/** Who speaks in a text, by which is said more often; undefined where neither is. */
export function speaks(text: string, { i, we }: SpeakerData): Speaker | undefined {
  const count = (phrase: string) => text.match(new RegExp(phrase, 'giu'))?.length ?? 0;
  const more = count(i) - count(we);
  return more === 0 ? undefined : more > 0 ? 'one' : 'many';
}

const speakerOfAll = remember(({ body, language }: Draft): Speaker | undefined => {
  const { beside } = rewriteData(language);
  return beside && speaks(body.map(({ text }) => text).join('\n'), beside);
});

/** Who speaks in a place, or else in its whole draft. */
export const speakerOf = (draft: Draft, { start, end }: Span, data: SpeakerData): Speaker | undefined =>
  speaks(draft.letter.draft.slice(start, end), data) ?? speakerOfAll(draft);
