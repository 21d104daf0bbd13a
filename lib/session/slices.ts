/** So long may work hold up the page at a stretch, in ms: half a frame. */
const SLICE = 8;

/** Lets the page have its turn. No timer: those of a hidden tab are put off for a second or more. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Takes the steps of a work one after the other, with turns for the page in between, until its end or the signal's. Resolves to
 * what the work came to, undefined where it was ended; rejects where a step throws.
 */
export async function inSlices<Result>(
  steps: Iterable<void, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  const work = steps[Symbol.iterator]();
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    await turn();
    if (signal.aborted) return undefined;
    start = performance.now();
  }
}
