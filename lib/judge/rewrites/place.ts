import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { behind, sentenceAt, before as wordsBefore } from './around.ts';
import { expressionsOf } from './expressions.ts';
import { carriedOn, isClung, isPointedAt, isReason, leaningOf } from './leaning.ts';
import { OWNED, TONE } from './sorts.ts';
import { capital } from './words.ts';

/** Fewer words before a comma are no sentence by themselves. */
const FEWEST_WORDS = 4;

/** Where the first word behind a clause ends, with that word as it begins a sentence; `joined` where a word such as "and" led up to it. */
export interface Clip {
  end: number;
  word: string;
  joined: boolean;
}

/**
 * How the rest of a sentence stands alone once the unkind clause that begins it is gone ("I TOLD YOU, the keys are inside"); null
 * where it could not, or where the kind only wants other words.
 */
export function clipped(draft: Draft, span: Span, kind: HintKind): Clip | null {
  // What goes on behind an excuse, or behind what makes little of it, does so in its strain.
  const isAnswered = TONE.has(kind) || (OWNED.has(kind) && kind !== 'excuse' && kind !== 'minimising');
  if (!isAnswered || sentenceAt(draft, span.start)?.start !== span.start) return null;
  // "If you had read it, …" is no sentence, and neither is "If we had explained it".
  if (leaningOf(draft, span) === 'opening') return null;
  const rest = behind(draft, span);
  const joint = expressionsOf(draft.language).clips?.exec(rest)?.[0];
  const [word] = (joint && /^[\p{L}\p{N}'’-]+/u.exec(rest.slice(joint.length))) || [];
  if (!joint || !word) return null;
  const joined = joint.trim() !== ',';
  if (joined && !TONE.has(kind)) return null;
  return { end: span.end + joint.length + word.length, word: capital(word), joined };
}

/** The comma before a clause. */
const JOINT = /(?:,\s|[，、]|(?<=\p{Script=Han}),)$/u;

/**
 * What joins a clause at the end of a sentence to the words before it and goes with it, where it only talks down, or takes an
 * apology back: after anything else "and" and "so" join what may be owned.
 */
function linkOf({ language }: Draft, led: string, kind: HintKind): RegExpExecArray | null {
  const link = expressionsOf(language).links?.exec(led) ?? null;
  return link && (TONE.has(kind) || kind === 'minimising' || language.read(led).has('own.apology')) ? link : null;
}

/** Whether what stands before an offset in its sentence could not stand alone: "However", "As I said on Monday". */
export function isStump(draft: Draft, end: number): boolean {
  const sentence = sentenceAt(draft, end - 1);
  const left = draft.letter.draft.slice(sentence?.start ?? end, end);
  const isShort = draft.language.data.language.spaced && left.split(/\s+/u).length < FEWEST_WORDS;
  return isShort || (expressionsOf(draft.language).stumps?.test(left) ?? false);
}

/**
 * The span that may be deleted so that nothing is left over: with one space or comma beside it where it stands among
 * others, or what joined it to them. Null where deleting would leave a broken sentence or an empty line.
 */
export function deletable(draft: Draft, span: Span, kind: HintKind): Span | null {
  const text = draft.letter.draft;
  // What leans on it would be left alone: "…, so the report was late".
  if (isReason(draft, span) || isClung(draft, span)) return null;
  const starts = sentenceAt(draft, span.start)?.start === span.start;
  const ends = sentenceAt(draft, span.end - 1)?.end === span.end;
  // A place may end before the stop of its sentence.
  const stop = starts && !ends ? /^[.!…。！]+$/u.exec(behind(draft, span).trimEnd())?.[0].length : undefined;
  if (stop) return deletable(draft, { start: span.start, end: span.end + stop }, kind);
  // Where words have particles, the verb behind needs what these mark.
  if (!ends && /をは?[、，]?$/u.test(text.slice(span.start, span.end))) return null;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  // A bullet with nothing behind it is an empty line too.
  const before = /^[ \t]*(?:[-*•·–][ \t]*)?$/u.test(line);
  const after = /^[ \t]*(?:\n|$)/u.test(text.slice(span.end));
  if (starts && ends) {
    if (isPointedAt(draft, span) || carriedOn(draft, span)) return null;
    if (text[span.start - 1] === ' ' && !before) return { start: span.start - 1, end: span.end };
    if (text[span.end] === ' ' && !after) return { start: span.start, end: span.end + 1 };
    // Without spaces between sentences nothing is left over.
    const unspaced = /[。！？]$/u.test(text.slice(span.start, span.end));
    return unspaced && !(before && after) ? span : null;
  }
  // Where nothing has capitals, the clause that begins a sentence can go with its comma.
  if (starts && /^(?:[、，]|,(?=\p{Script=Han}))/u.test(text.slice(span.end)))
    return { start: span.start, end: span.end + 1 };
  // "And as I said before, that costs more": what is left goes on behind its first word.
  if (starts) return null;
  const led = wordsBefore(draft, span);
  const opening = /^,\s/u.exec(text.slice(span.end))?.[0].length;
  if (opening && /^\p{L}+\s$/u.test(led)) return { start: span.start, end: span.end + opening };
  const isLast = ends || /^[.!…。！]/u.test(text.slice(span.end));
  const joint = ((isLast && linkOf(draft, led, kind)) || JOINT.exec(led))?.[0].length;
  if (!joint || isStump(draft, span.start - joint)) return null;
  // Before a question mark nothing goes: what is left asks nothing.
  return /^(?:[.,;!，、。；！]|\s*(?:\n|$))/u.test(text.slice(span.end))
    ? { start: span.start - joint, end: span.end }
    : null;
}
