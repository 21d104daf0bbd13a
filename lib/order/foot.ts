import type { Draft, Sentence } from '../judge/draft.ts';
import type { OrderWords } from './data.ts';
import { ENDED } from './lines.ts';
import type { Places } from './places.ts';

/** A line of a name, a post or a firm is no longer. */
const NAME_LENGTH = 50;
/** What stands before names: the end of a line, or a wide space. */
const STANDS_APART = /(?:\n[^\S\n]*|　\s*)$/u;

/** A first name, a whole one, or its first letters, behind the last sentence of a line: "More in 30 min. Joost", "…处理好。前台小周". */
const SIGNED =
  /^(?:\p{Lu}(?:\p{Lu}?|[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)|\p{Script=Han}{1,6}(?: \p{Script=Han}{1,4})?)$/u;

/** Who writes, behind the last words of a mail on their line: "…です。　古賀", or in one with them: "前回と同じ　　本田". */
const WRITER = /　\s*[^\s。！？]{1,12}(?: [^\s。！？]{1,8})?$/u;

/** What stands at the foot of a body whose end was not known for a leave or a signature. */
export interface Foot {
  /** Whether a sentence is of it: nothing goes behind it. */
  has(sentence: Sentence): boolean;
  /** Whether it begins with a sentence, whatever stands before that. */
  beginsWith(sentence: Sentence, before: Sentence): boolean;
}

/**
 * Finds the foot of a draft with this body: names on lines of their own, a name behind the last sentence of the last line, what only takes
 * leave there with the name below, and lines above a post that was known for a signature.
 */
export function footOf(
  { letter, sentences }: Draft,
  body: readonly Sentence[],
  words: OrderWords,
  place: Places,
): Foot {
  const text = letter.draft;
  const last = body.at(-1);
  const behind = sentences[sentences.indexOf(last as Sentence) + 1];
  const takesLeave = (sentence: Sentence) => sentence !== body[0] && (words.closes?.test(sentence.text) ?? false);
  const isName = (sentence: Sentence) =>
    sentence !== body[0] &&
    place(sentence) === null &&
    STANDS_APART.test(text.slice(0, sentence.start)) &&
    !/^\p{Ll}/u.test(sentence.text) &&
    sentence.text.length <= NAME_LENGTH &&
    !/[.!?…。！？,，、:：]$/u.test(sentence.text);

  const names = body.slice(body.findLastIndex((sentence) => !isName(sentence) && !takesLeave(sentence)) + 1);
  const leave = names.findIndex(takesLeave);
  const left = leave < 0 ? [] : names.slice(leave);
  // "Yours faithfully, Ngozi Umeh (Mrs.)" above her post.
  const above = body.filter(({ paragraph }) => behind?.role === 'signature' && paragraph === behind.paragraph);
  const signed = above.every((one) => one !== body[0] && place(one) === null) ? above : [];
  const signs = (sentence: Sentence, before: Sentence) =>
    (isName(sentence) && WRITER.test(text.slice(before.end, sentence.end))) || (!behind && SIGNED.test(sentence.text));
  const signsLast = (sentence: Sentence, before: Sentence | undefined) =>
    sentence === last && before !== undefined && ENDED.test(before.text) && signs(sentence, before);
  return {
    has: (sentence) =>
      isName(sentence) || left.includes(sentence) || signed.includes(sentence) || signsLast(sentence, body.at(-2)),
    beginsWith: (sentence, before) => left.includes(sentence) || signsLast(sentence, before),
  };
}
