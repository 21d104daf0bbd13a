import type { Draft } from '../draft.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';

/**
 * The span that may be deleted so that nothing is left over: with one space or comma beside it where it stands among
 * others. Null where deleting would leave a broken sentence or an empty line.
 */
export function deletable(draft: Draft, span: Span): Span | null {
  const text = draft.letter.draft;
  const starts = draft.sentences[firstAfter(draft.sentences, span.start)]?.start === span.start;
  const ends = draft.sentences[firstAfter(draft.sentences, span.end - 1)]?.end === span.end;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const before = /^[ \t]*$/u.test(line);
  const after = /^[ \t]*(?:\n|$)/u.test(text.slice(span.end));
  if (starts && ends) {
    if (text[span.start - 1] === ' ' && !before) return { start: span.start - 1, end: span.end };
    if (text[span.end] === ' ' && !after) return { start: span.start, end: span.end + 1 };
    // Without spaces between sentences nothing is left over.
    const unspaced = /[。！？]$/u.test(text.slice(span.start, span.end));
    return unspaced && !(before && after) ? span : null;
  }
  // Where nothing has capitals, the clause that begins a sentence can go with its comma.
  if (starts && /^[、，]/u.test(text.slice(span.end))) return { start: span.start, end: span.end + 1 };
  const joint = /(?:,\s|[，、])$/u.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[0].length;
  return !starts && joint && /^(?:[.,;!?，、。；！？]|\s*(?:\n|$))/u.test(text.slice(span.end))
    ? { start: span.start - joint, end: span.end }
    : null;
}
