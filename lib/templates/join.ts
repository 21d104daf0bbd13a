import type { Language } from '../judge/language.ts';
import { splitSentences } from '../judge/sentences.ts';

const GAP = '\n\n';

/** What parts a text from what stands above it by an empty line. */
function gapBelow(above: string): string {
  if (!above.trim() || /\n[ \t]*\n[ \t]*$/u.test(above)) return '';
  return /\n[ \t]*$/u.test(above) ? '\n' : GAP;
}

/**
 * A template as it goes into a draft at an offset: parted from what stands around it, and without a second greeting or
 * sign-off where the draft has its own.
 * @param at UTF-16 offset into `draft`
 */
export function joinTemplate(template: string, draft: string, at: number, language: Language): string {
  const [above, below] = [draft.slice(0, at), draft.slice(at)];
  const written = splitSentences(draft, language);
  const greeted = written.some(({ role, start }) => role === 'greeting' && start < at);
  const leaves = written.some(({ role }) => role === 'signoff' || role === 'signature');
  const own = splitSentences(template, language);
  const first = own.find(({ role }) => role !== 'greeting')?.start;
  const last = own.findLast(({ role }) => role !== 'signoff' && role !== 'signature')?.end;
  const text = template.slice((greeted && first) || 0, leaves ? last : undefined);
  const gapAbove = !below.trim() || /^[ \t]*\n[ \t]*\n/u.test(below) ? '' : /^[ \t]*\n/u.test(below) ? '\n' : GAP;
  return gapBelow(above) + text + gapAbove;
}
