import { overlaps } from '../judge/checks/evidence.ts';
import { findAdmissions } from '../judge/checks/own.ts';
import { isNoWorse } from '../judge/compare.ts';
import { type Draft, prepare, type Sentence } from '../judge/draft.ts';
import { judgeIn, readying } from '../judge/judge.ts';
import { type Language, type LanguageData, languageOf } from '../judge/language.ts';
import type { CheckName, Hint, Judgement, Letter, Span } from '../judge/letter.ts';
import { remember } from '../judge/remember.ts';
import { filled } from '../judge/rewrites/filled.ts';
import { meets, overlapping } from '../judge/spans.ts';
import type { Steps } from '../judge/steps.ts';
import type { Fields } from '../templates/fill.ts';
import { orderWords } from './data.ts';
import { doubtedIn } from './doubted.ts';
import { type Desk, insertsFor } from './inserts.ts';
import { type Insert, writeLetter } from './letter.ts';
import { inReading, mendsOf, type Rewritable } from './mends.ts';
import { unitsToMove } from './moves.ts';
import { nextWordFor } from './next-word.ts';
import { type Edit, newOffset, type Piece, piecesOf, textOf } from './pieces.ts';
import { makePlacer, PLACES, placeOf } from './places.ts';
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
  /** What hurts and stays, in the draft's words: no rewrite is known that would do there, or it is too little sure for a hint. */
  stays: string[];
  pieces: Piece[];
}

/** What was judged of a letter's variants: several steps ask for the same, and so does an order that is sought again after it was dropped. */
const judgedOf = remember((_: Letter) => new Map<string, Judgement>());

/** Judges a letter: its sentences first, in short steps. */
function* judging(language: Language, letter: Letter): Steps<Judgement> {
  yield* readying(language, letter);
  yield;
  const judgement = judgeIn(language, letter);
  yield;
  return judgement;
}

/** How a letter stands once its slots are filled, to be compared. */
function makeStand(language: LanguageData, letter: Letter): Desk['stand'] {
  const known = judgedOf(letter);
  return function* (text) {
    const words = filled(text, language);
    const judgement = known.get(words) ?? (yield* judging(languageOf(language), { ...letter, draft: words }));
    known.set(words, judgement);
    return judgement;
  };
}

/** Takes one after another what leaves the whole no worse: all at once where that holds, which it mostly does. */
function* keepGood<One>(all: readonly One[], isGood: (some: One[]) => Steps<boolean>): Steps<One[]> {
  if (yield* isGood([...all])) return [...all];
  const kept: One[] = [];
  for (const one of all) {
    kept.push(one);
    if (!(yield* isGood(kept))) kept.pop();
  }
  return kept;
}

/** The step of each of `PLACES`; an explanation is none. */
const STEPS: (CheckName | null)[] = ['acknowledge', 'own', null, 'solve', 'follow_up'];

/** A draft once its rewrites are made. */
interface Rewritten {
  pieces: Piece[];
  letter: Letter;
  judgement: Judgement;
}

function* rewrittenOf({ letter, language }: Draft, rewrites: readonly Edit[]): Steps<Rewritten> {
  const pieces = piecesOf(letter.draft, rewrites);
  const rewritten = { ...letter, draft: textOf(pieces) };
  return { pieces, letter: rewritten, judgement: yield* judging(language, rewritten) };
}

const spanIn = ({ pieces }: Rewritten, { start, end }: Span): Span => ({
  start: newOffset(pieces, start),
  end: newOffset(pieces, end),
});

/** The units of a letter, each with the place that it has once all rewrites are made. */
function unitsOf(draft: Draft, rewrites: readonly Edit[], rewritten: Rewritten): Unit[] {
  const { letter, judgement } = rewritten;
  const after = prepare(letter, draft.language);
  const place = makePlacer(after, judgement);
  const places = new Map<Sentence, number | null>();
  const spanNow = (span: Span) => spanIn(rewritten, span);
  const admissions = findAdmissions(after).map(({ sentence }) => sentence);
  return cutUnits(draft, rewrites, {
    place: (sentence) => {
      if (!places.has(sentence))
        places.set(sentence, placeOf(overlapping(after.sentences, spanNow(sentence)).map(place)));
      return places.get(sentence) ?? null;
    },
    admits: (span) => meets(admissions, spanNow(span)),
    promises: (span) => meets(judgement.promises, spanNow(span)),
  });
}

/** What hurts and stays: where no rewrite is made, or what still hurts in the place of one. A slot's words are nobody's yet. */
function staysOf(hints: readonly Rewritable[], rewrites: readonly Edit[], rewritten: Rewritten): Hint[] {
  const stays = hints.flatMap((hint): Hint[] => {
    const made = overlapping(rewrites, hint);
    if (!made.length) return [hint];
    return made.flatMap((edit) => overlapping(rewritten.judgement.hints, spanIn(rewritten, edit)));
  });
  return [...new Set(stays)].filter(({ quote }) => !quote.includes('['));
}

