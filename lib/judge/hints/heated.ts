import type { Draft, Sentence } from '../draft.ts';
import type { Reading } from '../language.ts';
import type { Span } from '../letter.ts';
import { isQuoted } from '../near.ts';
import { remember } from '../remember.ts';
import { calm } from '../rewrites/calm.ts';
import { fitting } from '../rewrites/fitting.ts';
import { accuses } from '../rewrites/kept.ts';
import { mend } from '../rewrites/mend.ts';
import { inHeading } from './headings.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, joined, joinedWhere, type Place, said, sentenceOf } from './places.ts';

/** Another word in capitals, next. */
const BESIDE = /^ \p{Lu}{2}/u;
/** So short an outburst belongs to the next one. */
const SHORT = 25;

/** What of a sentence says whether anything in it may be loud: it is looked at with each key, and most have nothing of it. */
const loudnessOf = remember(({ text }: Reading) => ({
  hasCapitals: /\p{Lu}{2}/u.test(text),
  isCapital: /\p{Lu}/u.test(text) && text === text.toUpperCase(),
  marks: /[!?！？]*[!！]{2,}|[!?！？]{3,}/u.exec(text)?.[0],
}));

/** Words in capitals that the language does not write so: an abbreviation is not on its list. */
function shouted(sentence: Sentence): Place[] {
  if (!loudnessOf(sentence.reading).hasCapitals) return [];
  const loud = sentence.reading.hits('heated.shouted').filter(({ start, end, text }) => {
    if (text.length < 2 || text !== text.toUpperCase() || text === text.toLowerCase()) return false;
    if (/[_@/.-]/u.test(`${sentence.text[start - 1] ?? ''}${sentence.text[end] ?? ''}`.replace(/\.$/u, '')))
      return false;
    return text.length > 2 || BESIDE.test(sentence.text.slice(end));
  });
  return loud.filter((hit) => !isQuoted(sentence, hit)).map((hit) => ({ sentence, hit }));
}

/** So many UTF-16 units beside a word tell whether the next one is in capitals: two letters, and what parts them. */
const NEAR = 4;

/** Whether the word before or after is in capitals too: somebody cries, where one such word may only be stressed. */
const isCry = ({ sentence: { text }, hit: { start, end } }: Place): boolean =>
  /\p{Lu}{2}[ ,]{1,2}$/u.test(text.slice(Math.max(0, start - NEAR), start)) ||
  /^[ ,]{1,2}\p{Lu}{2}/u.test(text.slice(end, end + NEAR));

/** The words that a draft shouts, but for headings and what is innocent. */
const loudIn = remember((draft: Draft) =>
  except(draft.body.filter((sentence) => !isHeading(draft, sentence)).flatMap(shouted), 'heated.leave'),
);

/** Three exclamation marks in a repair, or two after words that are sharp; a warm word excuses them. */
function exclaimed(sentence: Sentence, applies: boolean): Span[] {
  const { marks } = loudnessOf(sentence.reading);
  if (!marks || sentence.reading.has('heated.warm')) return [];
  const loud = applies && marks.length > 2;
  return loud || sentence.reading.has('heated.sharp') ? [{ start: sentence.start, end: sentence.end }] : [];
}

const isCapital = ({ reading }: Sentence): boolean => loudnessOf(reading).isCapital;

/** Where the last sentence begins that is not all in capitals. */
const lastPlain = remember(({ body }: Draft) => body.findLast((sentence) => !isCapital(sentence))?.start ?? -1);

/** A sentence all in capitals on a line that began so, beside others that are not: a heading, unless it cries out. */
function isHeading(draft: Draft, sentence: Sentence): boolean {
  if (!isCapital(sentence) || sentence.text.includes('!')) return false;
  const { draft: text } = draft.letter;
  const before = text.slice(text.lastIndexOf('\n', sentence.start - 1) + 1, sentence.start);
  return before === before.toUpperCase() && sentence.start < lastPlain(draft);
}

/** An outburst of a word or two and the next one are one. */
const neighbours = ({ letter }: Draft, spans: Span[]): Span[] =>
  joinedWhere(
    spans,
    (last, span) => /^\s*$/u.test(letter.draft.slice(last.end, span.start)) && span.start - last.start < SHORT,
  );

/** What hurts in a quiet voice too. */
const UNKIND = ['heated.anger', 'dismissive.talks-down', 'blame-client.fault'];

/** The same words without the raised voice, but for those that would hurt all the same; none where nothing was raised. */
function quiet(draft: Draft, span: Span): string[] {
  const text = draft.letter.draft.slice(span.start, span.end);
  const { common } = draft.language.data.language;
  const isShouted = (word: string) =>
    text === text.toUpperCase() ||
    common.includes(word.toLowerCase()) ||
    draft.language.read(word).has('heated.shouted');
  const words = calm(text, isShouted);
  const reading = draft.language.read(words);
  if (accuses(text, draft.language) || UNKIND.some((cue) => reading.has(cue))) return [];
  const fit = fitting(draft, span, 'heated')(words);
  return fit === null ? [] : [fit];
}

/** Whether more than a word was loud. */
const isCried = ({ letter }: Draft, { start, end }: Span): boolean => /[!！]/u.test(letter.draft.slice(start, end + 1));

/** The sentences of a draft that end in too many marks. */
const marksIn = (draft: Draft, applies: boolean): Span[] =>
  draft.body.flatMap((sentence) => exclaimed(sentence, applies));

/** Anger, sarcasm, capitals, three exclamation marks: they would hurt in any mail. */
export const heated: Kind = {
  kind: 'heated',
  family: 'tone',
  certain: (draft, applies) =>
    joined(draft, [
      ...loudIn(draft).filter(isCry).map(clauseOf),
      ...marksIn(draft, applies),
      ...said(draft, 'own.mocks').map(sentenceOf),
    ]),
  plain: (draft) => joined(draft, loudIn(draft).map(clauseOf)),
  find(draft, applies) {
    const loud = loudIn(draft).map(clauseOf);
    const angry = said(draft, 'heated.anger').map(clauseOf);
    // "It's all our fault, as always" owns nothing.
    const sarcastic = [...said(draft, 'heated.sarcasm'), ...said(draft, 'own.mocks')].map(sentenceOf);
    const all = [...loud, ...marksIn(draft, applies), ...angry, ...sarcastic];
    const places = all.filter((place) => !inHeading(draft, place));
    return neighbours(draft, joined(draft, places));
  },
  // What one cried out may be unkind in any voice: better words come first. What a loud word said is said best without that.
  rewrite: (draft, span) => [...(isCried(draft, span) ? [] : quiet(draft, span)), ...mend(draft, span, 'heated')],
  otherwise: quiet,
};
