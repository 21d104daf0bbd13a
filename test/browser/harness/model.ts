import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type ModelServer, startModelServer } from '../../models/server.ts';
import { OUTLOOK } from '../../pages/server.ts';
import { hintKinds, openSidebar, ring, startAmends, withDraft } from './amends.ts';
import { grantedCopy } from './granted.ts';
import { BODY } from './typing.ts';

export const PASSAGE = 'Tom in accounting forgot to send me the 48 figures.';
/** A repair that blames a colleague. */
export const DRAFT = `Dear Claire,\n\nI am sorry that the March report was late and that you had to face your board without it. ${PASSAGE}\n\nBest,\nTomas`;
/** The same without the blame. */
export const BETTER = 'I did not have the 48 figures in time, and that was my mistake.';

/** Amends in a browser that lets it reach a model's server, and that server. */
export async function startWithModel() {
  const server: ModelServer = await startModelServer();
  const granted = grantedCopy('http://127.0.0.1/*');
  const run = await startAmends({ extension: granted.extension, reach: new URL(server.url).origin });

  /** The options page. */
  async function options(): Promise<Page> {
    const page = await run.open(`chrome-extension://${run.id}/options.html`);
    await page.locator('main').waitFor();
    return page;
  }

  /** Connects a model of the server by the options page; gives what the page says of it. */
  async function connect(model: string, key = ''): Promise<string> {
    const page = await options();
    await page.getByLabel(/^None$/).check();
    await page.getByLabel(/^A model at an address/).check();
    await page.getByLabel('Address', { exact: true }).fill(server.url);
    await page.getByLabel('Model', { exact: true }).fill(model);
    if (key) await page.getByLabel(/^Key/).fill(key);
    await page.getByRole('button', { name: 'Connect' }).click();
    const status = page.locator('.model [role=status]');
    await expect.poll(() => status.innerText(), { timeout: 40_000 }).not.toMatch(/^$|Trying/);
    const said = await status.innerText();
    await page.close();
    return said;
  }

  /** A mail page with a draft, its sidebar open. */
  async function drafting(address = `${OUTLOOK}?scene=new`, draft = DRAFT): Promise<{ page: Page; bar: Locator }> {
    const page = await run.open(withDraft(address, draft));
    await ring(page).waitFor();
    const bar = await openSidebar(page);
    await expect.poll(() => hintKinds(bar)).toContain('blame-teammate');
    return { page, bar };
  }

  const close = async () => {
    await run.close();
    await server.close();
    granted.remove();
  };
  return { server, run, options, connect, drafting, close };
}

/** The hint about the colleague. */
export const row = (bar: Locator) => bar.locator('[data-hint="blame-teammate"]');
/** The talk with the model, and how it stands. */
export const talk = (bar: Locator) => bar.locator('[data-model]');
export const state = (bar: Locator) => talk(bar).getAttribute('data-model');
export const text = (page: Page) => page.locator(BODY).innerText();
