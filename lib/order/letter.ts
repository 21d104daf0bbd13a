import type { Draft } from '../judge/draft.ts';
import type { CheckName, Span } from '../judge/letter.ts';
import { isChat } from '../judge/rewrites/width.ts';
import { small, stopOf } from '../judge/rewrites/words.ts';
import { ENDED, LIST_ITEM } from '../suggestions/place.ts';
import { isAnswer } from '../suggestions/suggestions.ts';
import { type Item, put } from './moves.ts';
import { type Piece, slicePieces, textOf } from './pieces.ts';
import { PLACES } from './places.ts';
import { placeNew } from './placing.ts';
import type { Unit } from './units.ts';

/** A sentence to put in, for a step that lacks. */
export interface Insert {
  check: CheckName;
  text: string;
}

type Part = Item & ({ unit: number } | { insert: Insert });

const NEW_PARAGRAPH = '\n\n';

const countLines = (text: string): number => text.split('\n').length;

/** What parts the paragraphs of a text. */
function gapOf(text: string): string {
  const gap = /\n[ \t]*\n/u.test(text) || !text.trim().includes('\n') ? NEW_PARAGRAPH : '\n';
  // Chinese and Japanese letters may indent each paragraph.
  const indent = /\n(\u3000{1,2})\S/u.exec(text)?.[1] ?? '';
  return gap + indent;
}

/** Fewer sentences than these stay one paragraph, if they were. */
const FEW = 6;

/** Whether a letter is a few sentences in one line, as one writes from a telephone. */
const isOneBlock = ({ letter, body }: Draft, { start, end }: Span): boolean =>
  body.length < FEW && !letter.draft.slice(start, end).includes('\n');

/** What parts two sentences of a paragraph: a new line where the writer begins one for each. */
function spaceOf(draft: Draft, { start, end }: Span): string {
  const own = draft.body.filter((sentence) => sentence.start >= start && sentence.end <= end);
  const inside = own.slice(1).filter((sentence, at) => sentence.paragraph === own[at]?.paragraph);
  const breaks = inside.filter((sentence) => draft.letter.draft[sentence.start - 1] === '\n').length;
  if (breaks * 2 > inside.length) return '\n';
  return draft.language.data.language.spaced ? ' ' : '';
}

/** Whether the words so far go on in their line: "Hi Dana, …". */
const goesOn = (pieces: readonly Piece[]): boolean => /[,，] ?$/u.test(textOf(pieces.slice(-2)));

/** A unit whose first sentence went begins with the next one, and not with the space before that. */
function withoutSpaceBefore(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ is }) => is !== 'removed');
  const [lead, rest] = [pieces[first], pieces.slice(first + 1)];
  const space = first > 0 ? (/^\s+/u.exec(lead?.text ?? '')?.[0] ?? '') : '';
  if (!lead || !space) return [...pieces];
  const gone: Piece[] = lead.is === 'kept' ? [{ ...lead, is: 'removed', text: space }] : [];
  return [...pieces.slice(0, first), ...gone, { ...lead, text: lead.text.slice(space.length) }, ...rest];
}

/** The parts of a letter in their new order. */
function arrange(
  units: readonly Unit[],
  moved: ReadonlySet<number>,
  inserts: readonly Insert[],
  answers: boolean,
): Part[] {
  const partOf = (unit: number): Part => {
    const own = units[unit] as Unit;
    const isMoved = moved.has(unit);
    return { ...own, unit, fresh: isMoved, block: isMoved ? `moved ${own.paragraph}` : own.paragraph };
  };
  let parts: Part[] = units.flatMap((_, unit) => (moved.has(unit) ? [] : [partOf(unit)]));
  // The first steps first: each finds its place behind those before it.
  for (const part of [...moved].map(partOf).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))) parts = put(parts, part);
  for (const insert of inserts) {
    const place = PLACES[insert.check];
    const part: Part = { insert, place, fresh: true, isNew: true, block: insert.check };
    parts = put(parts, part, placeNew(parts, place, answers));
  }
  return parts;
}

/**
 * Writes a letter out: some of its units moved, some sentences put in, the gaps between the others as they were.
 * @param pieces what its rewrites make of the draft
 */
