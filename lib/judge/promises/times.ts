import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { asTyped, edged, phraseSource } from '../phrases/pattern.ts';
import { makeSpotter } from '../phrases/spotter.ts';
import { remember, rememberTexts } from '../remember.ts';

/*
 * Times as people write them. The words and their order are the language's data (`dates.json`): phrases with slots, each
 * with what it means; here is only how a slot is read. There is no use of chrono-node: it knows neither Latvian nor
 * Norwegian, and reads "at 4" as four in the morning.
 */

/** What the phrases of a rule mean. An empty meaning only tells the part of the day. */
export interface Meaning {
  /** So many days from today. */
  days?: number;
  /** The coming weekday, of the slot or fixed (0 is Sunday); `weeks` puts it off: a number of weeks, or to the `next` calendar week or the one after that. */
  weekday?: 'said' | number;
  weeks?: number | 'next' | 'nextbutone';
  /** With `weekday`: the n-th of a month. */
  nth?: boolean;
  /** With `weekday`: the first one from the day on that was named before it ("the Friday"). */
  following?: boolean;
  /** A day of a month, or a week of the year, by its number. */
  date?: boolean;
  /** With `date`: of the month so many months from now. */
  months?: number;
  /** A number of units from now: the slots' own, or a unit with `count`. */
  ahead?: string;
  count?: number;
  end?: 'week' | 'nextweek' | 'month' | 'nextmonth' | 'saidmonth' | 'quarter' | 'nextquarter';
  /** A clock time: the slots' own (moved by `minutes`), or a fixed one. */
  clock?: string;
  minutes?: number;
  /** A span between two clock times, due at its end. */
  range?: boolean;
  /** A span in which something is open or goes on ("from 8 to 12"): with a day that day alone, else its begin. */
  window?: boolean;
  /** A night by the day that it ends on: an evening hour is the day before. */
  night?: boolean;
  /** What happens again and again. */
  rhythm?: boolean;
  /** With `rhythm`: not at the weekend. */
  workdays?: boolean;
  /** The day, or the time, of the promise before. */
  same?: 'day' | 'time';
  /** With `same`: so many days after it. */
  after?: number;
  /** Only where nothing better is said. */
  weak?: boolean;
  /** A part of the day that the phrase itself tells. */
  part?: string;
  /** No time to come: a date in the past, or a name. */
  none?: boolean;
}

export interface Mention extends Span {
  is: Meaning;
  /** The value of each slot: a number for numbers, or a key of the slot's words. */
  slots: Record<string, string>;
  /** Said as the end of something ("until Friday"). */
  until: boolean;
}

interface DatesData {
  slots: Record<string, Record<string, string[]>>;
  until: string[];
  /** An hour written with its minutes is one of twenty-four ("7.00" is no evening), or `always` one in digits ("7 h"). */
  whole: boolean | 'always';
  rules: { phrases: string[]; is: Meaning }[];
}

/** Slots that may be written in digits. */
const DIGITS: Record<string, string> = {
  number: '\\d{1,3}',
  hour: '[01]?\\d|2[0-4]',
  minute: '[0-5]\\d',
  day: '3[01]|[12]\\d|0?[1-9]',
  monthnumber: '1[0-2]|0?[1-9]',
  week: '5[0-3]|[1-4]\\d|0?[1-9]',
  year: '20\\d\\d',
};
const SLOT = /\{([a-z]+)\}/g;
/** "0:00–6:00" is no afternoon. */
const FROM_MIDNIGHT = /(?<!\d)00?[:：]\d\d/u;
const ANY_DIGIT = /^\p{Nd}+$/u;

interface Rule {
  is: Meaning;
  /** With each slot as a named group. */
  phrase: string;
  /** Made when first spotted. */
  expression?: RegExp;
}

interface Finder {
  find(text: string): Mention[];
  /** Makes the expression of every rule, of which each is made when first met otherwise. Throws where one is none. */
  compile(): void;
}

