import { addDays } from 'date-fns/addDays';
import type { Moment } from './day.ts';
import type { Due } from './due.ts';
import type { Mention } from './times.ts';

/** How many characters may stand between two times of a list: "Monday and Thursday", "at 11 and at 3". */
export const JOINT = 6;

/** Minutes since midnight. */
export const NOON = 12 * 60;
const LATEST = 21 * 60;

/** "At ten", said at half past nine in the evening, is in half an hour. */
const SOON = 90;

const SMALL = 4;

/** Whether a clock time is twelve or a small hour, which "tonight" is the next day's; 16:00 and 24:00 are what they say. */
export function isSmall(clock: Mention | undefined): boolean {
  if (clock?.is.clock !== 'said' || clock.slots.half || clock.slots.part) return false;
  const hour = Number(clock.slots.hour);
  return hour === 12 || hour <= SMALL;
}

/** A bare hour is read in business hours: one to six is afternoon, unless the day's part says otherwise. */
export function minutesIn({ is, slots }: Mention, part: string | undefined): number {
  if (is.clock !== 'said') {
    const [hour, minute] = (is.clock as string).split(':').map(Number) as [number, number];
    return hour * 60 + minute;
  }
  // "A quarter to seven" is of the hour before.
  const earlier = is.minutes !== undefined && is.minutes < 0 ? 1 : 0;
  let hour = Number(slots.hour);
  if (slots.half === 'pm' && hour < 12) hour += 12;
  else if (slots.half === 'am' && hour === 12) hour = 0;
  else if (!slots.half && hour < 12) {
    const late = part === 'evening' || part === 'afternoon';
    if (late ? hour < 12 : part !== 'morning' && hour >= 1 && hour - earlier <= 6) hour += 12;
  }
  return hour * 60 + Number(slots.minute ?? 0) + (is.minutes ?? 0);
}

/** A clock time without a day: the next time that it strikes. "At 7" said at 15:00 is 19:00, "at 10" at 17:00 tomorrow. */
function nextAt(minutes: number, { is, slots }: Mention, part: string | undefined, now: Moment): Due {
  if (minutes > now.minutes) return { day: now.day, minutes };
  const bare = is.clock === 'said' && !slots.half && minutes < NOON && part !== 'morning';
  const evening = minutes + NOON;
  if (bare && evening > now.minutes && evening <= Math.max(LATEST, now.minutes + SOON))
    return { day: now.day, minutes: evening };
  return { day: addDays(now.day, 1), minutes };
}

/** The clock times that are listed from one on: "at 11 and at 3". */
function clocksFrom(clock: Mention, said: readonly Mention[]): Mention[] {
  const listed = [clock];
  for (const one of said) {
    const last = listed.at(-1) as Mention;
    if (one.is.clock && !one.until && one.start >= last.end && one.start - last.end <= JOINT) listed.push(one);
  }
  return listed;
}

/** The next time that one of the clock times of a list strikes. */
export function nextOf(clock: Mention, said: readonly Mention[], part: string | undefined, now: Moment): Due {
  const listed = said.some(({ is }) => is.rhythm) ? clocksFrom(clock, said) : [clock];
  const found = listed.map((one) => nextAt(minutesIn(one, one.slots.part ?? part), one, part, now));
  const at = ({ day, minutes }: Due) => day.getTime() + (minutes ?? 0) * 60_000;
  return found.reduce((first, one) => (at(one) < at(first) ? one : first));
}
