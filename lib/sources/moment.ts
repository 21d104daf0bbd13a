import type { Language } from '../judge/language.ts';
import type { Span } from '../judge/letter.ts';
import { phraseSource } from '../judge/phrases/pattern.ts';
import { findTimes, type Mention } from '../judge/promises/times.ts';
import { remember } from '../judge/remember.ts';
import { sourcesOf } from './data.ts';

/** Dates and clock times in digits, as pages of any language write them, with a zone. */
const DIGITS =
  /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|(?<![\d.])\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)|(?<![\d.:])(?:[01]?\d|2[0-4])[:：][0-5]\d(?::[0-5]\d)?(?!\d)(?: ?[ap]\.?m\.?(?!\p{L}))?/giu;
const ZONE = /^ ?(?:\(?(?:UTC|GMT)(?: ?[+-]\d{1,2}(?::?\d\d)?)?\)?|\(?[A-Z]{2,4}T\)?)(?![\p{L}])/u;
const YEAR = /^,? (?:19|20)\d\d(?!\d)/u;
/** What stands between a day and its time: a few letters at most. */
const BETWEEN = /^[\s,，、()（）–-]*(?:\p{L}{1,5}\.?[\s,]*)?$/u;
const FAR = 9;

/** Whether a mention is a time of its own: "now" and "soon" are none. */
const isTime = ({ is }: Mention, words: string): boolean =>
  !is.rhythm && (/\p{Nd}/u.test(words) || is.days !== undefined || is.weekday !== undefined || is.end !== undefined);

/** The times of a text, in reading order, of two at one place the longer. */
function spansIn(text: string, language: Language): Span[] {
  const digits = [...text.matchAll(DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const said = findTimes(text, language).filter((one) => isTime(one, text.slice(one.start, one.end)));
  return [...digits, ...said].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Takes away what only leads to a time or follows it. */
const bareOf = remember((language: Language) => {
  const { around = [] } = sourcesOf(language.data) ?? {};
  const { spaced } = language.data.language;
  const options = around.map((phrase) => phraseSource(phrase, language.data.words)).join('|');
  if (!options) return (text: string) => text;
  const edges = new RegExp(spaced ? `^(?:(?:${options}) )+` : `^(?:${options})|(?:${options})$`, 'giu');
  return (text: string) => text.replace(edges, '').trim();
});

/** The first time that a text names, with its day, year and zone, as it is written there; null where it names none. */
export function momentIn(text: string, language: Language): string | null {
  const spans = spansIn(text, language);
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
  return bareOf(language)(text.slice(first.start, end).trim());
}

const CLOCK = /\d[:：]\d\d(?!\d)/u;

/** Whether a text says a time of day: a date alone may be of the thing that it is about. */
export const hasClock = (text: string, language: Language): boolean =>
  CLOCK.test(text) || findTimes(text, language).some(({ is }) => is.clock !== undefined && !is.rhythm);
