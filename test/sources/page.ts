import type { FactKind } from '../../lib/sources/source.ts';

/** A page to read, and what a careful reader would take of it. */
export interface Page {
  name: string;
  /** What stands in its body. */
  body: string;
  head?: string;
  /** For each kind, words of each fact; one that begins with `~` is right, but need not be taken. */
  wants?: Partial<Record<FactKind, string[]>>;
  /** Words of each sample letter. */
  letters?: string[];
  unreadable?: true;
  title?: string;
  author?: string;
  published?: string;
  changed?: string;
}

/** What stands around the text of most pages, in no language's words that would be a fact. */
const AROUND = {
  before: '<header><nav><a href="/">Home</a> <a href="/x">Docs</a> <a href="/y">Status</a></nav></header>',
  after: '<footer><p>© 2026 Example</p></footer><script>window.outage = "The outage began at 3:00";</script>',
};

export const htmlOf = ({ body, head = '' }: Page, lang: string): string =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${AROUND.before}${body}${AROUND.after}</body></html>`;
