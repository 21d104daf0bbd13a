import { findEffects, findProblems } from './checks/acknowledge.ts';
import { told } from './checks/evidence.ts';
import { findAdmissions, findApologies } from './checks/own.ts';
import type { Draft } from './draft.ts';
import type { CheckName, HintKind, Judgement, ScoreReason, Situation } from './letter.ts';

type Read = Omit<Judgement, 'score' | 'reasons'>;

/** Owning weighs most, then repair (Lewicki, Polin and Lount 2016); the numbers are a judgement, not a finding. */
const POINTS = {
  own: { fault: 18, half: 6, specific: 7, cause: 5 },
  acknowledge: { effect: 13, part: 5, regret: 5, points: 7 },
  solve: { remedy: 15, part: 5, dated: 5, redress: 5 },
  follow_up: { contact: 15, part: 7, prevention: 5, reachable: 3 },
  whole: { order: 3, overpromise: -8, excuse: -5 },
} as const;
const CAPS = { own: 10, nonApology: 60, blame: 50, full: 100 };
/** Lateness and silence weigh empathy; a lost or wrong thing weighs repair (Roschk and Kaiser 2013). */
const SHIFT = 5;
const PROCESS: Situation[] = ['delay', 'miscommunication'];
const OUTCOME: Situation[] = ['billing', 'quality', 'outage'];

/** A bill that is written line by line; lines without points are left out. */
function makeBill() {
  const reasons: ScoreReason[] = [];
  const total = (step?: ScoreReason['step']) =>
    reasons.reduce((sum, line) => (!step || line.step === step ? sum + line.points : sum), 0);
  const add = (step: ScoreReason['step'], name: string, points: number, holds = true) => {
    if (holds && points !== 0) reasons.push({ step, key: `${step}.${name}`, points });
  };
  /** A line that brings a sum down to its cap. */
  const cap = (step: ScoreReason['step'], name: string, most: number, sum: number) => {
    if (sum > most) add(step, name, most - sum);
  };
  return { reasons, total, add, cap };
}

const shiftOf = (situation: Situation): number =>
  PROCESS.includes(situation) ? SHIFT : OUTCOME.includes(situation) ? -SHIFT : 0;

/** How much of what the client asked is answered, 0 to 1; all of it where nothing was asked. */
const answered = ({ asks }: Read): number =>
  asks.length ? asks.filter((ask) => ask.answered).length / asks.length : 1;

/** Whether the draft first shows that it sees the harm, and explains only then (Min and others 2020). */
function acknowledgesFirst(read: Read, draft: Draft): boolean {
  const seen = read.checks.acknowledge.spans[0];
  const explained = told(draft.body, 'score.explains')[0];
  return seen !== undefined && explained !== undefined && seen.start <= explained.sentence.start;
}

/** The structure score, 0 to 100, with its bill: the points of `reasons` add up to it. 0 where the draft does not apply. */
export function score(read: Read, draft: Draft): { score: number; reasons: ScoreReason[] } {
  if (!read.applies) return { score: 0, reasons: [] };
  const { reasons, total, add, cap } = makeBill();
  const level = (name: CheckName) => read.checks[name].level;
  const hints = (...kinds: HintKind[]) => read.hints.filter((hint) => kinds.includes(hint.kind)).length;
  const has = (extra: Read['extras'][number]) => read.extras.includes(extra);
  const admits = findAdmissions(draft).length > 0;
  const problem = findProblems(draft).length > 0;
  const shift = shiftOf(read.situation);

  add('own', 'fault', POINTS.own.fault, level('own') !== 'none' && admits);
  add('own', 'half', POINTS.own.half, level('own') === 'weak' && !admits);
  add('own', 'specific', POINTS.own.specific, level('own') !== 'none' && problem);
  add('own', 'cause', POINTS.own.cause, has('reason') && admits && hints('excuse') === 0);
  const nonApology = level('own') !== 'done' && hints('conditional-apology', 'apology-but', 'evasive-passive') > 0;
  if (nonApology) cap('own', 'cap', CAPS.own, total('own'));

  const effect = level('acknowledge') === 'done' && findEffects(draft).length > 0;
  add('acknowledge', 'effect', POINTS.acknowledge.effect + shift, effect);
  add('acknowledge', 'part', POINTS.acknowledge.part, level('acknowledge') !== 'none' && !effect);
  add(
    'acknowledge',
    'regret',
    POINTS.acknowledge.regret,
    findApologies(draft).length > 0 && hints('conditional-apology') === 0,
  );
  const points = Math.round(POINTS.acknowledge.points * answered(read));
  add('acknowledge', read.asks.length ? 'points' : 'unasked', points, level('acknowledge') !== 'none');

  const remedy = level('solve') === 'done';
  add('solve', 'remedy', POINTS.solve.remedy - shift, remedy);
  add('solve', 'part', POINTS.solve.part, level('solve') === 'weak');
  add('solve', 'dated', POINTS.solve.dated, remedy && (has('timeline') || told(draft.body, 'solve.done').length > 0));
  add('solve', 'redress', POINTS.solve.redress, remedy && (has('options') || has('compensation')));

  add('follow_up', 'contact', POINTS.follow_up.contact, level('follow_up') === 'done');
  add('follow_up', 'part', POINTS.follow_up.part, level('follow_up') === 'weak');
  add('follow_up', 'prevention', POINTS.follow_up.prevention, has('prevention'));
  // Who names the next word can be reached: that is among its points.
  add('follow_up', 'reachable', POINTS.follow_up.reachable, has('call') && level('follow_up') === 'none');

  add('whole', 'order', POINTS.whole.order, acknowledgesFirst(read, draft));
  add('whole', 'overpromise', POINTS.whole.overpromise * hints('overpromise'));
  add('whole', 'excuse', POINTS.whole.excuse, hints('excuse') > 0);
  if (nonApology) cap('whole', 'non-apology', CAPS.nonApology, total());
  if (hints('blame-client')) cap('whole', 'blame', CAPS.blame, total());
  cap('whole', 'full', CAPS.full, total());
  add('whole', 'floor', -total(), total() < 0);
  return { score: total(), reasons };
}
