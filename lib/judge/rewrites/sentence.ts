import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { before, behind, sentenceAt } from './around.ts';
import { isIdle } from './tail.ts';

/** What is longer than the place and this, in UTF-16 units, or than this, says something besides. */
const [LONGER, LONG] = [20, 100];
/** What these waver about is what their sentence is for. */
const WAVERS = new Set<HintKind>(['hedging', 'vague-commitment']);
/** What is told behind a colon is what the sentence is for. */
const TELLS = /[:：]/u;

/**
 * The sentence of a place ("A video is a different job, as anyone would know"), where the rest of it says no fact and nothing that earns
 * a step, and is no more than the place: in place of a sentence one can stand, and it can go, where in its middle none could. Null elsewhere.
 */
export function sentenceOf(draft: Draft, place: Span, kind: HintKind): Span | null {
  if (WAVERS.has(kind)) return null;
  const [sentence, last] = [sentenceAt(draft, place.start), sentenceAt(draft, place.end - 1)];
  if (!sentence || sentence !== last || sentence.start > place.start || sentence.role !== 'body') return null;
  const sides = [before(draft, place), behind(draft, place)];
  const length = sides.join('').trim().length;
  // Its stop alone is no rest.
  if (!/\p{L}/u.test(sides.join('')) || length > Math.min(LONG, place.end - place.start + LONGER)) return null;
  const areIdle = sides.every((side) => !TELLS.test(side) && isIdle(side, draft.language, kind));
  return areIdle ? { start: sentence.start, end: sentence.end } : null;
}

/** Whether words only go on behind all that a text says: in place of a whole sentence they would say its idle words on. */
export const saysOn = (text: string, words: string): boolean => words.startsWith(text.replace(/[.!?…。！？\s]+$/u, ''));
