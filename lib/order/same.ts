import type { Language } from '../judge/language.ts';
import { isTwin } from '../judge/rewrites/mend.ts';
import { unvoiced } from '../judge/rewrites/speaker.ts';

/** Whether words say what others do, which may address the client or say more besides, or speak in the other voice; or end in the same clause. */
export function isSame(a: string, b: string, language: Language): boolean {
  const [one, other] = [bareWords(a), bareWords(b)];
  if (one === other || isTwin(one, other, language)) return true;
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (short !== '' && (long.startsWith(short) || long.endsWith(short))) return true;
  const [end, otherEnd] = [a, b].map((text) => unvoiced(bareWords(lastClause(text)), language));
  return end === otherEnd && end !== '';
}
/** The clause that words end in, behind a comma: "…, and we should have planned for that"; none where it is short. */
const lastClause = (text: string): string => /[,，、](?=[^,，、]{8,}$)[^,，、]*$/u.exec(text)?.[0] ?? '';
const bareWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
