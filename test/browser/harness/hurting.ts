import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ring, underlinedKinds, watchErrors, withDraft } from './amends.ts';
import type { ChromiumRun } from './chromium.ts';
import { HURTING } from './drafts.ts';

/** A page with a hurting draft that is judged, and the errors that it has told of since. */
export async function openHurting(run: ChromiumRun, address: string): Promise<{ page: Page; errors: string[] }> {
  const page = await run.open(withDraft(address, HURTING));
  const errors = watchErrors(page);
  await ring(page).waitFor();
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  return { page, errors };
}
