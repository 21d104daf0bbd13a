import type { LanguageData } from '../language.ts';

/** A text as it reads once its slots are filled: a day in the slot of one, and each other label for what the sender will write. */
export function filled(text: string, { days }: LanguageData): string {
  const { slot, tomorrow } = (days ?? {}) as { slot?: string; tomorrow?: string };
  const dated = slot && tomorrow ? text.replaceAll(`[${slot}]`, tomorrow) : text;
  return dated.replace(/\[([^\][]+)\]/g, '$1');
}
