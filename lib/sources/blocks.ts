import { fold } from './fold.ts';

/** A line of a page as a reader sees it: a paragraph, a heading, an item, a cell, or a line of one that is broken. */
export interface Block {
  /** Folded. */
  text: string;
  /** What a list of terms or a table calls it. */
  label?: string;
  /** The words in bold, or in a box of their own, with which it begins: perhaps a label without a colon. */
  lead?: string;
  /** Of a heading, 1 to 6. */
  level?: number;
  item?: boolean;
  /** It follows the block before after a mere line break. */
  broken?: boolean;
  /** Which quotation, preformatted text or box of a letter it stands in, counted from 1. */
  quote?: number;
}

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark output q rb ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr button'
  ).split(' '),
);
const HEADING = /^h([1-6])$/;
const QUOTE = /^(?:blockquote|pre)$/;
/** A cell or a definition with more text holds paragraphs of its own. */
const LONGEST_CELL = 1500;
const LONGEST_LEAD = 60;
const MOST_CELLS = 12;

const isElement = (node: Node): node is Element => node.nodeType === 1;
const tagOf = (element: Element): string => element.localName;

/** Reads the blocks of one root; the state of the line that is being read. */
class Reader {
  readonly blocks: Block[] = [];
  private line = '';
  private lead = '';
  private broken = false;
  private quotes = 0;

  /** Ends the line that is being read.. */
  end(is: Partial<Block>, broken = false): void {
    const text = fold(this.line);
    const lead = fold(this.lead);
    if (text) {
      const block: Block = { text, ...is };
      if (lead && lead !== text) block.lead = lead;
      if (this.broken) block.broken = true;
      this.blocks.push(block);
    }
    this.line = this.lead = '';
    this.broken = broken && (text !== '' || this.broken);
  }

  read(parent: Element, is: Partial<Block>, preserved: boolean): void {
    let term = '';
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.words(node.nodeValue ?? '', is, preserved);
      else if (isElement(node)) {
        const tag = tagOf(node);
        if (tag === 'br') this.end(is, true);
        else if (INLINE.has(tag)) this.inline(node, is, preserved);
        else if (tag === 'dt') term = fold(node.textContent ?? '');
        else if (tag === 'dd' && term && this.whole(node, { ...is, label: term })) term = '';
        else if (tag === 'tr' && this.row(node, is)) continue;
        else this.box(node, tag, is, preserved);
      }
    }
  }

  private words(text: string, is: Partial<Block>, preserved: boolean): void {
    const lines = preserved ? text.split(/\r\n?|\n/) : [text];
    for (const [index, line] of lines.entries()) {
      if (index) this.end(is, line.trim() !== '' || index < lines.length - 1);
      if (index && !line.trim()) this.broken = false;
      this.line += line;
    }
  }

  private inline(element: Element, is: Partial<Block>, preserved: boolean): void {
    const first = !this.line.trim();
    const before = this.blocks.length;
    this.read(element, is, preserved);
    const read = this.blocks.length === before ? this.line.trim() : '';
    if (first && read && read.length <= LONGEST_LEAD) {
      this.lead = read;
      // Boxes in one line may have no space between them.
      if (tagOf(element) === 'span') this.line += ' ';
    }
  }

  private box(element: Element, tag: string, is: Partial<Block>, preserved: boolean): void {
    this.end(is);
    const own: Partial<Block> = { ...is };
    const heading = HEADING.exec(tag);
    if (heading) own.level = Number(heading[1]);
    if (tag === 'li') own.item = true;
    const quoted = QUOTE.test(tag) && !is.quote;
    if (quoted) own.quote = ++this.quotes;
    this.read(element, own, preserved || tag === 'pre');
    this.end(own);
  }

  /** An element as one block, its own parts joined; false where it holds too much. */
  private whole(element: Element, is: Partial<Block>): boolean {
    if ((element.textContent ?? '').length > LONGEST_CELL) return false;
    const parts = blocksOf(element);
    this.end({});
    const items = parts.length > 1 && parts.every(({ text }) => text.length < LONGEST_LEAD);
    this.line = parts.map(({ text }) => text).join(items ? ', ' : ' ');
    this.end(is);
    return true;
  }

  /** A row with a name and a value, or one below the names of its columns; false for one that only lays out. */
  private row(row: Element, is: Partial<Block>): boolean {
    const cells = [...row.children].filter((cell) => /^t[dh]$/.test(tagOf(cell)));
    if (cells.length < 2 || cells.length > MOST_CELLS || row.querySelector('table')) return false;
    if ((row.textContent ?? '').length > LONGEST_CELL * 2) return false;
    const heads = headsOf(row, cells.length);
    if (heads && heads.row === row) return true;
    if (heads) for (const [at, cell] of cells.entries()) this.whole(cell, { ...is, label: heads.names[at] });
    else if (cells.length === 2) {
      const label = fold(cells[0]?.textContent ?? '');
      this.whole(cells[1] as Element, { ...is, label });
    } else for (const cell of cells) this.whole(cell, is);
    return true;
  }
}

/** The names of a table's columns, where its first row is nothing but names; null without, or where their number differs. */
function headsOf(row: Element, count: number): { row: Element; names: string[] } | null {
  const first = row.closest('table')?.querySelector('tr');
  const cells = first ? [...first.children] : [];
  if (!first || cells.length !== count || !cells.every((cell) => tagOf(cell) === 'th')) return null;
  return { row: first, names: cells.map((cell) => fold(cell.textContent ?? '')) };
}

/** The blocks of an element of a copy, in reading order. */
export function blocksOf(root: Element): Block[] {
  const reader = new Reader();
  reader.read(root, {}, false);
  reader.end({});
  return reader.blocks;
}
