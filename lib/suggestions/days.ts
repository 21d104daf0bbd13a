import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { isWeekend } from 'date-fns/isWeekend';
import { nextMonday } from 'date-fns/nextMonday';
import { parseISO } from 'date-fns/parseISO';
import type { LanguageData } from '../judge/language.ts';
import { remember, rememberTexts } from '../judge/remember.ts';
import { daySlot } from '../judge/rewrites/filled.ts';
import { type DateForm, isDate, sayDate } from './say-date.ts';

/** A language's `days.json`: what may stand in the slot of a day, in the case that the rewrites want ("by …", « d’ici … », "līdz …"). */
interface DaysData extends DateForm {
  /** Today at 17:00. */
  today: string;
  /** Tomorrow at noon. */
  tomorrow: string;
  /** How a time of day follows such a date: `{date}` and `{time}`; without it the two stand side by side. */
  at?: string;
}

/** What a rewrite's slot of a day can be filled with at a click. */
export interface DayChoices {
  /** The slot as it stands in a rewrite, brackets included. */
  slot: string;
  /** Texts, the soonest first: working days alone. */
  soon: string[];
  /** The first day that can be picked, an ISO date. */
  from: string;
}

/** From this hour on, 17:00 today is no time to promise. */
const LATE = 16;

const daysData = (language: LanguageData): DaysData | undefined => language.days as DaysData | undefined;

/**
 * The choices for the slot of a day; null in a language that names none.
 * @param sentAt ISO date-time; the day and hour are those of its own zone
 */
export const dayChoices = (language: LanguageData, sentAt: string): DayChoices | null =>
  choicesIn(language)(sentAt.slice(0, 13));

/** The choices of an hour, made once: they are wanted with each judgement, and dates are dear to say. */
const choicesIn = remember((language: LanguageData) => rememberTexts((hour) => choicesAt(language, hour)));

/** @param hour the beginning of an ISO date-time: `2026-03-13T17` */
function choicesAt(language: LanguageData, hour: string): DayChoices | null {
  const data = daysData(language);
  const slot = daySlot(language);
  if (!data || !slot) return null;
  const from = hour.slice(0, 10);
  const today = parseISO(from);
  const isWorkday = !isWeekend(today);
  const next = isWeekend(addDays(today, 1))
    ? sayDate(formatISO(nextMonday(today), { representation: 'date' }), language, data)
    : data.tomorrow;
  const soon = isWorkday && Number(hour.slice(11)) < LATE ? [data.today, next] : [next];
  return { slot, soon, from };
}

/**
 * A time as it stands after "by": "Friday, March 13", "5:00 PM on Friday, March 13"; '' for ''.
 * @param due `2026-03-13` or `2026-03-13T17:00`, the sender's own time
 */
export function sayDue(due: string, language: LanguageData): string {
  const data = daysData(language);
  if (!due || !data) return '';
  const date = sayDate(due.slice(0, 10), language, data);
  if (due.length <= 10) return date;
  const hour = new Intl.DateTimeFormat(language.language.code, { timeStyle: 'short', timeZone: 'UTC' });
  const time = hour.format(new Date(`${due.slice(0, 16)}Z`));
  return (data.at ?? '{date} {time}').replace('{date}', date).replace('{time}', time);
}

/** A rewrite with its slot of a day filled. @param day one of `DayChoices.soon`, or an ISO date */
export function withDay(rewrite: string, day: string, language: LanguageData): string {
  const data = daysData(language);
  const slot = daySlot(language);
  if (!data || !slot) return rewrite;
  return rewrite.replace(slot, isDate(day) ? sayDate(day, language, data) : day);
}
