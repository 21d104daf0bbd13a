const SHOUTED = /(?<![\p{L}\p{N}&'’-])\p{Lu}[\p{Lu}'’]{2,}(?![\p{L}\p{N}&-])/gu;
/** Capitals without a vowel, or beside a number, are names of things and no shout. */
const NAME = /^[^AEIOUY]+$/u;

/** So short, in letters, are abbreviations too ("VAT"). */
const SHORT = 3;

/**
 * The same words without the raised voice: no capitals, one mark where there were many, full stops for exclamation marks.
 * @param isWord tells a short word in capitals from an abbreviation, which keeps them
 */
export function calm(text: string, isWord: (word: string) => boolean = () => true): string {
  const isName = (word: string) => NAME.test(word) || (word.length <= SHORT && !isWord(word));
  return text
    .replace(SHOUTED, (word) => (isName(word) ? word : word.toLowerCase()))
    .replace(/[!?！？]*？[!?！？]*/g, '？')
    .replace(/[!?]*\?[!?]*/g, '?')
    .replace(/\s*！[!！]*|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』）])\s*!+/gu, '。')
    .replace(/\s*!+/g, '.');
}
