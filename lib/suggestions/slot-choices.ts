import { addBusinessDays } from 'date-fns/addBusinessDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import type { LanguageData } from '../judge/language.ts';
import type { Slot } from '../judge/slots.ts';
import { dayChoices } from './days.ts';
import { type DateForm, isDate, sayDate } from './say-date.ts';

/** One of `days.json`'s `slots`: what fits a slot of a day or a time, by its label. */
interface SlotForm extends Partial<DateForm> {
  /** The labels, as an expression for the whole of one. */
  labels: string;
  /** Offers the next working days, said so: `{weekday}`, `{day}`, `{month}`. */
  near?: string;
  /** Offers what a rewrite's slot of a day offers ("5 pm today"). */
  soon?: boolean;
  /** Offers just these, and no date: times of day. */
  say?: string[];
}

/** What a slot can be filled with at a click. */
export interface SlotChoices {
  texts: string[];
  /** The first day that can be picked instead, an ISO date; null where the slot wants no day. */
  from: string | null;
}

/** So many working days are near. */
const NEAR = 3;

function formFor({ label }: Slot, language: LanguageData): (SlotForm & DateForm) | undefined {
  const days = language.days as (DateForm & { slots?: SlotForm[] }) | undefined;
  const form = days?.slots?.find(({ labels }) => new RegExp(`^(?:${labels})$`, 'iu').test(label));
  return days && form && { ...days, ...form };
}

const nearDays = (from: string): string[] =>
  Array.from({ length: NEAR }, (_, index) =>
    formatISO(addBusinessDays(parseISO(from), index + 1), { representation: 'date' }),
  );

/**
 * What a slot offers: its own choices (`[refund|redo]`), or days and times; null where only the sender knows.
 * @param sentAt ISO date-time; the day and hour are those of its own zone
 */
export function choicesFor(slot: Slot, language: LanguageData, sentAt: string): SlotChoices | null {
  if (slot.choices.length) return { texts: slot.choices, from: null };
  const form = formFor(slot, language);
  if (!form) return null;
  if (form.say) return { texts: form.say, from: null };
  const from = sentAt.slice(0, 10);
  const soon = form.soon ? (dayChoices(language, sentAt)?.soon ?? []) : [];
  const near = form.near ? nearDays(from).map((day) => sayDate(day, language, form, form.near)) : [];
  return { texts: [...soon, ...near], from };
}

/** A choice as it stands in a slot. @param choice one of its texts, or the ISO date of a day that was picked */
export function sayInSlot(choice: string, slot: Slot, language: LanguageData): string {
  const form = isDate(choice) && formFor(slot, language);
  return form ? sayDate(choice, language, form) : choice;
}
