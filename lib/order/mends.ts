import { overlaps } from '../judge/checks/evidence.ts';
import { findAdmissions, findApologies } from '../judge/checks/own.ts';
import type { Draft, Sentence } from '../judge/draft.ts';
import { CHECKS, type Hint, type Judgement, type Span } from '../judge/letter.ts';
import { apologises } from '../judge/rewrites/fitting.ts';
import { keepsMatter } from '../judge/rewrites/kept.ts';
import { isStump } from '../judge/rewrites/place.ts';
import { speaks } from '../judge/rewrites/speaker.ts';
import { capital, factsOf } from '../judge/rewrites/words.ts';
import { meets } from '../judge/spans.ts';
import { firstThat, type Steps } from '../judge/steps.ts';
import { orderWords } from './data.ts';
import { type Edit, piecesOf, textOf } from './pieces.ts';
import { isSame } from './same.ts';

/** A hint as it is shown. */
export type Rewritable = Hint & { id: string };

/** Better words for what hurts; `text` is empty where deleting is the mend. */
export interface Rewrite extends Edit {
  id: string;
  kind: Hint['kind'];
  before: string;
}

/** Rewrites in reading order, as the pieces of a text are made of. */
export const inReading = (some: Rewrite[]): Rewrite[] => some.toSorted((a, b) => a.start - b.start);

/** Kinds of which a whole sentence, or a clause of its own, may go that says nothing else. */
const IDLE: ReadonlySet<Hint['kind']> = new Set(['heated', 'dismissive', 'grovelling', 'minimising']);

/** Words with the better ones for what hurts in them besides: "As I said, you forgot it" loses its end as well as its head. */
function mendedWithin(
  words: string,
  { start, end, id, quote: before }: Rewritable,
  hints: readonly Rewritable[],
): string {
  const inner = hints.filter((one) => one.id !== id && one.start >= start && one.end <= end && one.rewrites[0]);
  return inner.reduce((text, { quote, rewrites: [better = ''] }) => {
    const own = quote.trim();
    const at = text.toLowerCase().indexOf(own.toLowerCase());
    if (at < 0) return text;
    const rest = text.slice(at + own.length);
    // What goes on from the same words already would be said twice: "…, and we should have planned for that, and …".
    if (better.toLowerCase().startsWith(own.toLowerCase()) && /^, /u.test(rest) && !before.includes(own + rest))
      return text;
    return text.slice(0, at) + (at === 0 ? capital(better) : better) + rest;
  }, words);
}

/** Whether a sentence may go for a hint: that is most of it, and no step rests on it; only of sarcasm a name may go along. */
function isIdle(
  draft: Draft,
  sentence: Sentence,
  { kind, start, end }: Rewritable,
  judgement: Judgement,
  isSorryElsewhere: boolean,
): boolean {
  const covered = Math.min(end, sentence.end) - Math.max(start, sentence.start);
  const facts = factsOf(sentence.text, kind, draft.language.data.language);
  // Of two apologies owning rests on either, but not where one says what was done wrong.
  const admits = findAdmissions(draft).some((one) => one.sentence === sentence);
  const steps = CHECKS.filter((check) => !(isSorryElsewhere && !admits && check === 'own')).flatMap(
    (check) => judgement.checks[check].spans,
  );
  return (
    covered * 2 > sentence.text.length &&
    keepsMatter(sentence.text, '', draft.language) &&
    !steps.some((span) => overlaps(span, sentence)) &&
    !facts.some((fact) => kind === 'grovelling' || /[\d@/]/u.test(fact))
  );
}

/** What goes for a hint. */
const deleted = ({ letter }: Draft, { id, kind }: Rewritable, { start, end }: Span): Rewrite => ({
  ...{ id: `rewrite ${id}`, kind, start, end },
  ...{ before: letter.draft.slice(start, end), text: '' },
});

