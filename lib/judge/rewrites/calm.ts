const SHOUTED = /(?<![\p{L}\p{N}&'’-])\p{Lu}[\p{Lu}'’]+(?![\p{L}\p{N}&-])/gu;
/** Capitals without a vowel, with or without its marks, are names of things and no shout. */
const NAME = /^[^AEIOUYÆØŒ]+$/u;

/** So short, in letters, are abbreviations too ("VAT"). */
const SHORT = 3;
/** Two letters are a word only beside another one in capitals ("IN BOLD"), and these never. */
const PAIR = /^(?:OK|PS|UK|EU|TV|PC|HR|ID)$/u;
const AFTER = /^ \p{Lu}{2}/u;
const BEFORE = /\p{Lu}{2} $/u;

/**
 * The same words without the raised voice: no capitals, one mark where there were many, full stops for exclamation marks.
 * @param isWord tells a short word in capitals from an abbreviation, which keeps them
 */
export function calm(text: string, isWord: (word: string) => boolean = () => true): string {
  const isName = (word: string) => NAME.test(word.normalize('NFD')) || (word.length <= SHORT && !isWord(word));
  const isAlone = (word: string, at: number) =>
    !AFTER.test(text.slice(at + word.length, at + word.length + 3)) &&
    !BEFORE.test(text.slice(Math.max(0, at - 3), at));
  const stays = (word: string, at: number) =>
    isName(word) || (word.length === 2 && (PAIR.test(word) || isAlone(word, at)));
  return text
    .replace(SHOUTED, (word, at: number) => (stays(word, at) ? word : word.toLowerCase()))
    .replace(/[!?！？]*？[!?！？]*/g, '？')
    .replace(/[!?]*\?[!?]*/g, '?')
    .replace(/\s*！[!！]*|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』）])\s*!+/gu, '。')
    .replace(/\s*!+/g, '.');
}
