import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Draft, Sentence } from '../draft.ts';
import type { Language, Reading } from '../language.ts';
import { decide, mayBeSaid } from '../learnt/decide.ts';
import { findSays, type Says } from '../learnt/says.ts';
import type { Promised } from '../letter.ts';
import { remember } from '../remember.ts';
import { namesClock, namesDay, saidBefore, saysAtClock, timesOf } from './belong.ts';
import { type Claim, findClaims, PLAIN } from './claims.ts';
import { type Context, dayFor, isHeading, joinedTo } from './context.ts';
import { type Moment, wallClock, writeDue } from './day.ts';
import { type Due, dueOf } from './due.ts';
import { findTimes, type Mention } from './times.ts';

/** How many characters may stand between a time and the clause that it leads. */
const TAIL = 3;

/** How many characters may stand before the word that tells how something arrives: a time. */
const ARRIVAL = 8;

const NOON = 12 * 60;
const MINUTES_A_DAY = 24 * 60;

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

interface Weighed {
  claim: Claim;
  due: Due | null;
}

/** When a claim that names no time is due all the same, by what stands before it. */
function leftOpen(
  claim: Claim,
  mine: readonly Mention[],
  sentence: Sentence,
  last: Weighed | undefined,
  { before, heading }: Context,
): Due | null {
  if (mine.some((one) => namesDay(one) || namesClock(one))) return null;
  if (!mine.length && claim.needs === 'nothing') {
    const due = last ? joinedTo(last.due, claim, sentence) : heading;
    if (due) return due;
  }
  const due = last?.due ?? before;
  if (sentence.reading.has('promises.follows')) return due;
  // "I'll text you when he turns in": on his day.
  const from = last?.claim.end ?? 0;
  const on = sentence.reading.hits('promises.sameday').some(({ start }) => start >= from && start < claim.end);
  return due && on ? { ...due, minutes: null } : null;
}

/** The day for a bare clock time: of the promise before it in its sentence, or of the sentence before. */
function dayAt(mine: readonly Mention[], last: Weighed | undefined, { carried }: Context): Due | null {
  const bare = mine.some(namesClock) && !mine.some(({ is }) => is.rhythm);
  return last?.due ?? (bare ? carried : null);
}

/** Claims with the clause before each that is no more than a time: "…; by 6 today, you get the report". */
function withLeads(claims: readonly Claim[], { text }: Sentence, times: readonly Mention[]): Claim[] {
  const led: Claim[] = [];
  for (const claim of claims) {
    let at = times.findLastIndex((one) => one.end <= claim.start && claim.start - one.end <= TAIL);
    while (at > 0 && (times[at] as Mention).start - (times[at - 1] as Mention).end <= 1) at--;
    const lead = times[at];
    const before = led.at(-1);
    const alone = lead && /(?:[;:：；。]\s*|，)$/u.test(text.slice(Math.max(0, lead.start - 2), lead.start));
    if (!before || !alone || lead.start <= before.verb) led.push(claim);
    else {
      led[led.length - 1] = { ...before, end: Math.min(before.end, lead.start) };
      led.push({ ...claim, start: lead.start });
    }
  }
  return led;
}

/** Whether a claim opens with how something arrives. */
const arrivesIn = ({ start }: Claim, { reading }: Sentence): boolean =>
  reading.hits('promises.arrives').some((one) => start <= one.start && one.start - start <= ARRIVAL);

/** Whether a due time is later than another, as far as both tell. */
const isLater = (due: Due, other: Due): boolean =>
  differenceInCalendarDays(due.day, other.day) * MINUTES_A_DAY + (due.minutes ?? 0) - (other.minutes ?? MINUTES_A_DAY) >
  0;