function makeFinder(language: Language): Finder {
  const data = language.data.dates as DatesData;
  const { spaced, marksOptional } = language.data.language;
  const typed = asTyped(language.data);
  const source = (phrase: string) => edged(typed(phraseSource(phrase, language.data.words)), spaced);
  const words = (name: string) => Object.values(data.slots[name] ?? {}).flat();
  const slot = (name: string, again: boolean) => {
    const options = [DIGITS[name], ...words(name)].filter((option) => option !== undefined);
    if (!options.length) throw new Error(`language ${language.code} has no slot {${name}} in dates.json`);
    // Of "lundi et mardi" the first is told: a name may stand once in an expression.
    return `(?${again ? ':' : `<${name}>`}${options.join('|')})`;
  };
  const withSlots = (phrase: string) => {
    const named = new Set<string>();
    return phrase.replace(SLOT, (_, name: string) => {
      const again = named.has(name);
      named.add(name);
      return slot(name, again);
    });
  };
  const values = Object.entries(data.slots).map(([name, meanings]) => {
    const tests = Object.entries(meanings).map(
      ([value, options]) => [value, new RegExp(`^(?:${typed(options.join('|'))})$`, 'iu')] as const,
    );
    return [name, tests] as const;
  });
  const meaningOf = (name: string, text: string): string => {
    if (ANY_DIGIT.test(text)) return String(Number(text.normalize('NFKC')));
    const tests = values.find(([known]) => known === name)?.[1] ?? [];
    return tests.find(([, test]) => test.test(text))?.[0] ?? text;
  };
  const rules: Rule[] = data.rules.flatMap(({ phrases, is }) =>
    phrases.map((phrase) => ({ is, phrase: withSlots(phrase) })),
  );
  const spot = makeSpotter(
    rules.map(({ phrase }) => phrase),
    language.data.words,
    spaced,
    marksOptional,
  );
  const expressionOf = (rule: Rule): RegExp => {
    rule.expression ??= new RegExp(source(rule.phrase), 'iuy');
    return rule.expression;
  };
  /** What the slots of a rule hold where it was spotted. */
  const read = (rule: Rule, text: string, start: number): RegExpExecArray | null => {
    const expression = expressionOf(rule);
    expression.lastIndex = start;
    return expression.exec(text);
  };
  const until = new RegExp(`${source(`(?:${data.until.join('|')})`)}\\s*$`, 'iu');
  const untilWithin = new RegExp(`^${source(`(?:${data.until.join('|')})`)}`, 'iu');

  const find = (text: string): Mention[] => {
    const all: Mention[] = [];
    for (const { phrase, start } of spot(text).sort((a, b) => a.phrase - b.phrase)) {
      const rule = rules[phrase] as Rule;
      const match = read(rule, text, start);
      if (!match) continue;
      const slots: Record<string, string> = {};
      for (const [name, said] of Object.entries(match.groups ?? {})) if (said) slots[name] = meaningOf(name, said);
      // "04:30" is the clock of twenty-four hours, in some languages "4.30" too.
      const { hour = '', minute } = match.groups ?? {};
      const whole = minute ? data.whole : data.whole === 'always' && ANY_DIGIT.test(hour);
      if (hour.startsWith('0') || whole || FROM_MIDNIGHT.test(match[0])) slots.half ??= 'whole';
      const ends = until.test(text.slice(Math.max(0, start - 20), start)) || untilWithin.test(match[0]);
      all.push({ start, end: start + match[0].length, is: rule.is, slots, until: ends });
    }
    // The longest reading of a place is the right one; of two of the same words the one that tells more, then the rule that stands first.
    all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || told(b) - told(a));
    const kept: Mention[] = [];
    for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    return withMonths(kept.sort((a, b) => a.start - b.start));
  };

  return { find: rememberTexts(find), compile: () => rules.forEach(expressionOf) };
}

/** How many characters may stand between a day and one that has its month. */
const BESIDE = 24;

/** Gives a bare day of the month the month of the day before it: "closed from 1 to 7 October, back on the 8th". */
function withMonths(mentions: Mention[]): Mention[] {
  /** The last day of a month that was named, and the slots that tell of which. */
  let last: { end: number; day: number; of: Record<string, string> } | undefined;
  return mentions.map((one) => {
    const { day, month, monthnumber, year } = one.slots;
    if (!one.is.date || day === undefined) return one;
    const named = month ?? monthnumber;
    const goesOn = last && one.start - last.end <= BESIDE && Number(day) > last.day;
    const lent = goesOn && !named && !one.is.months ? last?.of : undefined;
    const of = lent ?? (named && { month: named, ...(year && { year }) });
    last = of ? { end: one.end, day: Number(day), of } : undefined;
    return lent ? { ...one, slots: { ...one.slots, ...lent } } : one;
  });
}

/** How much a mention tells. */
const told = ({ is }: Mention): number => Object.keys(is).length;

const finderOf = remember(makeFinder);

/** The times that a text names, in reading order, not overlapping; offsets into `text`. */
export const findTimes = (text: string, language: Language): readonly Mention[] => finderOf(language).find(text);

/** Throws where a rule of the language's `dates.json` makes no expression: most are made only when a text first needs them. */
export const checkTimes = (language: Language): void => finderOf(language).compile();
