import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isWeekend } from 'date-fns/isWeekend';
import { lastDayOfQuarter } from 'date-fns/lastDayOfQuarter';
import { isSmall, JOINT, minutesIn, NOON, nextOf } from './clock.ts';
import {
  ahead,
  comingWeekday,
  dateOfMonth,
  dayOfWeek,
  endOfMonth,
  endOfWeek,
  type Moment,
  nthWeekday,
  saidDate,
  weekdayOfNextWeek,
} from './day.ts';
import type { Mention } from './times.ts';

/** A due time: a day, with minutes since midnight where a clock time is said. */
export interface Due {
  day: Date;
  minutes: number | null;
}

/** Nobody promises a day further off than this without its year. */
const FURTHEST = 330;

/** How many characters may stand between a day and its hour. */
const BESIDE = 4;

const number = (said: string | undefined): number | undefined => (said === undefined ? undefined : Number(said));

/** The day that one mention names; undefined where it names none. */
function dayIn({ is, slots }: Mention, now: Moment): Due | undefined {
  const only = (day: Date | undefined): Due | undefined => day && { day, minutes: null };
  if (is.days !== undefined) return only(addDays(now.day, is.days));
  if (is.nth) return only(nthWeekday(now.day, Number(slots.nth), Number(slots.weekday)));
  if (is.weekday !== undefined) {
    const weekday = Number(is.weekday === 'said' ? slots.weekday : is.weekday);
    // A form of the word that the slot's values do not have.
    if (Number.isNaN(weekday)) return undefined;
    if (is.weeks === 'next') return only(weekdayOfNextWeek(now.day, weekday));
    if (is.weeks === 'nextbutone') return only(addWeeks(weekdayOfNextWeek(now.day, weekday), 1));
    // "Thursday week", said on a Thursday, is the next one.
    const from = is.weeks && now.day.getDay() === weekday ? now.day : comingWeekday(now.day, weekday);
    return only(addWeeks(from, is.weeks ?? 0));
  }
  // "Week 12" is its Monday where no day is said.
  if (slots.week) return only(dayOfWeek(now.day, Number(slots.week), number(slots.weekday) ?? 1));
  if (is.date) {
    const { day = 1, month, monthnumber, year, weekday } = slots;
    if (is.months !== undefined) return only(dateOfMonth(now.day, is.months, Number(day)));
    const said = {
      date: Number(day),
      month: number(month ?? monthnumber),
      year: number(year),
      weekday: number(weekday),
    };
    return only(saidDate(now.day, said));
  }
  if (is.ahead) {
    const unit = is.ahead === 'said' ? slots.unit : is.ahead;
    return unit ? ahead(now, is.count ?? Number(slots.number), unit) : undefined;
  }
  if (is.end === 'week') return only(endOfWeek(now.day));
  if (is.end === 'nextweek') return only(weekdayOfNextWeek(now.day, 5));
  if (is.end === 'quarter') return only(lastDayOfQuarter(now.day));
  if (is.end === 'nextquarter') return only(lastDayOfQuarter(addMonths(now.day, 3)));
  if (is.end) {
    const month = is.end === 'nextmonth' ? addMonths(now.day, 1) : now.day;
    const said = number(slots.month);
    if (!said) return only(endOfMonth(month.getFullYear(), month.getMonth() + 1));
    const past = said < month.getMonth() + 1;
    return only(endOfMonth(number(slots.year) ?? month.getFullYear() + (past ? 1 : 0), said));
  }
  return undefined;
}

/** Whether two mentions are said as one, or are one. */
function areBeside(one: Mention, other: Mention): boolean {
  const [first, then] = one.start < other.start ? [one, other] : [other, one];
  return one === other || (then.start >= first.end && then.start - first.end <= BESIDE);
}

/**
 * The day of a clock time, where another day is said first: "leaves on Tuesday, is with you on Wednesday before 10". Of "at 6 and
 * tomorrow at 7" the first has none, as that day has its own.
 */
function dayAt(clock: Mention, first: Mention, days: Mention[], clocks: Mention[]): Mention | undefined {
  if (areBeside(first, clock)) return first;
  const own = days.find((one) => !one.is.weak && !one.until && areBeside(one, clock));
  // "On the 12th and the 19th at 5" is the 12th.
  const listed = own && own.start >= first.end && own.start - first.end <= JOINT;
  if (own) return listed ? first : own;
  const taken = clock.start < first.start && clocks.some((one) => areBeside(first, one));
  return taken ? undefined : first;
}

/** The mention that counts: one that is no end of something, where there is a choice. */
function choose(mentions: Mention[]): Mention | undefined {
  const strong = mentions.filter((one) => !one.is.weak);
  return strong.find((one) => !one.until) ?? strong[0] ?? mentions[0];
}

/** "Restored on 9 March", said on the 10th, means no day of next year. */
function isPast(one: Mention, now: Moment): boolean {
  if (!one.is.date || one.slots.year) return false;
  const due = dayIn(one, now);
  return due !== undefined && differenceInCalendarDays(due.day, now.day) > FURTHEST;
}

