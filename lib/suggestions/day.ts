import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import type { Promised } from '../judge/letter.ts';
import type { SuggestionData } from './data.ts';

/** A promise further off than this is no day to wait for with the next word, in days; and its weekday would be another one's. */
const FURTHEST = 6;

/** How many days off a promise is due, by the calendar of the sender's own zone. @param due ISO date or date-time */
export const daysUntil = (due: string, sentAt: string): number =>
  differenceInCalendarDays(parseISO(due.slice(0, 10)), parseISO(sentAt.slice(0, 10)));

/**
 * The last day within a week, behind today, that the draft promises something for, as it is said in a sentence: "tomorrow", "on
 * Thursday"; '' where it names none. No day is made up; on the day itself nobody waits for another word.
 * @param sentAt ISO date-time; the day is that of its own zone
 */
export function nextDay(promises: Promised[], sentAt: string, lang: string, onDay: SuggestionData['onDay']): string {
  const days = promises
    .map(({ due }) => (due ? daysUntil(due, sentAt) : -1))
    .filter((days) => days > 0 && days <= FURTHEST);
  if (!days.length) return '';
  const ahead = Math.max(...days);
  if (ahead === 1) return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(ahead, 'day');
  const date = Date.parse(sentAt.slice(0, 10)) + ahead * 86_400_000;
  return onDay.named.replace('{day}', new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(date));
}
