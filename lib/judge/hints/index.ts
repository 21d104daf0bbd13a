import type { Draft } from '../draft.ts';
import type { Reading } from '../language.ts';
import type { Hint, HintKind, Span } from '../letter.ts';
import { hintReason } from '../reasons.ts';
import { beside } from '../rewrites/beside.ts';
import { hasTimeSlot } from '../rewrites/filled.ts';
import { inWhole, withLead } from '../rewrites/lead.ts';
import { lastWords, mayGo } from '../rewrites/mend.ts';
import { clipped, deletable } from '../rewrites/place.ts';
import { apostrophedAs } from '../rewrites/typed.ts';
import { makeVerifier } from '../rewrites/verify.ts';
import { stopOf } from '../rewrites/words.ts';
import { atOnce, type Steps } from '../steps.ts';
import { apologyBut } from './apology-but.ts';
import { blameClient } from './blame-client.ts';
import { blameTeammate } from './blame-teammate.ts';
import { conditionalApology } from './conditional-apology.ts';
import { dismissive } from './dismissive.ts';
import { evasivePassive } from './evasive-passive.ts';
import { excuse } from './excuse.ts';
import { grovelling } from './grovelling.ts';
import { heated } from './heated.ts';
import { hedging } from './hedging.ts';
import type { Kind } from './kind.ts';
import { findAllPlaces } from './learnt.ts';
import { minimising } from './minimising.ts';
import { overpromise } from './overpromise.ts';
import { overlaps } from './places.ts';
import { vagueCommitment } from './vague-commitment.ts';

/** Every kind of hint. A new kind is a file and a line here. */
export const kinds: Kind[] = [
  blameTeammate,
  blameClient,
  conditionalApology,
  apologyBut,
  evasivePassive,
  minimising,
  excuse,
  overpromise,
  vagueCommitment,
  hedging,
  heated,
  dismissive,
  grovelling,
];

type Mends = ReturnType<typeof makeVerifier>;

/** Of these a clause that ends a sentence is best left out: a sentence of its own would run on from the comma before it. */
const BARE: ReadonlySet<HintKind> = new Set(['heated', 'dismissive', 'minimising', 'grovelling']);

/** So many rewrites are shown of a hint. */
const MOST = 3;

/** Better words for these say what another sentence may say already, plainly: by the first cue, and without the second. */
const SAID_ANEW: Partial<Record<HintKind, readonly [says: string, hurts: string]>> = {
  grovelling: ['own.apology', 'grovelling.grovels'],
  overpromise: ['solve.prevention', 'overpromise.swears'],
};

/** Whether another sentence than that of a place is so. */
const elsewhere = ({ body }: Draft, place: Span, is: (reading: Reading) => boolean): boolean =>
  body.some((one) => !overlaps(one, place) && is(one.reading));

/** Whether another sentence does: there the place is best left out, for it would be said twice. */
function isSaidElsewhere(draft: Draft, place: Span, kind: HintKind): boolean {
  const cues = SAID_ANEW[kind];
  if (!cues) return false;
  const [says, hurts] = cues;
  return elsewhere(draft, place, (reading) => reading.has(says) && !reading.has(hurts));
}

/** Whether words for an oath leave a time open where another sentence says what is done and when: by what time would be said twice. */
const isDatedElsewhere = (draft: Draft, place: Span, words = ''): boolean =>
  hasTimeSlot(words, draft.language.data) &&
  elsewhere(draft, place, (reading) => reading.has('solve.plan') && reading.has('common.when'));

const lettersOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The first few that are so; the others are not even asked. */
function* firstFew(is: (words: string) => boolean, all: readonly string[], most: number): Steps<string[]> {
  const found: string[] = [];
  for (const words of all) {
    if (found.length === most) break;
    if (is(words)) found.push(words);
    yield;
  }
  return found;
}

/**
 * A hint with the rewrites that mend. Where its words may go, the place takes in the space or comma beside it, unless the
 * hint before it (which ends at `from`) took that. What mends is found out when it is asked for: that reads sentences
 * anew, and while one types nobody looks.
 */
