import { findApplies } from '../applies.ts';
import { checks } from '../checks/index.ts';
import { clears, newKinds } from '../compare.ts';
import type { Draft, Sentence } from '../draft.ts';
import type { Kind } from '../hints/kind.ts';
import { findAllPlaces, findPlaces } from '../hints/learnt.ts';
import { learntLevel } from '../learnt/levels.ts';
import type { Hint, HintKind, Span } from '../letter.ts';
import { splitSentences } from '../sentences.ts';
import { overlapping } from '../spans.ts';
import { filled } from './filled.ts';
import { LEVELS } from './levels.ts';

/** The hints of some sentences, with no rewrites yet. `hurts`: as in `findAllPlaces`. */
const hintsIn = (draft: Draft, kinds: Kind[], applies: boolean, hurts: boolean): Hint[] =>
  findAllPlaces(kinds, draft, applies, hurts).flatMap((places, at) =>
    places.map(({ start, end }) => ({ kind: (kinds[at] as Kind).kind, start, end, quote: '', rewrites: [] })),
  );

/** How far each check is, as the user is told, as numbers; `hints` are those near the place. */
const levelsOf = (draft: Draft, hints: Hint[]): number[] =>
  checks.map((check) => LEVELS[learntLevel(draft, check.name, check.find(draft, hints), hints).level]);

/** Of a longer paragraph only so many sentences on each side of the place are read. */
const LONG = 10;

/** The paragraphs that a place touches, as a range of sentences: reading them costs the same however long the mail is. */
function paragraphsAt(draft: Draft, span: Span): [from: number, to: number] {
  const touches = ({ start, end }: Sentence) => start <= span.end && span.start <= end;
  const [from, to] = [draft.sentences.findIndex(touches), draft.sentences.findLastIndex(touches)];
  const [first, last] = [draft.sentences[from]?.paragraph ?? 0, draft.sentences[to]?.paragraph ?? 0];
  const inside = ({ paragraph }: Sentence) => paragraph >= first && paragraph <= last;
  return [
    Math.max(draft.sentences.findIndex(inside), from - LONG),
    Math.min(draft.sentences.findLastIndex(inside), to + LONG) + 1,
  ];
}

/** A draft of these sentences alone. */
const only = (draft: Draft, sentences: Sentence[]): Draft => ({
  ...draft,
  sentences,
  body: sentences.filter(({ role }) => role === 'body'),
});

/** How many sentences before and after a paragraph are read with it: a mail of any length then costs no more than a long one. */
const AROUND = 40;

/** Some paragraphs of a draft (a range of sentences) with those around them, as they read now and with other words in place of a span. */
function makeSurroundings(
  draft: Draft,
  from: number,
  to: number,
): { now: Draft; after(span: Span, words: string): Draft } {
  const { language, letter, sentences } = draft;
  const old = sentences.slice(from, to);
  const [start, end] = [old[0]?.start ?? 0, old.at(-1)?.end ?? 0];
  const before = sentences.slice(Math.max(0, from - AROUND), from);
  const behind = sentences.slice(to, to + AROUND);
  // Seen alone, a paragraph may look like a greeting or a signature: it stays what it was.
  const body = old.every(({ role }) => role === 'body');
  const after = (span: Span, words: string): Draft => {
    const text = letter.draft.slice(start, span.start) + words + letter.draft.slice(span.end, end);
    const fresh = splitSentences(text, language).map((sentence) => ({
      ...sentence,
      start: sentence.start + start,
      end: sentence.end + start,
      role: body ? ('body' as const) : sentence.role,
      paragraph: sentence.paragraph + (old[0]?.paragraph ?? 0),
    }));
    const longer = start + text.length - end;
    const rest = behind.map((each) => ({ ...each, start: each.start + longer, end: each.end + longer }));
    const whole = letter.draft.slice(0, start) + text + letter.draft.slice(end);
    return only({ ...draft, letter: { ...letter, draft: whole } }, [...before, ...fresh, ...rest]);
  };
  return { now: only(draft, [...before, ...old, ...behind]), after };
}

/** Tells of a rewrite of one hint whether it mends: the hint is gone, none is new, and no check is worse, also once its slots are filled. */
export function makeVerifier(
  draft: Draft,
  kinds: Kind[],
  applies: boolean,
): (kind: HintKind, span: Span, rewrite: string) => boolean {
  let own: Span[][] | undefined;
  /** Whether the draft hurts elsewhere, too: only then what is less likely to hurt does. */
  const hurtsBeside = (span: Span): boolean => {
    own ??= kinds.map((kind) => findPlaces(kind, draft, applies));
    return own.some((places) => places.length > overlapping(places, span).length);
  };
  const makeChecker = (from: number, to: number, hurts: boolean) => {
    const { now, after } = makeSurroundings(draft, from, to);
    const isWhole = now.sentences.length === draft.sentences.length;
    const appliesNow = isWhole ? applies : findApplies(now);
    const was = hintsIn(now, kinds, applies, hurts);
    const levels = applies ? levelsOf(now, was) : [];
    const mayCease = appliesNow && levels.every((level) => level === 0);
    return (kind: HintKind, span: Span, words: string, isOpen: boolean): boolean => {
      const then = after(span, words);
      // A draft that no longer reads as a repair would lose its checks, if it has any yet; one that begins to would gain hints.
      if (findApplies(then) !== appliesNow && !mayCease) return false;
      const is = hintsIn(then, kinds, applies, hurts);
      if (!clears({ hints: was }, { hints: is }, kind) || newKinds({ hints: was }, { hints: is }).length) return false;
      return isOpen || !applies || levelsOf(then, is).every((level, at) => level >= (levels[at] as number));
    };
  };
  /** How paragraphs read now is the same for all words that are tried in them. */
  const checkers = new Map<string, ReturnType<typeof makeChecker>>();
  return (kind, span, rewrite) => {
    const [from, to] = paragraphsAt(draft, span);
    const hurts = hurtsBeside(span);
    const key = `${from} ${to} ${hurts}`;
    const mends = checkers.get(key) ?? makeChecker(from, to, hurts);
    checkers.set(key, mends);
    const whole = filled(rewrite, draft.language.data);
    // How far a step is, is told by what will stand in a slot, and not by the slot.
    return mends(kind, span, whole, false) && (whole === rewrite || mends(kind, span, rewrite, true));
  };
}
