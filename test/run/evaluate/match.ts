import type { Span } from '../../../lib/judge/letter.ts';

/** Something quoted from a text: a hint, ask or promise; `start` in UTF-16 units where it is told. */
export interface Quoted {
  quote: string;
  kind?: string;
  start?: number;
}

/** Where a quote stands in its text, by its own start or its first occurrence; an empty span where it does not. */
export function spanOf(text: string, { quote, start }: Quoted): Span {
  const at = start ?? text.indexOf(quote);
  return at < 0 ? { start: -1, end: -1 } : { start: at, end: at + quote.length };
}

/** One-to-one matches `[gold, ours]` of overlapping spans of the same kind (where it counts), the largest overlap first. */
export function pairs(text: string, gold: Quoted[], ours: Quoted[], sameKind = true): [number, number][] {
  const all: { overlap: number; g: number; o: number }[] = [];
  for (const [g, one] of gold.entries()) {
    const a = spanOf(text, one);
    for (const [o, other] of ours.entries()) {
      const b = spanOf(text, other);
      const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      if (overlap > 0 && (!sameKind || one.kind === other.kind)) all.push({ overlap, g, o });
    }
  }
  all.sort((a, b) => b.overlap - a.overlap || b.g - a.g || b.o - a.o);
  const found: [number, number][] = [];
  for (const { g, o } of all) if (!found.some(([i, j]) => i === g || j === o)) found.push([g, o]);
  return found;
}
