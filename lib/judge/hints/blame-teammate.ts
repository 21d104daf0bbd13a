import { overlaps } from '../checks/evidence.ts';
import { findAdmissions } from '../checks/own.ts';
import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { isQuoted } from '../near.ts';
import { remember } from '../remember.ts';
import { fitting } from '../rewrites/fitting.ts';
import { mend } from '../rewrites/mend.ts';
import { namesIn } from '../rewrites/words.ts';
import { overlapping } from '../spans.ts';
import type { Kind } from './kind.ts';
import { anybodyIn, keepsPointing, namesOf } from './people.ts';
import { asks, clauseOf, except, joined, type Place, said } from './places.ts';

/** How far a verb may stand from who did it, in UTF-16 units: "Lewis, who joined us in November, saved …". */
const FAR = 60;
const BROKEN = /[.;:!?()–—]|,(?![^,]*,)/u;

/** The word after a joining one: a second verb of the same subject. */
const WORDS = /\p{L}+/gu;
const JOINED = /(?<=[,\s](?:and|but) )[\p{L}'’]+/gu;

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

/** From who is blamed to what they did wrong. */
function blamed(draft: Draft, sentence: Sentence): readonly Span[] {
  const deeds = sentence.reading.hits('blame-teammate.failed');
  if (!deeds.length) return NOBODY;
  const others = sentence.reading.hits('blame-teammate.subject');
  const roles = sentence.reading.hits('blame-teammate.person');
  const named = namesOf(draft, sentence);
  const bridged = draft.language.cuesOf('blame-teammate').includes('blame-teammate.bridge');
  return deeds.flatMap((deed) => {
    const does = (person: Span) => isSubject(sentence, person, deed, others);
    const people = named.filter((name) => does(name) && (!bridged || isPerson(sentence, name, deed)));
    const who = [...roles.filter(does), ...people].sort((a, b) => a.start - b.start)[0];
    return who ? [{ start: who.start, end: deed.end }] : [];
  });
}

/** Where a colleague, a team or a supplier is blamed; other kinds ask for it as well. */
const findBlamed = remember((draft: Draft): Span[] => {
  // "The driver left it open, and that is on us" hides behind nobody.
  const owning = new Set(findAdmissions(draft).map(({ sentence }) => sentence));
  const deeds: Place[] = [];
  for (const sentence of draft.body) {
    if (owning.has(sentence)) continue;
    for (const hit of blamed(draft, sentence)) if (!isQuoted(sentence, hit)) deeds.push({ sentence, hit });
  }
  const places = except([...deeds, ...said(draft, 'blame-teammate.faulted')], 'blame-teammate.leave');
  return joined(draft, places.filter((place) => !asks(place)).map(clauseOf));
});

/** How a language says that the fault was ours (`rewrites.json`). */
interface OwnWords {
  we?: string;
  /** Verbs after "we", by the form that stands after "he". */
  plural?: Record<string, string>;
  /** Every verb changes after "we": where the first is not in `plural` there is nothing to say, and any other is changed too. */
  changesAll?: boolean;
  lacked?: { find: string; put: string };
  /** Words for us as an object. */
  us?: string;
  /** Words behind which no "we" stands: "clients with staff who left". */
  governs?: string;
  /** Who is none of ours ("the supplier"): what they did "we" did not. */
  theirs?: string;
  /** Words for who is blamed that say no name ("he", "her"): none stays behind whom no words name any more. */
  pronouns?: string;
  /** Such a word behind what joins a second deed to the first ("and he"): what did it is ours too. */
  again?: string;
}

const ownWords = ({ data }: Language): OwnWords => (data.rewrites ?? {}) as OwnWords;

const whole = (words: string, flags: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

const pronounsOf = remember((language: Language): RegExp | null => {
  const { pronouns } = ownWords(language);
  return pronouns ? whole(pronouns, 'iu') : null;
});

/** What is told of a deed up to `end`, with "we" for "he" where he did the next one wrong as well ("and he forgot to say so"). */
function withNext(draft: Draft, sentence: Sentence, from: number, end: number): string {
  const { we = '', plural = {}, again } = ownWords(draft.language);
  const { text, reading } = sentence;
  const told = text.slice(from, end);
  if (!again) return told;
  const others = anybodyIn(draft, sentence).filter(({ start }) => start > from);
  return told.replace(whole(`(${again}) ([\\p{L}'’]+)`, 'giu'), (words, who: string, verb: string, at: number) => {
    const after = from + at + who.length;
    const isDeed = reading.hits('blame-teammate.failed').some(({ start }) => start === after + 1);
    return isDeed && !others.some(({ start }) => start < after) ? `${we} ${plural[verb] ?? verb}` : words;
  });
}

/** The same deed done by us, up to the end of its sentence or of the span; `who` is the one no longer named. */
function owned(draft: Draft, sentence: Sentence, span: Span): { rewrite: string; who: string } | null {
  const deeds = blamed(draft, sentence);
  const within = { start: span.start - sentence.start, end: span.end - sentence.start };
  const deed = deeds.find((one) => overlaps(one, within)) ?? deeds[0];
  const { we = '', plural = {}, changesAll, lacked, us, governs, theirs } = ownWords(draft.language);
  // Where the verb comes last, the words between belong to it: such a language names no "we" and has rules alone.
  // Nor can be said of us what is said to be none of our fault.
  if (!deed || !we || sentence.reading.has('own.denies')) return null;
  const verb = sentence.reading.hits('blame-teammate.failed').find(({ end }) => end === deed.end);
  if (!verb) return null;
  const { text } = sentence;
  const before = text.slice(Math.max(0, span.start - sentence.start), deed.start);
  if (governs && new RegExp(`(?<!\\p{L})(?:${governs})\\s$`, 'iu').test(before)) return null;
  if (theirs && new RegExp(theirs, 'iu').test(text.slice(deed.start, verb.start))) return null;
  const faulted = sentence.reading.hits('blame-teammate.faulted').find(({ start }) => start > deed.end);
  const end = faulted
    ? Math.max(verb.end, text.lastIndexOf(',', faulted.start))
    : Math.min(text.length, span.end - sentence.start);
  const rest = withNext(draft, sentence, verb.start, end);
  const [word] = rest.split(' ', 1) as [string];
  if (changesAll && !plural[word.toLowerCase()]) return null;
  const more = rest.slice(word.length).replace(changesAll ? WORDS : JOINED, (second) => plural[second] ?? second);
  const deedOfOurs = (plural[word.toLowerCase()] ?? word) + more;
  // What was not sent to us we did not have; anything else done to us can't be said of us.
  const told = lacked ? deedOfOurs.replace(new RegExp(`^${lacked.find}`, 'iu'), lacked.put) : deedOfOurs;
  if (us && whole(us, 'iu').test(told)) return null;
  return {
    rewrite: `${before}${we}${draft.language.data.language.spaced ? ' ' : ''}${told}`.replace(/[\s,，]+$/u, ''),
    who: text.slice(deed.start, verb.start) + draft.letter.draft.slice(sentence.end, span.end),
  };
}

/** Fault put on a colleague, an own team, a contractor or a supplier, by name or role. */
export const blameTeammate: Kind = {
  kind: 'blame-teammate',
  goesOn: true,
  family: 'blame',
  find: (draft, applies) => (applies ? findBlamed(draft) : []),
  rewrite(draft, span) {
    const [first] = overlapping(draft.body, span);
    const own = first ? owned(draft, first, span) : null;
    const ours = own && fitting(draft, span, 'blame-teammate', own.who)(own.rewrite);
    return [...(ours === null ? [] : [ours]), ...mend(draft, span, 'blame-teammate')];
  },
  keepsSense(draft, span) {
    const pronouns = pronounsOf(draft.language);
    return pronouns ? keepsPointing(draft, span, pronouns) : () => true;
  },
  // Where no words that keep the names mend there are none to keep: they are those of who is blamed.
  otherwise(draft, span) {
    const text = draft.letter.draft.slice(span.start, span.end);
    return mend(draft, span, 'blame-teammate', namesIn(text, draft.language.data.language));
  },
};
