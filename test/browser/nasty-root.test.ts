import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { openSidebar, ring, startAmends, underlinedKinds } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, bodyHtml, typeText } from './harness/typing.ts';
import { watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

describe('x', () => {
  it.each(['removes', 'moves', 'clones', 'empties', 'hides'])('%s', async (how) => {
    const page = await run.open(`${GMAIL}?scene=popup&nasty=root`);
    const said = await watchWorlds(page);
    await ring(page).waitFor();
    await typeText(page, HURTING);
    await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const m = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((x) => [x.name, x.value]));
    const a = await m();
    await page.evaluate(`fight('${how}')`);
    await typeText(page, ' It was just a small glitch.');
    await new Promise((r) => setTimeout(r, 3000));
    const b = await m();
    console.log(how, said.slice(0, 3), { fights: await page.evaluate('fights'), script: b.ScriptDuration - a.ScriptDuration, nodes: b.Nodes - a.Nodes, roots: await page.locator('amends-root').count(), rings: await page.locator('amends-root .ring').count(), kinds: await underlinedKinds(page) });
    console.log(await page.locator(BODY).innerText());
    await page.close();
  });
});
