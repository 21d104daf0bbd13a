import * as v from 'valibot';
import type { Mended } from './store.ts';

type Schema = v.GenericSchema<unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What can be used of a list: its good items, in order. Anything that is no list gives an empty one; `undefined` (never
 * saved) is not broken.
 */
export function mendList<T>(item: v.GenericSchema<T>, raw: unknown): Mended<T[]> {
  if (raw === undefined) return { value: [], broken: false };
  if (!Array.isArray(raw)) return { value: [], broken: true };
  const value = raw.filter((one): one is T => v.is(item, one));
  return { value, broken: value.length < raw.length };
}

/**
 * What can be used of an object: each field that its schema takes, the default for each that it does not. Fields of no
 * known name stay, for a later version of Amends may have written them; null (nothing saved) is not broken.
 */
export function mendFields<T extends object>(schemas: Record<keyof T, Schema>, defaults: T, raw: unknown): Mended<T> {
  if (raw === null || raw === undefined) return { value: defaults, broken: false };
  if (!isObject(raw)) return { value: defaults, broken: true };
  const value: Record<string, unknown> = { ...raw };
  let broken = false;
  for (const key of Object.keys(defaults) as (keyof T & string)[]) {
    if (raw[key] !== undefined && v.is(schemas[key], raw[key])) continue;
    broken ||= raw[key] !== undefined;
    value[key] = defaults[key];
  }
  return { value: value as T, broken };
}
