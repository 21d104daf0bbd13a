import { isForeign } from '../read/foreign.ts';
import { onceATask } from '../read/once-a-task.ts';
import { plainText } from '../read/plain-text.ts';
import { isFrom, quoteStart } from '../read/quote-start.ts';
import { makeSignatureTest } from '../read/signature.ts';

/** `div#Signature` (public mails to August 2026); Windows Mail marks its own. */
const SIGNATURE = '[id="Signature"],[id="ms-outlook-mobile-signature"],[data-signatureblock="true"]';
/** Quotes that came along from other programs. */
const QUOTE = '.gmail_quote,blockquote[type="cite"]';
const ENTITY = 'div[class*="_Entity"][contenteditable="false"]';

/** Makes `isNotDraft` of one body: the quoted mail and all after it, signature and furniture are not the sender's new text. */
export function makeIsNotDraft(editor: HTMLElement): (element: Element) => boolean {
  const isOnlySignature = makeSignatureTest();
  const startOf = onceATask(quoteStart);
  const isQuote = (element: Element) => element.matches(QUOTE) || isFrom(startOf(editor), element);
  const isFurniture = (element: Element) => element.matches(ENTITY) || isForeign(element);
  const outside = () =>
    plainText(editor, (element) => isQuote(element) || element.matches(SIGNATURE) || isFurniture(element));
  return (element) => {
    if (isQuote(element) || isFurniture(element)) return true;
    return element.matches(SIGNATURE) && isOnlySignature(element, outside);
  };
}
