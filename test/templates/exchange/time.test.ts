// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { IMPORT_REASONS, ImportError, readFile } from '../../../lib/templates/exchange/index.ts';

const outcome = (name: string, content: string) =>
  readFile({ name, bytes: new TextEncoder().encode(content) }).then(
    () => 'read',
    (error) => (error instanceof ImportError ? error.reason : `threw ${error}`),
  );
const entry = (text: string) => JSON.stringify([{ title: 'x', text }]);

/** In ms: what grows with the square of the length takes minutes at these. */
const PATIENCE = 5_000;

test.each([
  ['HTML nested 50,000 deep', 'a.html', '<div>'.repeat(50_000)],
  ['marks never closed', 'a.html', '<b>'.repeat(50_000)],
  ['titles never closed', 'a.html', '<title'.repeat(500_000)],
  ['addresses never closed', 'a.html', '<a href="'.repeat(200_000)],
  ['spaces in a row', 'a.html', `<pre>a${' '.repeat(500_000)}b</pre>`],
  ['a text of spaces', 'a.txt', `${' '.repeat(1_000_000)}x`],
  ['a heading of spaces', 'a.md', `#${' '.repeat(1_000_000)}`],
  ['brackets', 'a.md', '['.repeat(90_000)],
  ['stars', 'a.md', '**a*'.repeat(20_000)],
  ['quotations', 'a.md', '> '.repeat(40_000)],
  ['commas', 'a.csv', ','.repeat(4_000_000)],
  ['quotes', 'a.csv', '"'.repeat(1_000_000)],
  ['a field never closed', 'a.json', entry(`{{${' '.repeat(90_000)}`)],
  ['a command never closed', 'a.json', entry(`{${'a'.repeat(90_000)}`)],
  ['a command of spaces', 'a.json', entry(`{a${' '.repeat(90_000)}`)],
  ['JSON closed 100,000 deep', 'a.json', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['mails without end', 'a.mbox', 'From x\n'.repeat(9_000)],
  ['parts in parts', 'a.eml', 'Content-Type: multipart/mixed; boundary=a\n\n--a\n'.repeat(2_000)],
])('%s ends soon, with a result or a reason', async (_, name, content) => {
  const start = performance.now();
  expect([...IMPORT_REASONS, 'read']).toContain(await outcome(name, content));
  expect(performance.now() - start).toBeLessThan(PATIENCE);
});
