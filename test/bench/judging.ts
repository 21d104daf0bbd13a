import { makeJudge } from '../../lib/judge/judge.ts';
import { makeLanguage } from '../../lib/judge/language.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { readLanguage } from '../run/languages.ts';
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
