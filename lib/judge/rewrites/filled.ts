import type { LanguageData } from '../language.ts';
import { slotName } from '../slots.ts';

interface Days {
  slot?: string;
  tomorrow?: string;
  /** What other slots of a time may hold, by their labels. */
  samples?: Record<string, string>;
}

const daysOf = ({ days }: LanguageData): Days => (days ?? {}) as Days;

/** What the sender may write into a slot of anything but a time, by its label (`rewrites.json`). */
const fillsOf = ({ rewrites }: LanguageData): Record<string, string> =>
  ((rewrites ?? {}) as { fills?: Record<string, string> }).fills ?? {};

/** The slot of a day as rewrites have it, brackets included; null in a language that names none. */
export function daySlot(language: LanguageData): string | null {
  const { slot } = daysOf(language);
  return slot ? `[${slot}]` : null;
}

/** The labels of slots for a time. */
function timeLabels(language: LanguageData): string[] {
  const { slot, samples } = daysOf(language);
  return [...(slot ? [slot] : []), ...Object.keys(samples ?? {})];
}

/** Whether a slot is for a time, by its label. */
export const isTimeLabel = (label: string, language: LanguageData): boolean => timeLabels(language).includes(label);

/** Whether a text has a slot for a time. */
export const hasTimeSlot = (text: string, language: LanguageData): boolean =>
  timeLabels(language).some((label) => text.includes(`[${label}]`));

/** A text as it reads once its slots are filled: a time in the slot of one, in others what might be written there, or else the label. */
export function filled(text: string, language: LanguageData): string {
  const slot = daySlot(language);
  const { tomorrow, samples } = daysOf(language);
  const dated = slot && tomorrow ? text.replaceAll(slot, tomorrow) : text;
  const known = { ...fillsOf(language), ...samples };
  return dated.replace(/\[([^\][]+)\]/g, (_, label: string) => known[slotName(label)] ?? slotName(label));
}
