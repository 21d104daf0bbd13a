import { overlaps, type Told } from '../checks/evidence.ts';
import { findAdmissions } from '../checks/own.ts';
import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import type { Span } from '../letter.ts';
import { isQuoted } from '../near.ts';
import { phraseSource } from '../phrases/pattern.ts';
import { remember } from '../remember.ts';
import { fitting } from '../rewrites/fitting.ts';
import { mayGo, mend } from '../rewrites/mend.ts';
import { capital, namesIn } from '../rewrites/words.ts';
import { meets, overlapping } from '../spans.ts';
import { beside, blamed, expectedIn, isTheirs, meant } from './blamed.ts';
import type { Kind } from './kind.ts';
import { anybodyIn, keepsPointing } from './people.ts';
import { asks, clauseOf, except, joined, type Place, said } from './places.ts';

const WORDS = /\p{L}+/gu;

/**
 * Whether all that a sentence blames is a firm, and another part of it answers for that ("…, and that is our responsibility"). Where words
 * are not spaced subjects are dropped, and what looks owned may be the firm's deed.
 */
const isAnsweredFor = (draft: Draft, sentence: Sentence): boolean => {
  const owned = findAdmissions(draft).filter((one) => one.sentence === sentence);
  const firms = firmsOf(draft.language);
  // Few sentences own anything: the others are not looked through.
  if (!owned.length || !firms || !draft.language.data.language.spaced) return false;
  const told: readonly Span[] = [...blamed(draft, sentence), ...sentence.reading.hits('blame-teammate.faulted')];
  const isFirm = ({ start, end }: Span) => firms.test(sentence.text.slice(start, end));
  const isApart = ({ hit }: Told) => !told.some((each) => overlaps(hit, each));
  return told.length > 0 && told.every(isFirm) && owned.some(isApart);
};

/** Where a colleague, a team or a supplier is blamed; other kinds ask for it as well. */
const findBlamed = remember((draft: Draft): Span[] => {
  // "The driver left it open, and that is on us" hides behind nobody.
  const owning = new Set(findAdmissions(draft).map(({ sentence }) => sentence));
  const deeds: Place[] = [];
  for (const sentence of draft.body) {
    if (owning.has(sentence)) continue;
    for (const hit of blamed(draft, sentence)) if (!isQuoted(sentence, hit)) deeds.push({ sentence, hit });
  }
  const faulted = said(draft, 'blame-teammate.faulted').filter(({ sentence }) => !isAnsweredFor(draft, sentence));
  const places = except([...deeds, ...faulted], 'blame-teammate.leave');
  return joined(draft, places.filter((place) => !asks(place)).map(clauseOf));
});