/** Which claims of a sentence are promises, each with when it is due. */
function weigh(claims: readonly Claim[], sentence: Sentence, times: readonly Mention[], context: Context) {
  const { now, before, asked } = context;
  const kept: Weighed[] = [];
  let from = 0;
  for (const claim of withLeads(claims, sentence, times)) {
    const last = kept.at(-1);
    const near = dueOf(saidBefore(claim, sentence, times), now, last?.due ?? before, null) ?? last?.due ?? null;
    const mine = timesOf(claim, sentence, times, from, near, asked);
    const beside = near && saysAtClock(claim, times, from) ? near : null;
    const due =
      leftOpen(claim, mine, sentence, last, context) ||
      dueOf(
        mine,
        now,
        near ?? before,
        dayAt(mine, last, context) ?? (mine.some(({ is }) => is.rhythm) ? null : beside),
      );
    const days = mine.filter(namesDay);
    const past = isOver(mine, due, now) || (days.length ? days.every(({ is }) => is.weak) : due && due.day > now.day);
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
    // "The fee goes back to your account, arriving tomorrow" is one promise, and so is "it leaves at 10, with you by 11".
    const arrives =
      last &&
      claim.needs !== 'nothing' &&
      claim.start === last.claim.end &&
      (!last.due || (due && isLater(due, last.due))) &&
      arrivesIn(claim, sentence);
    if (!arrives) kept.push({ claim, due });
    else {
      last.claim = { ...last.claim, end: claim.end };
      last.due = due;
    }
  }
  return kept;
}

/** Whether a sentence bids the client do something: "please pay it by Friday, otherwise …" is their deed, and no promise of ours. */
const bids = ({ reading }: Sentence): boolean => reading.hits('promises.bids')[0]?.start === 0;

/** A sentence that promises in words which no rule has: the whole of it. */
const wholeOf = ({ text }: Sentence): Claim => ({ start: 0, verb: 0, end: text.length, needs: 'nothing' });

/** What was read of a sentence, as long as what it hangs on stays the same. */
interface Known {
  on: string;
  decided: unknown;
  promises: readonly Promised[];
  after: Context;
}

const lastRead = remember((_: Reading): { known?: Known } => ({}));

const keyOf = (due: Due | null): string => (due ? `${due.day.getTime()}:${due.minutes}` : '');

/** The promises of one sentence, offsets into it, and what it leaves open for those after it. */
function readSentence(sentence: Sentence, language: Language, one: Says | undefined, context: Context): Known {
  const { now, before, carried, heading, asked } = context;
  const on = [now.day.getTime(), now.minutes, keyOf(before), keyOf(carried), keyOf(heading), asked].join('|');
  const last = lastRead(sentence.reading);
  if (last.known?.on === on && last.known.decided === one?.decided) return last.known;
  last.known = { on, decided: one?.decided, ...promisesOf(sentence, language, one, context) };
  return last.known;
}

function promisesOf(
  sentence: Sentence,
  language: Language,
  one: Says | undefined,
  context: Context,
): Pick<Known, 'promises' | 'after'> {
  const { now } = context;
  const times = findTimes(sentence.text, language);
  const claims = findClaims(sentence);
  const kept = weigh(claims, sentence, times, context);
  const is = decide(language, 'promise', 'promise', kept.length ? 'found' : 'nothing', one, false);
  const may = is && !kept.length && one && mayBeSaid(one, PLAIN) && !bids(sentence);
  const more = may ? [wholeOf(sentence)] : [];
  const promised = is ? [...kept, ...weigh(more, sentence, times, context)] : [];
  const heading = isHeading(sentence, times) ? dueOf(times, now, null, null) : null;
  const carried = heading ?? (promised.length ? null : dayFor(sentence, times, now));
  // "The rehearsal is on the 22nd. I'll send the figures that same evening."
  const said = claims.length || promised.length ? [] : times.filter(({ is }) => is.date || is.weekday || is.days);
  const dues = promised.length ? promised.map(({ due }) => due) : [said.length ? dueOf(said, now, null, null) : null];
  return {
    after: {
      now,
      before: dues.findLast((due) => due) ?? context.before,
      carried,
      heading,
      asked: sentence.reading.has('promises.bids'),
    },
    promises: promised.map(({ claim, due }) => {
      const { start, end } = quoteOf(claim, sentence);
      return { start, end, quote: sentence.text.slice(start, end), due: due && writeDue(due.day, due.minutes) };
    }),
  };
}

/** What the sender commits to do, in reading order, each with its due date where one is said. */
export const findPromises = remember((draft: Draft): Promised[] => {
  const says = findSays(draft);
  let context: Context = {
    now: wallClock(draft.letter.sent_at),
    before: null,
    carried: null,
    heading: null,
    asked: false,
  };
  return draft.body.flatMap((sentence, at) => {
    const { promises, after } = readSentence(sentence, draft.language, says[at], context);
    context = after;
    return promises.map((one) => ({ ...one, start: sentence.start + one.start, end: sentence.start + one.end }));
  });
});
