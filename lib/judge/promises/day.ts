import type { Day as Weekday } from 'date-fns';
import { addBusinessDays } from 'date-fns/addBusinessDays';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { isSameISOWeek } from 'date-fns/isSameISOWeek';
import { isValid } from 'date-fns/isValid';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { nextDay } from 'date-fns/nextDay';

/**
 * Calendar days and the wall clock of the sender. A day is a `Date` at noon in the machine's own zone, of which only
 * year, month and day are ever read: noon exists on every day in every zone, so the machine's zone changes nothing.
 */
export interface Moment {
  day: Date;
  /** Minutes since midnight. */
  minutes: number;
}

const MINUTES_A_DAY = 24 * 60;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/;

/** A day by its numbers (month from 1); undefined where there is none such, as 31 June. */
export function dayOf(year: number, month: number, date: number): Date | undefined {
  const day = new Date(year, month - 1, date, 12);
  return day.getMonth() === month - 1 && day.getDate() === date ? day : undefined;
}

/** The sender's wall clock in an ISO date-time: what is written, whatever its offset. Throws a RangeError on no date. */
export function wallClock(iso: string): Moment {
  const [, year, month, date, hour = '0', minute = '0'] = ISO.exec(iso) ?? [];
  const day = year ? dayOf(Number(year), Number(month), Number(date)) : undefined;
  if (!day || !isValid(day)) throw new RangeError(`not an ISO date: ${iso}`);
  return { day, minutes: Number(hour) * 60 + Number(minute) };
}

/** So many minutes later, over midnight too. */
export function later({ day, minutes }: Moment, by: number): Moment {
  const total = minutes + by;
  return {
    day: addDays(day, Math.floor(total / MINUTES_A_DAY)),
    minutes: ((total % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY,
  };
}

/** The next such weekday after a day (0 is Sunday). */
export const comingWeekday = (day: Date, weekday: number): Date => nextDay(day, weekday as Weekday);

/** That weekday in the calendar week after a day's own. */
export function weekdayOfNextWeek(day: Date, weekday: number): Date {
  const coming = comingWeekday(day, weekday);
  return isSameISOWeek(coming, day) ? addWeeks(coming, 1) : coming;
}

/** The Friday that ends a day's working week: the day itself on a Friday, the next one at the weekend. */
export const endOfWeek = (day: Date): Date => (day.getDay() === 5 ? day : comingWeekday(day, 5));

/** The n-th such weekday of a month, the first that is after `day`. */
export function nthWeekday(day: Date, nth: number, weekday: number): Date {
  for (let month = new Date(day.getFullYear(), day.getMonth(), 1, 12); ; month = addMonths(month, 1)) {
    const first = month.getDay() === weekday ? month : comingWeekday(month, weekday);
    const found = addWeeks(first, nth - 1);
    if (found > day) return found;
  }
}

/** A date of the month so many months from a day's own; undefined where it has none such. */
export function dateOfMonth(today: Date, months: number, date: number): Date | undefined {
  const first = addMonths(new Date(today.getFullYear(), today.getMonth(), 1, 12), months);
  return dayOf(first.getFullYear(), first.getMonth() + 1, date);
}

/**
 * A day of the month as it is said, month and year often left out: the first such day that is not past, of those that
 * are the weekday (0 is Sunday) where it is said too.
 */
export function saidDate(today: Date, said: { date: number; month?: number; year?: number; weekday?: number }) {
  const { date, month, year, weekday } = said;
  if (year && month) return dayOf(year, month, date);
  if (month) {
    const found = dayOf(today.getFullYear(), month, date);
    return found && found >= today ? found : dayOf(today.getFullYear() + 1, month, date);
  }
  const coming = [0, 1, 2, 3]
    .map((months) => dateOfMonth(today, months, date))
    .filter((found) => found !== undefined && found > today);
  return coming.find((found) => found?.getDay() === weekday) ?? coming[0];
}

/** A weekday (0 is Sunday) of a week by its number (ISO 8601), in this year or, where it is past, in the next. */
export function dayOfWeek(today: Date, week: number, weekday: number): Date {
  const inYear = (year: number): Date => {
    const fourth = new Date(year, 0, 4, 12);
    return addDays(fourth, 7 * (week - 1) + ((weekday + 6) % 7) - ((fourth.getDay() + 6) % 7));
  };
  const found = inYear(today.getFullYear());
  return found >= today ? found : inYear(today.getFullYear() + 1);
}

/** The last day of a month. */
export const endOfMonth = (year: number, month: number): Date => lastDayOfMonth(new Date(year, month - 1, 1, 12));

const ADD = { days: addDays, workdays: addBusinessDays, weeks: addWeeks, months: addMonths };

/** So many of a unit after a moment: a clock time for minutes and hours, a day alone for longer ones; undefined for what is no unit. */
export function ahead(from: Moment, count: number, unit: string): { day: Date; minutes: number | null } | undefined {
  if (unit === 'minutes' || unit === 'hours') return later(from, unit === 'hours' ? count * 60 : count);
  const add = ADD[unit as keyof typeof ADD];
  return add && { day: add(from.day, count), minutes: null };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-13`, or with minutes `2026-03-13T17:00`. */
export function writeDue(day: Date, minutes: number | null): string {
  const at = minutes === null ? { day, minutes: 0 } : later({ day, minutes: 0 }, minutes);
  const date = `${at.day.getFullYear()}-${pad(at.day.getMonth() + 1)}-${pad(at.day.getDate())}`;
  return minutes === null ? date : `${date}T${pad(Math.floor(at.minutes / 60))}:${pad(at.minutes % 60)}`;
}