/** Where two clauses or sentences blame the same person, the second with but "he": "Jonas was supposed to send it. He forgot." */
const findTwice = remember((draft: Draft): Span[] => {
  const places = findBlamed(draft);
  const goesOn = (one: Sentence | null, next: Sentence | null) =>
    one && next && meets(places, one) && meets(places, next) && meant(draft, next);
  return places.filter((place) =>
    overlapping(draft.body, place).some(
      (one) =>
        expectedIn(draft, one).length || goesOn(beside(draft, one, -1), one) || goesOn(one, beside(draft, one, 1)),
    ),
  );
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
  /** Who is none of ours ("the supplier"), in the language of phrases: what they did "we" did not. */
  theirs?: string;
  /** Words for who is blamed that say no name ("he", "her"): none stays behind whom no words name any more. */
  pronouns?: string;
  /** Such a word behind what joins a second deed to the first ("and he"): what did it is ours too. */
  again?: string;
  /** What joins a deed to the one before it where both are told of one person ("and"). */
  joint?: string;
  /** Words before a second verb of the same subject ("and"): where they are given, no other verb behind the first is changed. */
  joins?: string;
  /** What a deed is done to may stand before its verb: there it stays ("Jānis rēķinu nosūtīja"). */
  objectFirst?: boolean;
  /** How one is who did it, told before the deed ("was tired and …"): it goes, for of us it says nothing. */
  state?: string;
  /** What makes the deed a guess ("may"): it stays, for nobody is sure of it. */
  guess?: string;
}

const ownWords = ({ data }: Language): OwnWords => (data.rewrites ?? {}) as OwnWords;

const whole = (words: string, flags: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);

const firmsOf = remember((language: Language): RegExp | null => {
  const { theirs } = ownWords(language);
  return theirs ? new RegExp(phraseSource(theirs, language.data.words), 'iu') : null;
});

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

/** So many words may be one verb with what clings to it ("ne vous a"). */
const VERB_WORDS = 3;

/** The verb that some words begin with: as many of them as are known to change after "we", or the first. */
function headOf(words: string, plural: Record<string, string>): string {
  const all = words.split(' ').slice(0, VERB_WORDS);
  const heads = all.map((_, at) => all.slice(0, all.length - at).join(' '));
  return heads.find((head) => plural[head.toLowerCase()]) ?? (all[0] as string);
}

interface Owned {
  rewrite: string;
  /** Who is no longer named, and what went with them. */
  who: string;
}

/** What is told of who is blamed besides the deed ("He's been told") goes with them, where it says no fact. */
const goesAlong = (draft: Draft, sentence: Sentence): boolean =>
  meant(draft, sentence) !== null && !blamed(draft, sentence).length && mayGo(draft, sentence, 'blame-teammate');

/** The same deeds done by us. */
function owned(draft: Draft, span: Span): Owned | null {
  const [first, ...others] = overlapping(draft.body, span);
  // Who "he" is was said before: of a supplier's man nothing is ours.
  const all = first && !meant(draft, first) ? ownedIn(draft, first, span) : null;
  if (!all) return null;
  for (const sentence of others) {
    if (goesAlong(draft, sentence)) continue;
    const more = ownedIn(draft, sentence, span);
    if (!more) return null;
    all.rewrite += (draft.language.data.language.spaced ? ' ' : '') + capital(more.rewrite);
    all.who += more.who;
  }
  return all;
}

/** The first sentence of a span, where all others go along with it. */
function alone(draft: Draft, span: Span): Span | null {
  const [first, ...others] = overlapping(draft.body, span);
  return first && others.length && others.every((each) => goesAlong(draft, each))
    ? { start: span.start, end: first.end }
    : null;
}

/** Words that begin with a verb said of somebody, as they are said of us; null where nothing tells how. */
function saidOfUs(words: string, language: Language): string | null {
  const { plural = {}, changesAll, joins, lacked, us } = ownWords(language);
  const verb = headOf(words, plural);
  if (changesAll && !plural[verb.toLowerCase()]) return null;
  const others = joins ? whole(`(?<=[,\\s](?:${joins})\\s)[\\p{L}'’]+`, 'giu') : WORDS;
  const more = words.slice(verb.length).replace(others, (second) => plural[second] ?? second);
  const deed = (plural[verb.toLowerCase()] ?? verb) + more;
  // What was not sent to us we did not have; anything else done to us can't be said of us.
  const ours = lacked ? deed.replace(new RegExp(`^${lacked.find}`, 'iu'), lacked.put) : deed;
  return us && whole(us, 'iu').test(ours) ? null : ours;
}

/**
 * What stands between who it was and the deed, as it is said of us: "Lewis rang the bell and left it there" tells of two deeds of ours.
 * A state goes ("was tired and …"); null where nothing tells how to say it.
 */
function firstDeed(between: string, language: Language): string | null {
  const { plural = {}, changesAll, joint, state, objectFirst, guess } = ownWords(language);
  const ours = () => `${between.replace(/^[\p{L}'’]+/u, (verb) => plural[verb.toLowerCase()] ?? verb)} `;
  if (guess && whole(guess, 'iu').test(between)) return ours();
  const goesOn = joint && new RegExp(`\\s(?:${joint})$`, 'iu').test(between);
  // An aside tells who it was ("Lewis, who joined us in May, forgot").
  const object = between.replace(/^,[^,]*,\s*/u, '');
  if (objectFirst && object && !object.includes(',')) return `${object} `;
  if (!goesOn || (state && whole(state, 'iu').test(between))) return '';
  return changesAll ? null : ours();
}

/** A deed done by us, up to the end of its sentence or of the span. */
function ownedIn(draft: Draft, sentence: Sentence, span: Span): Owned | null {
  const { language } = draft;
  const deeds = blamed(draft, sentence);
  const within = { start: span.start - sentence.start, end: span.end - sentence.start };
  const deed = deeds.find((one) => overlaps(one, within)) ?? deeds[0];
  const { we = '', governs } = ownWords(language);
  // Where the verb comes last, the words between belong to it: such a language names no "we" and has rules alone.
  // Nor can be said of us what is said to be none of our fault.
  if (!deed || !we || sentence.reading.has('own.denies')) return null;
  const told = ['failed', 'lapsed'].flatMap((cue) => sentence.reading.hits(`blame-teammate.${cue}`));
  const verb = [...told, ...expectedIn(draft, sentence)].find(({ end }) => end === deed.end);
  if (!verb) return null;
  const { text } = sentence;
  const before = text.slice(Math.max(0, span.start - sentence.start), deed.start);
  if (governs && new RegExp(`(?<!\\p{L})(?:${governs})\\s$`, 'iu').test(before)) return null;
  const who = text.slice(deed.start, verb.start);
  if (firmsOf(language)?.test(who)) return null;
  const faulted = sentence.reading.hits('blame-teammate.faulted').find(({ start }) => start > deed.end);
  const end = faulted
    ? Math.max(verb.end, text.lastIndexOf(',', faulted.start))
    : Math.min(text.length, span.end - sentence.start);
  const ours = saidOfUs(withNext(draft, sentence, verb.start, end), language);
  const first = firstDeed(text.slice(deed.by, verb.start).trim(), language);
  if (ours === null || first === null) return null;
  const space = language.data.language.spaced ? ' ' : '';
  return { rewrite: `${before}${we}${space}${first}${ours}`.replace(/[\s,，]+$/u, ''), who };
}

/** Fault put on a colleague, an own team, a contractor or a supplier, by name or role. */
export const blameTeammate: Kind = {
  kind: 'blame-teammate',
  goesOn: () => true,
  family: 'blame',
  find: (draft, applies) => (applies ? findBlamed(draft) : []),
  certain: (draft, applies) => (applies ? findTwice(draft) : []),
  others: (draft) => draft.body.filter((sentence) => isTheirs(draft, sentence) || isAnsweredFor(draft, sentence)),
  rewrite(draft, span) {
    const own = owned(draft, span);
    const ours = own && fitting(draft, span, 'blame-teammate', own.who)(own.rewrite);
    const place = alone(draft, span) ?? span;
    return [...new Set([...(ours === null ? [] : [ours]), ...mend(draft, place, 'blame-teammate')])];
  },
  keepsSense(draft, span) {
    const pronouns = pronounsOf(draft.language);
    const keeps = pronouns ? keepsPointing(draft, span, pronouns) : () => true;
    // Who "he" is was said in a sentence that goes.
    const meaning = overlapping(draft.body, span).filter((one) => one.start > span.start && meant(draft, one));
    return (words) => keeps(words) && !meaning.some(({ text }) => words.includes(text));
  },
  // Where no words that keep the names mend there are none to keep: they are those of who is blamed.
  otherwise(draft, span) {
    const text = draft.letter.draft.slice(span.start, span.end);
    return mend(draft, span, 'blame-teammate', namesIn(text, draft.language.data.language));
  },
};
