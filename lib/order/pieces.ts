import type { Span } from '../judge/letter.ts';

/**
 * A stretch of a letter as it is shown beside the one before: words that stay, words that come, words that go. What is
 * not `removed`, put together, is the new text.
 */
export interface Piece {
  text: string;
  is: 'kept' | 'added' | 'removed';
  /** Stands in another place than before. */
  moved?: boolean;
}

/** One replacement in a text; offsets are UTF-16. */
export interface Edit extends Span {
  text: string;
}

/** The pieces of a text with some edits made, which do not overlap and are in reading order. */
export function piecesOf(text: string, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (is: Piece['is'], words: string) => words && pieces.push({ is, text: words });
  let at = 0;
  for (const edit of edits) {
    add('kept', text.slice(at, edit.start));
    add('removed', text.slice(edit.start, edit.end));
    add('added', edit.text);
    at = edit.end;
  }
  add('kept', text.slice(at));
  return pieces;
}

/** The new text of pieces. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ is, text }) => (is === 'removed' ? '' : text)).join('');

/** The pieces of `[start, end)` of the old text; what was added goes with the words that it replaces. */
export function slicePieces(pieces: readonly Piece[], { start, end }: Span): Piece[] {
  const slice: Piece[] = [];
  let at = 0;
  /** Where the words began that the next added ones replace. */
  let edited = 0;
  for (const piece of pieces) {
    if (piece.is === 'added') {
      if (start <= edited && edited < end) slice.push(piece);
      continue;
    }
    if (piece.is === 'removed') edited = at;
    const text = piece.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text) slice.push({ ...piece, text });
    at += piece.text.length;
    if (piece.is === 'kept') edited = at;
  }
  return slice;
}

/** Where an offset of the old text stands in the new one; one within words that were removed, where those began. */
export function newOffset(pieces: readonly Piece[], offset: number): number {
  let [at, edited, length] = [0, 0, 0];
  for (const { is, text } of pieces) {
    if (at >= offset && edited >= offset) break;
    if (is === 'added') {
      if (edited < offset) length += text.length;
      continue;
    }
    if (is === 'removed') edited = at;
    else length += Math.max(0, Math.min(text.length, offset - at));
    at += text.length;
    if (is === 'kept') edited = at;
  }
  return length;
}

/** What turns the old text into the new one, edit by edit, in reading order. Nothing may have moved. */
export function editsOf(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const { is, text } of pieces) {
    if (is === 'kept') {
      at += text.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, text: '' };
      edits.push(open);
    }
    if (is === 'added') open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  return edits;
}
