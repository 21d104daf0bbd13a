import { SIZE } from './features.ts';

/** What one label has learnt, as it is stored: only features that count, in the order of their numbers. */
export interface LearntLabel {
  bias: number;
  /** What a stored weight of 1 stands for. */
  scale: number;
  /** The gaps between the numbers, each a sign or several: `GAP_SIGNS - 1` says that more follows. */
  at: string;
  /** The weights, a sign each: the root of a weight in whole steps from `-LEVELS` to `LEVELS`. */
  steps: string;
}

/** What was learnt of one sort of text, by label. */
export type LearntData = Record<string, LearntLabel>;

/** A language's `learnt.json`, made by `npm run train`. */
export interface Learnt {
  /** What a sentence of a draft says. */
  sentences: LearntData;
  /** What a client's message as a whole is like. */
  messages: LearntData;
  /** What the body of a draft as a whole is like. */
  drafts: LearntData;
}

/** Letters are left to gzip to shorten, which it does best where each number is one sign. */
const FIRST = 35;
const BACKSLASH = 92;
/** So many numbers are one sign: those of ASCII but quotation mark and backslash, which JSON would double. */
export const GAP_SIGNS = 91;
/** A weight is one of so many steps to either side. */
export const LEVELS = 7;

/** The sign of a number from 0 to `GAP_SIGNS - 1`. */
export const signOf = (number: number): string =>
  String.fromCharCode(FIRST + number + (FIRST + number >= BACKSLASH ? 1 : 0));

const numberAt = (signs: string, at: number): number => {
  const code = signs.charCodeAt(at);
  return code - FIRST - (code > BACKSLASH ? 1 : 0);
};

/** Tells of each feature that counts its number and its weight, as a whole number up to `LEVELS` squared. */
export function readWeights({ at, steps }: LearntLabel, tell: (feature: number, weight: number) => void): void {
  let feature = 0;
  let index = 0;
  for (let i = 0; i < at.length; i++) {
    const gap = numberAt(at, i);
    feature += gap;
    if (gap === GAP_SIGNS - 1) continue;
    const step = numberAt(steps, index++) - LEVELS;
    tell(feature, step * Math.abs(step));
  }
}

/** What was learnt, ready to add up. */
export interface Table {
  labels: readonly string[];
  /** Of each feature, of each label in turn (`feature * labels + label`), its weight in whole steps. */
  table: Int8Array;
  /** What a step stands for, and where the sum begins, by label. */
  scales: Float32Array;
  biases: Float32Array;
}

/** Unfolds what is stored. */
export function tableOf(data: LearntData): Table {
  const labels = Object.keys(data);
  const table = new Int8Array(SIZE * labels.length);
  for (const [label, learnt] of Object.values(data).entries())
    readWeights(learnt, (feature, weight) => {
      table[feature * labels.length + label] = weight;
    });
  const each = (of: (learnt: LearntLabel) => number) => Float32Array.from(Object.values(data), of);
  return { labels, table, scales: each(({ scale }) => scale), biases: each(({ bias }) => bias) };
}
