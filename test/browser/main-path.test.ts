import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK, OUTLOOK_HOSTS } from '../pages/server.ts';
import {
  asks,
  hintKinds,
  levels,
  openSidebar,
  ring,
  ringName,
  startAmends,
  typeDraft,
  underlined,
  underlinedKinds,
  watchErrors,
} from './harness/amends.ts';
import { EVERYDAY, HURTING, HURTS, MENDED, OWNING } from './harness/drafts.ts';
import { BODY, bodyHtml, write } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

async function open(address: string) {
  const page = await run.open(address);
  const errors = watchErrors(page);
  await ring(page).waitFor();
  return { page, errors };
}

const PLACES = [
  ['Gmail, a new mail in its window', `${GMAIL}?scene=popup`, false],
  ['Gmail, a reply in the thread', `${GMAIL}?scene=reply`, true],
  ['Outlook, a new mail', `${OUTLOOK}?scene=new`, false],
  ['Outlook, a reply in the thread', `${OUTLOOK}?scene=reply`, true],
] as const;

describe.each(PLACES)('%s', (_, address, hasThread) => {
  it('shows a draft as it is written: ring, sidebar, underlines', async () => {
    const { page, errors } = await open(address);
    expect(await ringName(page)).toMatch(/^Amends: ready/);
    await typeDraft(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toEqual(expect.arrayContaining([...HURTS]));
    // The phrases are there before the last of the words are.
    await expect
      .poll(() => ringName(page))
      .toMatch(/^Amends: acknowledge (missing|weak|done), own weak, solve weak, follow up missing\./);

    const bar = await openSidebar(page);
    expect(await levels(bar)).toMatchObject({ own: 'weak', solve: 'weak', follow_up: 'none' });
    const kinds = await hintKinds(bar);
    expect(kinds).toEqual(expect.arrayContaining([...HURTS]));
    expect([...new Set(kinds)].sort()).toEqual(await underlinedKinds(page));
    const shown = Object.values(await underlined(page)).flat();
    for (const kind of HURTS) {
      const quote = await bar.locator(`[data-hint="${kind}"] .quote`).first().innerText();
      expect(shown).toContain(quote);
    }
    await expect.poll(() => bar.locator('[data-template]').count()).toBeGreaterThanOrEqual(8);

    const evidence = bar.locator('[data-check="own"] .quote');
    const shownBefore = await evidence.count();
    await write(page, `\n${OWNING}`);
    await expect.poll(() => evidence.count()).toBeGreaterThan(shownBefore);
    expect((await levels(bar)).own).not.toBe('none');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows all four steps done, and nothing underlined, in a draft that does them', async () => {
    const { page, errors } = await open(address);
    const bar = await openSidebar(page);
    await typeDraft(page, MENDED);
    await expect
      .poll(() => levels(bar))
      .toEqual({ acknowledge: 'done', own: 'done', solve: 'done', follow_up: 'done' });
    expect(await underlined(page)).toEqual({});
    expect(await ringName(page)).toMatch(/acknowledge done, own done, solve done, follow up done/);
    if (hasThread) {
      expect(await asks(bar)).toContain('answered');
      expect(await bar.locator('[data-ask]').first().innerText()).toMatch(/What happened|when exactly/);
    } else expect(await asks(bar)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  // In the thread the client is angry: there lunch is no everyday mail.
  it.skipIf(hasThread)('stays a quiet ring on everyday mail', async () => {
    const { page } = await open(address);
    const before = await bodyHtml(page);
    await typeDraft(page, EVERYDAY);
    await expect.poll(() => ringName(page)).toMatch(/^Amends: nothing to mend/);
    expect(await bodyHtml(page)).not.toBe(before);
    expect(await underlined(page)).toEqual({});
    const bar = await openSidebar(page);
    expect(await levels(bar)).toEqual({});
    await page.close();
  });
});

describe('the client’s questions', () => {
  it.each([
    ['Gmail', `${GMAIL}?scene=reply`],
    ['Outlook', `${OUTLOOK}?scene=reply`],
  ])('turn from open to answered in %s', async (_, address) => {
    const { page } = await open(address);
    await typeDraft(page, HURTING);
    const bar = await openSidebar(page);
    await expect.poll(() => asks(bar)).toContain('open');
    await write(page, '\nYou will get the report tomorrow at 9, and Jonas checks every report from next month on.');
    await expect.poll(() => asks(bar)).toContain('answered');
    await page.close();
  });
});

it.each(OUTLOOK_HOSTS)('is at work at %s', async (host) => {
  const { page } = await open(`https://${host}/mail/0/?scene=new&draft=${encodeURIComponent(HURTING)}`);
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  expect(await page.locator(BODY).count()).toBe(1);
  await page.close();
});
