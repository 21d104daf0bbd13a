import type { SessionContext } from './parts.ts';
import { inSlices } from './slices.ts';
import type { SessionState, ShownHint } from './state.ts';

/** How long the draft must stay as it is until rewrites that are there already are found anew, in ms. */
const AGAIN_AFTER = 400;
/** What was found is shown so often, in ms: each time some rows are drawn. */
const TOLD_AFTER = 50;

/** Whether hints are listed: in an open sidebar, unless that shows the draft put in order. */
const isListed = ({ sidebarOpen, order }: SessionState): boolean => sidebarOpen && order === null;

/**
 * Finds the rewrites of the hints that an open sidebar lists, in slices: in a long mail in which each sentence hurts they take seconds.
 * After a key those of before stay until the new ones are here.
 */
export function watchRewrites({ store, signal }: SessionContext): void {
  let ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    ended.abort();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });

  const tell = (hints: readonly ShownHint[], more: readonly ShownHint[]) => {
    const { rewritten } = store.getState();
    // An id counts equal words: where the first of two went, the second has its id.
    const known = hints.flatMap((hint) => {
      const before = rewritten.get(hint.id);
      return before?.quote === hint.quote ? before : [];
    });
    store.setState({ rewritten: new Map([...known, ...more].map((hint) => [hint.id, hint])) });
  };
  function* finding(hints: readonly ShownHint[]): Generator<void> {
    let told = performance.now();
    let found: ShownHint[] = [];
    for (const hint of hints) {
      try {
        yield* hint.finding?.() ?? [];
        found.push(hint);
      } catch (error) {
        console.error('Amends could not find what to write instead', error);
      }
      if (performance.now() - told < TOLD_AFTER) continue;
      tell(hints, found);
      found = [];
      yield;
      told = performance.now();
    }
    tell(hints, found);
  }
  const find = async () => {
    const { hints } = store.getState();
    ended = new AbortController();
    try {
      await inSlices(finding(hints), AbortSignal.any([signal, ended.signal]));
    } catch (error) {
      console.error('Amends could not find what to write instead', error);
    }
  };
  const begin = ({ hints, rewritten }: SessionState) => {
    stop();
    if (!hints.length) return;
    if (hints.every(({ id }) => rewritten.has(id))) timer = setTimeout(find, AGAIN_AFTER);
    else void find();
  };

  store.subscribe((state, before) => {
    if (!isListed(state)) {
      if (isListed(before)) stop();
      if (!state.sidebarOpen && state.rewritten.size) store.setState({ rewritten: new Map() });
    } else if (state.hints !== before.hints || !isListed(before)) begin(state);
  });
  if (isListed(store.getState())) begin(store.getState());
}
