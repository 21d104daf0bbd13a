import { formatISO } from 'date-fns/formatISO';

/** The month names of a language in all their forms, longest first, with their number (1 to 12). */
function monthNames(language: string): [string, number][] {
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' }] as Intl.DateTimeFormatOptions[]) {
        const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(
          Date.UTC(2026, month - 1, 3),
        );
        const name = parts
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '');
        if (name && !/^\d/.test(name)) names.set(name, month);
      }
    }
  }
  return [...names].sort(([one], [other]) => other.length - one.length);
}

/** Whether the language writes the day before the month in figures, and what it calls the second half of the day. */
function habits(language: string): { dayFirst: boolean; afternoon: string } {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'short',
    timeStyle: 'short',
    hour12: true,
    timeZone: 'UTC',
  });
  const parts = format.formatToParts(Date.UTC(2026, 2, 11, 15));
  const order = parts.map(({ type }) => type).filter((type) => type === 'day' || type === 'month');
  const afternoon = parts.find(({ type }) => type === 'dayPeriod')?.value.toLowerCase() ?? 'pm';
  return { dayFirst: order[0] === 'day', afternoon };
}

function hourOf(hour: number, text: string, afternoon: string): number {
  if (hour > 12) return hour;
  const isAfternoon = text.includes(afternoon) || /\bp\.?\s?m\b/.test(text) || /午後|下午|오후/.test(text);
  const isMorning = /\ba\.?\s?m\b|午前|上午|오전/.test(text);
  if (isAfternoon) return hour === 12 ? 12 : hour + 12;
  return isMorning && hour === 12 ? 0 : hour;
}

/** A date without a year is the last such date: mails are not from the future. */
const lastSuch = (month: number, day: number, now: Date): number =>
  new Date(now.getFullYear(), month - 1, day).getTime() > now.getTime() + 86_400_000
    ? now.getFullYear() - 1
    : now.getFullYear();

/**
 * Reads a date and time as a mail page shows them, in the page's language, and gives ISO with the browser's own zone; ''
 * where it can't be read for certain (no time, no day, words such as "yesterday").
 * @param language of the page, a BCP 47 tag
 */
export function parseShownDate(shown: string, language: string, now: Date = new Date()): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(shown)) {
    const exact = new Date(shown);
    return Number.isNaN(exact.getTime()) ? '' : formatISO(exact);
  }
  const text = shown
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u202A-\u202E]/gu, '')
    .toLowerCase();
  const time = /(\d{1,2})\s?[:h時时]\s?(\d{2})(?!\d)/u.exec(text) ?? /(?<=[\s,])(\d{1,2})\.(\d{2})$/.exec(text);
  if (!time) return '';
  const rest = text.replace(time[0], ' ');
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(rest)?.[0];
  const undated = year ? rest.replace(year, ' ') : rest;
  const { dayFirst, afternoon } = habits(language);
  const named =
    monthNames(language).find(([name]) => undated.includes(name)) ??
    monthNames('en').find(([name]) => undated.includes(name));
  const [first, second] = [...undated.matchAll(/\d+/g)].map(([figures]) => Number(figures));
  if (first === undefined) return '';
  // Where the year stands in front, the month follows it in every language.
  const yearFirst = year !== undefined && rest.indexOf(year) < rest.search(new RegExp(`(?<!\\d)${first}(?!\\d)`));
  const swap = dayFirst && !yearFirst ? second !== undefined && second <= 12 : first > 12;
  const month = named ? named[1] : swap ? second : first;
  const day = named ? first : swap ? first : second;
  if (!month || !day || month > 12 || day > 31) return '';
  const hour = hourOf(Number(time[1]), text, afternoon);
  const date = new Date(year ? Number(year) : lastSuch(month, day, now), month - 1, day, hour, Number(time[2]));
  return Number.isNaN(date.getTime()) ? '' : formatISO(date);
}
