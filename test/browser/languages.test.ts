import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { hintKinds, levels, openSidebar, ring, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

/** A late report in each language, sorry under a condition, and the name of the first step in the interface. */
const DRAFTS: [lang: string, draft: string, step: string][] = [
  [
    'fr',
    'Bonjour Claire,\nLe rapport de mars ne vous est pas parvenu lundi. Nous sommes désolés si cela a pu vous gêner.\nNous vous l’enverrons dès que possible.\nCordialement,\nTomas',
    'Reconnaître',
  ],
  [
    'ja',
    'クレア様\nお世話になっております。3月のレポートが月曜日に届いておらず、ご不便をおかけしていましたら申し訳ございません。\nなるべく早くお送りいたします。\n何卒よろしくお願いいたします。\n田中',
    '受け止める',
  ],
  [
    'zh',
    '克莱尔您好：\n三月的报告周一没有发给您，如果给您带来了不便，我们深表歉意。\n我们会尽快处理。\n此致\n王伟',
    '正视影响',
  ],
  [
    'lv',
    'Labdien, Klēra!\nMarta pārskats pirmdien Jums netika nosūtīts. Atvainojamies, ja tas sagādāja kādas neērtības.\nMēs to nosūtīsim pēc iespējas ātrāk.\nAr cieņu,\nTomass',
    'Notikušais',
  ],
  [
    'nb',
    'Hei Claire,\nMarsrapporten kom ikke frem til deg på mandag. Vi beklager hvis dette har skapt problemer for deg.\nVi sender den så snart som mulig.\nMed vennlig hilsen\nTomas',
    'Vise forståelse',
  ],
];

describe.each([
  ['Gmail', `${GMAIL}?scene=popup`],
  ['Outlook', `${OUTLOOK}?scene=new`],
])('in %s', (_, address) => {
  it.each(DRAFTS)('a draft in %s is judged in its language, and spoken of in it', async (lang, draft, step) => {
    const page = await run.open(withDraft(address, draft));
    await ring(page).waitFor();
    await expect.poll(() => underlinedKinds(page), { timeout: 15_000 }).toContain('conditional-apology');
    const bar = await openSidebar(page);
    expect(Object.values(await levels(bar))).toContain('weak');
    const kinds = await hintKinds(bar);
    expect(kinds).toContain('vague-commitment');
    expect(await bar.locator('[data-check="acknowledge"] b').innerText()).toBe(step);
    expect(await bar.locator('[lang]').first().getAttribute('lang')).toBe(lang);
    // They come when they are first wanted.
    await expect.poll(() => bar.locator('[data-template]').count()).toBeGreaterThan(3);
    await page.close();
  });
});

it('a language that Amends does not know is said to be so, quietly', async () => {
  const draft =
    'Hallo Claire,\nder Bericht ist leider zu spät gekommen, das war unser Fehler. Wir schicken ihn morgen früh.\nTomas';
  const page = await run.open(withDraft(`${GMAIL}?scene=popup`, draft));
  await ring(page).waitFor();
  await openSidebar(page);
  expect(await underlinedKinds(page)).toEqual([]);
  expect(await page.locator('amends-root [data-template]').count()).toBe(0);
  await page.close();
});