function offer(draft: Draft, kind: Kind, place: Span, mends: Mends, from: number, applies: boolean): Hint {
  const text = draft.letter.draft;
  const led = withLead(draft, place, kind.kind);
  const whole = led.start >= from ? led : place;
  const goes = mayGo(draft, whole, kind.kind);
  const gone = goes ? deletable(draft, whole, kind.kind) : null;
  const clip = gone ? null : clipped(draft, whole, kind.kind);
  const span = gone && gone.start >= from ? gone : { start: whole.start, end: clip?.end ?? whole.end };
  const [left, behind] = [text.slice(span.start, whole.start), text.slice(whole.end, span.end)];
  // Two sentences where but a comma stood between them; the same words in a quiet voice stay before it.
  const isSame = (words: string) => lettersOf(words) === lettersOf(text.slice(whole.start, whole.end));
  const after = (words: string) => (clip && !clip.joined && !isSame(words) ? `. ${clip.word}` : behind);
  // A clause that goes with the stop of its sentence leaves one.
  const stop = gone && /^[,，、]/u.test(left) && /[.!?…。！？]$/u.test(text.slice(whole.start, whole.end));
  const alone = clip?.word ?? (stop ? stopOf(draft.language.data.language) : '');
  const find = function* (): Steps<string[]> {
    const typed = (all: string[]) => all.map((each) => apostrophedAs(draft, each));
    const dressed = (all: string[]) => typed(all.map((each) => inWhole(draft, each, place, whole)));
    const words = dressed(kind.rewrite(draft, place));
    yield;
    const hasSense = kind.keepsSense?.(draft, whole) ?? (() => true);
    const deletes =
      goes && words.includes('') && (span === gone || clip !== null) && hasSense('') && mends(kind.kind, span, alone);
    const mend = (rewrite: string) =>
      rewrite !== '' &&
      hasSense(rewrite) &&
      (clip ? mends(kind.kind, span, rewrite + after(rewrite)) : mends(kind.kind, whole, rewrite));
    const most = deletes ? MOST - 1 : MOST;
    const best = yield* firstFew(mend, words, most);
    const spare = () => (deletes ? [] : lastWords(draft, place, kind.kind));
    const others = () => dressed([...(kind.otherwise?.(draft, place) ?? []), ...spare()]);
    const all = best.length ? best : yield* firstFew(mend, others(), most);
    const isMended = all.length > 0 || deletes || !applies;
    const besides = () => typed(beside(draft, whole, words, kind.family === 'promise'));
    const helped = isMended ? all : yield* firstFew(mend, besides(), 1);
    const found = helped.map((rewrite) => left + rewrite + after(rewrite));
    const goneBest =
      isSaidElsewhere(draft, whole, kind.kind) ||
      (kind.kind === 'overpromise' && isDatedElsewhere(draft, whole, found[0])) ||
      (/^[,，、]/u.test(left) && BARE.has(kind.kind));
    const without = deletes ? [alone] : [];
    return goneBest ? [...without, ...found] : [...found, ...without];
  };
  let rewrites: string[] | undefined;
  return {
    kind: kind.kind,
    reason: hintReason(draft.language, kind.kind),
    quote: text.slice(span.start, span.end),
    ...span,
    hurts: { start: whole.start, end: whole.end },
    get rewrites() {
      rewrites ??= atOnce(find());
      return rewrites;
    },
    *finding() {
      rewrites ??= yield* find();
    },
  };
}

/** All hints of a draft, in reading order, each with its rewrites. */
export function findHints(draft: Draft, applies: boolean): Hint[] {
  const places = findAllPlaces(kinds, draft, applies);
  const mends = makeVerifier(draft, kinds, applies);
  const found = kinds.flatMap((kind, at) => {
    let from = 0;
    return (places[at] as Span[]).map((place) => {
      const hint = offer(draft, kind, place, mends, from, applies);
      from = hint.end;
      return hint;
    });
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
