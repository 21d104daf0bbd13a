import { CHECKS, HINT_KINDS, type HintKind, type Judgement } from './letter.ts';
import { LEVELS } from './rewrites/levels.ts';

/** What is compared of hints: a judgement, or the hints of a part of a draft. */
type Hinted = Pick<Judgement, 'hints'>;

const count = ({ hints }: Hinted, kind: HintKind): number => hints.filter((hint) => hint.kind === kind).length;

/** The kinds of which a judgement has more hints than another one had. */
export const newKinds = (before: Hinted, after: Hinted): HintKind[] =>
  HINT_KINDS.filter((kind) => count(after, kind) > count(before, kind));

/** Whether a kind is found less often. */
export const clears = (before: Hinted, after: Hinted, kind: HintKind): boolean =>
  count(after, kind) < count(before, kind);

/** Whether no step is lower, and what was a repair still is one. */
export const keepsLevels = (before: Judgement, after: Judgement): boolean =>
  after.applies === before.applies &&
  CHECKS.every((name) => LEVELS[after.checks[name].level] >= LEVELS[before.checks[name].level]);

/** Whether nothing is worse: no step lower, no kind of hint found more often, and still a repair. */
export const isNoWorse = (before: Judgement, after: Judgement): boolean =>
  keepsLevels(before, after) && newKinds(before, after).length === 0;
