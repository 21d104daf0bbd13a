import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { GMAIL, OUTLOOK, OUTLOOK_HOSTS } from '../pages/server.ts';
import { openSidebar, ring, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { sentBy } from './harness/typing.ts';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');
const HOSTS = ['mail.google.com', ...OUTLOOK_HOSTS].map((host) => `https://${host}/*`).sort();

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
}

it.each(['chrome-mv3', 'firefox-mv3'])('%s asks for no more than it needs', (build) => {
  const manifest = JSON.parse(readFileSync(path.join(OUTPUT, build, 'manifest.json'), 'utf8')) as Manifest;
  expect([...(manifest.permissions ?? [])].sort()).toEqual(['activeTab', 'scripting', 'storage']);
  expect([...(manifest.host_permissions ?? [])].sort()).toEqual(HOSTS);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  // Asked for one host at a time, when the user connects a model there.
  expect(manifest.optional_host_permissions ?? []).toEqual(['http://*/*', 'https://*/*']);
  for (const { matches } of manifest.content_scripts ?? []) expect([...matches].sort()).toEqual(HOSTS);
});

it('makes no request over a whole session', async () => {
  const run = await startAmends();
  for (const address of [`${GMAIL}?scene=reply`, `${OUTLOOK}?scene=reply`]) {
    const page = await run.open(withDraft(address, HURTING));
    await ring(page).waitFor();
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    const bar = await openSidebar(page);
    await bar.locator('.rewrite').first().click();
    await bar.locator('[data-template] .insert:visible').first().click();
    const send = page.locator('[data-act=send]').first();
    await expect
      .poll(async () => {
        if (await send.count()) await send.click();
        return (await sentBy(page)).length;
      })
      .toBe(1);
    await page.close();
  }
  for (const name of ['options', 'popup', 'welcome']) {
    const page = await run.open(`chrome-extension://${run.id}/${name}.html`);
    await page.locator('main').waitFor();
    await page.close();
  }
  expect(run.requests.seen).toEqual([]);
  await run.close();
});
