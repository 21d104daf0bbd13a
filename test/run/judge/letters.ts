import * as v from 'valibot';
import type { Letter } from '../../../lib/judge/letter.ts';

const Moment = v.pipe(
  v.string('must be a string'),
  v.check((text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text)), 'is no ISO date-time'),
);

/** A corpus line. What else it has, such as an answer in `labels`, is dropped before judging. */
const Line = v.looseObject(
  {
    id: v.optional(v.string('must be a string')),
    lang: v.optional(v.string('must be a string')),
    sent_at: Moment,
    subject: v.optional(v.string('must be a string'), ''),
    thread: v.array(
      v.object({
        from: v.picklist(['client', 'me'], 'must be client or me'),
        name: v.optional(v.string('must be a string'), ''),
        at: v.optional(v.string('must be a string'), ''),
        text: v.string('must be a string'),
      }),
      'must be a list',
    ),
    draft: v.string('must be a string'),
  },
  'is not an object',
);

/** Reads one JSON line as a letter, without `labels`. Throws an Error that says what is wrong with it. */
export function readLine(line: string): Letter & Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  const { labels: _, ...rest } = value as Record<string, unknown>;
  const result = v.safeParse(Line, rest);
  if (result.success) return result.output as Letter & Record<string, unknown>;
  const problems = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return path === null
      ? issue.message
      : `${path} ${issue.kind === 'schema' && issue.input === undefined ? 'is missing' : issue.message}`;
  });
  throw new Error(problems.join('; '));
}

const pad = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** A moment as ISO date-time on the local clock, with its offset. */
export function localIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${pad(offset / 60)}:${pad(offset % 60)}`;
}

/** A plain-text draft, being written now. */
export const plainLetter = (text: string, now: Date): Letter => ({
  sent_at: localIso(now),
  subject: '',
  thread: [],
  draft: text,
});
