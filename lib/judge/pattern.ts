/**
 * The small language that phrase data is written in, so that a translator can add a phrase without knowing regular
 * expressions, and somebody who knows them can still use all of them:
 * - a space is any run of white space, ` ?` one that may be absent; `'` is either apostrophe;
 * - `{name}` stands for a word list of the language's `words.json`;
 * - `<3>` between two spaces is a gap of up to three words, never across punctuation;
 * - in a language that writes with spaces, a phrase begins and ends at a word's edge by itself.
 */

export type Words = Record<string, string[]>;

const GAP = / ?<(\d)> ?/g;
const NAME = /\{([a-z][\w-]*)\}/g;
const CLASS_OR_APOSTROPHE = /\[[^\]]*\]|'/g;
const MAX_NESTING = 5;

/** Replaces `{name}` by the alternatives of that list, which may name lists themselves. Throws on an unknown name. */
function expand(source: string, words: Words, depth = 0): string {
  if (depth > MAX_NESTING) throw new Error(`word lists nest too deeply in ${source}`);
  return source.replace(NAME, (_, name: string) => {
    const list = words[name];
    if (!list) throw new Error(`unknown word list {${name}} in ${source}`);
    return `(?:${list.map((word) => expand(word, words, depth + 1)).join('|')})`;
  });
}

/** Matches either apostrophe, also where one stands in a class. */
const apostrophes = (part: string): string => (part === "'" ? "['’‘]" : part.replaceAll("'", "'’‘"));

/** The regular expression source of one phrase, without the edges. */
export function phraseSource(phrase: string, words: Words): string {
  return expand(phrase, words)
    .replace(GAP, (_, most: string) => `(?:\\s+[^\\s,.;:!?()]+){0,${most}}\\s+`)
    .replace(/ \?/g, '\\s*')
    .replace(/ /g, '\\s+')
    .replace(CLASS_OR_APOSTROPHE, apostrophes);
}

/** One expression that finds any of the phrases; flags `giu`. Without phrases it finds nothing. */
export function compile(phrases: string[], words: Words, spaced: boolean): RegExp {
  if (!phrases.length) return /(?!)/giu;
  const any = `(?:${phrases.map((phrase) => phraseSource(phrase, words)).join('|')})`;
  return new RegExp(spaced ? `(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])` : any, 'giu');
}
