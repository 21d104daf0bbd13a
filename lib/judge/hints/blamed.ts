import { overlaps } from '../checks/evidence.ts';
import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';
import { firstAfter } from '../spans.ts';
import { anybodyIn, namesOf } from './people.ts';

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

const NOBODY: readonly Blamed[] = [];

/** From who is blamed to what they did wrong; `by` is where the words end that say who. */
export interface Blamed extends Span {
  by: number;
}

/** Before "he" no more than a word that joins opens a sentence ("But he …"). */
const opens = ({ reading, text }: Sentence, { start }: Span): boolean =>
  !start || reading.hits('hints.lead').some((lead) => !lead.start && !text.slice(lead.end, start).trim());

/** The sentence of the same paragraph before one, or behind it. */
export function beside({ body }: Draft, sentence: Sentence, by: -1 | 1): Sentence | null {
  const other = body[firstAfter(body, sentence.start) + by];
  return other?.paragraph === sentence.paragraph ? other : null;
}

/** Whether some words say of a person that they are the reader's ("your accountant"): none of ours. */
const isYours = ({ reading }: Sentence, person: Span): boolean =>
  reading.hits('blame-teammate.yours').some((hit) => overlaps(hit, person));

const openingHe = (sentence: Sentence): Span | undefined =>
  sentence.reading.hits('blame-teammate.pronoun').find((hit) => opens(sentence, hit));

/** Whether the "he" that opens a sentence is the reader's: "Your accountant was to send it. He forgot." */
export const isTheirs = (draft: Draft, sentence: Sentence): boolean =>
  openingHe(sentence) !== undefined && (beside(draft, sentence, -1)?.reading.has('blame-teammate.yours') ?? false);

/** The "he" that opens a sentence, where the sentence before names one person or team whom it means, and nobody else. */
export function meant(draft: Draft, sentence: Sentence): Span | null {
  const he = openingHe(sentence);
  const before = he && beside(draft, sentence, -1);
  if (!before || before.reading.has('blame-teammate.yours')) return null;
  const all = anybodyIn(draft, before).sort((a, b) => a.start - b.start);
  // "Our driver Lewis" is one.
  const others = all.filter(({ start }, at) => at > 0 && start - (all[at - 1] as Span).end > 1);
  return all.length && !others.length ? he : null;
}

/** Where "he" fails from a place on. */
const lapsesIn = ({ reading }: Sentence, from: number): readonly Blamed[] =>
  reading.hits('blame-teammate.pronoun').flatMap((he) => {
    const lapse = reading.hits('blame-teammate.lapsed').find(({ start }) => start - he.end === 1);
    return lapse && he.start >= from ? [{ start: he.start, end: lapse.end, by: he.end }] : [];
  });

/** Where "he" fails of whom the clause before expects something: nobody else has a word in between. */
const thenFailed = (sentence: Sentence, from: number): readonly Blamed[] =>
  lapsesIn(sentence, from).filter(
    (he) => !sentence.reading.hits('blame-teammate.subject').some(({ start }) => start >= from && start < he.start),
  );

/** What was expected of somebody who then failed, as the same or the next sentence tells: "Jonas was to send it, but he forgot". */
export function expectedIn(draft: Draft, sentence: Sentence): readonly Span[] {
  return sentence.reading.hits('blame-teammate.expected').filter(({ end }) => {
    const next = beside(draft, sentence, 1);
    return thenFailed(sentence, end).length || (next && meant(draft, next) && lapsesIn(next, 0).length);
  });
}

/** Who is blamed in a sentence, each with what they did wrong. */
export function blamed(draft: Draft, sentence: Sentence): readonly Blamed[] {
  const expected = expectedIn(draft, sentence);
  const deeds = [...expected, ...sentence.reading.hits('blame-teammate.failed')];
  if (!deeds.length && !sentence.reading.has('blame-teammate.lapsed')) return NOBODY;
  const others = sentence.reading.hits('blame-teammate.subject');
  const roles = sentence.reading.hits('blame-teammate.person');
  const named = namesOf(draft, sentence);
  const bridged = draft.language.cuesOf('blame-teammate').includes('blame-teammate.bridge');
  const own = deeds.flatMap((deed) => {
    const does = (person: Span) => isSubject(sentence, person, deed, others) && !isYours(sentence, person);
    const people = named.filter((name) => does(name) && (!bridged || isPerson(sentence, name, deed)));
    const who = [...roles.filter(does), ...people].sort((a, b) => a.start - b.start)[0];
    if (!who) return [];
    // "Our driver Lewis".
    const name = /^\s\p{Lu}[\p{L}'’-]+/u.exec(sentence.text.slice(who.end, deed.start))?.[0] ?? '';
    return [{ start: who.start, end: deed.end, by: who.end + name.length }];
  });
  if (own.length) return expected[0] ? [...own, ...thenFailed(sentence, expected[0].end)] : own;
  const he = meant(draft, sentence);
  return he ? lapsesIn(sentence, 0).filter(({ start }) => start === he.start) : NOBODY;
}
