import type { KeptLines, LineBlock } from './kept-lines.ts';
import { isAtom, isVisible, type Layout, layoutOf } from './layout.ts';
import type { Point } from './point.ts';
import { firstChildOf, isClobbered, nextSiblingOf } from './tree.ts';

/** Units of the text that stand one to one in a text node, from `from` on. */
export interface Run {
  at: number;
  length: number;
  node: Text;
  from: number;
}

/** A line break of the text. It lies between `after`, where the new line can first be entered, and what came before. */
export interface Break {
  at: number;
  length: 1;
  node: null;
  after: Point;
  /** Where a caret stands at the start of the new line. */
  caret: Point;
}

export type Piece = Run | Break;

export interface Walked {
  text: string;
  pieces: Piece[];
  /** Where a caret stands at the start of the text. */
  first: Point;
  /** The omitted elements, each with the offset at which it stands. */
  omitted: { element: Element; at: number }[];
}

/** Characters that show nothing: soft hyphen, zero-width space, direction marks, word joiner, byte order mark. */
export const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/;

const COLLAPSIBLE = /[ \t\n\r\f]/;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;

/** Whether a character reads as itself however white space is kept. */
const isPlain = (code: number): boolean =>
  code > SPACE && (code < NO_BREAK_SPACE || (code > NO_BREAK_SPACE && !INVISIBLE.test(String.fromCharCode(code))));

/** How far words with one space between them go, which is most of any text: they are read at a stretch. */
function plainEnd(data: string, from: number): number {
  let at = from;
  while (at < data.length) {
    const code = data.charCodeAt(at);
    const between = code === SPACE && at > from && at + 1 < data.length && isPlain(data.charCodeAt(at + 1));
    if (!between && !isPlain(code)) break;
    at += 1;
  }
  return at;
}

/**
 * Reads what a root shows, in one pass: lines end at `<br>` and at the edges of blocks that hold something, so that a
 * block's placeholder `<br>` adds no line of its own; white space is collapsed as the browser's layout does.
 * What `kept` knows is not read again, and what it may know is told to it.
 */
export function walk(root: Element, leaveOut: (element: Element) => boolean, kept?: KeptLines): Walked {
  const pieces: Piece[] = [];
  const omitted: Walked['omitted'] = [];
  const parts: string[] = [];
  const rootIsVisible = isVisible(root);
  let length = 0;
  let first: Point | null = null;
  let lineOpen = false;
  /** How many lines have been begun. */
  let lines = 0;
  /** How many blocks have been met. */
  let blocks = 0;
  /** Where the first line since the last block's start was begun. */
  let opened: Point | null = null;
  /** Where the line after a finished one can first be entered. */
  let next: Point | null = null;
  /** The text so far ends in a space that the browser drops at a line's end. */
  let loose = false;

  const dropLoose = () => {
    if (!loose) return;
    const last = pieces.at(-1)!;
    last.length -= 1;
    if (last.length === 0) pieces.pop();
    parts.pop();
    length -= 1;
    loose = false;
  };
  const endLine = (after: Point) => {
    if (!lineOpen) return;
    dropLoose();
    lineOpen = false;
    next = after;
  };
  /** Something shows at this point: it begins a line where none is open. */
  const content = (caret: Point) => {
    if (lineOpen) return;
    first ??= caret;
    opened ??= caret;
    if (next) {
      pieces.push({ at: length, length: 1, node: null, after: next, caret });
      parts.push('\n');
      length += 1;
      next = null;
    }
    lineOpen = true;
    lines += 1;
  };
  const lineBreak = (before: Point, after: Point) => {
    content(before);
    endLine(after);
  };
  const add = (node: Text, from: number, part: string) => {
    if (!lineOpen) content({ node, at: from });
    const last = pieces.at(-1);
    if (last?.node === node && last.from + last.length === from) last.length += part.length;
    else pieces.push({ at: length, length: part.length, node, from });
    parts.push(part);
    length += part.length;
  };
  const readText = (node: Text, keeps: Layout['keeps']) => {
    const data = node.data;
    for (let i = 0; i < data.length; i += 1) {
      const end = plainEnd(data, i);
      if (end > i) {
        add(node, i, data.slice(i, end));
        loose = false;
        i = end - 1;
        continue;
      }
      const char = data[i]!;
      if (char === '\n' && keeps !== 'none') lineBreak({ node, at: i }, { node, at: i + 1 });
      else if (keeps !== 'all' && COLLAPSIBLE.test(char)) {
        if (!lineOpen || loose) continue;
        add(node, i, ' ');
        loose = true;
      } else if (INVISIBLE.test(char)) {
        content({ node, at: i });
        loose = false;
      } else {
        add(node, i, char === '\u00A0' || char === '\t' ? ' ' : char);
        loose = false;
      }
    }
  };
  const readElement = (element: Element) => {
    if (isClobbered(element)) {
      omitted.push({ element, at: length });
      return;
    }
    if (element.localName === 'br') {
      lineBreak({ node: element, at: 'before' }, { node: element, at: 'after' });
      return;
    }
    const known = kept?.of(element);
    if (known && !leaveOut(element)) return replay(element, known);
    const layout = layoutOf(element, rootIsVisible);
    if (layout.gone) return;
    if (layout.block) endLine({ node: element, at: 'inside' });
    const before = { lines, length, pieces: pieces.length, parts: parts.length, break: next ? 1 : 0 };
    const left = omitted.length;
    if (layout.block) {
      blocks += 1;
      opened = null;
    }
    const met = blocks;
    if (leaveOut(element)) omitted.push({ element, at: length });
    else if (isAtom(element)) {
      content({ node: element, at: 'before' });
      loose = false;
    } else readChildren(element, layout);
    if (layout.bullet && lines === before.lines) content({ node: element, at: 'inside' });
    if (!layout.block) return;
    endLine({ node: element, at: 'after' });
    if (kept && blocks === met && omitted.length === left) kept.keep(element, lineBlockSince(before));
  };
  const lineBlockSince = (before: Record<'lines' | 'length' | 'pieces' | 'parts' | 'break', number>): LineBlock => {
    // The break before its first line is the way in, not its own.
    const skip = lines > before.lines ? before.break : 0;
    const start = before.length + skip;
    return {
      text: parts.slice(before.parts + skip).join(''),
      pieces: pieces.slice(before.pieces + skip).map((piece) => ({ ...piece, at: piece.at - start })),
      caret: opened,
      lines: lines - before.lines,
    };
  };
  const replay = (element: Element, block: LineBlock) => {
    endLine({ node: element, at: 'inside' });
    blocks += 1;
    if (!block.caret) return;
    content(block.caret);
    for (const piece of block.pieces) pieces.push({ ...piece, at: piece.at + length });
    parts.push(block.text);
    length += block.text.length;
    lines += block.lines - 1;
    endLine({ node: element, at: 'after' });
  };
  const readChildren = (element: Element, layout: Layout) => {
    for (let node = firstChildOf(element); node; node = nextSiblingOf(node)) {
      const { nodeType } = node;
      if (nodeType === 3 && !layout.invisible) readText(node as Text, layout.keeps);
      // A form may answer with a field of that name.
      else if (nodeType === 1 || typeof nodeType !== 'number') readElement(node as Element);
    }
  };

  readChildren(root, layoutOf(root, rootIsVisible));
  dropLoose();
  return { text: parts.join(''), pieces, first: first ?? { node: root, at: 'inside' }, omitted };
}
