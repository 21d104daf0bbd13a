import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Draft, Sentence } from '../draft.ts';
import { decide, mayBeSaid } from '../learnt/decide.ts';
import { findSays } from '../learnt/says.ts';
import type { Promised } from '../letter.ts';
import { remember } from '../remember.ts';
import { type Claim, clauseStart, findClaims, PLAIN } from './claims.ts';
import { type Moment, wallClock, writeDue } from './day.ts';
import { type Due, dueOf } from './due.ts';
import { findTimes, type Mention } from './times.ts';

/** How many characters may stand before a time with which a sentence opens: a preposition and an article. */
const OPENING = 12;

/** How many characters may stand between two times that are said as one: a comma or a preposition. */
const JOINED = 4;

const NOON = 12 * 60;

/** Nobody promises a day further off than this without its year. */
const FURTHEST = 330;

const namesDay = ({ is }: Mention) =>
  is.days !== undefined || is.weekday !== undefined || is.date || is.ahead || is.end || is.same;
const namesClock = ({ is }: Mention) => is.clock !== undefined;

/** "If it fails I'll call the same day" tells of a time, but of no date. */
const undated = (mention: Mention): Mention => ({ ...mention, is: { none: true, same: mention.is.same ?? 'day' } });

/** Where the clause of a claim ends for sure: what follows is said of something else. */
function reachOf(claim: Claim, { reading }: Sentence): number {
  if (claim.needs === 'nothing') return claim.end;
  return (
    reading.hits('promises.breaks').find(({ start }) => start > claim.verb && start < claim.end)?.start ?? claim.end
  );
}

/** Without the times of the condition that a claim opens with: "if I get the list on Monday I'll send it on Friday". */
function withoutCondition(times: Mention[], { start, verb }: Claim, { reading }: Sentence): Mention[] {
  const opens = reading.hits('promises.conditions').some((one) => one.start <= start && start < one.end);
  const after = times.filter((one) => one.start >= verb);
  return opens && after.length ? after : times;
}

/** Where the client is asked for something before a claim's verb: the clause of it, which has the client's own time. */
function bidBefore({ verb }: Claim, sentence: Sentence): number | undefined {
  const bid = sentence.reading.hits('promises.bids').find(({ end }) => end <= verb);
  return bid && clauseStart(sentence, bid.start);
}

/** The times that belong to a claim: its own and, for what it leaves unsaid, those that its sentence opens with. */
function timesOf(claim: Claim, sentence: Sentence, times: readonly Mention[], from: number): Mention[] {
  const reach = reachOf(claim, sentence);
  // "Send me the bill by Friday, and we pay it within two days" is Friday for the client, and for us no date yet.
  const bid = bidBefore(claim, sentence);
  // Nor has "within two days of your answer".
  const waits = sentence.reading.has('promises.triggers');
  const ours = bid === undefined ? times : times.filter((one) => one.start < bid || one.start >= claim.verb);
  const within = ours.filter(({ start, is }) => start >= claim.start && start < reach && !(waits && is.ahead));
  const own = withoutCondition(within, claim, sentence).map((one) =>
    (waits && one.is.same === 'day') || (bid !== undefined && (one.is.ahead || one.is.same === 'day'))
      ? undated(one)
      : one,
  );
  if (claim.needs === 'both') return own;
  if (sentence.reading.has('promises.conditions') && own.every(({ is }) => is.same)) return own.map(undated);
  const clause = clauseStart(sentence, claim.verb);
  // "By Friday, …" opens a sentence; "if you send it by Friday" is the client's own time.
  const lead: Mention[] = [];
  for (const one of ours) {
    if (one.start >= claim.start || one.start < from) continue;
    const last = lead.at(-1);
    // "On Sunday evening, 11 pm, …" goes on with the time before it.
    const goesOn = last && one.start >= last.end && one.start - last.end <= JOINED;
    if (goesOn || one.start >= clause || one.start - from <= OPENING) lead.push(one);
  }
  const day = own.some(namesDay);
  const clock = own.some(namesClock);
  if (day && clock) return own;
  if (day) return [...lead.filter((one) => !namesDay(one) && !one.is.rhythm), ...own];
  return [...lead.filter((one) => !clock || !namesClock(one)), ...own];
}

