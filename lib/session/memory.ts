/** What the user has said about one draft: it outlives the editor, which mail hosts re-create as they like. */
export interface DraftMemory {
  /** Ids of hints ignored in this draft. */
  ignored: Set<string>;
  paused: boolean;
  sidebarOpen: boolean;
  /** How templates address the client, where the user has said; else as the draft and the client do. */
  familiar?: boolean;
}

/** The memories of all drafts of a page, by the host's own key for the draft. They go with the page. */
export interface Memories {
  of(key: string): DraftMemory;
  /** The host has given the same draft another key, as Gmail does when it is first saved. */
  move(from: string, to: string): void;
}

/** An empty set of memories. */
export function makeMemories(): Memories {
  const byKey = new Map<string, DraftMemory>();
  return {
    of(key) {
      let memory = byKey.get(key);
      if (!memory) {
        memory = { ignored: new Set(), paused: false, sidebarOpen: false };
        byKey.set(key, memory);
      }
      return memory;
    },
    move(from, to) {
      const memory = byKey.get(from);
      if (!memory || byKey.has(to)) return;
      byKey.set(to, memory);
      byKey.delete(from);
    },
  };
}
