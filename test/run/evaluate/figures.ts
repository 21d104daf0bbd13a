import { CHECKS, type CheckName, type Judgement, type Letter, type Mood } from '../../../lib/judge/letter.ts';
import { pairs, type Quoted } from './match.ts';
import { f1, macroF1, newTally, Share, sumOf, type Tally } from './tally.ts';

/** The labels of a corpus line: a judgement without offsets and score. */
export type Labels = Pick<Judgement, 'applies' | 'situation' | 'mood'> & {
  checks: Record<CheckName, { level: string; quotes: string[] }>;
  hints: Quoted[];
  asks: (Quoted & { answered: boolean })[];
  promises: (Quoted & { due: string | null })[];
};
export interface Judged {
  letter: Letter;
  gold: Labels;
  ours: Labels;
}
/** Told of each error: its kind, the letter's id, and what is wrong. */
export type Tell = (kind: string, id: string, text: string) => void;

const LEVELS = ['none', 'weak', 'done'];
const MOODS: Mood[] = ['calm', 'concerned', 'frustrated', 'angry'];

/** Compares judgements with labels: every figure by its name, F1 unless the name says otherwise. */
export function figures(all: Judged[], tell: Tell = () => {}): Record<string, number> {
  const tallies = new Map<string, Tally>();
  const tally = (name: string): Tally => {
    const found = tallies.get(name) ?? newTally();
    tallies.set(name, found);
    return found;
  };
  const levels = new Map<CheckName, [string, string][]>(CHECKS.map((check) => [check, []]));
  const share = {
    levels: new Share(),
    answered: new Share(),
    due: new Share(),
    exact: new Share(),
    near: new Share(),
    situation: new Share(),
  };
  const quiet = { drafts: 0, hints: 0 };

  for (const { letter, gold, ours } of all) {
    const id = letter.id ?? '';
    const { draft } = letter;
    if (gold.applies || ours.applies)
      tally('applies')[gold.applies && ours.applies ? 'hit' : ours.applies ? 'extra' : 'missed']++;
    if (gold.applies !== ours.applies)
      tell('applies', id, `gold ${gold.applies}: ${JSON.stringify(draft.slice(0, 120))}`);
    if (gold.applies) {
      share.situation.add(gold.situation === ours.situation);
      if (gold.situation !== ours.situation) tell('situation', id, `gold ${gold.situation}, ours ${ours.situation}`);
      for (const check of CHECKS) {
        const [a, b] = [gold.checks[check], ours.checks[check]];
        levels.get(check)?.push([a.level, b.level]);
        share.levels.add(a.level === b.level);
        if (a.level !== b.level)
          tell(
            check,
            id,
            `gold ${a.level}, ours ${b.level}: gold ${JSON.stringify(a.quotes)}, ours ${JSON.stringify(b.quotes)}`,
          );
      }
    } else {
      quiet.drafts++;
      quiet.hints += ours.hints.length;
    }
    compare('hint', draft, gold.hints, ours.hints);
    for (const [g, o] of compare('promise', draft, gold.promises, ours.promises)) {
      const [a, b] = [gold.promises[g]?.due, ours.promises[o]?.due];
      share.due.add(a === b);
      if (a !== b)
        tell('due', id, `gold ${a}, ours ${b}: ${JSON.stringify(gold.promises[g]?.quote)}, sent ${letter.sent_at}`);
    }
    const any = pairs(draft, gold.hints, ours.hints, false).length;
    count(tally('any-hint'), any, gold.hints.length, ours.hints.length);
    const client = letter.thread.findLast(({ from }) => from === 'client');
    if (!client) continue;
    const asked = compare('ask', client.text, gold.asks, ours.asks);
    for (const [g, o] of asked) {
      const [a, b] = [gold.asks[g]?.answered, ours.asks[o]?.answered];
      share.answered.add(a === b);
      if (a !== b) tell('answered', id, `gold ${a}: ${JSON.stringify(gold.asks[g]?.quote)}`);
    }
    const apart = gold.mood && ours.mood ? Math.abs(MOODS.indexOf(gold.mood) - MOODS.indexOf(ours.mood)) : 9;
    share.exact.add(apart === 0);
    share.near.add(apart <= 1);
    if (apart) tell('mood', id, `gold ${gold.mood}, ours ${ours.mood}`);

    function compare(name: string, text: string, g: Quoted[], o: Quoted[]): [number, number][] {
      const found = pairs(text, g, o);
      const nameOf = ({ kind }: Quoted) => (kind ? `${name} ${kind}` : name);
      for (const [index, one] of g.entries()) {
        const hit = found.some(([i]) => i === index);
        tally(nameOf(one))[hit ? 'hit' : 'missed']++;
        if (!hit) tell(`${name} missed ${one.kind ?? ''}`.trim(), id, JSON.stringify(one.quote));
      }
      for (const [index, one] of o.entries()) {
        if (found.some(([, j]) => j === index)) continue;
        tally(nameOf(one)).extra++;
        tell(`${name} false ${one.kind ?? ''}`.trim(), id, JSON.stringify(one.quote));
      }
      return found;
    }
  }

  const checks = CHECKS.map((check) => [`${check} macro-F1`, macroF1(levels.get(check) ?? [], LEVELS)] as const);
  const kinds = [...tallies].filter(([name]) => name.startsWith('hint ')).sort(([a], [b]) => (a < b ? -1 : 1));
  const hints = sumOf(kinds.map(([, one]) => one));
  return {
    applies: f1(tally('applies')),
    ...Object.fromEntries(checks),
    'levels accuracy': share.levels.value,
    'checks macro-F1': checks.reduce((sum, [, score]) => sum + score, 0) / CHECKS.length,
    'hints F1': f1(hints),
    'hints precision': hints.hit + hints.extra ? hints.hit / (hints.hit + hints.extra) : 1,
    ...Object.fromEntries(kinds.map(([name, one]) => [name, f1(one)])),
    'any-hint': f1(tally('any-hint')),
    'false hints a quiet draft': quiet.hints / Math.max(1, quiet.drafts),
    ask: f1(tally('ask')),
    'answered accuracy': share.answered.value,
    promise: f1(tally('promise')),
    'due accuracy': share.due.value,
    'mood exact': share.exact.value,
    'mood within one': share.near.value,
    situation: share.situation.value,
  };
}

function count(tally: Tally, matched: number, gold: number, ours: number): void {
  tally.hit += matched;
  tally.extra += ours - matched;
  tally.missed += gold - matched;
}
