import type { Sentence } from '../draft.ts';
import { JOINED, namesClock, pays } from './belong.ts';
import type { Claim } from './claims.ts';
import type { Moment } from './day.ts';
import { type Due, dueOf, isDay } from './due.ts';
import type { Mention } from './times.ts';

/** How long a heading may be, and how many letters it may have beside its day. */
const HEADING = 60;
const LETTERS = 3;

/** The due time of the promise before, for one that "and" joins to it: "I'll be there by 4, and I'll take it away." */
export function joinedTo(due: Due | null, claim: Claim, sentence: Sentence): Due | null {
  const { reading } = sentence;
  const { start } = claim;
  const joins = reading.hits('promises.joints').some((one) => one.end <= start && start - one.end <= 2);
  const waits = reading.has('promises.conditions') || reading.has('promises.triggers');
  // "I'll be there by 4, and the parts are on us" has no day.
  return joins && !pays(claim, sentence) && !waits ? due : null;
}

/** What the sentences before one leave open for its promises. */
export interface Context {
  now: Moment;
  /** The due time of the last promise, or the last day that was named. */
  before: Due | null;
  /** The day for a bare clock time, and for a promise without any time. */
  carried: Due | null;
  heading: Due | null;
  /** Whether the sentence before asks something of the client. */
  asked: boolean;
}

/** Whether a sentence is no more than a day: "**Thursday 12 March**", before what happens on it. */
export function isHeading({ text }: Sentence, times: readonly Mention[]): boolean {
  if (text.length > HEADING) return false;
  const rest = times.reduceRight((left, one) => left.slice(0, one.start) + left.slice(one.end), text);
  return times.some(isDay) && rest.replace(/\P{L}/gu, '').length <= LETTERS;
}

/** The day that a sentence sets for a bare clock time in the next: "They meet tomorrow at 2. I'll call at 4." */
export function dayFor({ text }: Sentence, times: readonly Mention[], now: Moment): Due | null {
  const days = times.filter(isDay);
  const [day] = days;
  if (!day || days.length > 1 || day.until) return null;
  const at = times.some((one) => namesClock(one) && one.start - day.end <= JOINED && one.start >= day.start);
  return at || /[?？]\s*$/u.test(text) ? dueOf(times, now, null, null) : null;
}