/** Whether a time of today is over: "both went out this afternoon, at 13:05", "this morning" said after noon. */
function isOver(mine: readonly Mention[], due: Due | null, now: Moment): boolean {
  if (!due || differenceInCalendarDays(due.day, now.day) !== 0) return false;
  if (due.minutes !== null) return due.minutes < now.minutes;
  return now.minutes > NOON && mine.some(({ is, slots }) => (slots.part ?? is.part) === 'morning');
}

/** The claim's words without the marks and joints around them. */
function quoteOf(claim: Claim, sentence: Sentence): { start: number; end: number } {
  const { text, reading } = sentence;
  let { start, end } = claim;
  const trim = () => {
    while (end > start && /[\s,;:(–—，；：（]/u.test(text.charAt(end - 1))) end--;
  };
  trim();
  const opening = reading.hits('promises.joints').find((one) => one.start === start && one.end < end);
  if (opening) start = opening.end + (text.slice(opening.end).length - text.slice(opening.end).trimStart().length);
  const joint = reading.hits('promises.joints').find((one) => one.end === end && one.start > start);
  if (joint) {
    end = joint.start;
    trim();
  }
  return { start, end };
}

/** Which claims of a sentence are promises, each with when it is due. */
function weigh(
  claims: readonly Claim[],
  sentence: Sentence,
  times: readonly Mention[],
  now: Moment,
  before: Due | null,
) {
  const kept: { claim: Claim; due: Due | null }[] = [];
  let from = 0;
  for (const claim of claims) {
    const mine = timesOf(claim, sentence, times, from);
    const last = kept.at(-1);
    const follows = sentence.reading.has('promises.follows') && !mine.some((one) => namesDay(one) || namesClock(one));
    const due = (follows && (last?.due ?? before)) || dueOf(mine, now, last?.due ?? before, last?.due ?? null);
    const days = mine.filter(namesDay);
    // "Restored on 9 March", said on the 10th, means no day of next year.
    const gone = due && differenceInCalendarDays(due.day, now.day) > FURTHEST;
    const past =
      gone || isOver(mine, due, now) || (days.length ? days.every(({ is }) => is.weak) : due && due.day > now.day);
    const timeless = !due && !mine.some(({ is }) => is.same);
    if (claim.needs !== 'nothing' && (timeless || past || (claim.needs === 'both' && !last?.due))) {
      // Not a promise of its own: its words and times belong to the one before.
      if (claim.needs === 'both' && last?.claim.end === claim.start) {
        last.claim = { ...last.claim, end: claim.end };
        last.due ??= due;
      }
      continue;
    }
    from = claim.end;
    kept.push({ claim, due });
  }
  return kept;
}

/** Whether a sentence bids the client do something: "please pay it by Friday, otherwise …" is their deed, and no promise of ours. */
const bids = ({ reading }: Sentence): boolean => reading.hits('promises.bids')[0]?.start === 0;

/** A sentence that promises in words which no rule has: the whole of it. */
const wholeOf = ({ text }: Sentence): Claim => ({ start: 0, verb: 0, end: text.length, needs: 'nothing' });

/** What the sender commits to do, in reading order, each with its due date where one is said. */
export const findPromises = remember(readPromises);

function readPromises(draft: Draft): Promised[] {
  const now: Moment = wallClock(draft.letter.sent_at);
  const found: Promised[] = [];
  let before: Due | null = null;
  const says = findSays(draft);
  for (const [at, sentence] of draft.body.entries()) {
    const times = findTimes(sentence.text, draft.language);
    const claims = findClaims(sentence);
    const kept = weigh(claims, sentence, times, now, before);
    const one = says[at];
    const is = decide(draft.language, 'promise', 'promise', kept.length > 0, one, false);
    const may = is && !kept.length && one && mayBeSaid(one, PLAIN) && !bids(sentence);
    const more = may ? [wholeOf(sentence)] : [];
    const promised = is ? [...kept, ...weigh(more, sentence, times, now, before)] : [];
    if (!claims.length && !promised.length) {
      // "The rehearsal is on the 22nd. I'll send the figures that same evening."
      const said = times.filter(({ is }) => is.date || is.weekday || is.days);
      before = (said.length ? dueOf(said, now, null, null) : null) ?? before;
      continue;
    }
    for (const { claim, due } of promised) {
      const { start, end } = quoteOf(claim, sentence);
      before = due ?? before;
      found.push({
        start: sentence.start + start,
        end: sentence.start + end,
        quote: sentence.text.slice(start, end),
        due: due && writeDue(due.day, due.minutes),
      });
    }
  }
  return found;
}
