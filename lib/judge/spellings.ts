import type { LanguageData } from './language.ts';

/** What stands in a phrase for itself and is no letter to be read: sets, names of lists, and signs with a backslash. */
const PARTS = /\[(?:\\.|[^\]\\])*\]|\{[^}]*\}|\\[pP]\{[^}]*\}|\\.|\p{L}/gu;
/** Words that are compared and not looked for. */
const COMPARED = 'stop';

/**
 * The data of a language with every phrase that has a letter of `letters` reading its other spellings too ("paa" for "på"),
 * as people write on a keyboard without it. The same data where the language names no such letters.
 */
export function withSpellings(data: LanguageData): LanguageData {
  const { letters } = data.language;
  if (!letters) return data;
  const respell = (phrase: string) =>
    phrase.replace(PARTS, (part) => {
      const others = letters[part.toLowerCase()];
      return others ? `(?:${[part, ...others].join('|')})` : part;
    });
  const map = <T, U>(record: Record<string, T>, change: (value: T, name: string) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
  return {
    ...data,
    words: map(data.words, (list, name) => (name === COMPARED ? list : list.map(respell))),
    cues: map(data.cues, (cues) => map(cues, (cue) => ({ ...cue, phrases: cue.phrases.map(respell) }))),
  };
}
