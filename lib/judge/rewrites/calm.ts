const SHOUTED = /(?<![\p{L}\p{N}&'’-])\p{Lu}[\p{Lu}'’]{2,}(?![\p{L}\p{N}&-])/gu;
/** Capitals without a vowel, or beside a number, are names of things and no shout. */
const NAME = /^[^AEIOUY]+$/u;

/** The same words without the raised voice: no capitals, one mark where there were many, full stops for exclamation marks. */
export function calm(text: string): string {
  return text
    .replace(SHOUTED, (word) => (NAME.test(word) ? word : word.toLowerCase()))
    .replace(/[!?！？]*？[!?！？]*/g, '？')
    .replace(/[!?]*\?[!?]*/g, '?')
    .replace(/\s*！[!！]*|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』）])\s*!+/gu, '。')
    .replace(/\s*!+/g, '.');
}
