import { type Language, type LanguageData, languageOf } from '../judge/language.ts';
import { findTimes, type Mention } from '../judge/promises/times.ts';
import { findSlots } from '../judge/slots.ts';
import type { Fields } from './fill.ts';
import { labelsOf } from './library.ts';

/** Of `days.json`: the slots that a written time turns into. */
interface WrittenTimes {
  /** What stays before the slot although it belongs to the time as it is found: "by ", "kl. ". */
  keep: string;
  /** The label for a day, by what stands before it: the first that fits. */
  day: [before: string, label: string][];
  time: string;
}

/** The fields that a draft has values of: what a letter says of its topic or its day may be meant as it stands. */
const NAMES = ['client.name', 'client.firstName', 'me.name', 'me.firstName'];
const SHORTEST = 2;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A part of a name that stands by itself ("Mr Lind") is no shorter. */
const SHORTEST_PART = 3;

/** What each name is to be: fields for those that the mail is to and from, and for the parts of any name a slot. */
function namesIn(fields: Fields, people: readonly string[], label: string): [said: string, instead: string][] {
  const known = NAMES.map((name): [string, string] => [fields[name]?.trim() ?? '', `{{${name}}}`]);
  const whole = people.map((name): [string, string] => [name.trim(), '{{client.name}}']);
  const parts = people.flatMap((name) =>
    name
      .split(/[\s,]+/u)
      .filter((part) => part.length >= SHORTEST_PART && /^\p{Lu}/u.test(part))
      .map((part): [string, string] => [part, `[${label}]`]),
  );
  return [...known, ...whole, ...parts].filter(([said]) => said.length >= SHORTEST);
}

/** Names as their fields, the longest first: "Dana Ruiz" is not "{{client.firstName}} Ruiz". */
function withNames(text: string, names: [said: string, instead: string][], spaced: boolean): string {
  const values = names.toSorted(([a], [b]) => b.length - a.length);
  if (!values.length) return text;
  const any = values.map(([value]) => escaped(value)).join('|');
  const word = spaced ? `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])` : any;
  return text.replace(new RegExp(word, 'gu'), (said) => values.find(([value]) => value === said)?.[1] ?? said);
}

const isDay = ({ is }: Mention) => is.days !== undefined || is.weekday !== undefined || Boolean(is.date);
/** A time that a letter of its own has: what comes again and again, or is only hinted at, may be meant as it stands. */
const isWritten = (mention: Mention) =>
  !mention.is.rhythm && !mention.is.weak && !mention.is.none && (isDay(mention) || mention.is.clock !== undefined);

const writtenOf = (language: LanguageData): WrittenTimes | undefined =>
  (language.days as { written?: WrittenTimes } | undefined)?.written;
const slotOf = (language: LanguageData): string => (language.days as { slot: string }).slot;

/** Times that stand side by side and are of one kind, as one: "Friday" and "13 March". */
function joined(text: string, times: Mention[]): Mention[] {
  const found: Mention[] = [];
  for (const time of times) {
    const last = found.at(-1);
    const between = last && text.slice(last.end, time.start);
    if (last && between !== undefined && /^[\s,、(（]*$/u.test(between) && isDay(last) && isDay(time))
      found[found.length - 1] = { ...last, end: time.end, is: { ...last.is, ...time.is } };
    else found.push(time);
  }
  return found;
}

function withTimes(text: string, language: Language): string {
  const written = writtenOf(language.data);
  if (!written) return text;
  const taken = [...text.matchAll(/\{\{[^}]*\}\}/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const apart = [...taken, ...findSlots(text)];
  const times = findTimes(text, language).filter(
    (time) => isWritten(time) && !apart.some(({ start, end }) => start < time.end && time.start < end),
  );
  return joined(text, times).reduceRight((rest, time) => {
    const kept = new RegExp(`^(?:${written.keep})`, 'iu').exec(text.slice(time.start, time.end))?.[0] ?? '';
    const start = time.start + kept.length;
    const before = text.slice(0, start);
    const day = written.day.find(([expression]) => new RegExp(`(?:${expression})$`, 'iu').test(before))?.[1];
    const label = isDay(time) ? (time.is.clock === undefined ? day : slotOf(language.data)) : written.time;
    // A weekday in brackets after its date goes with it: "3月13日（金）".
    const after = rest.slice(time.end).replace(/^\s?[(（]\p{L}{1,3}\.?[)）]/u, '');
    return `${rest.slice(0, start)}[${label}]${after}`;
  }, text);
}

/**
 * A draft's words as a template's: the client's and the sender's names as fields, days and times as slots. What only this
 * letter is about stays, for the user to see.
 * @param fields what the draft's compose window knows
 * @param people the display names of all whom the mail is to
 */
export function templateWords(
  text: string,
  fields: Fields,
  data: LanguageData,
  people: readonly string[] = [],
): string {
  const label = labelsOf(data)['client.name'] ?? '…';
  const named = withNames(text, namesIn(fields, people, label), data.language.spaced);
  return withTimes(named, languageOf(data));
}
