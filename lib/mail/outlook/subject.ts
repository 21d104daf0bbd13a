import type { Compose } from '../mail.ts';
import { isAfter } from '../read/climb.ts';
import { quoteStart } from '../read/quote-start.ts';

/** The last one-line text field of the window (Briskine, to March 2026); loosely, any text field outside the rows of recipients. */
const FIELD = 'input[type="text"][autocomplete="off"]';
const LOOSE = 'input[type="text"],input:not([type])';

const FORWARD = /^\s*(fwd?|tr|vs|pārs\.?|転送|转发)\s*[:：]/iu;
const REPLY = /^\s*(re|sv|atb\.?|回复|答复|返信)\s*[:：]/iu;

function fieldIn(root: Element, editor: Element): HTMLInputElement | null {
  const outside = (selector: string) =>
    [...root.querySelectorAll<HTMLInputElement>(selector)].filter(
      (field) => field.type === 'text' && !editor.contains(field),
    );
  const before = (selector: string) => outside(selector).filter((field) => isAfter(editor, field));
  return before(FIELD).at(-1) ?? before(LOOSE).at(-1) ?? outside(FIELD)[0] ?? null;
}

/** The conversation's subject: the heading before the draft in the reading pane, else its first. */
function headingBefore(editor: Element): string {
  const pane = editor.closest('[role="main"]') ?? editor.ownerDocument.body;
  const all = [...pane.querySelectorAll('[role="heading"],[aria-level],h1,h2,h3')].filter(
    (heading) => !editor.contains(heading),
  );
  const heading = all.find((one) => isAfter(editor, one)) ?? all[0];
  return (heading?.textContent?.trim() || heading?.getAttribute('title')?.trim()) ?? '';
}

/** The subject: of the field, or of the conversation where an inline reply has none. */
export function subjectIn(root: Element, editor: Element): string {
  const field = fieldIn(root, editor);
  return field ? field.value : headingBefore(editor);
}

/** Whether the page has a field for the subject, or is an inline reply, which has none. */
export const hasSubject = (root: Element, editor: Element): boolean =>
  fieldIn(root, editor) !== null || kindIn(root, editor) !== 'new';

/** New, reply or forward: by the quoted mail in the body, the subject's prefix, and whether there is a field for it. */
export function kindIn(root: Element, editor: Element): Compose['kind'] {
  const field = fieldIn(root, editor);
  const subject = field?.value ?? '';
  if (FORWARD.test(subject)) return 'forward';
  const reading = root.ownerDocument.querySelector('[role="document"]') !== null;
  return quoteStart(editor) || REPLY.test(subject) || (!field && reading) ? 'reply' : 'new';
}
