/** What a number counts; `times` is a ratio. */
export type Unit = 'µs' | 'ms' | 'kB' | 'times' | 'count';

export interface Value {
  value: number;
  unit: Unit;
}

export interface Row {
  name: string;
  /** One, or one for each of the section's series. The first unit of a row is what its bars are drawn in. */
  values: Value[];
  /** What is to be reached, in the unit of the first value. */
  goal?: number;
  /** Said behind the numbers. */
  note?: string;
}

/** A part of the report: a heading and its rows. */
export interface Section {
  title: string;
  /** Names of the values of each row, where a row has several of one unit. */
  series?: string[];
  rows: Row[];
}

const DIGITS: Record<Unit, number> = { µs: 2, ms: 3, kB: 1, times: 1, count: 0 };
const SIGN: Record<Unit, string> = { µs: ' µs', ms: ' ms', kB: ' kB', times: ' ×', count: '' };

/** A number as it is read: `44.59 µs`; `−` for what is less than without Amends. */
export function shown({ value, unit }: Value): string {
  if (!Number.isFinite(value)) return '–';
  const digits = unit === 'ms' && Math.abs(value) >= 10 ? 1 : DIGITS[unit];
  return `${value.toFixed(digits).replace('-', '−')}${SIGN[unit]}`;
}

export const inUnit =
  (unit: Unit) =>
  (value: number): Value => ({ value, unit });
export const us = inUnit('µs');
export const ms = inUnit('ms');
export const kB = inUnit('kB');
export const times = inUnit('times');
export const count = inUnit('count');
