import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';
import { namesOf, peopleIn } from './people.ts';

/** How far a verb may stand from who did it, in UTF-16 units: "Lewis, who joined us in November, saved …". */
const FAR = 60;
const BROKEN = /[.;:!?()–—]|,(?![^,]*,)/u;

/** Whether two places belong to one clause: nothing between them but a few words, or an aside between commas. */
function isSubject(sentence: Sentence, who: Span, deed: Span, others: readonly Span[]): boolean {
  if (who.end > deed.start || deed.start - who.end > FAR) return false;
  const between = sentence.text.slice(who.end, deed.start);
  const end = who.end + between.trimEnd().length;
  // "Traffic was dropped" blames nobody.
  if (sentence.reading.hits('blame-teammate.undergone').some((hit) => hit.end === end)) return false;
  const aside = /^,[^,]*,/u.exec(between)?.[0].length ?? 0;
  const from = who.end + aside;
  // Another subject: "our printer and we missed it".
  const other = others.some(({ start, end }) => start >= from && end <= deed.start);
  return !other && !BROKEN.test(between.slice(aside));
}

/** Any word has a capital where a sentence begins: there the deed, an aside, or where the person works must follow. */
function isPerson(sentence: Sentence, name: Span, deed: Span): boolean {
  const { text, reading } = sentence;
  if (/[\p{L}\p{N}]/u.test(text.slice(0, name.start)) || / /u.test(text.slice(name.start, name.end))) return true;
  const next = name.end + (/^\s*/u.exec(text.slice(name.end))?.[0].length ?? 0);
  if (next >= deed.start || text[next] === ',') return true;
  return reading.hits('blame-teammate.bridge').some(({ start }) => start === next);
}

const NOBODY: readonly Span[] = [];

/** Before "he" no more than a word that joins opens a sentence ("But he …"). */
const opens = ({ reading, text }: Sentence, { start }: Span): boolean =>
  !start || reading.hits('hints.lead').some((lead) => !lead.start && !text.slice(lead.end, start).trim());

/** The sentence of the same paragraph before one, or behind it. */
export function beside({ body }: Draft, sentence: Sentence, by: -1 | 1): Sentence | null {
  const other = body[firstAfter(body, sentence.start) + by];
  return other?.paragraph === sentence.paragraph ? other : null;
}

/** The "he" that opens a sentence, where the sentence before names somebody. */
export function meant(draft: Draft, sentence: Sentence): readonly Span[] {
  const he = sentence.reading.hits('blame-teammate.pronoun').find((hit) => opens(sentence, hit));
  const before = he && beside(draft, sentence, -1);
  return before && peopleIn(draft, before).length ? [he] : NOBODY;
}

/** What was done wrong, and not how one is: "he is ill". */
const deedsIn = ({ reading }: Sentence): readonly Span[] =>
  reading
    .hits('blame-teammate.failed')
    .filter(({ start }) => !reading.hits('blame-teammate.states').some((state) => state.start === start));

/** Where "he" fails from a place on. */
const lapsesIn = (sentence: Sentence, from: number): readonly Span[] =>
  sentence.reading.hits('blame-teammate.pronoun').flatMap((he) => {
    const deed = deedsIn(sentence).find(({ start }) => start - he.end === 1);
    return deed && he.start >= from ? [{ start: he.start, end: deed.end }] : [];
  });

/** What was expected of somebody who then failed, as the same or the next sentence tells: "Jonas was to send it, but he forgot". */
export function expectedIn(draft: Draft, sentence: Sentence): readonly Span[] {
  return sentence.reading.hits('blame-teammate.expected').filter(({ end }) => {
    const next = beside(draft, sentence, 1);
    return lapsesIn(sentence, end).length || (next && meant(draft, next).length && lapsesIn(next, 0).length);
  });
}

/** From who is blamed to what they did wrong. */
export function blamed(draft: Draft, sentence: Sentence): readonly Span[] {
  const expected = expectedIn(draft, sentence);
  const deeds = [...expected, ...sentence.reading.hits('blame-teammate.failed')];
  if (!deeds.length) return NOBODY;
  const others = sentence.reading.hits('blame-teammate.subject');
  const roles = sentence.reading.hits('blame-teammate.person');
  const named = namesOf(draft, sentence);
  const theirs = meant(draft, sentence);
  const bridged = draft.language.cuesOf('blame-teammate').includes('blame-teammate.bridge');
  const lapses = expected[0] ? lapsesIn(sentence, expected[0].end) : NOBODY;
  const own = deeds.flatMap((deed) => {
    const does = (person: Span) => isSubject(sentence, person, deed, others);
    const people = named.filter((name) => does(name) && (!bridged || isPerson(sentence, name, deed)));
    const his = deedsIn(sentence).includes(deed) ? theirs.filter(does) : [];
    const who = [...roles.filter(does), ...people, ...his].sort((a, b) => a.start - b.start)[0];
    return who ? [{ start: who.start, end: deed.end }] : [];
  });
  return own.length ? [...own, ...lapses] : own;
}
