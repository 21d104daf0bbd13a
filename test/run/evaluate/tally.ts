/** What was found, what was found falsely, and what was missed. */
export interface Tally {
  hit: number;
  extra: number;
  missed: number;
}

export const newTally = (): Tally => ({ hit: 0, extra: 0, missed: 0 });

/** 1 where there was nothing to find and nothing was found. */
export function f1({ hit, extra, missed }: Tally): number {
  return hit + extra + missed ? (2 * hit) / (2 * hit + extra + missed) : 1;
}

export const sumOf = (tallies: Iterable<Tally>): Tally =>
  [...tallies].reduce(
    (sum, one) => ({ hit: sum.hit + one.hit, extra: sum.extra + one.extra, missed: sum.missed + one.missed }),
    newTally(),
  );

/** A share of right ones, 0 where none was asked. */
export class Share {
  right = 0;
  all = 0;
  add(isRight: boolean): void {
    this.all++;
    if (isRight) this.right++;
  }
  get value(): number {
    return this.right / Math.max(1, this.all);
  }
}

/** The mean F1 over the classes that occur, from pairs of gold and ours. */
export function macroF1(judged: [gold: string, ours: string][], classes: readonly string[]): number {
  const scores = classes.flatMap((name) => {
    const tally = newTally();
    for (const [gold, ours] of judged) {
      if (gold === name && ours === name) tally.hit++;
      else if (ours === name) tally.extra++;
      else if (gold === name) tally.missed++;
    }
    return tally.hit + tally.extra + tally.missed ? [f1(tally)] : [];
  });
  return scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 1;
}
