import type { Sentence } from '../draft.ts';
import { type Claim, clauseStart } from './claims.ts';
import type { Due } from './due.ts';
import type { Mention } from './times.ts';

/** How many characters may stand before a time with which a sentence opens: a preposition and an article. */
const OPENING = 12;

/** How many characters may stand between two times that are said as one: a comma or a preposition. */
export const JOINED = 4;

/** Whether a mention tells of a day, if only by the one before. */
export const namesDay = ({ is }: Mention) =>
  is.days !== undefined || is.weekday !== undefined || is.date || is.ahead || is.end || is.same;
/** Whether a mention tells of a clock time. */
export const namesClock = ({ is }: Mention) => is.clock !== undefined;

/** "If it fails I'll call the same day" tells of a time, but of no date. */
const undated = (mention: Mention): Mention => ({ ...mention, is: { none: true, same: mention.is.same ?? 'day' } });

/** Where the clause of a claim ends for sure: what follows is said of something else. */
function reachOf(claim: Claim, { reading }: Sentence): number {
  const cues = claim.needs === 'nothing' ? ['promises.cuts'] : ['promises.breaks', 'promises.cuts'];
  const stops = cues.map(
    (cue) => reading.hits(cue).find(({ start }) => start > claim.verb && start < claim.end)?.start,
  );
  return Math.min(claim.end, ...stops.filter((stop) => stop !== undefined));
}

/** Without the times of the condition that a claim opens with: "if I get the list on Monday I'll send it on Friday". */
function withoutCondition(times: Mention[], { start, verb }: Claim, { reading }: Sentence): Mention[] {
  const opens = reading.hits('promises.conditions').some((one) => one.start <= start && start < one.end);
  const after = times.filter((one) => one.start >= verb);
  return opens && after.length ? after : times;
}

/** Where the list of times begins that goes on into a claim: "every Tuesday and | Thursday at 4 I send you the pages". */
function listStart({ start: claimed }: Claim, { reading }: Sentence, times: readonly Mention[], from: number): number {
  const at = times.findIndex(({ start }) => start >= claimed && start - claimed <= JOINED);
  const first = times[at];
  const before = times[at - 1];
  if (!first || !before?.is.rhythm || before.start < from) return claimed;
  const joint = reading.hits('promises.joints').find(({ start, end }) => start >= before.end && end <= first.start);
  return joint && joint.start - before.end <= 1 && first.start - joint.end <= JOINED ? before.start : claimed;
}

/** Where the client is asked for something before a claim's verb: the clause of it, which has the client's own time. */
function bidBefore({ verb }: Claim, sentence: Sentence): number | undefined {
  const bid = sentence.reading.hits('promises.bids').find(({ end }) => end <= verb);
  return bid && clauseStart(sentence, bid.start);
}

/** Of several steps the last has the time: "goes out tonight, delivery on Friday before 5". */
function lastStep(times: Mention[], claim: Claim, sentence: Sentence): Mention[] {
  const hit = sentence.reading
    .hits('promises.arrives')
    .findLast(({ start, end }) => start >= claim.verb && end <= claim.end);
  if (!hit) return times;
  const from = Math.max(clauseStart(sentence, hit.start), sentence.text.lastIndexOf('、', hit.start) + 1);
  const then = times.filter((one) => one.start >= from && (namesDay(one) || namesClock(one)));
  if (!then.length) return times;
  // "Sent on Monday, with you the same day" is that Monday.
  const days = then.some((one) => namesDay(one) && !one.is.same)
    ? []
    : times.filter((one) => one.start < from && namesDay(one));
  return [...days.map((one) => ({ ...one, is: { ...one.is, clock: undefined } })), ...then];
}

/** Whether a claim is of what something costs, which is settled on no day. */
export const pays = ({ start, end }: Claim, { reading }: Sentence): boolean =>
  reading.hits('promises.costs').some((one) => start <= one.start && one.start < end);

