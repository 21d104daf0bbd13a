import { dropSource } from '../sources/shelf.ts';
import type { Source } from '../sources/source.ts';
import { sources } from '../storage/sources.ts';
import type { SourceShelf } from './parts.ts';

/** The stored sources, kept in step until the signal; none until they are read. @param changed is called when they have changed */
export function followSources(changed: () => void, signal: AbortSignal): SourceShelf {
  let current: readonly Source[] = [];
  const take = (now: readonly Source[]) => {
    if (signal.aborted || (!now.length && !current.length)) return;
    current = now;
    changed();
  };
  sources.watch(take, signal);
  sources.get().then(take, () => {});
  return {
    get: () => current,
    drop: (id) => sources.update((shelf) => dropSource(shelf, id)),
  };
}
