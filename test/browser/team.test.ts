import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL } from '../pages/server.ts';
import { insertTemplate, openSidebar, ring, startAmends, templateSearch } from './harness/amends.ts';
import { grantedCopy } from './harness/granted.ts';
import { BODY } from './harness/typing.ts';

type Run = Awaited<ReturnType<typeof startAmends>>;

/** The titles of the team's templates in the sidebar of a new mail. */
async function offered(run: Run): Promise<string[]> {
  const mail = await run.open(`${GMAIL}?scene=popup`);
  await ring(mail).waitFor();
  const bar = await openSidebar(mail);
  await templateSearch(bar);
  const shelf = bar.locator('.find select');
  let titles: string[] = [];
  if (await shelf.locator('option[value="shared"]').count()) {
    await shelf.selectOption('shared');
    titles = await bar.locator('.find ~ .templates b').allInnerTexts();
  }
  await mail.close();
  return titles;
}

const library = (...titles: string[]) =>
  JSON.stringify({
    amends: 'templates',
    version: 1,
    templates: titles.map((title) => ({ title, lang: 'en', text: 'Dear {{client.firstName}},\n\nWe are late.' })),
  });

describe('a library at an https address', () => {
  const URL_ = 'https://team.example/templates.json';
  const copy = grantedCopy('https://team.example/*');
  let run: Run;
  let answer: { status: number; body: string; etag: string } = { status: 200, body: library('Ours'), etag: '"1"' };
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    run = await startAmends({ extension: copy.extension, reach: new URL(URL_).origin });
    await run.context.route('https://team.example/**', (route) => {
      const known = route.request().headers()['if-none-match'];
      asked.push(known);
      if (known === answer.etag) return route.fulfill({ status: 304 });
      return route.fulfill({ status: answer.status, body: answer.body, headers: { etag: answer.etag } });
    });
  });
  afterAll(async () => {
    await run.close();
    copy.remove();
  });

  it('is added, offered read-only beside the mail, asked for again by its ETag, and kept when it is gone', async () => {
    const page = await run.open(`chrome-extension://${run.id}/templates.html`);
    await page.getByLabel('Address of the library').fill('http://team.example/templates.json');
    await page.getByText('A library has an address that begins with https://.').waitFor();
    await page.getByLabel('Address of the library').fill(URL_);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText('one template, as of').waitFor();
    expect(await offered(run)).toEqual(['Ours']);
    // Nothing of it is among the user's own.
    expect(await page.locator('.own-list li').count()).toBe(0);

    await page.bringToFront();
    await page.getByRole('button', { name: 'Look for changes' }).click();
    await expect.poll(() => asked).toEqual([undefined, '"1"']);
    answer = { status: 200, body: library('Ours', 'Ours too'), etag: '"2"' };
    await page.getByRole('button', { name: 'Look for changes' }).click();
    await page.getByText('2 templates, as of').waitFor();
    answer = { status: 404, body: '', etag: '"3"' };
    await page.getByRole('button', { name: 'Look for changes' }).click();
    await page.getByText('There is no file at this address any more. What was there before is kept.').waitFor();
    expect(await offered(run)).toEqual(['Ours', 'Ours too']);

    await page.bringToFront();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByLabel('Address of the library').waitFor();
    expect(await offered(run)).toEqual([]);
    await page.close();
  });
});

/** Where Debian's Chromium reads policies. */
const POLICIES = '/etc/chromium/policies/managed';
const POLICY = path.join(POLICIES, 'amends-test.json');

// Policies are root's to write.
describe.runIf(process.getuid?.() === 0 && existsSync('/etc/chromium'))('a policy of the browser', () => {
  afterAll(() => rmSync(POLICY, { force: true }));

  it('gives the organisation’s templates and phrases, and offers its library', async () => {
    const first = await startAmends();
    const { id } = first;
    await first.close();
    const given = {
      name: 'Acme Ltd',
      templates: [{ title: 'How Acme says sorry', text: 'Dear {{client.firstName}},\n\nThat was our mistake.' }],
      phrases: [{ text: 'We answer within one working day.' }],
      library: 'https://team.example/templates.json',
    };
    mkdirSync(POLICIES, { recursive: true });
    writeFileSync(POLICY, JSON.stringify({ '3rdparty': { extensions: { [id]: given } } }));
    const run = await startAmends();
    expect(run.id).toBe(id);
    const page = await run.open(`chrome-extension://${id}/templates.html`);
    await page.getByText('Acme Ltd gives you 2 templates.').waitFor();
    await page.getByText('Your organisation has a library at team.example.').waitFor();
    await page.close();
    await expect
      .poll(() => offered(run), { timeout: 20_000 })
      .toEqual(['How Acme says sorry', 'We answer within one working day.']);

    const mail = await run.open(`${GMAIL}?scene=popup`);
    await ring(mail).waitFor();
    const bar = await openSidebar(mail);
    await insertTemplate(bar, 'working day', '[data-template^="policy-"]');
    await expect.poll(() => mail.locator(BODY).innerText()).toContain('We answer within one working day.');
    await run.close();
  });
});