/** Whether a day is named before a claim together with its hour: "you are first on Friday at 8, and a car comes at 7.10". */
export const saysAtClock = ({ start }: Claim, times: readonly Mention[], from: number): boolean => {
  const before = times.filter((one) => one.start >= from && one.end <= start);
  return before.some((one) => namesDay(one) && !one.is.weak) && before.some(namesClock);
};

/** The times that belong to a claim: its own and, for what it leaves unsaid, those that its sentence opens with. */
export function timesOf(
  claim: Claim,
  sentence: Sentence,
  times: readonly Mention[],
  from: number,
  near: Due | null,
  asked: boolean,
): Mention[] {
  const reach = reachOf(claim, sentence);
  // "Send me the bill by Friday, and we pay it within two days" is Friday for the client, and for us no date yet.
  const bid = bidBefore(claim, sentence);
  // Nor has "within two days of your answer".
  const waits = sentence.reading.has('promises.triggers');
  const resumes = claim.start > (bid ?? 0) ? claim.start : claim.verb;
  const ours = bid === undefined ? times : times.filter(({ start }) => start < bid || start >= resumes);
  const opening = listStart(claim, sentence, ours, from);
  const within = ours.filter(({ start, is }) => start >= opening && start < reach && !(waits && is.ahead));
  const own = withoutCondition(lastStep(within, claim, sentence), claim, sentence).map((one) =>
    (waits && !near && one.is.same === 'day') ||
    (asked && one.is.ahead && !one.is.rhythm) ||
    (bid !== undefined && (one.is.ahead || one.is.same === 'day'))
      ? undated(one)
      : one,
  );
  if (claim.needs === 'both') return own;
  const condition = sentence.reading.hits('promises.conditions')[0]?.start;
  const conditional = condition !== undefined;
  if (conditional && own.every(({ is }) => is.same)) return near ? own : own.map(undated);
  const clause = clauseStart(sentence, claim.verb);
  // "By Friday, …" opens a sentence; "if you send it by Friday" is the client's own time.
  const lead: Mention[] = [];
  // "When the last school is done this afternoon, I'll send you the list."
  const opened = conditional
    ? undefined
    : sentence.reading.hits('promises.triggers').find(({ end }) => end <= claim.verb)?.start;
  // "To spare you a call, every morning at 8.45, before we open, you'll get a text, from tomorrow on": a clause begins with it.
  const before = ours.filter(({ start }) => start >= from && start < claim.start);
  const begins = (!own.some(namesDay) || before.some(({ is }) => is.rhythm)) && !pays(claim, sentence);
  for (const one of before) {
    const last = lead.at(-1);
    // "On Sunday evening, 11 pm, …" goes on with the time before it.
    const goesOn = last && one.start >= last.end && one.start - last.end <= JOINED;
    const when = opened !== undefined && opened >= from && opened <= one.start;
    // "If you confirm by four, I'll print it tomorrow": four is the client's.
    const opens =
      (one.start - from <= OPENING || (begins && clauseStart(sentence, one.start) === one.start)) &&
      !(conditional && condition <= one.start);
    if (goesOn || when || one.start >= clause || opens) lead.push(one);
  }
  const day = own.some(namesDay);
  const clock = own.some(namesClock);
  if (day && clock) return own;
  if (day) return [...lead.filter((one) => !namesDay(one) && !one.is.rhythm), ...own];
  return [...lead.filter((one) => !clock || !namesClock(one)), ...own];
}

/**
 * The last day that a sentence names before a claim, with what follows it; what a condition names only for "if it isn't back by
 * Thursday, I'll pay you out the same day".
 */
export function saidBefore({ start, end }: Claim, { reading }: Sentence, times: readonly Mention[]): Mention[] {
  const sameDay = times.some((one) => one.is.same === 'day' && one.start >= start && one.start < end);
  const condition = sameDay ? undefined : reading.hits('promises.conditions')[0];
  const until = Math.min(start, condition?.start ?? start);
  const said = times.filter((one) => one.end <= until && !one.is.rhythm);
  const last = said.findLastIndex(namesDay);
  return last < 0 ? [] : said.slice(last);
}
