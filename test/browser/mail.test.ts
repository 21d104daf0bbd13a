import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Hosts from '../../lib/mail/hosts.ts';
import { bundle } from '../pages/editors/bundle.ts';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { type ChromiumRun, startChromium } from './harness/chromium.ts';
import { act, BODY, sentBy, typeText } from './harness/typing.ts';

/** What a page's test code sees: the hosts, put into the page before it runs. */
interface Seen {
  hosts: typeof Hosts;
}

let run: ChromiumRun;
beforeAll(async () => {
  const script = bundle(path.resolve(import.meta.dirname, '../../lib/mail/hosts.ts'), 'hosts', 'hosts.js');
  run = await startChromium({ extension: null });
  await run.context.addInitScript({ content: `${readFileSync(script, 'utf8')}\nglobalThis.hosts = hosts;` });
});
afterAll(() => run?.close());

/** All compose windows of a page as plain data. */
const read = (page: Page) =>
  page.evaluate(() => {
    const { hosts } = globalThis as unknown as Seen;
    const host = hosts.hostOf(document);
    return (host?.findEditors(document) ?? []).map((editor) => {
      const compose = host!.compose(editor);
      const { root, kind } = compose;
      return {
        host: host!.name,
        kind,
        key: compose.key(),
        subject: compose.subject(),
        to: compose.recipients().map(({ address }) => address)[0],
        me: compose.me()?.address,
        thread: compose.thread().length,
        visible: compose.isVisible(),
        holds: root !== editor && root.contains(compose.sendButton()),
        missing: compose.missing(),
      };
    });
  });

const ready = async (address: string) => {
  const page = await run.open(address);
  await page.locator(BODY).first().waitFor();
  return page;
};
const CLAIRE = 'claire.whitfield@harbourlane.example';
const TOMAS = 'tomas.berg@northbridge.example';

describe.each([
  ['gmail', GMAIL, 'popup', 'closure'],
  ['outlook', OUTLOOK, 'new', 'rooster9'],
  ['outlook', OUTLOOK, 'new', 'rooster8'],
])('%s (%s?scene=%s) with %s', (name, address, scene, editor) => {
  const at = (which: string) => `${address}?${new URLSearchParams({ scene: which, editor })}`;

  it('reads a new mail and a reply once the editor runs in them', async () => {
    const page = await ready(at(scene));
    await typeText(page, 'Dear Claire,\nthe report is late.');
    expect(await read(page)).toMatchObject([
      { host: name, kind: 'new', to: CLAIRE, me: TOMAS, thread: 0, visible: true, holds: true, missing: [] },
    ]);
    await page.goto(at('reply'));
    await page.locator(BODY).first().waitFor();
    expect(await read(page)).toMatchObject([{ kind: 'reply', to: CLAIRE, thread: 3, holds: true, missing: [] }]);
    await page.close();
  });

  it('names the same draft when its window is built anew or popped out into about:blank', async () => {
    const page = await ready(at(scene));
    await typeText(page, 'Dear Claire, the report is late.');
    const saved = () =>
      page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=draft]')?.value !== 'undefined');
    if (name === 'gmail') await saved();
    const [before] = await read(page);
    await act(page, 'recreate');
    const [again] = await read(page);
    expect(again?.key).toBe(before?.key);
    const [popup] = await Promise.all([run.context.waitForEvent('page'), act(page, 'popOut')]);
    await popup.locator(BODY).waitFor();
    expect(popup.url()).toBe('about:blank');
    expect(await read(page)).toEqual([]);
    const [out] = await read(popup);
    expect(out).toMatchObject({ host: name, to: CLAIRE, me: TOMAS, visible: true, holds: true });
    if (name === 'gmail') expect(out?.key).toBe(before?.key);
    await popup.close();
    await page.close();
  });

  it('sends by the keys that it says, and by no other', async () => {
    const page = await ready(at(scene));
    await typeText(page, 'Hello');
    await page.evaluate(() => {
      const { hosts } = globalThis as unknown as Seen;
      const host = hosts.hostOf(document)!;
      const compose = host.compose(host.findEditors(document)[0]!);
      const said: string[] = [];
      Object.assign(globalThis, { said });
      for (const type of ['keydown', 'click']) {
        addEventListener(type, (event) => compose.isSend(event) && said.push(type), true);
      }
    });
    await page.keyboard.type(' Claire\n');
    expect(await sentBy(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    expect((await sentBy(page)).map(({ via }) => via)).toEqual(['keys']);
    expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual(['keydown']);
    await page.close();
  });
});

describe('Gmail’s windows', () => {
  it('are read while minimised and in full screen, and after either', async () => {
    const page = await ready(`${GMAIL}?scene=several`);
    await typeText(page, 'First', 0);
    await typeText(page, 'Second', 1);
    const keys = (await read(page)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    await act(page, 'minimise', 0);
    expect((await read(page)).map(({ visible }) => visible)).toEqual([false, true]);
    await act(page, 'minimise', 0);
    await act(page, 'fullScreen', 0);
    const inFull = await read(page);
    expect(inFull.every(({ holds, visible }) => holds && visible)).toBe(true);
    expect(inFull.map(({ key }) => key).sort()).toEqual([...keys].sort());
    await page.close();
  });

  it('are found when opened by the user, in a thread too', async () => {
    const page = await run.open(`${GMAIL}?scene=thread`);
    await page.locator('[data-act=reply]').click();
    await page.locator(BODY).waitFor();
    await page.locator('[data-act=compose]').click();
    await page.locator(BODY).nth(1).waitFor();
    const all = await read(page);
    expect(all.map(({ kind, thread, holds }) => [kind, thread, holds])).toEqual([
      ['reply', 3, true],
      ['new', 0, true],
    ]);
    await page.close();
  });
});

describe('Outlook’s windows', () => {
  it('are told apart behind tabs, and when one body serves another draft', async () => {
    const page = await ready(`${OUTLOOK}?scene=tabs`);
    await typeText(page, 'Dear Claire, the report is late.');
    const [shown, behind] = await read(page);
    expect([shown?.visible, behind?.visible]).toEqual([true, false]);
    expect(shown?.key).not.toBe(behind?.key);
    await page.locator('[role=tab]').nth(1).click();
    expect((await read(page)).map(({ visible }) => visible)).toEqual([false, true]);
    const same = await read(page);
    expect(same.map(({ key }) => key)).toEqual([shown?.key, behind?.key]);
    await act(page, 'reuse', 0);
    const [reused] = await read(page);
    expect(reused?.key).not.toBe(shown?.key);
    await page.close();
  });
});

it('nothing was asked of the network but our pages', () => {
  expect(run.requests.seen).toEqual([]);
});
