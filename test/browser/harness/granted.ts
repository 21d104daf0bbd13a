import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { ModelSettings } from '../../../lib/storage/settings.ts';

const BUILT = path.resolve(import.meta.dirname, '../../../.output/chrome-mv3');

/** A copy of the built extension that a test may change. */
export function changedCopy(change: (folder: string) => void): { extension: string; remove(): void } {
  const extension = mkdtempSync(path.join(tmpdir(), 'amends-changed-'));
  cpSync(BUILT, extension, { recursive: true });
  change(extension);
  return { extension, remove: () => rmSync(extension, { recursive: true, force: true }) };
}

/**
 * A copy of the built extension that the user has allowed to reach these hosts: a browser without a window can't be
 * asked. Only the manifest differs.
 */
export const grantedCopy = (...patterns: string[]) =>
  changedCopy((extension) => {
    const file = path.join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.host_permissions = [...manifest.host_permissions, ...patterns];
    writeFileSync(file, JSON.stringify(manifest));
  });

/** What the extension's own pages and worker have. */
declare const chrome: {
  storage: { local: { get(key: string | null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
};

/** All that the extension has stored; by its worker, from any page. */
export const stored = (page: Page): Promise<Record<string, unknown>> =>
  workerOf(page).evaluate(() => chrome.storage.local.get(null));

/** Connects a model without the options page. */
export const setModel = (page: Page, model: ModelSettings): Promise<void> =>
  workerOf(page).evaluate(async (one) => {
    const { settings } = (await chrome.storage.local.get('settings')) as { settings?: object };
    await chrome.storage.local.set({ settings: { ...settings, model: one } });
  }, model);

/** The extension’s worker, from any page. */
export function workerOf(page: Page) {
  const worker = page
    .context()
    .serviceWorkers()
    .find((one) => one.url().startsWith('chrome-extension:'));
  if (!worker) throw new Error('the extension’s worker sleeps');
  return worker;
}
