/** Values of the fields a text may name, as `client.firstName`; '' where one is not known. */
export type Fields = Readonly<Record<string, string>>;

const FIELD = /\{\{\s*([\w.]*)\s*\}\}/g;

/** A field's name in plain words, for a language that has no label for it: `client.firstName` is "client first name". */
const plainName = (name: string): string =>
  name.replace(/[._]/g, ' ').replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

/** Whether what follows a text begins a sentence. */
export const beginsSentence = (before: string): boolean => /(?:^|[.!?]\s+|\n\s*)$/u.test(before);

/** Capital first letter, where a script has capitals. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());

/**
 * A text with its `{{fields}}` filled. One that is empty or not known becomes a slot with its label (`[client's first
 * name]`). A value that begins a sentence gets its capital. Values are taken as they are: braces within them mean nothing.
 * @param before what stands before the text in its line
 * @param said how a value is said before what follows it
 */
export function fill(
  text: string,
  fields: Fields,
  labels: Fields,
  before = '',
  said = (value: string, _after: string): string => value,
): string {
  return text.replace(FIELD, (field: string, name: string, at: number) => {
    const value = Object.hasOwn(fields, name) ? fields[name]?.trim() : '';
    if (!value) return `[${(Object.hasOwn(labels, name) && labels[name]) || plainName(name) || '…'}]`;
    const words = said(value, text.slice(at + field.length));
    return beginsSentence(before + text.slice(0, at)) ? capitalised(words) : words;
  });
}

/** The names of the fields of a text that would stay open. */
export const openFields = (text: string, fields: Fields): string[] =>
  [...text.matchAll(FIELD)].map(([, name]) => name as string).filter((name) => !fields[name]?.trim());
