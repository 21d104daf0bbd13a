import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake.ts';

// Both after the browser is there.
const { giveBackLeave } = await import('../../lib/storage/leave.ts');
const { settings } = await import('../../lib/storage/settings.ts');
const { team } = await import('../../lib/storage/team.ts');

const remove = vi.fn(async (_: { origins: string[] }) => true);
beforeEach(() => {
  fakeBrowser.reset();
  remove.mockClear();
  Object.assign(fakeBrowser.permissions, { remove });
});

const library = (url: string) =>
  team.update(() => ({ url, etag: '', checked: '', fetched: '', failed: '' as const, templates: [] }));
const model = (url: string) =>
  settings.update((now) => ({ ...now, model: { kind: 'endpoint' as const, url, model: 'words', agreed: [] } }));

it('the leave for a host goes with the last that is there', async () => {
  await library('https://amends.example/team.json');
  await model('https://amends.example/v1');
  await settings.update((now) => ({ ...now, model: null }));
  await giveBackLeave('https://amends.example/v1');
  expect(remove).not.toHaveBeenCalled();
  await team.erase();
  await giveBackLeave('https://amends.example/team.json');
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://amends.example/*'] });
});

it('a library that goes leaves the model its host, whatever the port; another host is given back', async () => {
  await model('https://amends.example:8443/v1');
  await giveBackLeave('https://amends.example/team.json');
  expect(remove).not.toHaveBeenCalled();
  await giveBackLeave('https://other.example/team.json');
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://other.example/*'] });
});
