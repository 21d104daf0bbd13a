/** However dear the work, it is not put off for longer than this, in ms, unless its caller would rather wait. */
const LONGEST = 600;
/** What the work may take of the time, as a share: the rest is the user's typing. */
const SHARE = 1 / 10;

/**
 * Runs `work` `wait` ms after it was asked for: what comes in between is covered by the same run. Work that took long rests
 * for longer after its end, so that it takes about a tenth of the time at most. Nothing is scheduled while nobody asks, and nothing runs after the signal.
 */
export function throttle(work: () => void, wait: number, signal: AbortSignal, longest = LONGEST): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let took = 0;
  let ended = Number.NEGATIVE_INFINITY;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        const start = performance.now();
        work();
        ended = performance.now();
        took = ended - start;
      },
      Math.max(wait, ended + Math.min(longest, took / SHARE) - performance.now()),
    );
  };
}
