import type { LanguageInfo } from './language.ts';
import type { Letter } from './letter.ts';
import { remember, rememberTexts } from './remember.ts';

/** From this share of function words on, a draft is in the language; running prose has twice as much. */
const ENOUGH = { spaced: 0.28, unspaced: 0.12 };
/** In a short draft the share varies more, and less must do. */
const SHORT = { words: 25, share: 0.65 };
/** What the caller's word adds: it decides between languages where the draft's own words do not. */
const HINT = 0.06;
/** How much a word of a neighbouring language takes away: Danish and Norwegian share most of their small words. */
const AGAINST = 6;
/** Below so many words the draft alone says little, and the client's last mail is read too. */
const FEW = 6;

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** What stands between spaces or unspaced letters: an address in Japanese prose has no space around it. */
const RUN = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」（）]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/** A line without addresses and links, none of one that quotes: they are in no language. */
const proseOf = (line: string): string =>
  /^\s*>/u.test(line) ? '' : line.replace(RUN, (run) => (/\S[@/]\S/u.test(run) ? ' ' : run));

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

/** A line as its languages are told by: counted once, for every draft is held against every language, and again at each key. */
interface Counted {
  /** Runs of letters of any script. */
  runs: number;
  /** How many words of scripts that are spaced, and how many characters of scripts that are not. */
  words: number;
  characters: number;
  /** How much of it is made of a language's most common words. */
  of(info: LanguageInfo): number;
}

/** A language's words as they are looked for: in sets, and the longest first. */
const lookedFor = remember(({ common, foreign = [] }: LanguageInfo) => ({
  common: new Set(common),
  foreign: new Set(foreign),
  longestFirst: [...common].sort((a, b) => b.length - a.length),
}));

const counted = rememberTexts((line): Counted => {
  const text = proseOf(line);
  const words = (text.replace(UNSPACED, ' ').match(WORD) ?? []).map((word) => word.toLowerCase().replace(/’/g, "'"));
  const characters = count(text, UNSPACED);
  const of = remember((info: LanguageInfo) => ({
    made: info.spaced ? fromWords(words, info) : fromCharacters(characters ? text : '', info),
  }));
  return { runs: count(text, WORD), words: words.length, characters, of: (info) => of(info).made };
});

/** How many of these words are the language's; a neighbour's speak against it. */
function fromWords(words: readonly string[], info: LanguageInfo): number {
  const { common, foreign } = lookedFor(info);
  return words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0) - (foreign.has(word) ? AGAINST : 0), 0);
}

/** How many characters of a text belong to the language's words; those of a script that is not its own speak against it. */
function fromCharacters(text: string, info: LanguageInfo): number {
  let covered = 0;
  let rest = text;
  for (const word of text ? lookedFor(info).longestFirst : []) {
    const parts = rest.split(word);
    covered += (parts.length - 1) * word.length;
    rest = parts.join(' ');
  }
  // The same language in another script: "們" is no "们".
  const { foreign } = lookedFor(info);
  if (text && foreign.size) for (const letter of text) if (foreign.has(letter)) covered -= AGAINST / 2;
  return covered;
}

/** Share of the lines that is made of the language's most common words: of their words, or of their characters. */
function shareOf(lines: readonly Counted[], info: LanguageInfo): number {
  let [made, words, characters] = [0, 0, 0];
  for (const line of lines) {
    made += line.of(info);
    words += line.words;
    characters += line.characters;
  }
  return made / Math.max(1, info.spaced ? words + characters / 2 : characters + words * 2);
}

const linesOf = (text: string): Counted[] => text.split('\n').map(counted);

/** The share of a text, from 0 to 1 and less for a neighbour's words, that is made of a language's most common words. */
export const shareIn = (text: string, info: LanguageInfo): number => shareOf(linesOf(text), info);

/** Whether a text is too short to tell a language by: a greeting, a line begun. */
export function saysLittle(text: string): boolean {
  const lines = linesOf(text);
  const sum = (of: 'runs' | 'characters') => lines.reduce((all, line) => all + line[of], 0);
  return sum('runs') < FEW && sum('characters') < FEW * 2;
}

/**
 * The language of the draft, from its own words; undefined where none of `languages` is sure. `letter.lang` is only the
 * caller's word: it decides where the draft's words are few or mixed, and is not believed against them.
 */
export function findLanguage(letter: Letter, languages: readonly LanguageInfo[]): LanguageInfo | undefined {
  const own = linesOf(letter.draft);
  const size = own.reduce((sum, { runs }) => sum + runs, 0);
  const client = size < FEW ? (letter.thread.findLast((message) => message.from === 'client')?.text ?? '') : '';
  const lines = [...own, ...linesOf(client)];
  let best: LanguageInfo | undefined;
  let most = 0;
  for (const language of languages) {
    const share = shareOf(lines, language);
    const hinted = share > 0 && language.code === letter.lang ? HINT : 0;
    const enough = ENOUGH[language.spaced ? 'spaced' : 'unspaced'];
    const points = (share + hinted) / (size < SHORT.words ? enough * SHORT.share : enough);
    if (points > most) [best, most] = [language, points];
  }
  if (most >= 1) return best;
  // A word or two in no language at all ("Invoice 2207 attached"): nothing speaks against the caller's word.
  return size > 0 && size < FEW && most < 1 ? languages.find((language) => language.code === letter.lang) : undefined;
}
