import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, ring, startAmends, templateSearch, watchErrors, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { BODY, bodyHtml } from './harness/typing.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const HOSTILE = `<!doctype html><html><head><title>Hostile</title>
<style>body, .cover { display: none }</style><script>document.title = 'taken'</script></head>
<body onload="document.title='taken'"><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<div class="cover" style="position:fixed;inset:0;z-index:99999;background:url(https://evil.example/a.png)">We are sorry for the late report.</div>
<p onclick="document.title='taken'">See <a href="javascript:document.title='taken'">the report</a> or
<a href="https://files.example/report" onmouseover="document.title='taken'" style="position:fixed;inset:0">this one</a>.</p>
<img src="https://evil.example/pixel.png" onerror="document.title='taken'"><svg onload="document.title='taken'"><script>1</script></svg>
<iframe srcdoc="<script>parent.document.title='taken'</script>"></iframe><form action="https://evil.example/"><input name="parentElement"><button>Go</button></form>
<p>Kind regards</p></body></html>`;
/** More than any letter has, most of it nothing. */
const HUGE = `<html><head><title>Huge</title></head><body>${'<b onclick="document.title=1"><span style="position:fixed">We are sorry. </span></b>'.repeat(2600)}</body></html>`;

/** Imports a page of HTML as a template; gives what is said of it. */
async function imported(name: string, html: string): Promise<string> {
  const page: Page = await run.open(`chrome-extension://${run.id}/templates.html`);
  const errors = watchErrors(page);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(html) });
  const said = page.locator('.exchange [role=status]');
  await expect.poll(() => said.innerText()).not.toBe('');
  const what = await said.innerText();
  expect(await page.title()).not.toContain('taken');
  // That handlers are met and not run is what the browser tells of.
  expect(errors.filter((error) => !/event handler violates/.test(error))).toEqual([]);
  await page.close();
  return what;
}

it.each(NEW_MAILS)(
  'in %s nothing but words and honest links of a hostile template goes in, and undo gives the draft back',
  async (_, address) => {
    expect(await imported('hostile.html', HOSTILE)).toMatch(/imported|already/);
    const page = await run.open(withDraft(address, HURTING));
    await ring(page).waitFor();
    const bar = await openSidebar(page);
    await page.locator(BODY).click();
    await page.keyboard.press('Control+End');
    const before = await bodyHtml(page);
    const title = await page.title();
    await (await templateSearch(bar)).fill('hostile');
    const offer = bar.locator('[data-template^="own-"]').filter({ hasText: /hostile/i });
    await offer
      .first()
      .getByRole('button', { name: /^Insert/ })
      .click();
    await expect.poll(() => page.locator(BODY).innerText()).toContain('We are sorry for the late report.');
    const body = page.locator(BODY);
    expect(
      await body.locator('script, style, img, svg, iframe, form, input, button, base, meta, [class="cover"]').count(),
    ).toBe(0);
    expect(await body.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      'https://files.example/report',
    ]);
    const attributes = await body.evaluate((root) =>
      [...root.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()),
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(await bodyHtml(page)).not.toMatch(/javascript:|position|evil\.example|z-index/);
    // The page is neither covered nor taken.
    await page.mouse.move(5, 5);
    expect(await page.title()).toBe(title);
    await page.locator(BODY).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyHtml(page)).toBe(before);
    await page.close();
  },
);

it('a template file of 200 kB of markup is cut to what a template holds, or refused in words', async () => {
  expect(HUGE.length).toBeGreaterThan(200_000);
  expect(await imported('huge.html', HUGE)).toMatch(/imported|no template|too (?:big|long)/i);
});
