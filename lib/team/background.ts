import { browser } from 'wxt/browser';
import { patternOf } from '../host-pattern.ts';
import { team } from '../storage/team.ts';
import type { TemplateWords } from '../templates/own.ts';
import { fetchLibrary } from './fetch-library.ts';
import { knownPolicy } from './known-policy.ts';
import { NO_POLICY } from './policy.ts';

/** A library that was asked for longer ago than this is asked for again when templates are wanted, in ms. */
const FRESH = 3_600_000;

let asking: Promise<void> | null = null;

/** Asks for the team's library anew and keeps what comes. @param url where it was just added; else the one that is kept */
export function refreshTeam(url?: string): Promise<void> {
  asking ??= (async () => {
    const before = await team.get();
    const at = url ?? before?.url;
    if (!at) return;
    const now = new Date().toISOString();
    const allowed = await browser.permissions.contains({ origins: [patternOf(at)] });
    const library = allowed
      ? await fetchLibrary(at, before, (...request) => fetch(...request), now)
      : before?.url === at && { ...before, checked: now, failed: 'permission' as const };
    // It may have been removed meanwhile.
    if (library) await team.update((current) => (url || current?.url === at ? library : current));
  })().finally(() => {
    asking = null;
  });
  return asking;
}

/** The team's templates, the policy's first; both are asked for again, for the next time. */
export async function teamTemplates(): Promise<(TemplateWords & { id: string })[]> {
  const [policy, library] = await Promise.all([knownPolicy(), team.get()]);
  if (library && !(Date.now() - Date.parse(library.checked) < FRESH)) void refreshTeam();
  const given = (policy ?? NO_POLICY).templates.map((words, index) => ({ ...words, id: `policy-${index}` }));
  const fetched = (library?.templates ?? []).map((words, index) => ({ ...words, id: `team-${index}` }));
  return [...given, ...fetched];
}
