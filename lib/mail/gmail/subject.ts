import type { Compose } from '../mail.ts';

const hiddenValue = (root: Element, name: string): string | undefined =>
  root.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value;

/** A forwarding prefix in the six interface languages; the hidden subject has Gmail's own, which is always `Fwd`. */
const FORWARD = /^\s*(fwd?|tr|vs|pārs\.?|転送|转发)\s*[:：]/iu;
const REPLY = /^\s*(re|sv|atb\.?|回复|返信)\s*[:：]/iu;

/** A thread's subject stands in a heading that carries the thread's id (November 2026); loosely, in the main part's heading. */
const HEADINGS = 'h2[data-thread-perm-id],[role="main"] h2,[role="main"] [role="heading"]';

/** The subject: of the field (there, though unseen, in inline replies too), its hidden twin, or the thread. */
export function subjectIn(root: Element): string {
  const own = hiddenValue(root, 'subjectbox') || hiddenValue(root, 'subject');
  const unnamed = root.querySelector<HTMLInputElement>('input[type="text"][placeholder]:not([role="combobox"])')?.value;
  if (own || unnamed) return own || unnamed || '';
  return kindIn(root) === 'new' ? '' : (root.ownerDocument.querySelector(HEADINGS)?.textContent ?? '').trim();
}

/** Whether the page has a field for the subject. */
export const hasSubject = (root: Element): boolean =>
  root.querySelector('input[name="subjectbox"],input[name="subject"],input[type="text"][placeholder]') !== null;

/**
 * New, reply or forward: by the mail it answers (`input[name=rm]`, InboxSDK), by the prefix of the subject, and by where it
 * stands: a reply is written inside the thread. A forward quotes without a blockquote (captures 2014 to 2023).
 */
export function kindIn(root: Element): Compose['kind'] {
  const subject = hiddenValue(root, 'subject') || hiddenValue(root, 'subjectbox') || '';
  const quote = root.querySelector('[contenteditable] .gmail_quote');
  if (FORWARD.test(subject) || (quote !== null && quote.querySelector('blockquote') === null)) return 'forward';
  if (hiddenValue(root, 'rm') || quote || REPLY.test(subject)) return 'reply';
  const inThread = root.closest('[data-thread-perm-id],[data-legacy-thread-id],[role="list"]');
  return inThread && !root.closest('[role="dialog"]') ? 'reply' : 'new';
}
