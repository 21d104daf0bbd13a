/**
 * What goes into the judge and what comes out. A letter is a corpus line without its labels; a judgement has the shape of
 * the labels, with UTF-16 offsets beside every quote. All of it is plain JSON.
 */

export const CHECKS = ['acknowledge', 'own', 'solve', 'follow_up'] as const;
export type CheckName = (typeof CHECKS)[number];
export type Level = 'none' | 'weak' | 'done';

export const HINT_KINDS = [
  'blame-teammate',
  'blame-client',
  'conditional-apology',
  'apology-but',
  'evasive-passive',
  'minimising',
  'excuse',
  'overpromise',
  'vague-commitment',
  'hedging',
  'heated',
  'dismissive',
  'grovelling',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

export const MOODS = ['calm', 'concerned', 'frustrated', 'angry'] as const;
export type Mood = (typeof MOODS)[number];
export const CLIENT_TYPES = ['hands_on', 'distrustful', 'knows_better'] as const;
export type ClientType = (typeof CLIENT_TYPES)[number];
export const SITUATIONS = [
  'mistake',
  'delay',
  'outage',
  'billing',
  'quality',
  'miscommunication',
  'scope',
  'progress',
  'boundary',
  'ending',
  'other',
] as const;
export type Situation = (typeof SITUATIONS)[number];
export const EXTRAS = ['reason', 'prevention', 'options', 'compensation', 'call', 'thanks', 'timeline'] as const;
export type Extra = (typeof EXTRAS)[number];

/** One mail of the thread, as plain text; `at` is an ISO date-time with its zone. */
export interface Message {
  from: 'client' | 'me';
  name: string;
  at: string;
  text: string;
}

/** A draft on its way to a client. `sent_at` is when it is being written: the judge has no clock of its own. */
export interface Letter {
  id?: string;
  /** The language, where the caller knows it; otherwise it is found from the draft's own words. */
  lang?: string;
  sent_at: string;
  subject: string;
  /** Oldest first. */
  thread: Message[];
  /** The sender's new text alone, no quoted thread; it may end in a signature. */
  draft: string;
}

/** A half-open range `[start, end)` in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export interface Quote extends Span {
  quote: string;
}

export interface CheckResult {
  level: Level;
  /** What earns the level, copied to the letter from the draft; empty for `none`. */
  quotes: string[];
  /** Where each of `quotes` stands in the draft, in the same order. */
  spans: Span[];
  /** What the level means, in the draft's language; not where the draft does not apply. */
  reason?: string;
}

export interface Hint extends Quote {
  kind: HintKind;
  /** The words that hurt; what `[start, end)` has beside them is taken in so that what stays of the sentence is whole. */
  hurts?: Span;
  /** Why it hurts, in the draft's language. */
  reason?: string;
  /** Each replaces exactly `[start, end)`; an empty string means that deleting is the mend. May be empty. */
  rewrites: string[];
  /** Finds the rewrites in short steps, for who may not wait for them at once. */
  finding?: () => Iterable<void>;
}

export interface Ask extends Quote {
  answered: boolean;
}

export interface Promised extends Quote {
  /** `2026-03-13`, `2026-03-13T17:00` (the sender's own time), or null where no time is said. */
  due: string | null;
}

/** One line of the score's bill: `step` it belongs to, points it gave or took. `key` names its text in the language. */
export interface ScoreReason {
  step: CheckName | 'whole';
  key: string;
  points: number;
}

export interface Judgement {
  /** A code of `assets/languages`, or `und` where the language is unknown or not supported. */
  lang: string;
  applies: boolean;
  situation: Situation;
  /** Of the newest client message; null without one. */
  mood: Mood | null;
  client_type: ClientType | null;
  checks: Record<CheckName, CheckResult>;
  /** In reading order, not overlapping within one kind. */
  hints: Hint[];
  /** Quotes from the newest client message, offsets into its text. */
  asks: Ask[];
  promises: Promised[];
  extras: Extra[];
  /** 0 to 100: how much of the structure of a good repair stands. 0 where the draft does not apply. */
  score: number;
  reasons: ScoreReason[];
}
