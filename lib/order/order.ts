import { checks } from '../judge/checks/index.ts';
import { isNoWorse } from '../judge/compare.ts';
import { type Draft, prepare, type Sentence } from '../judge/draft.ts';
import { judgeIn } from '../judge/judge.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import { CHECKS, type CheckName, type Hint, type Judgement, type Letter } from '../judge/letter.ts';
import { remember } from '../judge/remember.ts';
import { filled } from '../judge/rewrites/filled.ts';
import { LEVELS } from '../judge/rewrites/levels.ts';
import { isTwin } from '../judge/rewrites/mend.ts';
import { isChat, unmarked } from '../judge/rewrites/width.ts';
import { capital } from '../judge/rewrites/words.ts';
import { overlapping } from '../judge/spans.ts';
import { suggestionsFor } from '../suggestions/suggestions.ts';
import type { Fields } from '../templates/fill.ts';
import { type Insert, writeLetter } from './letter.ts';
import { unitsToMove } from './moves.ts';
import { type Edit, newOffset, type Piece, piecesOf, textOf } from './pieces.ts';
import { makePlacer, placeOf } from './places.ts';
import { cutUnits, type Unit } from './units.ts';

/** One change that puts a letter in order. Its id stays while its words stay, and `taken` is false where the user left it. */
export type OrderChange = {
  id: string;
  taken: boolean;
} /** `before` gives way to `text`, which is empty where deleting is the mend. */ & (
  | { is: 'rewrite'; kind: Hint['kind']; before: string; text: string }
  | { is: 'insert'; check: CheckName; text: string }
  | { is: 'move'; check: CheckName | null; text: string }
);

/** A letter in order: what was changed, and how it reads then beside how it read. */
export interface Ordered {
  changes: OrderChange[];
  /** What hurts and stays, in the draft's words: no rewrite is known that would do there. */
  stays: string[];
  pieces: Piece[];
}

/** What was judged of a letter's variants: each tick of a change asks for most of them again. */
const judgedOf = remember((_: Letter) => new Map<string, Judgement>());

/** How a letter stands once its slots are filled, to be compared. */
function makeStand(language: LanguageData, letter: Letter): (text: string) => Judgement {
  const known = judgedOf(letter);
  return (text) => {
    const words = filled(text, language);
    const judgement = known.get(words) ?? judgeIn(languageOf(language), { ...letter, draft: words });
    known.set(words, judgement);
    return judgement;
  };
}

/** Takes one after another what leaves the whole no worse: all at once where that holds, which it mostly does. */
function keepGood<One>(all: readonly One[], isGood: (some: One[]) => boolean): One[] {
  if (isGood([...all])) return [...all];
  const kept: One[] = [];
  for (const one of all) {
    kept.push(one);
    if (!isGood(kept)) kept.pop();
  }
  return kept;
}

/** The step of each of `PLACES`; an explanation is none. */
const STEPS: (CheckName | null)[] = ['acknowledge', 'own', null, 'solve', 'follow_up'];

/** A hint as it is shown. */
type Rewritable = Hint & { id: string };

interface Rewrite {
  id: string;
  kind: Hint['kind'];
  start: number;
  end: number;
  before: string;
  text: string;
}

/** Whether words say what others do, which may address the client besides, or speak in the other voice. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [bareWords(a), bareWords(b)];
  return (
    one === other || isTwin(one, other) || (one !== '' && other.endsWith(one)) || (other !== '' && one.endsWith(other))
  );
}
const bareWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Words with the better ones for what hurts in them besides: "As I said, you forgot it" loses its end as well as its head. */
function mendedWithin(words: string, { start, end, id }: Rewritable, hints: readonly Rewritable[]): string {
  const inner = hints.filter((one) => one.id !== id && one.start >= start && one.end <= end && one.rewrites[0]);
  return inner.reduce((text, { quote, rewrites: [better = ''] }) => {
    const at = text.toLowerCase().indexOf(quote.toLowerCase().trim());
    if (at < 0) return text;
    return text.slice(0, at) + (at === 0 ? capital(better) : better) + text.slice(at + quote.trim().length);
  }, words);
}

/** The first rewrite of each hint, of those that overlap the first. */
function rewritesOf(hints: readonly Rewritable[]): Rewrite[] {
  const found: Rewrite[] = [];
  // Of two that begin at one place the longer first: in place of the shorter alone the rest would hurt as before.
  for (const hint of hints.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const { id, kind, start, end, quote, rewrites } = hint;
    // The same words twice in one letter sound like a machine.
    const isNew = (each: string) => !each || found.every((one) => !isSame(one.text, each));
    // One apology stands for all that grovels, where the rest may go.
    const isSorry = kind === 'grovelling' && found.some((one) => one.kind === kind && one.text !== '');
    const words = isSorry && rewrites.includes('') ? '' : (rewrites.find(isNew) ?? rewrites[0]);
    if (words === undefined || start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ id: `rewrite ${id}`, kind, start, end, before: quote, text: mendedWithin(words, hint, hints) });
  }
  return found;
}

