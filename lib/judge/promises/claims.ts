import type { Sentence } from '../draft.ts';
import type { Hit, Reading } from '../language.ts';
import { remember } from '../remember.ts';

/** Where a sentence may commit the sender: offsets into the sentence. */
export interface Claim {
  /** Where the clause with the promise begins, and where its verb stands. */
  start: number;
  verb: number;
  /** Where the next promise, or the sentence, ends it. */
  end: number;
  /** What it needs to be a promise: `time` ("I send it" is a habit, "I send it on Friday" is not), `both` its own and the one before's. */
  needs: 'nothing' | 'time' | 'both';
}

/** The cues that make a promise by themselves, those that do where a clause begins, and those that need a time. */
export const PLAIN = ['promises.commits', 'promises.others', 'promises.things', 'promises.gives'];
const AT_CLAUSE = ['promises.elides'];
const TIMED = ['promises.timed'];
const TIMED_AT_CLAUSE = ['promises.going', 'promises.slots'];
/** Goes on with the promise before it; a promise of its own where both have their own time. */
const CONTINUING = 'promises.again';
const QUOTED = /["“«„][^"”»“]*["”»“]|「[^」]*」|『[^』]*』/gu;
/** A word or two in brackets part nothing ("20 August (Thu)"). Where one writes without spaces, a space between Han characters stands for a comma; "0:30—3:30" is one span of time. */
const MARK =
  /[;，；：]\s*|\((?!\p{L}{1,4}\.?\))\s*|[–—](?!(?<=:\d\d.)\d)\s*|[,:](?!\d)\s*|\s[-•]\s+|\n+|\s+(?=\p{Script=Han})(?<=[\p{Script=Han}\p{Emoji_Presentation}]\s+)/gu;

const inside = (at: number, spans: readonly { start: number; end: number }[]): boolean =>
  spans.some(({ start, end }) => start <= at && at < end);

/** The start of the clause that a place stands in. */
export function clauseStart({ reading, text }: Said, at: number): number {
  let start = 0;
  for (const match of text.matchAll(MARK))
    if (match.index + match[0].length <= at) start = match.index + match[0].length;
  for (const joint of reading.hits('promises.joints')) if (joint.end < at && joint.end > start) start = joint.end;
  while (/\s/.test(text.charAt(start)) && start < at) start++;
  return start;
}

type Heart = Hit & Pick<Claim, 'needs'>;

/** The hits that count as the heart of a promise, in reading order, not overlapping. */
function hearts(sentence: Said): Heart[] {
  const { reading, text } = sentence;
  const quoted = [...text.matchAll(QUOTED)].map(({ 0: said, index }) => ({ start: index, end: index + said.length }));
  const asides = reading.hits('promises.asides');
  const denies = reading.hits('promises.denies');
  const doubts = reading.hits('promises.doubts');
  const opens = ({ start }: Hit): boolean => clauseStart(sentence, start) === start;
  const fits = (hit: Hit, needs: Claim['needs']): boolean => {
    if (inside(hit.start, quoted)) return false;
    // "How we'll fix it": the promise is not this clause's; "I didn't get back": nothing is promised.
    if (asides.some(({ end }) => hit.start - end >= 0 && hit.start - end <= 1)) return false;
    if (denies.some(({ start, end }) => start < hit.start && hit.start - end <= 1)) return false;
    const clause = clauseStart(sentence, hit.start);
    if (needs !== 'nothing' && asides.some(({ start }) => start === clause)) return false;
    return !doubts.some(({ start, end }) => start >= clause && end <= hit.start);
  };
  const gather = (cues: string[], needs: Heart['needs'], keep: (hit: Hit) => boolean = () => true): Heart[] =>
    cues
      .flatMap((cue) => reading.hits(cue).filter(keep))
      .filter((hit) => fits(hit, needs))
      .map((hit) => ({ ...hit, needs }));
  const kept: Heart[] = [];
  for (const one of [
    ...gather(PLAIN, 'nothing'),
    ...gather(AT_CLAUSE, 'nothing', opens),
    ...gather(TIMED, 'time'),
    ...gather(TIMED_AT_CLAUSE, 'time', opens),
    ...gather([CONTINUING], 'both'),
  ]) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

type Said = Pick<Sentence, 'text' | 'reading'>;

/** The places of a sentence that may be promises, in reading order. A question promises nothing. */
export const findClaims = ({ reading }: Said): readonly Claim[] => claimsOf(reading);

const claimsOf = remember((reading: Reading): readonly Claim[] => readClaims({ reading, text: reading.text }));

/** "I'll ring you at seven to say she's landed" is one promise: what only a time would make one needs its own clause. */
const ownHearts = (found: Heart[], sentence: Said): Heart[] =>
  found.filter(({ start, needs }, index) => {
    const before = found[index - 1];
    return needs !== 'time' || !before || clauseStart(sentence, start) > before.start;
  });

/** How far a sentence tells what will be: of one that ends as a question, what stands before a semicolon. */
function toldUntil({ text }: Said): number {
  return /[?？]["”»)]*$/u.test(text) ? Math.max(text.lastIndexOf(';'), text.lastIndexOf('；'), 0) : text.length;
}

/** So many letters may part a choice from what it offers ("either", "you can keep it or"). */
const BESIDE = 8;

function readClaims(sentence: Said): Claim[] {
  const until = toldUntil(sentence);
  const found = ownHearts(hearts(sentence), sentence).filter(({ start }) => start < until);
  // "You may have it in blue or green, so I'll ring you": what comes after the choice is none of it.
  const first = found[0] && clauseStart(sentence, found[0].start);
  if (first === undefined || sentence.reading.hits('promises.options').some(({ end }) => first - end < BESIDE))
    return [];
  const startOf = ({ start, needs }: Heart) => (needs === 'both' ? start : clauseStart(sentence, start));
  return found.map((heart, index) => {
    const before = found[index - 1];
    const next = found[index + 1];
    return {
      start: Math.max(startOf(heart), before ? before.end : 0),
      verb: heart.start,
      end: next ? Math.max(startOf(next), heart.end) : until,
      needs: heart.needs,
    };
  });
}
