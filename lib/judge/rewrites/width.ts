import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { remember } from '../remember.ts';

const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：' };
const HALF = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));

/** A mark of half width beside a Chinese character: "知道了,在处理". */
const NARROW = /(?<=\p{Script=Han})[,;:]|[,;:](?=\p{Script=Han})/gu;

/** Whether a draft whose words are not spaced writes its commas at half width throughout. */
const isNarrow = remember(({ body, language }: Draft): boolean => {
  if (language.data.language.spaced) return false;
  const all = body.map(({ text }) => text).join('\n');
  return !all.includes('，') && /\p{Script=Han},/u.test(all);
});

/** Words of a draft with its marks at the width that rules are written in; as long as they were. */
export const widened = (draft: Draft, text: string): string =>
  isNarrow(draft) ? text.replace(NARROW, (mark) => FULL[mark] ?? mark) : text;

/** Words of ours with marks as wide as those of the draft. */
export const narrowed = (draft: Draft, text: string): string =>
  isNarrow(draft) ? text.replace(/[，；：]/gu, (mark) => HALF[mark] ?? mark) : text;

/** In chats without a single mark a space parts sentences and clauses. */
const MARKED = /[.!?…。！？｡,，；;：]/u;
const GAP = /\p{Script=Han} +\p{Script=Han}/u;

/** Whether a text is a chat in Chinese characters that has spaces in place of all marks. */
export const isChat = (text: string, { language }: Draft): boolean =>
  !language.data.language.spaced && !MARKED.test(text) && GAP.test(text);

/** Words of ours as such a chat parts them. */
export const unmarked = (text: string): string => text.replace(/[，。；！]/gu, ' ').trimEnd();

/** Words of ours as the line of a place parts them. */
export function asInLine(draft: Draft, { start, end }: Span, words: string): string {
  const { draft: text } = draft.letter;
  const close = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, close < 0 ? undefined : close);
  return isChat(line, draft) ? unmarked(words) : words;
}
