import type { LanguageData } from '../judge/language.ts';

/** How a date is said at one place of a sentence, which in some languages has a case of its own. */
export interface DateForm {
  weekday: 'long' | 'short';
  /** Where `Intl` says it in another case: `{weekday}`, `{day}` and `{month}`, from these names (Sunday and January first). */
  date?: string;
  weekdays?: string[];
  months?: string[];
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
/** Whether a choice is a day that was picked rather than words. */
export const isDate = (choice: string): boolean => ISO_DATE.test(choice);

/** An ISO date in words: "Friday, March 13". @param pattern in place of the form's own `date` */
export function sayDate(
  iso: string,
  language: LanguageData,
  { weekday, date: own, weekdays, months }: DateForm,
  pattern = own,
): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language.language.code, { ...options, timeZone: 'UTC' }).format(date);
  if (!pattern) return say({ weekday, day: 'numeric', month: 'long' });
  return pattern
    .replace('{weekday}', weekdays?.[date.getUTCDay()] ?? say({ weekday }))
    .replace('{day}', String(date.getUTCDate()))
    .replace('{month}', months?.[date.getUTCMonth()] ?? say({ month: 'long' }));
}
