import type { Draft } from '../draft.ts';
import { remember } from '../remember.ts';

/** Whether a draft writes all its apostrophes straight ("it's"), as one types them, or all round, as one prints them; null where neither. */
const apostropheOf = remember(({ letter: { draft } }: Draft): string | null => {
  const [straight, round] = [/\p{L}'\p{L}/u, /\p{L}’\p{L}/u].map((mark) => mark.test(draft));
  return straight === round ? null : straight ? "'" : '’';
});

/** Words of ours with the apostrophes of a draft. */
export function typedAs(draft: Draft, words: string): string {
  const mark = apostropheOf(draft);
  return mark ? words.replace(/(?<=\p{L})['’](?=\p{L}|\[)/gu, mark) : words;
}