export function writeLetter(
  draft: Draft,
  pieces: readonly Piece[],
  units: readonly Unit[],
  moved: ReadonlySet<number>,
  inserts: readonly Insert[],
): Piece[] {
  const text = draft.letter.draft;
  const body = { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
  // A chat without marks goes on in its line.
  const chat = isChat(text, draft);
  const space = chat ? ' ' : spaceOf(draft, body);
  // The lines of a list are no paragraphs: what stands beside it is parted from it as from the greeting.
  const isList = units.every(({ lists }) => lists);
  const paragraphGap = isOneBlock(draft, body) ? space : gapOf(isList ? text : text.slice(body.start, body.end));

  const gapAfter = (unit: number): Span => ({ start: units[unit]?.end ?? 0, end: units[unit + 1]?.start ?? 0 });
  /** What stood between two units: of all gaps between them that which parts them most. */
  const oldGap = (from: number, to: number): Piece[] => {
    const gaps = Array.from({ length: to - from }, (_, i) => slicePieces(pieces, gapAfter(from + i)));
    const rank = (gap: Piece[]) => countLines(textOf(gap)) * 2 + textOf(gap).length;
    return gaps.reduce((most, one) => (rank(one) > rank(most) ? one : most));
  };
  /** Whether a unit that stays where it is ends its line, or begins one; where its paragraph ends, only a list keeps it to itself. */
  const breaks = (part: Part, side: 'before' | 'behind'): boolean => {
    if (!('unit' in part) || part.fresh) return false;
    const { start, end } = gapAfter(side === 'behind' ? part.unit : part.unit - 1);
    const between = text.slice(start, end);
    const isItem = LIST_ITEM.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    return start < end && between.includes('\n') && (isItem || !/\n[ \t]*\n/u.test(between));
  };
  const gap = (before: Part, after: Part, written: string): Piece[] => {
    const stay = 'unit' in before && 'unit' in after && !before.fresh && !after.fresh;
    if (stay) return oldGap(before.unit, after.unit);
    if ('unit' in after && after.closes && after.unit > 0) return slicePieces(pieces, gapAfter(after.unit - 1));
    const isEnded = chat || ENDED.test(written.trimEnd());
    // What has no mark at its end gets one where another sentence follows in its line.
    const stop =
      !isEnded && !before.lists && /[\p{L}\p{N}\])）」]$/u.test(written) ? stopOf(draft.language.data.language) : '';
    const inLine = (isEnded || stop) && !breaks(before, 'behind') && !breaks(after, 'before');
    // Where what is deleted took the sentence but not the space behind it, that one parts the two.
    const beside = inLine ? stop + (/[^\S\n]$/u.test(written) ? '' : space) : '\n';
    const words = before.block === after.block || paragraphGap === space ? beside : paragraphGap;
    return words ? [{ is: 'added', text: words }] : [];
  };
  /** Up to where the old text is told, as long as nothing has moved: what is not kept of it is told as removed, for `editsOf` counts it. */
  let upTo = body.start;
  const tellGap = (part: Part, words: readonly Piece[]): readonly Piece[] => {
    if (moved.size || !('unit' in part)) return words;
    const { start, end } = units[part.unit] as Unit;
    const old = text.slice(upTo, start);
    upTo = end;
    const now = textOf(words);
    const told: Piece[] =
      now === old
        ? [{ is: 'kept', text: old }]
        : [
            { is: 'removed', text: old },
            { is: 'added', text: now },
          ];
    return told.filter((piece) => piece.text);
  };

  /** The words of a unit; the space before them where it is all that parts them from the one before, once a sentence went with its own. */
  const unitPieces = (part: Part & { unit: number }, before: Part | null): Piece[] => {
    const own = slicePieces(pieces, units[part.unit] as Unit);
    const stay = before !== null && 'unit' in before && !before.fresh && !part.fresh;
    return stay && textOf(oldGap(before.unit, part.unit)) === '' ? own : withoutSpaceBefore(own);
  };

  const out = slicePieces(pieces, { start: 0, end: body.start });
  const lead = /\s*$/u.exec(text.slice(0, body.start))?.[0] ?? '';
  let before: Part | null = null;
  for (const part of arrange(units, moved, inserts, isAnswer(draft.letter))) {
    const own: Piece[] =
      'insert' in part
        ? [{ is: 'added', text: goesOn(out) ? small(part.insert.text) : part.insert.text }]
        : unitPieces(part, before).map((piece) => (part.fresh ? { ...piece, moved: true } : piece));
    // A sentence that a rewrite deletes leaves no gap behind.
    const stands = textOf(own) !== '';
    const written = out.findLast(({ is }) => is !== 'removed')?.text ?? '';
    // Where the first sentence went, what stood before it went along: "Hi Yvonne, ".
    const opens: Piece[] = stands && !before && /\S$/u.test(written) && lead ? [{ is: 'added', text: lead }] : [];
    out.push(...tellGap(part, stands && before ? gap(before, part, written) : opens), ...own);
    if (stands) before = part;
  }
  return [...out, ...slicePieces(pieces, { start: body.end, end: text.length + 1 })];
}
