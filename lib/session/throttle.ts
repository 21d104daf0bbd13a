/**
 * Runs `work` at most once every `wait` ms, the first time `wait` ms after it was asked for: what comes in between is
 * covered by the same run. Nothing is scheduled while nobody asks, and nothing runs after the signal.
 */
export function throttle(work: () => void, wait: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      work();
    }, wait);
  };
}