/** The units of a letter, each with the place that it has once all rewrites are made. */
function unitsOf(draft: Draft, rewrites: readonly Edit[]): Unit[] {
  const { letter, language } = draft;
  const pieces = piecesOf(letter.draft, rewrites);
  const rewritten = { ...letter, draft: textOf(pieces) };
  const after = prepare(rewritten, language);
  const place = makePlacer(after, judgeIn(language, rewritten));
  const placeNow = (sentence: Sentence) => {
    const span = { start: newOffset(pieces, sentence.start), end: newOffset(pieces, sentence.end) };
    return placeOf(overlapping(after.sentences, span).map(place));
  };
  return cutUnits(draft, rewrites, placeNow);
}

/** Kinds whose rewrites are a plan with slots: who fills them has said what will be done. */
const PLANS: readonly Hint['kind'][] = ['vague-commitment', 'hedging', 'overpromise'];

/** Whether the rules find all of a step, whatever was learnt: it is not asked for a second time. */
function isSaid(draft: Draft, { hints }: Judgement, name: CheckName): boolean {
  return checks.find((one) => one.name === name)?.find(draft, hints).level === 'done';
}

/** For each step that is not done once all else is made, the first sentence that lifts it and leaves the whole no worse. */
function insertsFor(
  language: LanguageData,
  draft: Draft,
  fields: Fields,
  rewrites: readonly Rewrite[],
  stand: (text: string) => Judgement,
  write: (inserts: Insert[]) => string,
): Insert[] {
  const { letter, body } = draft;
  const rewritten = write([]);
  const before = stand(rewritten);
  const spoken = { ...letter, draft: filled(rewritten, language) };
  const said = prepare(spoken, languageOf(language));
  // A day that only fills a slot is none that was promised.
  const { promises } = stand(letter.draft);
  const offered = suggestionsFor(language, spoken, { ...before, promises }, fields, letter);
  const inserts: Insert[] = [];
  const chat = isChat(letter.draft, said);
  // A letter of two sentences is not to become one of six: what is missing comes before what is only weak.
  const room = body.length;
  const levelOf = (check: CheckName) => LEVELS[before.checks[check].level];
  for (const check of CHECKS.toSorted((a, b) => levelOf(a) - levelOf(b))) {
    if (inserts.length >= room) break;
    if (check === 'solve' && rewrites.some(({ kind, text }) => PLANS.includes(kind) && text.includes('['))) continue;
    if (isSaid(said, before, check)) continue;
    const lifts = (text: string) => {
      const after = stand(write([...inserts, { check, text }]));
      return LEVELS[after.checks[check].level] > levelOf(check) && isNoWorse(before, after);
    };
    const text = offered[check].map((each) => (chat ? unmarked(each) : each)).find(lifts);
    if (text !== undefined) inserts.push({ check, text });
  }
  return inserts;
}

/**
 * Puts a letter in the order of a good one (acknowledge, own, explain, solve, follow up): the sender's own sentences, with
 * the rewrites of their hints and a sentence with slots for each step that lacks. Every change can be left on its own, and
 * all of them together leave no step lower and bring no hint.
 * @param hints those that are shown, each with its id
 * @param left ids of changes that the user does not want
 */
export function putInOrder(
  language: LanguageData,
  letter: Letter,
  hints: readonly Rewritable[],
  fields: Fields,
  left: ReadonlySet<string>,
): Ordered {
  const stand = makeStand(language, letter);
  const now = stand(letter.draft);
  const holdsNow = (text: string) => isNoWorse(now, stand(text));

  const rewrites = keepGood(rewritesOf(hints), (some) => holdsNow(textOf(piecesOf(letter.draft, some))));
  const draft = prepare(letter, languageOf(language));
  const units = unitsOf(draft, rewrites);
  const write = (some: readonly Edit[], moved: readonly number[], inserts: readonly Insert[]): Piece[] => {
    const pieces = piecesOf(letter.draft, some);
    return units.length ? writeLetter(draft, pieces, units, new Set(moved), inserts) : pieces;
  };
  const moves = keepGood(unitsToMove(units), (some) => holdsNow(textOf(write(rewrites, some, []))));
  const inserts = units.length
    ? insertsFor(language, draft, fields, rewrites, stand, (some) => textOf(write(rewrites, moves, some)))
    : [];

  const isTaken = ({ id }: { id: string }) => !left.has(id);
  const added = inserts.map((one) => ({ ...one, id: `insert ${one.check}` }));
  const moving = moves.map((at) => {
    const { place, start, end } = units[at] as Unit;
    const text = letter.draft.slice(start, end);
    return { at, id: `move ${text}`, check: STEPS[place ?? -1] ?? null, text };
  });
  return {
    changes: [
      ...rewrites.map((one) => ({ ...one, is: 'rewrite' as const, taken: isTaken(one) })),
      ...added.map((one) => ({ ...one, is: 'insert' as const, taken: isTaken(one) })),
      ...moving.map(({ at: _, ...one }) => ({ ...one, is: 'move' as const, taken: isTaken(one) })),
    ],
    stays: hints.filter((hint) => !overlapping(rewrites, hint).length).map(({ quote }) => quote.trim()),
    pieces: write(
      rewrites.filter(isTaken),
      moving.filter(isTaken).map(({ at }) => at),
      added.filter(isTaken),
    ),
  };
}