/** A whole sentence that goes with the space before it, where it says nothing else and nothing behind leans on it. */
function withoutSentence(
  draft: Draft,
  hint: Rewritable,
  judgement: Judgement,
  isRepeated: boolean,
  isSorryElsewhere: boolean,
): Rewrite | null {
  const { letter, body } = draft;
  const at = body.findIndex((sentence) => overlaps(sentence, hint));
  const [sentence, next] = [body[at], body[at + 1]];
  if (!(IDLE.has(hint.kind) || isRepeated) || !sentence || body.length < 2 || hint.end > sentence.end + 1) return null;
  if (!isIdle(draft, sentence, hint, judgement, isSorryElsewhere) || leans(draft, next)) return null;
  const gap = /[^\S\n]*$/u.exec(letter.draft.slice(0, sentence.start))?.[0] ?? '';
  return deleted(draft, hint, { start: sentence.start - gap.length, end: sentence.end });
}

/** A clause between commas that goes with the comma before it: "Its all my fault, I'm useless, and …". */
function withoutClause(draft: Draft, hint: Rewritable): Rewrite | null {
  const { kind, start, end, quote } = hint;
  const text = draft.letter.draft;
  const lead = /[,，、]\s*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const isClause = (lead || /^\s*[,，、]/u.test(quote)) && /^\s*(?:[,，;；.。!！…]|$)/u.test(text.slice(end));
  // What is left before it stands alone: "All of us, from the cleaner to the director, …" lacks its verb.
  if (!IDLE.has(kind) || !isClause || factsOf(quote, kind, draft.language.data.language).length) return null;
  if (isStump(draft, start - lead.length) || !keepsMatter(quote, '', draft.language)) return null;
  return deleted(draft, hint, { start: start - lead.length, end });
}

const leans = ({ language }: Draft, sentence: Sentence | undefined): boolean =>
  sentence !== undefined && orderWords(language.data).leans.test(sentence.text);

/** Whether words promise the client word of it by some slot: once in a letter is enough. */
export const plansWord = ({ language }: Draft, text: string): boolean =>
  text.includes('[') && language.read(text).has('follow-up.contact');

/** The words that may stand in place of a hint, best first. */
function wordsFor(hint: Rewritable, hints: readonly Rewritable[]): Rewrite[] {
  const { id, kind, start, end, quote, rewrites } = hint;
  return rewrites.map((words) => {
    const text = mendedWithin(words, hint, hints);
    // The space before a sentence parts it from the one before, and is none of it.
    const gap = /^\s*/u.exec(quote)?.[0] ?? '';
    const lead = text.startsWith(gap) ? gap.length : 0;
    // And so does the one behind it.
    const behind = text.trim() ? (/\s*$/u.exec(quote)?.[0] ?? '') : '';
    const tail = text.endsWith(behind) ? behind.length : 0;
    return {
      ...{ id: `rewrite ${id}`, kind, start: start + lead, end: end - tail },
      ...{ before: quote.slice(lead, quote.length - tail), text: text.slice(lead, text.length - tail) },
    };
  });
}

/** A change less the space or comma that one before it takes already: each of two sentences or clauses that go takes the one between them. */
function besideTaken(one: Rewrite, taken: readonly Rewrite[]): Rewrite {
  const end = taken.findLast((other) => other.start < one.start && other.end > one.start)?.end ?? one.start;
  const shared = one.before.slice(0, end - one.start);
  if (!shared || /[^\s,，、]/u.test(shared)) return one;
  const text = one.text.startsWith(shared) ? one.text.slice(shared.length) : one.text;
  return { ...one, start: end, before: one.before.slice(shared.length), text };
}

