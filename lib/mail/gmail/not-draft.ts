import { isForeign } from '../read/foreign.ts';
import { onceATask } from '../read/once-a-task.ts';
import { plainText } from '../read/plain-text.ts';
import { isFrom, quoteStart } from '../read/quote-start.ts';
import { makeSignatureTest } from '../read/signature.ts';

/** Classes that travel in the mail itself, so that Gmail can't rename them (captures 2014 to 2023; public mails to 2026). */
const QUOTE = '.gmail_quote,.gmail_quote_container,.gmail_attr,blockquote[type="cite"]';
const SIGNATURE = '.gmail_signature,[data-smartmail="gmail_signature"]';
/** The same without its classes: the line that Gmail draws beside a quote travels in the mail as well. */
const DRAWN = 'blockquote[style*="border-left"]';
/** Chips for files, dates and people. */
const CHIPS = '.gmail_signature_prefix,.gmail_chip,.gmail_drive_chip';

/** The line that introduces such a quote: right before it, with a year or an address, and a colon at its end. */
function introduces(element: Element): boolean {
  if (!element.nextElementSibling?.matches(DRAWN)) return false;
  const text = (element.textContent ?? '').trim();
  return text.length < 300 && /[:：]$/u.test(text) && /\d{4}|@/u.test(text);
}

/** Makes `isNotDraft` of one body: quote, signature and furniture are not the sender's new text. */
export function makeIsNotDraft(editor: HTMLElement): (element: Element) => boolean {
  const isOnlySignature = makeSignatureTest();
  // A mail that was begun in Outlook may be answered here: its header lines begin the quote too.
  const startOf = onceATask(quoteStart);
  const isQuote = (element: Element) =>
    element.matches(`${QUOTE},${DRAWN}`) || introduces(element) || isFrom(startOf(editor), element);
  const isFurniture = (element: Element) => element.matches(CHIPS) || isForeign(element);
  const outside = () =>
    plainText(editor, (element) => isQuote(element) || element.matches(SIGNATURE) || isFurniture(element));
  return (element) => {
    if (isFurniture(element) || isQuote(element)) return true;
    return element.matches(SIGNATURE) && isOnlySignature(element, outside);
  };
}
