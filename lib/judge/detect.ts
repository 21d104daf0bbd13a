import type { LanguageInfo } from './language.ts';
import type { Letter } from './letter.ts';
import { remember } from './remember.ts';

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

/** The text without quoted lines, addresses and links: they are in no language. */
const prose = (text: string): string =>
  text.replace(/^\s*>.*$/gmu, ' ').replace(RUN, (run) => (/\S[@/]\S/u.test(run) ? ' ' : run));

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

/** A text as its languages are told by: counted once, for every draft is held against every language. */
interface Counted {
  text: string;
  /** Of scripts that are spaced, in small letters. */
  words: string[];
  /** How many of scripts that are not. */
  characters: number;
}

const counted = (text: string): Counted => ({
  text,
  words: (text.replace(UNSPACED, ' ').match(WORD) ?? []).map((word) => word.toLowerCase().replace(/’/g, "'")),
  characters: count(text, UNSPACED),
});

/** A language's words as they are looked for: in sets, and the longest first. */
const lookedFor = remember(({ common, foreign = [] }: LanguageInfo) => ({
  common: new Set(common),
  foreign: new Set(foreign),
  longestFirst: [...common].sort((a, b) => b.length - a.length),
}));

/** Share of the text that is made of the language's most common words: of its words, or of its characters. */
function shareOf({ text, words, characters }: Counted, info: LanguageInfo): number {
  const { common, foreign, longestFirst } = lookedFor(info);
  if (info.spaced) {
    const points =
      words.filter((word) => common.has(word)).length - AGAINST * words.filter((word) => foreign.has(word)).length;
    return points / Math.max(1, words.length + characters / 2);
  }
  let covered = 0;
  let rest = text;
  // Each of its words has such a character.
  for (const word of characters ? longestFirst : []) {
    const parts = rest.split(word);
    covered += (parts.length - 1) * word.length;
    rest = parts.join(' ');
  }
  return covered / Math.max(1, characters + words.length * 2);
}

/** Whether a text is too short to tell a language by: a greeting, a line begun. */
export function saysLittle(text: string): boolean {
  const own = prose(text);
  return count(own, WORD) < FEW && count(own, UNSPACED) < FEW * 2;
}

/**
 * The language of the draft, from its own words; undefined where none of `languages` is sure. `letter.lang` is only the
 * caller's word: it decides where the draft's words are few or mixed, and is not believed against them.
 */
export function findLanguage(letter: Letter, languages: readonly LanguageInfo[]): LanguageInfo | undefined {
  const own = prose(letter.draft);
  const size = count(own, WORD);
  const client = size < FEW ? (letter.thread.findLast((message) => message.from === 'client')?.text ?? '') : '';
  const text = counted(`${own}\n${prose(client)}`);
  let best: LanguageInfo | undefined;
  let most = 0;
  for (const language of languages) {
    const share = shareOf(text, language);
    const hinted = share > 0 && language.code === letter.lang ? HINT : 0;
    const enough = ENOUGH[language.spaced ? 'spaced' : 'unspaced'];
    const points = (share + hinted) / (size < SHORT.words ? enough * SHORT.share : enough);
    if (points > most) [best, most] = [language, points];
  }
  if (most >= 1) return best;
  // A word or two in no language at all ("Invoice 2207 attached"): nothing speaks against the caller's word.
  return size > 0 && size < FEW && most < 1 ? languages.find((language) => language.code === letter.lang) : undefined;
}
