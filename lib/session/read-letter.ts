import { formatISO } from 'date-fns/formatISO';
import type { Letter, Message } from '../judge/letter.ts';
import type { Compose } from '../mail/mail.ts';

/** A thread is read from the page again after this long, in ms: it seldom changes while a reply is being written. */
const THREAD_IS_FRESH = 3000;

/**
 * Reads letters off a compose window. The thread, which is dear to read, is kept for a moment; a part of the page that
 * can't be read counts as absent, for the draft is judged all the same.
 * @param now the time, in ms since 1970
 */
export function makeLetterReader(compose: Compose, now: () => number): (draft: string) => Letter {
  let thread: Message[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  return (draft) => {
    const time = now();
    if (time - readAt > THREAD_IS_FRESH) {
      thread = compose.thread();
      readAt = time;
    }
    return { sent_at: formatISO(time), subject: compose.subject(), thread, draft };
  };
}
