import { browser } from 'wxt/browser';
import { patternOf } from '../host-pattern.ts';
import { settings } from './settings.ts';
import { team } from './team.ts';

/** The addresses that Amends is to reach: the model's and the team's library's. */
async function wanted(): Promise<string[]> {
  const [{ model }, library] = await Promise.all([settings.get(), team.get()]);
  return [model?.kind === 'endpoint' ? model.url : '', library?.url ?? ''].filter(Boolean);
}

/**
 * Gives back the browser's leave to reach an address's host, unless the model or the team's library stands there still: they may share
 * one. To be called once what is stored says so.
 */
export async function giveBackLeave(address: string): Promise<void> {
  const pattern = patternOf(address);
  if ((await wanted()).some((url) => patternOf(url) === pattern)) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