/** Of units that would have to move those whose whole paragraph does: sentences torn from their neighbours lose what they point at. */
function inParagraphs(units: readonly Unit[], moves: readonly number[]): number[] {
  const goes = (at: number) => moves.includes(at);
  const stays = units.filter((_, at) => !goes(at));
  const isTorn = (at: number) => {
    const { paragraph, lastParagraph, tied, free } = units[at] as Unit;
    if ((tied && !goes(at - 1)) || (units[at + 1]?.tied && !goes(at + 1))) return true;
    return (
      !free &&
      stays.some((unit) => unit.paragraph <= lastParagraph && unit.lastParagraph >= paragraph) &&
      !isHalf(paragraph)
    );
  };
  // "A new one is on its way. The first got lost, and I am sorry." may change places, where that is all.
  const isHalf = (paragraph: number) => {
    const own = units.filter((unit) => !unit.starts && !unit.closes);
    const owns = own.map(({ place }) => place !== null && place <= PLACES.own);
    const changes = owns.filter((is, at) => at > 0 && is !== owns[at - 1]);
    return changes.length === 1 && own.every((unit) => unit.place !== null && unit.paragraph === paragraph);
  };
  return moves.filter((at) => !isTorn(at));
}

/** A letter in order less some changes: those of these ids, which the user does not want. */
export type Leave = (left: ReadonlySet<string>) => Ordered;

/**
 * Puts a letter in the order of a good one (acknowledge, own, explain, solve, follow up): the sender's own sentences, with
 * the rewrites of their hints and a sentence with slots for each step that lacks. Every change can be left on its own, and
 * all of them together leave no step lower and bring no hint. It takes long, and so comes in steps.
 * @param hints those that are shown, each with its id
 */
export function* puttingInOrder(
  language: LanguageData,
  letter: Letter,
  hints: readonly Rewritable[],
  fields: Fields,
): Steps<Leave> {
  const stand = makeStand(language, letter);
  const now = yield* stand(letter.draft);
  const holdsNow = function* (text: string): Steps<boolean> {
    return isNoWorse(now, yield* stand(text));
  };

  const draft = prepare(letter, languageOf(language));
  const desk: Desk = { language, draft, fields, stand };
  const mends = yield* mendsOf(draft, hints, now, holdsNow);
  const nextWord = yield* nextWordFor(desk, mends);
  const rewrites = nextWord ? inReading([...mends, nextWord]) : mends;
  const rewritten = yield* rewrittenOf(draft, rewrites);
  const stays = staysOf(hints, rewrites, rewritten);
  yield;
  yield* orderWords(language).closes?.readying(draft.body.at(-1)?.text ?? '') ?? [];
  const units = unitsOf(draft, rewrites, rewritten);
  yield;
  const write = (some: readonly Edit[], moved: readonly number[], inserts: readonly Insert[]): Piece[] => {
    const pieces = piecesOf(letter.draft, some);
    return units.length ? writeLetter(draft, pieces, units, new Set(moved), inserts) : pieces;
  };
  const inPlace = textOf(write(rewrites, [], []));
  const moves = yield* keepGood(inParagraphs(units, unitsToMove(units)), function* (some): Steps<boolean> {
    const text = textOf(write(rewrites, some, []));
    return (some.length === 0 || text !== inPlace) && (yield* holdsNow(text));
  });
  const written = (some: Insert[]) => textOf(write(rewrites, moves, some));
  const inserts = units.length ? yield* insertsFor(desk, rewrites, stays, written) : [];

  // What a hint tells of, shown or ignored, is not named once more.
  const isTold = (sentence: Sentence) =>
    hints.some((hint) => overlaps(hint, sentence)) ||
    now.hints.some(({ quote }) => sentence.text.includes(quote.trim()));
  const doubted = doubtedIn(draft, now.hints.length > 0).filter(
    (sentence) => !isTold(sentence) && !sentence.text.includes('['),
  );
  const looked = [...stays.map(({ quote }) => quote.trim()), ...doubted.map(({ text }) => text)];
  const added = inserts.map((one) => ({ ...one, id: `insert ${one.check}` }));
  const moving = moves.map((at) => {
    const { place, start, end } = units[at] as Unit;
    const text = letter.draft.slice(start, end);
    return { at, id: `move ${text}`, check: STEPS[place ?? -1] ?? null, text };
  });
  return (left) => {
    const isTaken = ({ id }: { id: string }) => !left.has(id);
    return {
      changes: [
        ...rewrites.map((one) => ({ ...one, is: 'rewrite' as const, taken: isTaken(one) })),
        ...added.map((one) => ({ ...one, is: 'insert' as const, taken: isTaken(one) })),
        ...moving.map(({ at: _, ...one }) => ({ ...one, is: 'move' as const, taken: isTaken(one) })),
      ],
      stays: looked,
      pieces: write(
        rewrites.filter(isTaken),
        moving.filter(isTaken).map(({ at }) => at),
        added.filter(isTaken),
      ),
    };
  };
}
