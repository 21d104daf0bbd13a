import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NEW_MAILS } from '../pages/server.ts';
import { openSidebar, startAmends, underlinedKinds, withDraft } from './harness/amends.ts';
import { HURTING } from './harness/drafts.ts';
import { changedCopy } from './harness/granted.ts';

// A browser profile whose storage is damaged: Chrome rejects each reading with an input/output error.
const BROKEN = "chrome.storage.local.get = () => Promise.reject(new Error('IO error: MANIFEST-000001'));\n";

const copy = changedCopy((folder) => {
  const scripts = readdirSync(path.join(folder, 'content-scripts')).filter((name) => name.endsWith('.js'));
  for (const name of ['background.js', ...scripts.map((script) => path.join('content-scripts', script))]) {
    const file = path.join(folder, name);
    writeFileSync(file, BROKEN + readFileSync(file, 'utf8'));
  }
});

let run: Awaited<ReturnType<typeof startAmends>>;
beforeAll(async () => {
  run = await startAmends({ extension: copy.extension });
});
afterAll(async () => {
  await run.close();
  copy.remove();
});

it.each(NEW_MAILS)('in %s a draft is judged although nothing stored can be read', async (_, address) => {
  const page = await run.open(withDraft(address, HURTING));
  await expect.poll(() => underlinedKinds(page)).toContain('conditional-apology');
  const bar = await openSidebar(page);
  await bar.getByRole('button', { name: 'Off for this site' }).waitFor();
  await page.close();
});
