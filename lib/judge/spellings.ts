import type { LanguageData } from './language.ts';

/** What stands in a phrase for itself and is no word to be read (sets, names of lists, signs with a backslash), or a word. */
const PARTS = /\[(?:\\.|[^\]\\])*\]|\{[^}]*\}|\\[pP]\{[^}]*\}|\\.|\p{L}+/gu;
const LETTER = /\p{L}/gu;
/** Words that are compared and not looked for. */
const COMPARED = 'stop';

/**
 * The data of a language with every phrase that has a letter of `letters` reading its other spellings too ("paa" for "på"),
 * as people write on a keyboard without it. The same data where the language names no such letters.
 */
export function withSpellings(data: LanguageData): LanguageData {
  const { letters, unlike = [] } = data.language;
  if (!letters) return data;
  const respell = (phrase: string) =>
    phrase.replace(PARTS, (part) => {
      if (!/^\p{L}/u.test(part)) return part;
      // "Var" is no "vår": there only the longer spelling is meant.
      const strict = unlike.includes(part.toLowerCase());
      return part.replace(LETTER, (letter) => {
        const others = letters[letter.toLowerCase()]?.filter((other) => !strict || other.length > 1) ?? [];
        return others.length ? `(?:${[letter, ...others].join('|')})` : letter;
      });
    });
  const map = <T, U>(record: Record<string, T>, change: (value: T, name: string) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
  return {
    ...data,
    words: map(data.words, (list, name) => (name === COMPARED ? list : list.map(respell))),
    cues: map(data.cues, (cues) => map(cues, (cue) => ({ ...cue, phrases: cue.phrases.map(respell) }))),
  };
}
