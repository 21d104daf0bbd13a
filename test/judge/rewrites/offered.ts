import { expect } from 'vitest';
import type { HintKind } from '../../../lib/judge/letter.ts';
import { makeFullJudge } from '../../run/languages.ts';

export const judge = makeFullJudge();

/** A draft as its rewrites leave it: for each hint of a kind, once with each of its rewrites in place. `client`: the message that it answers. */
export function offered(lang: string, draft: string, kind: string, client?: string): string[][] {
  const thread = client ? [{ from: 'client' as const, name: 'A', at: '2026-03-10T09:00:00Z', text: client }] : [];
  const { hints } = judge({ lang, sent_at: '2026-03-10T15:20:00Z', subject: '', thread, draft });
  return hints
    .filter((hint) => hint.kind === kind)
    .map(({ start, end, rewrites }) => rewrites.map((words) => draft.slice(0, start) + words + draft.slice(end)));
}

/** The same where there must be such a hint. */
export function offeredFor(lang: string, draft: string, kind: HintKind): string[][] {
  const found = offered(lang, draft, kind);
  expect(found.length).toBeGreaterThan(0);
  return found;
}
