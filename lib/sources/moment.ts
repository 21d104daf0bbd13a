import type { Language } from '../judge/language.ts';
import type { Span } from '../judge/letter.ts';
import { findTimes } from '../judge/promises/times.ts';

/** Dates and clock times in digits, as pages of any language write them, with a zone. */
const DIGITS =
  /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|(?<![\d.])\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)|(?<![\d.:])(?:[01]?\d|2[0-4])[:：][0-5]\d(?::[0-5]\d)?(?!\d)(?: ?[ap]\.?m\.?(?!\p{L}))?/giu;
const ZONE = /^ ?(?:\(?(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::?\d\d)?)?\)?|\(?[A-Z]{2,4}T\)?)(?![\p{L}])/u;
const YEAR = /^,? (?:19|20)\d\d(?!\d)/u;
/** What stands between a day and its time: a few letters at most. */
const BETWEEN = /^[\s,，、()（）–-]*(?:\p{L}{1,5}\.?[\s,]*)?$/u;
const FAR = 9;

/** The first time that a text names, with its day, year and zone, as it is written there; null where it names none. */
export function momentIn(text: string, language: Language): string | null {
  const digits = [...text.matchAll(DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const spans: Span[] = [...digits, ...findTimes(text, language).filter(({ is }) => !is.rhythm)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const first = spans[0];
  if (!first) return null;
  let end = first.end;
  const stretch = () => {
    for (const mark of [YEAR, ZONE]) end += mark.exec(text.slice(end))?.[0].length ?? 0;
  };
  stretch();
  for (const span of spans.slice(1)) {
    if (span.end <= end) continue;
    const between = text.slice(end, Math.max(end, span.start));
    if (between.length > FAR || !BETWEEN.test(between)) break;
    end = span.end;
    stretch();
  }
  return text.slice(first.start, end).trim();
}
