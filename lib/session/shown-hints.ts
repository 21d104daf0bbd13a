import type { StoreApi } from 'zustand/vanilla';
import type { Hint, HintKind, Quote } from '../judge/letter.ts';
import type { SessionState, ShownHint } from './state.ts';

const AROUND = /^[\s,]+|\s+$/gu;
const ENDED = /[.!?…。！？]+$/u;

/** The words of a hint that hurt, without the space or comma at their edges. */
function phraseOf({ quote, start, end, hurts = { start, end } }: Hint): Quote {
  const words = quote.slice(hurts.start - start, hurts.end - start);
  const bare = words.replace(AROUND, '');
  const from = hurts.start + words.indexOf(bare);
  return { quote: bare, start: from, end: from + bare.length };
}

/** Gives each hint an id made of its kind, its words and how many of the same stand before it: it stays while the words stay. */
export function withIds(hints: Hint[]): ShownHint[] {
  const seen = new Map<string, number>();
  return hints.map((hint) => {
    const phrase = phraseOf(hint);
    const name = `${hint.kind}:${phrase.quote.replace(ENDED, '')}`;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const { kind, quote, start, end } = hint;
    const id = before ? `${name}:${before}` : name;
    return {
      ...{ id, kind, quote, start, end, phrase },
      // Found when looked at: while the sidebar is closed, nobody does.
      get rewrites() {
        return hint.rewrites;
      },
      finding: () => hint.finding?.() ?? [],
    };
  });
}

/** The hints to show: less the kinds switched off and those that the user ignores in this draft. */
export function shownHints(hints: Hint[], offKinds: readonly HintKind[], ignored: ReadonlySet<string>): ShownHint[] {
  return withIds(hints).filter(({ kind, id }) => !offKinds.includes(kind) && !ignored.has(id));
}

/** The hint of an id as it is shown now; undefined where it is gone. */
export const hintOf = (store: StoreApi<SessionState>, id: string): ShownHint | undefined =>
  store.getState().hints.find((hint) => hint.id === id);

/**
 * The hint after (or before) an offset, or another hint, going round at the ends; undefined where there is none. From a hint each
 * is reached, also where two begin at one place.
 */
export function hintBeside(hints: ShownHint[], from: number | ShownHint, direction: 1 | -1): ShownHint | undefined {
  const at = typeof from === 'number' ? -1 : hints.findIndex(({ id }) => id === from.id);
  if (at >= 0) return hints.at((at + direction) % hints.length);
  const offset = typeof from === 'number' ? from : from.start;
  if (direction === 1) return hints.find(({ start }) => start > offset) ?? hints[0];
  return hints.findLast(({ end }) => end < offset) ?? hints.at(-1);
}
