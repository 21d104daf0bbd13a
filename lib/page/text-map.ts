import type { KeptLines } from './kept-lines.ts';
import { endAt, type Point, startAt } from './point.ts';
import { INVISIBLE, type Piece, type Run, walk } from './text-walk.ts';
import { holds } from './tree.ts';

/** What an editable showed at one moment, and where each unit of it stands in the DOM. Outdated by any change there. */
export interface TextMap {
  readonly text: string;
  /** Where `[start, end)` stands; an empty span gives a caret. Null where it can't be told, or where it would take in an omitted element. */
  toRange(start: number, end: number): Range | null;
  /** The DOM ranges of a span's text, one for each text node. */
  toRanges(start: number, end: number): Range[];
  /** How many units stand before a place in the DOM; null outside the root and inside an omitted element. */
  toOffset(node: Node, offset: number): number | null;
}

/** A text as a map would read it: the same line breaks and spaces, nothing invisible. */
export const asRead = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\t]/g, ' ')
    .replace(new RegExp(INVISIBLE, 'g'), '');

/** The last piece that starts at or before an offset, by binary search; -1 before the first. */
function pieceAt(pieces: Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Maps the text of an editable as the user sees it, in time linear in its size. Text split over elements reads as one;
 * `<br>` and blocks make line breaks, a placeholder `<br>` none; a no-break space or tab reads as a space; invisible
 * characters, hidden elements and those that `leaveOut` names are omitted. Offsets are UTF-16 units.
 * @param kept what earlier maps of this root have read, to read no more than what has changed
 */
export function mapText(
  root: Element,
  leaveOut: (element: Element) => boolean = () => false,
  kept?: KeptLines,
): TextMap {
  const { text, pieces, first, omitted } = walk(root, leaveOut, kept);

  const caretAt = (offset: number): Point => {
    const before = pieces[pieceAt(pieces, offset - 1)];
    if (!before || offset <= 0) return first;
    return before.node ? { node: before.node, at: before.from + offset - before.at } : before.caret;
  };
  const startOf = (offset: number): Point => {
    const piece = pieces[pieceAt(pieces, offset)];
    return piece?.node && offset < text.length
      ? { node: piece.node, at: piece.from + offset - piece.at }
      : caretAt(offset);
  };
  const inRoot = (range: Range) => root.contains(range.startContainer) && root.contains(range.endContainer);

  const toRange = (start: number, end: number): Range | null => {
    if (!(start >= 0 && start <= end && end <= text.length)) return null;
    if (omitted.some(({ at }) => at < end && (at > start || (at === start && text[start] === '\n')))) return null;
    const range = root.ownerDocument.createRange();
    try {
      startAt(range, start === end ? caretAt(start) : startOf(start));
      if (start < end) endAt(range, caretAt(end));
    } catch {
      // The DOM has changed since: the place is no longer there.
      return null;
    }
    return inRoot(range) ? range : null;
  };

  const toRanges = (start: number, end: number): Range[] => {
    const ranges: Range[] = [];
    for (let i = Math.max(0, pieceAt(pieces, start)); i < pieces.length && pieces[i]!.at < end; i += 1) {
      const { node, at, length } = pieces[i]!;
      if (!node) continue;
      const range = toRange(Math.max(start, at), Math.min(end, at + length));
      if (range && !range.collapsed) ranges.push(range);
    }
    return ranges;
  };

  /** Whether a piece's last unit stands wholly before the place where `probe` is collapsed. */
  const endsBefore = (piece: Piece, probe: Range, mark: Range): boolean => {
    startAt(mark, piece.node ? { node: piece.node, at: piece.from + piece.length } : piece.after);
    return mark.compareBoundaryPoints(0, probe) <= 0;
  };
  const within = (run: Run, node: Node, offset: number): number | null =>
    run.node === node && offset > run.from ? Math.min(run.length, offset - run.from) : null;

  const toOffset = (node: Node, offset: number): number | null => {
    if (!root.contains(node) || omitted.some(({ element }) => holds(element, node))) return null;
    const probe = root.ownerDocument.createRange();
    const mark = root.ownerDocument.createRange();
    try {
      probe.setStart(node, offset);
      let low = 0;
      let high = pieces.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (endsBefore(pieces[middle]!, probe, mark)) low = middle + 1;
        else high = middle;
      }
      const piece = pieces[low];
      if (!piece) return text.length;
      return piece.at + ((piece.node && within(piece, node, offset)) ?? 0);
    } catch {
      return null;
    }
  };

  return { text, toRange, toRanges, toOffset };
}
