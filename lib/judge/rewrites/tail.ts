import type { Draft } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { behind } from './around.ts';
import { expressionsOf } from './expressions.ts';
import { keepsDays, keepsMatter } from './kept.ts';
import { leaningOf, runsOn } from './leaning.ts';
import { clipped } from './place.ts';
import { ANSWERED, OWNED } from './sorts.ts';
import { keepsFacts } from './words.ts';

/** What is longer, in UTF-16 units, is likely to say something besides. */
const LONG = 120;

/** What a sentence says with any of these is not said for the place's sake. */
const SAYS = [
  'own.apology',
  'own.admits',
  'acknowledge.problem',
  'acknowledge.effect',
  'solve.done',
  'solve.plan',
  'solve.money',
  'solve.options',
  'follow-up.contact',
  'promises.commits',
  'common.when',
];

/**
 * What hangs on a place behind it in its sentence ("…, which he was told about") and goes with it: it says no fact and nothing
 * that earns a step. Empty where nothing does; behind a word that only talks down or wavers stands what the sentence is for.
 */
export function tailOf(draft: Draft, place: Span, kind: HintKind): string {
  const { tail } = expressionsOf(draft.language);
  const rest = behind(draft, place);
  if (!tail || !OWNED.has(kind) || rest.length > LONG || !tail.test(rest)) return '';
  // Behind "If you had read it, …" stands what the sentence is for.
  if (leaningOf(draft, place) === 'opening') return '';
  const { language } = draft;
  const isIdle =
    keepsFacts(rest, '', kind, language.data.language) &&
    keepsMatter(rest, '', language) &&
    keepsDays(rest, '', language);
  const reading = isIdle ? language.read(rest.replace(/^[\s,;:，、；–—-]+/u, '')) : null;
  return reading && !SAYS.some((cue) => reading.has(cue)) ? rest : '';
}

/** Whether what stands behind a place only stresses it, and goes with it whatever stands in its place. */
export const isTrailed = (draft: Draft, place: Span): boolean =>
  expressionsOf(draft.language).trail?.test(behind(draft, place)) ?? false;

/** Whether the sentence goes on behind a place of such a kind so that no sentence of its own, of none of its words, fits there. */
export const bindsBehind = (draft: Draft, place: Span, kind: HintKind): boolean =>
  ANSWERED.has(kind) &&
  runsOn(draft, place) &&
  !isTrailed(draft, place) &&
  tailOf(draft, place, kind) === '' &&
  clipped(draft, place, kind) === null;
