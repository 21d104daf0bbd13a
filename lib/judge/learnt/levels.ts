import { HURTS, hinted } from '../checks/evidence.ts';
import { findAdmissions, findDenials } from '../checks/own.ts';
import type { Draft } from '../draft.ts';
import type { CheckName, CheckResult, Hint, HintKind, Level } from '../letter.ts';
import { rememberTexts } from '../remember.ts';
import { atMost, type Features, knows, weigh } from '../weights.ts';
import { findSays, type Says } from './says.ts';
import { likelyFeatures, tellDraft, type Whole } from './whole.ts';

/** What each step is weighed by: labels of sentences, and kinds of hint that take a step back. */
const LABELS: Record<CheckName, readonly string[]> = {
  acknowledge: ['acknowledge', 'problem', 'effect', 'stock', 'trouble'],
  own: ['own', 'apology', 'admits', 'conditional-apology', 'apology-but', 'blame-teammate', 'evasive-passive'],
  solve: ['solve', 'remedy', 'intention', 'promise', 'vague-commitment'],
  follow_up: ['follow_up', 'contact', 'contact-weak', 'promise'],
};
/** What a step that is done has said. */
const PARTS: Record<CheckName, readonly string[]> = {
  acknowledge: ['problem', 'effect'],
  own: ['apology', 'admits'],
  solve: ['remedy'],
  follow_up: ['contact'],
};
const HINTS: Partial<Record<CheckName, readonly HintKind[]>> = {
  own: ['conditional-apology', 'apology-but', 'blame-teammate', 'grovelling'],
  solve: ['vague-commitment', 'hedging'],
};
/** What the rules call done is called less only where the log-odds are below this. */
const DOUBT = -1;
/** And what they find nothing of is called begun only where the log-odds are above this: in a short draft two sentences make the whole. */
const HEARD = 0.5;
/** A sentence that is shown as evidence says it at least this surely. */
const SURE = 0.4;

/** Cues that tell of a step's parts besides its level. */
const CUES: Partial<Record<CheckName, readonly string[]>> = {
  acknowledge: ['acknowledge.effect', 'acknowledge.problem'],
};
/** So many sentences are a long mail, so few a short one. */
const [LONG, SHORT] = [20, 4];

/** How long a mail is, as a feature. */
export const lengthOf = (says: readonly Says[]): number => atMost(says.length, LONG);

const SAID = ['', ' maybe', ' again', ' in all'] as const;

/** Names put together once: one that is put together anew is slow to look up. */
const namesOf = rememberTexts((name) => SAID.map((end) => name + end));

/**
 * How likely a thing is said, at all, once more, and over all sentences: what is hinted at thrice is said. The names of the
 * features begin with `name`.
 */
export function saidFeatures(says: readonly Says[], label: string, name = label): Features {
  let [first, second, all] = [0, 0, 0];
  for (const { of } of says) {
    const chance = of(label);
    all += chance;
    if (chance > first) [first, second] = [chance, first];
    else if (chance > second) second = chance;
  }
  const [at, maybe, again, inAll] = namesOf(name) as [string, string, string, string];
  return { [at]: first, [maybe]: Math.sqrt(first), [again]: second, [inAll]: atMost(all, 3) };
}

/** What a denial is too much like. */
const OWNS = new Set(['own', ...PARTS.own]);

/** Of what sentences say, what may earn a step: to what was learnt "that was not our mistake" is much like "that was our mistake". */
function heardFor(check: CheckName, draft: Draft, says: readonly Says[]): readonly Says[] {
  if (check !== 'own') return says;
  const denials = findDenials(draft);
  return denials.size ? says.filter(({ sentence }) => !denials.has(sentence)) : says;
}

/** Whether a step may be done: whoever denies a fault, and owns none in other words, has not owned it. */
const mayBeDone = (check: CheckName, draft: Draft): boolean =>
  check !== 'own' || !findDenials(draft).size || findAdmissions(draft).length > 0;

/** What is learnt of a step from whole drafts: that it is there at all, and that it is done. */
export const LEVEL_LABELS = ['some', 'done'] as const;

/** What a step's level is told by: what the rules found, and what the sentences, and all of them, are likely to say. Each between -1 and 1. */
export function levelFeatures(
  draft: Draft,
  check: CheckName,
  rules: Level,
  says: readonly Says[],
  hints: readonly Hint[],
  whole: Whole | null = tellDraft(draft),
): Features {
  const heard = heardFor(check, draft, says);
  const count = (is: boolean) => (is ? 1 : 0);
  const product = (of: (part: string) => number) => PARTS[check].reduce((all, part) => all * of(part), 1);
  const features: Features = {
    weak: count(rules === 'weak'),
    done: count(rules === 'done'),
    long: lengthOf(says),
    short: count(says.length < SHORT),
    asked: count(draft.client !== null),
    ...likelyFeatures(
      whole,
      LEVEL_LABELS.map((level) => [`${check}.${level}`, `${level} whole`]),
    ),
    // All of it in one breath.
    'at once': heard.reduce((most, { of }) => Math.max(most, product(of)), 0),
  };
  for (const label of LABELS[check]) Object.assign(features, saidFeatures(OWNS.has(label) ? heard : says, label));
  features.parts = Math.sqrt(product((part) => features[part] ?? 0));
  for (const cue of CUES[check] ?? []) features[cue] = count(says.some(({ sentence }) => sentence.reading.has(cue)));
  for (const kind of HINTS[check] ?? []) features[`hint ${kind}`] = count(hints.some((hint) => hint.kind === kind));
  return features;
}

/** The sentence that is likeliest to earn a step, where one is likely to: what hurts earns none. */
function likeliest(all: readonly Says[], check: CheckName, hints: readonly Hint[]): CheckResult['spans'] {
  const says = all.filter(({ sentence }) => !hinted(hints, sentence, ...HURTS));
  const best = says.reduce<Says | null>((top, one) => (!top || one.of(check) > top.of(check) ? one : top), null);
  return best && best.of(check) >= SURE ? [{ start: best.sentence.start, end: best.sentence.end }] : [];
}

/** A step's level as it was learnt, from what the rules found; theirs alone where nothing was learnt. */
export function learntLevel(draft: Draft, check: CheckName, found: CheckResult, hints: readonly Hint[]): CheckResult {
  if (!knows(draft.language, `${check}.done`)) return found;
  const says = findSays(draft);
  const features = levelFeatures(draft, check, found.level, says, hints);
  const has = (level: string, least = 0) => weigh(draft.language, `${check}.${level}`, features) > least;
  const level: Level =
    mayBeDone(check, draft) && has('done', found.level === 'done' ? DOUBT : 0)
      ? 'done'
      : has('some', found.level === 'none' ? HEARD : 0)
        ? 'weak'
        : 'none';
  if (level === found.level) return found;
  if (level === 'none') return { level, quotes: [], spans: [] };
  if (found.spans.length) return { ...found, level };
  const spans = likeliest(heardFor(check, draft, says), check, hints);
  // What nothing in the draft can be shown for is not said.
  if (!spans.length) return found;
  return { level, quotes: spans.map(({ start, end }) => draft.letter.draft.slice(start, end)), spans };
}
