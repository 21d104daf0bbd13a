import type { Letter } from '../judge/letter.ts';
import { type Leave, puttingInOrder } from '../order/order.ts';
import type { Fields } from '../templates/fill.ts';
import { fieldsIn } from './fields-in.ts';
import type { SessionContext } from './parts.ts';
import { inSlices } from './slices.ts';

/** The order of a letter, and that letter. */
export interface Found {
  letter: Letter;
  leave: Leave;
}

/** Finds how the draft reads in order, one at a time. */
export interface OrderSeeker {
  /** Finds the order of the draft as it was last judged; at once where that was found last. Null where there is none, or it was stopped. */
  seek(): Promise<Found | null>;
  /** Drops what is being sought. */
  stop(): void;
  /** Drops it where the draft is another one by now. */
  stopIfChanged(): void;
}

/** Makes what finds a draft's order: in slices, for a long mail with much that hurts takes seconds. */
export function makeOrderSeeker(context: SessionContext): OrderSeeker {
  const { store, signal } = context;
  let found: (Found & { of: string }) | null = null;
  let seeking: { of: string; draft: string; ended: AbortController; work: Promise<Found | null> } | null = null;
  const stop = () => {
    seeking?.ended.abort();
    seeking = null;
  };
  const begin = async (of: string, letter: Letter, fields: Fields, ended: AbortSignal): Promise<Found | null> => {
    const until = AbortSignal.any([signal, ended]);
    const leave = await inSlices(puttingInOrder(context.language(), letter, store.getState().hints, fields), until);
    if (!leave || until.aborted) return null;
    found = { letter, leave, of };
    return found;
  };

  return {
    stop,
    stopIfChanged() {
      if (seeking && context.last()?.letter.draft !== seeking.draft) stop();
    },
    async seek() {
      const last = context.last();
      const { hints, status } = store.getState();
      if (!last || status !== 'repair') return null;
      const { draft, subject, thread } = last.letter;
      const fields = fieldsIn(context, last.letter, last.judgement);
      const of = JSON.stringify([draft, subject, thread, fields, hints.map(({ id }) => id)]);
      if (seeking?.of === of) return seeking.work;
      stop();
      if (found?.of === of) return found;
      const ended = new AbortController();
      const work = begin(of, last.letter, fields, ended.signal).finally(() => {
        if (seeking?.ended === ended) seeking = null;
      });
      seeking = { of, draft, ended, work };
      return work;
    },
  };
}