/** The days said, where a weekday and its date are one: "until Friday, 20 March" is that date, and an end. */
function daysOf(said: readonly Mention[], now: Moment): Mention[] {
  const days = said.filter((one) => isDay(one) && !isPast(one, now));
  const weekdayOf = (one: Mention) => dayIn(one, now)?.day.getDay();
  const isWeekday = ({ is }: Mention) => is.weekday !== undefined && !is.rhythm && !is.date;
  const dated = new Set(days.filter(({ is }) => is.date).map(weekdayOf));
  const ends = new Set(days.filter((one) => one.until && isWeekday(one)).map(weekdayOf));
  return days
    .filter((one) => !isWeekday(one) || !dated.has(weekdayOf(one)))
    .map((one) => (one.is.date && ends.has(weekdayOf(one)) ? { ...one, until: true } : one));
}

/** Whether a mention names a day by itself. */
export const isDay = ({ is }: Mention) =>
  is.days !== undefined || is.weekday !== undefined || is.date || is.ahead !== undefined || is.end !== undefined;

/**
 * When a promise is due by the times that it names; null where it names none. `before` is the due time of the promise
 * before it, for "that evening" and "then"; `near` is that too where both stand in one sentence: "there tomorrow at 11,
 * and Ollie does the rest before 5".
 */
export function dueOf(mentions: readonly Mention[], now: Moment, before: Due | null, near: Due | null): Due | null {
  const due = firstDue(mentions, now, before, near);
  if (!due || !mentions.some(({ is }) => is.workdays) || !isWeekend(due.day)) return due;
  return { ...due, day: comingWeekday(due.day, 1) };
}

/** The day of a mention; of "every Monday and Thursday" the one that comes first, which is today where its hour is still ahead. */
function firstOf(day: Mention, days: readonly Mention[], now: Moment, minutes: number | undefined): Due | undefined {
  if (!day.is.rhythm || day.is.weekday === undefined) return dayIn(day, now);
  const ahead = minutes !== undefined && minutes > now.minutes;
  const listed = [day];
  for (const one of days) {
    const last = listed.at(-1) as Mention;
    const goesOn = one.start >= last.end && one.start - last.end <= JOINT && one.is.weekday !== undefined && !one.until;
    if (goesOn) listed.push(one);
  }
  const from = ahead && !day.is.nth ? { ...now, day: addDays(now.day, -1) } : now;
  const found = listed.map((one) => dayIn(one, from)).filter((one) => one !== undefined);
  return found.reduce<Due | undefined>((first, one) => (first && first.day <= one.day ? first : one), undefined);
}

function firstDue(mentions: readonly Mention[], now: Moment, before: Due | null, near: Due | null): Due | null {
  const said = mentions.filter(({ is }) => !is.none);
  const part = said.map(({ is, slots }) => slots.part ?? is.part).find(Boolean);
  const days = daysOf(said, now);
  const dated = days.filter(({ is, until }) => is.date && !until && !is.weak);
  const rhythm = said.some(({ is }) => is.rhythm);
  const open = rhythm ? days.filter(({ until }) => !until) : days;
  const clocks = said.filter(({ is }) => is.clock);
  const clock = choose(clocks);
  const first = choose(dated.length ? dated : open);
  const day = first && clock && !rhythm && !clock.until ? dayAt(clock, first, open, clocks) : first;
  const same = said.find(({ is }) => is.same)?.is.same;

  // Some languages say the part of the day with its hour: "10 in the morning, and 4 in the afternoon".
  const minutes = clock ? minutesIn(clock, clock.slots.part ?? part) : undefined;
  // "We close on Friday 13 March. Post is opened on the Monday": of the week after.
  const follows = day?.is.following && before && before.day > now.day;
  const found = day ? firstOf(day, days, follows ? { ...now, day: addDays(before.day, -1) } : now, minutes) : undefined;
  if (found) {
    // "Every hour until 9": the end of a rhythm is not its first time.
    if (minutes === undefined || (found.minutes !== null && clock?.until)) return found;
    // "Open on Saturday from 8 to 12" is all that day.
    if (clock?.is.window) return { ...found, minutes: null };
    // "At two tonight" is tomorrow's.
    if (day?.is.days === 0 && day.is.part === 'evening' && isSmall(clock)) {
      return { day: addDays(found.day, 1), minutes: minutes - NOON };
    }
    const eve = day?.is.night && minutes > NOON;
    return { day: eve ? addDays(found.day, -1) : found.day, minutes };
  }
  if (same && before) {
    const on = said.find(({ is }) => is.after)?.is.after ?? 0;
    return { day: addDays(before.day, on), minutes: minutes ?? (same === 'time' ? before.minutes : null) };
  }
  if (minutes !== undefined) {
    if (near && (near.day > now.day || minutes > (near.minutes ?? 0))) return { day: near.day, minutes };
    return nextOf(clock as Mention, said, part, now);
  }
  if (part && near) return { day: near.day, minutes: null };
  if (!rhythm) return null;
  return { day: part && part !== 'morning' ? now.day : addDays(now.day, 1), minutes: null };
}
