import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GMAIL, OUTLOOK } from '../pages/server.ts';
import { startAmends } from './harness/amends.ts';
import { HURTING, HURTS } from './harness/drafts.ts';
import { enter, look, press, watchWorlds } from './harness/witness.ts';

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends();
});
afterAll(() => run.close());

const HOSTS = [
  ['Gmail', `${GMAIL}?scene=popup&editor=bare`],
  ['Outlook', `${OUTLOOK}?scene=new&editor=bare`],
] as const;
const NASTY = [
  ['with prototypes that the page has broken', 'tampered'],
  ['inside a form whose fields have the names of the DOM', 'clobber,clobbered-form'],
  ['with such a form, of a quoted mail, in the draft itself', 'clobber,clobbered-draft'],
  ['with images that have the names of the document’s members', 'clobbered-document'],
] as const;

describe.each(HOSTS)('%s', (_, address) => {
  it.each(NASTY)(
    '%s: a draft is judged, a rewrite goes in, and one undo gives back the very same HTML',
    async (_, nasty) => {
      const page = await run.open(`${address}&nasty=${nasty}`);
      const said = await watchWorlds(page);
      await enter(page);
      await page.keyboard.insertText(HURTING.replaceAll('\n', ' '));
      await expect.poll(async () => (await look(page, HURTS)).kinds).toEqual([...HURTS]);
      const before = await look(page);
      expect(before.roots).toBe(1);
      expect(before.ring).toMatch(/^Amends: acknowledge/);

      await press(page, '.ring');
      await expect.poll(async () => (await look(page)).hints).toEqual(expect.arrayContaining([...HURTS]));
      await press(page, '[data-hint="conditional-apology"] .rewrite');
      await expect.poll(async () => (await look(page)).hints).not.toContain('conditional-apology');
      expect((await look(page)).draft).not.toContain('if the late report');
      await enter(page);
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await look(page)).html).toBe(before.html);
      await expect.poll(async () => (await look(page)).hints).toContain('conditional-apology');
      expect(said).toEqual([]);
      await page.close();
    },
  );
});
