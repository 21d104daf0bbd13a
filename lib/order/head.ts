import type { Draft, Sentence } from '../judge/draft.ts';
import type { OrderWords } from './data.ts';
import { ENDED } from './lines.ts';
import type { Places } from './places.ts';

/** So many sentences at the head of a mail may open it. */
const HEAD = 3;
/** A sentence no longer says nothing by itself, in UTF-16 units: "Yes.", "您好！". */
export const SHORT = 6;

/** A sentence of a greeting and a name is no longer: "Hei Kåre Johan." */
const GREETING = 30;

/** "Priya, I'm sorry.", "小陆：…", "钱总晚上好", or words that go on from a greeting: "jeg beklager …". */
const ADDRESSED =
  /^\p{Ll}|^[^,.]{0,20}@|^\p{Lu}\S*(?: \p{Lu}\S*){0,2}!$|^\p{Lu}\S*(?: \p{Lu}\S*){0,2}, |^[^,，、]{0,20}(?:様|さん|先生)|^[^\p{L}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,10}[、，：]|^[^\p{L}]*(?:\p{Lu}[\p{L}.]*|\p{Script=Han}{2,4})(?: ?\p{Script=Han}{1,3})?[，：]|^\p{Script=Han}{1,8}(?:你|您|早|晚上|上午|下午|中午)好|^\p{Script=Han}{2,4} (?=\p{Script=Han})/u;

/** What stands at the head of a mail. */
export interface Head {
  /** Whether a sentence addresses the client: nothing goes before it. */
  greets(sentence: Sentence): boolean;
  /** Whether a sentence only greets, or says who writes: what stands behind it is none of it. */
  opens(sentence: Sentence): boolean;
}

/** Finds the head of a draft with this body. */
export function headOf(
  { letter, sentences }: Draft,
  body: readonly Sentence[],
  words: OrderWords,
  place: Places,
): Head {
  const greeting = sentences[sentences.indexOf(body[0] as Sentence) - 1];
  const goesOnFrom = ({ end }: Sentence, { text, start }: Sentence) =>
    /^\p{Ll}/u.test(text) || !letter.draft.slice(end, start).includes('\n');
  return {
    greets: (sentence) =>
      sentence === body[0] &&
      (sentence.text.length <= SHORT ||
        (sentence.text.length <= GREETING && sentence.reading.has('sentences.greeting')) ||
        (greeting ? goesOnFrom(greeting, sentence) : ADDRESSED.test(sentence.text) || !ENDED.test(sentence.text))),
    opens: (sentence) =>
      body.indexOf(sentence) < HEAD && place(sentence) === null && (words.opens?.test(sentence.text) ?? false),
  };
}
