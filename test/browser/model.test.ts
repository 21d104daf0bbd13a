import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, startAmends, withDraft } from './harness/amends.ts';
import { keptApart } from './harness/apart.ts';
import { setModel, stored } from './harness/granted.ts';
import { BETTER, DRAFT, PASSAGE, row, startWithModel, state, talk, text } from './harness/model.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

let own: Awaited<ReturnType<typeof startWithModel>>;
let { server, run, options, connect, drafting } = {} as typeof own;
beforeAll(async () => {
  own = await startWithModel();
  ({ server, run, options, connect, drafting } = own);
});
afterAll(() => own.close());
afterEach(() => {
  run.requests.seen.length = 0;
  server.asks.length = 0;
});

describe('a model of one’s own', () => {
  it('is off until it is connected: nothing is offered and nothing asked', async () => {
    const { page, bar } = await drafting();
    expect(await bar.getByRole('button', { name: /Ask your model/ }).count()).toBe(0);
    expect(run.requests.seen).toEqual([]);
    await page.close();
  });

  it('is tried when it is connected, and what is wrong is named with its mend', async () => {
    expect(await connect('words')).toBe('It answers.');
    expect(await connect('forbidden')).toContain('OLLAMA_ORIGINS');
    expect(await connect('key', 'wrong')).toMatch(/does not take this key[\s\S]*Incorrect API key provided/);
    expect(await connect('missing')).toContain('knows no such path or model');
    expect(await connect('shape')).toContain('not as an OpenAI-compatible server does');
  });

  it('shows what it sends before the first time, sends that alone, and offers what holds as a difference', async () => {
    await connect('words');
    server.asks.length = 0;
    server.answer = () => BETTER;
    const { page, bar } = await drafting();
    const before = await bodyHtml(page);
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    expect(await state(bar)).toBe('ask');
    const [user = '', system = ''] = await talk(bar).locator('.preview').allTextContents();
    const shown = `${system}\n\n${user}`;
    expect(user).toContain(PASSAGE);
    expect(shown).not.toContain('March report');
    expect(server.asks).toEqual([]);

    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => state(bar)).toBe('offered');
    const sent = server.asks
      .at(-1)
      ?.body.messages.map(({ content }) => content)
      .join('\n\n');
    expect(sent?.replace(/\s+/g, ' ')).toBe(shown.replace(/\s+/g, ' '));
    expect(await bodyHtml(page)).toBe(before);
    await talk(bar).locator('.rewrite').click();
    await expect.poll(() => text(page)).toContain(BETTER);
    expect(await text(page)).not.toContain('Tom in accounting');
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);

    // The second time it is not asked for.
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    await expect.poll(() => state(bar)).toBe('offered');
    await page.close();
  });

  it.each([
    ['We sent everything on time on 12 March.', 'leaves out'],
    [`${BETTER} You get 20% off.`, 'which you did not'],
    ['Tom in accounting failed to send me the 48 figures.', 'still hurts'],
    [`Here:\n\n${BETTER}\n\nI hope this helps.`, 'not one passage'],
    [`${BETTER} <img src=x onerror=alert(1)>`, 'not one passage'],
    [`${BETTER} See evil.example/x.`, 'which you did not'],
    [`${BETTER} We will refund you in full.`, 'which you did not'],
  ])('does not offer %j', async (answer, why) => {
    await connect('words');
    server.answer = () => answer;
    const { page, bar } = await drafting(`${GMAIL}?scene=popup`);
    const before = await bodyHtml(page);
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => state(bar)).toBe('refused');
    expect(await talk(bar).innerText()).toContain(why);
    expect(await bar.locator('img').count()).toBe(0);
    expect(await bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('streams, and can be stopped', async () => {
    await connect('slowly');
    server.answer = () => 'We are sorry, and we go on and on and on and on and on and on and on and on.';
    const { page, bar } = await drafting();
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => talk(bar).locator('.preview').innerText()).toContain('We are');
    expect(await state(bar)).toBe('waiting');
    await talk(bar).getByRole('button', { name: 'Stop' }).click();
    expect(await talk(bar).count()).toBe(0);
    expect(await text(page)).toContain(PASSAGE);
    await page.close();
  });

  it('a call that fails changes nothing, and says why', async () => {
    await connect('words');
    const { page, bar } = await drafting();
    const before = await bodyHtml(page);
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    for (const [manner, why] of [
      ['fails', 'failed by itself'],
      ['cut', 'Nobody answers'],
      ['nothing', 'said nothing'],
    ] as const) {
      await setModel(page, { kind: 'endpoint', url: server.url, model: manner, agreed: ['phrase'] });
      const again = talk(bar).getByRole('button', { name: /Send it|Ask again/ });
      await again.click();
      await expect.poll(() => talk(bar).innerText(), { timeout: 20_000 }).toContain(why);
    }
    expect(await bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('gives the whole mail, which is shown for itself before the first time and goes in as one undo step', async () => {
    await connect('words');
    server.answer = () => DRAFT.replace(PASSAGE, BETTER);
    const { page, bar } = await drafting();
    const before = await bodyHtml(page);
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => state(bar)).not.toBe('waiting');
    await talk(bar).getByRole('button', { name: 'Close' }).click();
    await bar.getByRole('button', { name: 'Ask your model for the whole mail' }).click();
    expect(await state(bar)).toBe('ask');
    expect(await talk(bar).locator('.preview').first().innerText()).toContain('Dear Claire,');
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => state(bar)).toBe('offered');
    await talk(bar).locator('.rewrite').click();
    await expect.poll(() => text(page)).toContain(BETTER);
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  });

  it('keeps its key to itself: not shown, not in the settings, sent to that address alone', async () => {
    await connect('words', 'my-secret-key');
    expect(server.asks.at(-1)?.authorization).toBe('Bearer my-secret-key');
    const page = await options();
    expect(await page.content()).not.toContain('my-secret-key');
    expect(JSON.stringify((await stored(page)).settings)).not.toContain('my-secret-key');
    await page.getByLabel('Address', { exact: true }).fill(`${server.url.replace('/v1', '')}/other/v1`);
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect.poll(() => keptApart(page)).toEqual({});
    await page.getByLabel(/^None$/).check();
    await expect.poll(async () => (await stored(page)).settings).toMatchObject({ model: null });
    await page.close();
  });

  it('is not asked by a script of the page, and stops with the sidebar', async () => {
    await connect('slowly');
    server.asks.length = 0;
    server.answer = () => 'word '.repeat(60);
    const { page, bar } = await drafting();
    const press = (name: string) =>
      page.evaluate((wanted) => {
        const root = document.querySelector('amends-root')?.shadowRoot;
        const button = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(wanted));
        button?.click();
        return button !== undefined;
      }, name);
    expect(await press('Ask your model')).toBe(true);
    expect(await talk(bar).count()).toBe(0);
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    expect(await press('Send it')).toBe(true);
    // There is no sign of what must not happen: a question would have reached the server long before.
    await page.waitForTimeout(300);
    expect([await state(bar), server.asks.length]).toEqual(['ask', 0]);
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => talk(bar).locator('.preview').innerText()).toContain('word');
    await bar.getByRole('button', { name: 'Close Amends' }).click();
    const reopened = await openSidebar(page);
    expect(await talk(reopened).count()).toBe(0);
    await page.close();
  });

  it('makes no request but to the address that the user gave', async () => {
    await connect('words');
    server.answer = () => BETTER;
    const { page, bar } = await drafting();
    await row(bar).getByRole('button', { name: 'Ask your model' }).click();
    await talk(bar).getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => state(bar)).toBe('offered');
    const { origin } = new URL(server.url);
    expect(run.requests.seen.length).toBeGreaterThan(0);
    for (const { url, from } of run.requests.seen) {
      expect(new URL(url).origin).toBe(origin);
      expect(from).toMatch(/^chrome-extension:.*background/);
    }
    await page.close();
  });
});

it('without the browser’s leave says so, and sends nothing', async () => {
  const bare = await startAmends({ reach: new URL(server.url).origin });
  const page = await bare.open(`chrome-extension://${bare.id}/options.html`);
  await page.locator('main').waitFor();
  await setModel(page, { kind: 'endpoint', url: server.url, model: 'words', agreed: ['phrase'] });
  const mail = await bare.open(withDraft(`${OUTLOOK}?scene=new`, DRAFT));
  await ring(mail).waitFor();
  const bar = await openSidebar(mail);
  await row(bar).getByRole('button', { name: 'Ask your model' }).click();
  await expect.poll(() => talk(bar).innerText()).toContain('does not let Amends reach');
  expect(bare.requests.seen).toEqual([]);
  await bare.close();
});
