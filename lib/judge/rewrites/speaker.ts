import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { before, behind } from './around.ts';
import { expressionsOf } from './expressions.ts';

/** Who speaks: "I" or "we". */
export type Speaker = 'one' | 'many';

/** How often a text says each; neither where the language does not tell. */
function countsOf(text: string, language: Language): Record<Speaker, number> {
  const says = expressionsOf(language).speaks;
  const count = (phrase: RegExp | undefined) => (phrase && text.match(phrase)?.length) ?? 0;
  return { one: count(says?.i), many: count(says?.we) };
}

/** A text without the words that tell who speaks. */
export function unvoiced(text: string, language: Language): string {
  const { i, we } = expressionsOf(language).speaks ?? {};
  return i && we ? text.replace(we, '').replace(i, '') : text;
}

const isQuestion = ({ text }: Sentence): boolean => /[?？]\P{L}*$/u.test(text);

/** The same of a whole draft, but for what it asks: "Do I have to do anything?" is the reader's. */
const countsIn = remember(({ body, language }: Draft) => {
  const told = body.filter((sentence) => !isQuestion(sentence));
  return countsOf(told.map(({ text }) => text).join('\n'), language);
});

const oftener = ({ one, many }: Record<Speaker, number>): Speaker | undefined =>
  one === many ? undefined : one > many ? 'one' : 'many';

/** Who speaks in a text, by which is said more often; undefined where neither is, or the language does not tell. */
export const speaks = (text: string, language: Language): Speaker | undefined => oftener(countsOf(text, language));

/** Who speaks in a draft. */
export const speaksIn = (draft: Draft): Speaker | undefined => oftener(countsIn(draft));

/** Who speaks in a draft that never says the other; undefined where it says both, or neither. */
export function speaksOnly(draft: Draft): Speaker | undefined {
  const counts = countsIn(draft);
  return counts.one && counts.many ? undefined : oftener(counts);
}

/** Who speaks in a place, or else beside it in its clause ("I" before "regret the delay", not "As I said,"), or else in its whole draft. */
export const speakerOf = (draft: Draft, span: Span): Speaker | undefined =>
  speaks(draft.letter.draft.slice(span.start, span.end), draft.language) ??
  speaks(`${before(draft, span).replace(/^.*,/su, '')} ${behind(draft, span).replace(/,.*/su, '')}`, draft.language) ??
  speaksIn(draft);
