import { plainText } from './plain-text.ts';
import { isFrom, quoteStart } from './quote-start.ts';

/**
 * Quoted parts in mails of any sender: Gmail's containers (2014 to 2026; they travel in the mail itself), Apple's and
 * Thunderbird's `blockquote[type=cite]`, Yahoo's, Proton's.
 */
const QUOTES =
  'blockquote, .gmail_quote, .gmail_extra > .gmail_quote, .gmail_attr, .yahoo_quoted, .protonmail_quote, .moz-cite-prefix';

/** A line that introduces a quote in plain text: dashes or underscores all along, or dashes around a title. */
const DIVIDER = /^\s*(?:[-_]{10,}|-{3,}[^-].*-{3,})\s*$/;

/** Lines as plain-text mails quote: `> …`, and from a divider on. */
function withoutPlainQuotes(text: string): string {
  const lines = text.split('\n');
  const divider = lines.findIndex(
    (line, i) => i > 0 && DIVIDER.test(line) && /[:：]/.test(lines.slice(i + 1, i + 3).join('')),
  );
  const kept = divider > 0 ? lines.slice(0, divider) : lines;
  return kept.filter((line) => !/^>/.test(line)).join('\n');
}

/** The line that introduces a quote ("… wrote:"), left behind when the quote is cut: it ends in a colon and dates or addresses it. */
const withoutIntroduction = (text: string): string => text.replace(/\n?[^\n]*(?:\d{4}|@)[^\n]*[:：]\s*$/u, '').trim();

/** What the sender of a mail wrote, as plain text: without what is quoted in it, whatever program it was sent from. */
export function ownWords(body: Element): string {
  const start = quoteStart(body);
  let cut = false;
  const all = plainText(body, (element) => {
    const isQuote = element.matches(QUOTES) || isFrom(start, element);
    cut ||= isQuote;
    return isQuote;
  });
  const text = withoutPlainQuotes(all);
  const own = (cut || text !== all ? withoutIntroduction(text) : text).trim();
  // A mail that is nothing but a quotation (a forward) is read whole.
  return own || (cut ? plainText(body) : text);
}
