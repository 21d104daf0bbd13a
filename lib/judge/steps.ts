/** A work in short steps that comes to something: who may not hold up a page takes them in slices (`session/slices.ts`). */
export type Steps<Result> = Generator<void, Result>;

/** Takes all steps of a work at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The first of which something is so that takes steps to find out; undefined where it is so of none. */
export function* firstThat<One>(all: readonly One[], is: (one: One) => Steps<boolean>): Steps<One | undefined> {
  for (const one of all) if (yield* is(one)) return one;
  return undefined;
}