/** For each hint the first of its better words that is good beside those taken before it. */
function* firstOf(
  draft: Draft,
  hints: readonly Rewritable[],
  judgement: Judgement,
  isGood: (some: Rewrite[]) => Steps<boolean>,
): Steps<Rewrite[]> {
  let taken: Rewrite[] = [];
  /** The words that were thought of for each hint, by the id of its rewrite. */
  const tried = new Map<string, readonly Rewrite[]>();
  const isSorryApart = findApologies(draft).some(({ sentence }) => !meets(hints, sentence));
  // Of two that begin at one place the longer first: in place of the shorter alone the rest would hurt as before.
  for (const hint of hints.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const words = wordsFor(hint, hints);
    const hasPlan = taken.some(({ text }) => plansWord(draft, text));
    // The same words twice in one letter sound like a machine, and so does a second "you will hear by …".
    const isSaid = ({ text }: Rewrite) => text !== '' && taken.some((one) => isSame(one.text, text, draft.language));
    const isNew = (one: Rewrite) => !isSaid(one) && !(hasPlan && plansWord(draft, one.text));
    // One apology stands for all that grovels, where the rest may go.
    const isSorry = hint.kind === 'grovelling' && (isSorryApart || taken.some(({ text }) => apologises(draft, text)));
    // "I should have …. We should have …." in one breath sounds like two people.
    const speaker = speaks(taken.map(({ text }) => text).join('\n'), draft.language);
    const isOther = ({ text }: Rewrite) =>
      speaker !== undefined && (speaks(text, draft.language) ?? speaker) !== speaker;
    // But what happened is not left out for that: deleting comes first only where it was the best.
    const isLast = (one: Rewrite) => isOther(one) || (!one.text && one !== words[0]);
    const fresh = words.filter(isNew).sort((a, b) => Number(isLast(a)) - Number(isLast(b)));
    // Of what is not said in its own words yet, more goes than that.
    const isRepeated = words.length > 0 && words.every(isSaid);
    const gone = [withoutClause(draft, hint), withoutSentence(draft, hint, judgement, isRepeated, isSorry)];
    // A second apology only where the first says too little for it to go.
    const sober = fresh.filter(({ text }) => !text || !apologises(draft, text));
    const wanted = (isSorry ? [...sober, ...gone, ...fresh] : [...fresh, ...gone])
      .filter((one) => one !== null)
      .map((one) => besideTaken(one, taken))
      .filter((one) => !meets(taken, one));
    const before = taken;
    const first = yield* firstThat(wanted, (one) => isGood(inReading([...before, one])));
    const more = first ? [...before, first] : yield* besideOther(before, tried, wanted, isGood);
    // Said once more is better than what hurts.
    const stale = more || fresh.length ? [] : words.filter(({ text }) => text).map((one) => besideTaken(one, before));
    const again = yield* firstThat(
      stale.filter((one) => !meets(before, one)),
      (one) => isGood(inReading([...before, one])),
    );
    tried.set(`rewrite ${hint.id}`, wanted);
    taken = inReading(more ?? (again ? [...before, again] : before));
    yield;
  }
  return taken;
}

/** So many of those before are reconsidered, with so many other words each, for the first so many of a hint's. */
const [RECONSIDERED, FEW] = [3, 2];

/** Rewrites with one more for a hint that has none that is good beside them, where one of them has other words; null where that does not help. */
function* besideOther(
  taken: readonly Rewrite[],
  tried: ReadonlyMap<string, readonly Rewrite[]>,
  wanted: readonly Rewrite[],
  isGood: (some: Rewrite[]) => Steps<boolean>,
): Steps<Rewrite[] | null> {
  for (const old of taken.slice(-RECONSIDERED).reverse()) {
    const rest = taken.filter((one) => one !== old);
    const others = (tried.get(old.id) ?? []).filter((one) => one !== old && !meets(rest, one)).slice(0, FEW);
    for (const other of others) {
      const free = wanted.filter((one) => !meets([other], one)).slice(0, FEW);
      const one = yield* firstThat(free, (one) => isGood(inReading([...rest, other, one])));
      if (one) return [...rest, other, one];
    }
  }
  return null;
}

function* anything(): Steps<boolean> {
  yield;
  return true;
}

/**
 * The better words for all hints that are not within another one: the first of each that do no harm beside those before it.
 * @param judgement of the draft as it is
 * @param holds whether the draft is no worse with other words
 */
export function* mendsOf(
  draft: Draft,
  hints: readonly Rewritable[],
  judgement: Judgement,
  holds: (text: string) => Steps<boolean>,
): Steps<Rewrite[]> {
  for (const hint of hints) yield* hint.finding?.() ?? [];
  const isGood = (some: Rewrite[]) => holds(textOf(piecesOf(draft.letter.draft, some)));
  // Mostly the first of each do no harm together, and one judgement tells: a long letter takes one for each hint otherwise.
  const all = yield* firstOf(draft, hints, judgement, anything);
  return (yield* isGood(all)) ? all : yield* firstOf(draft, hints, judgement, isGood);
}
