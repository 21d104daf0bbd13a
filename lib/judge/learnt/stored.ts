import { SIZE } from './features.ts';

/** What one label has learnt besides its weights. */
export interface LearntLabel {
  name: string;
  bias: number;
  /** What a stored weight of 1 stands for. */
  scale: number;
}

/**
 * What was learnt of one sort of text, as it is stored: only weights that count, by feature in the order of their numbers, for
 * a feature that tells of one label tells of others too.
 */
export interface LearntData {
  labels: LearntLabel[];
  /** The gaps between the numbers of the features that have a weight, each a sign or several: `GAP_SIGNS - 1` says that more follows. */
  at: string;
  /** Of each such feature the gaps between the labels that it has a weight for, from 1 on, and a 0 behind the last; two a sign where both are below `PAIRED`. */
  of: string;
  /** How large each weight is, label by label: its root in whole steps from 1 to `LEVELS`, `SIZES` a sign. */
  sizes: string;
  /** Which of them are below 0, `SIDES` a sign. */
  sides: string;
}

/** A language's `learnt.json`, made by `npm run train`. */
export interface Learnt {
  /** What a sentence of a draft says. */
  sentences: LearntData;
  /** What a client's message as a whole is like. */
  messages: LearntData;
  /** What the body of a draft as a whole is like. */
  drafts: LearntData;
  /** What went wrong, by all that is said of it: subject, client's message and draft. */
  letters: LearntData;
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

/** Two gaps below that are one sign: gzip shortens few signs that say much better than many that say little. */
export const PAIRED = 7;
/** And so many sizes and sides are. */
export const SIZES = 2;
export const SIDES = 6;

/** The number at a place, of those below `base` that are packed so many a sign; the first of a sign counts least. */
const packedAt = (signs: string, at: number, base: number, many: number): number =>
  Math.floor(numberAt(signs, Math.floor(at / many)) / base ** (at % many)) % base;

/** The gaps between labels, as they were before two became one sign. */
function gapsOf(of: string): number[] {
  const gaps: number[] = [];
  for (let i = 0; i < of.length; i++) {
    const pair = numberAt(of, i);
    if (pair < PAIRED * PAIRED) gaps.push(Math.floor(pair / PAIRED), pair % PAIRED);
    else gaps.push(pair - PAIRED * PAIRED);
  }
  return gaps;
}

/** Of each label the features that it has a weight for. */
function featuresOf({ labels, at, of }: LearntData): number[][] {
  const met: number[][] = labels.map(() => []);
  const gaps = gapsOf(of);
  let feature = 0;
  let next = 0;
  for (let i = 0; i < at.length; i++) {
    const gap = numberAt(at, i);
    feature += gap;
    if (gap === GAP_SIGNS - 1) continue;
    for (let label = -1, more = gaps[next++]; more; more = gaps[next++]) {
      label += more;
      met[label]?.push(feature);
    }
  }
  return met;
}

/** Tells of each weight its feature, its label by place, and how much it is: a whole number up to `LEVELS` squared. */
export function readWeights(data: LearntData, tell: (feature: number, label: number, weight: number) => void): void {
  const { sizes, sides } = data;
  let i = 0;
  for (const [label, features] of featuresOf(data).entries())
    for (const feature of features) {
      const step = 1 + packedAt(sizes, i, LEVELS, SIZES);
      tell(feature, label, packedAt(sides, i, 2, SIDES) ? -step * step : step * step);
      i++;
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
  const { labels } = data;
  const table = new Int8Array(SIZE * labels.length);
  readWeights(data, (feature, label, weight) => {
    table[feature * labels.length + label] = weight;
  });
  const each = (of: (label: LearntLabel) => number) => Float32Array.from(labels, of);
  return {
    labels: labels.map(({ name }) => name),
    table,
    scales: each(({ scale }) => scale),
    biases: each(({ bias }) => bias),
  };
}
