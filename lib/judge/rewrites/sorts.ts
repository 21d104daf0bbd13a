import type { HintKind } from '../letter.ts';

/** In place of these stands a sentence that owns the fault; what hangs on them goes with them. */
export const OWNED: ReadonlySet<HintKind> = new Set(['excuse', 'blame-teammate', 'blame-client', 'minimising']);

/** What only hurts may go, and what led up to it with "and" or "though" stays. */
export const TONE: ReadonlySet<HintKind> = new Set(['heated', 'dismissive']);

/** In place of these a sentence may stand that takes up none of their words: where theirs goes on, it seldom does so on that one. */
export const ANSWERED: ReadonlySet<HintKind> = new Set([...OWNED, ...TONE, 'hedging']);
