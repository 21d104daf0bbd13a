import type { Draft } from '../draft.ts';
import { remember } from '../remember.ts';
import { small } from './words.ts';

/** Whether a draft writes all its apostrophes straight ("it's"), as one types them, or all round, as one prints them; null where neither. */
const apostropheOf = remember(({ letter: { draft } }: Draft): string | null => {
  const [straight, round] = [/\p{L}'\p{L}/u, /\p{L}’\p{L}/u].map((mark) => mark.test(draft));
  return straight === round ? null : straight ? "'" : '’';
});

/** What a line of a list has before its sentence. */
const BULLET = /^[ \t]*[-*•·–][ \t]*$/u;

/** Whether a draft begins its sentences with small letters, as one does on a telephone; in a list many do who write others with capitals. */
const isSmall = remember(({ letter: { draft }, body }: Draft): boolean => {
  const said = body.filter(({ start }) => !BULLET.test(draft.slice(draft.lastIndexOf('\n', start - 1) + 1, start)));
  return said.length > 0 && said.every(({ text }) => /^\p{Ll}/u.test(text));
});

/** Words of ours with the apostrophes of a draft. */
export function apostrophedAs(draft: Draft, words: string): string {
  const mark = apostropheOf(draft);
  return mark ? words.replace(/(?<=\p{L})['’](?=\p{L}|\[)/gu, mark) : words;
}

/** Words of ours as the writer of a draft types: its apostrophes, and its small letters where it has no others. */
export function typedAs(draft: Draft, words: string): string {
  const typed = apostrophedAs(draft, words);
  return isSmall(draft) ? small(typed) : typed;
}
