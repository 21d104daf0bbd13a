import { join } from 'node:path';
import { makeJudge } from '../../lib/judge/judge.ts';
import { makeLanguage } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { readLines } from '../run/json-lines.ts';
import { languageCodes, makeFullJudge, readLanguage } from '../run/languages.ts';
import { quantile, time } from './clock.ts';
import { letterOf, readLetters, wordsOf } from './drafts.ts';
import { alex, compromise, harper, writeGood } from './others.ts';

export interface JudgingRow {
  name: string;
  /** µs a word at the median. */
  perWord: number;
  /** How many times Amends' own time. */
  ratio: number;
}

const data = readLanguage('en');
const judge = makeJudge([makeLanguage(data)]);

let turn = 0;
/** The same letter with another word in each sentence, so that a judge which remembers sentences knows none of these. */
function unseen(letter: Letter): Letter {
  turn++;
  return { ...letter, draft: letter.draft.replace(/(?<=\p{L})(?=[.?!](?:\s|$))/gu, ` now${turn}`) };
}

/** A whole judgement by a judge that knows none of its sentences, against other checkers over the same text in the same run. */
export async function judging(): Promise<JudgingRow[]> {
  const letters = readLetters();
  const text = letters.map(({ draft }) => draft).join('\n\n');
  const words = wordsOf(text);
  // A language's phrases are read once a page; what is measured is a judgement of sentences that were never seen.
  const cold = await time(() => {
    for (const letter of letters) judge(unseen(letter));
  });
  const rows: [string, number][] = [['Amends, cold', cold]];
  for (const [name, check] of [
    ['write-good', writeGood],
    ['alex', alex],
    ['compromise', compromise],
    ['harper.js', harper],
  ] as const) {
    rows.push([name, await time(() => check(text), name === 'alex' ? 3 : 5)]);
  }
  return rows.map(([name, ms]) => ({ name, perWord: (ms * 1000) / words, ratio: ms / cold }));
}

/** How the time of a cold judgement grows with the draft: µs a word at each length. */
export async function growth(lengths = [100, 300, 1000, 5000]): Promise<{ words: number; perWord: number }[]> {
  const rows = [];
  for (const words of lengths) {
    const letter = letterOf(words);
    const ms = await time(() => judge(unseen(letter)), 7);
    rows.push({ words, perWord: (ms * 1000) / words });
  }
  return rows;
}

/** What one keystroke costs the judge in a 1,000-word draft, in ms: the median and the 99th percentile of 300. */
export function keystrokes(): { median: number; p99: number } {
  const letter = letterOf(1000);
  const middle = letter.draft.indexOf(' ', letter.draft.length / 2);
  judge(letter);
  const typed =
    ' We will send you the corrected report on Thursday at noon and I am sorry for the trouble that this has caused you all.'
      .repeat(3)
      .slice(0, 300);
  const times = [...typed].map((_, i) => {
    const draft = letter.draft.slice(0, middle) + typed.slice(0, i + 1) + letter.draft.slice(middle);
    const start = performance.now();
    judge({ ...letter, draft });
    return performance.now() - start;
  });
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** A cold judgement in each language, µs a word, or a pair of characters where words are not spaced. */
export async function languages(): Promise<{ code: string; perWord: number }[]> {
  const rows = [];
  for (const code of languageCodes()) {
    const data = readLanguage(code);
    const own = makeJudge([makeLanguage(data)]);
    const letters = readLines<Letter>(join(import.meta.dirname, `../corpus/${code}.dev.jsonl`));
    const { spaced } = data.language;
    const words = letters.reduce((sum, { draft }) => sum + (spaced ? wordsOf(draft) : draft.length / 2), 0);
    const changed = (letter: Letter): Letter =>
      spaced ? unseen(letter) : { ...letter, draft: letter.draft.replace(/(?=[。！？])/gu, String(++turn)) };
    const ms = await time(() => {
      for (const letter of letters) own(changed(letter));
    });
    rows.push({ code, perWord: (ms * 1000) / words });
  }
  return rows;
}

/** Texts that upset readers, each again and again. */
const HOSTILE: Record<string, string> = {
  'one letter': 'a',
  'one word': 'sorry ',
  'a hint in every sentence': 'We are sorry if the delay hurt you. We will fix it asap. Tom forgot it. ',
  'nested quotes': '“I said «we “are ‘sorry ',
  'brackets that never close': 'Sorry if ((((( ',
  commas: 'sorry, ',
  slots: '[what] [a|b] ',
  Japanese: '申し訳ございません、',
};

/** What a hostile text costs, µs a letter, at 10,000, 100,000 and a million letters: the same where time is linear. */
export function hostile(sizes = [10_000, 100_000, 1_000_000]): { name: string; perLetter: number[] }[] {
  const full = makeFullJudge();
  return Object.entries(HOSTILE).map(([name, part]) => ({
    name,
    perLetter: sizes.map((size) => {
      const draft = part.repeat(Math.ceil(size / part.length)).slice(0, size);
      const start = performance.now();
      full({ ...letterOf(100), draft });
      return ((performance.now() - start) * 1000) / size;
    }),
  }));
}
