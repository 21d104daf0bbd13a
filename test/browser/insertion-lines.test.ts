import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, startPages, UNDO_OF_THEIR_OWN, withCoach } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

const DRAFT = 'Hello Ana,\n\nI am sorry.\nBest';
/** What is replaced, by what: at the edges of lines, over them, in empty ones. */
const CASES: [phrase: string, from: number, text: string][] = [
  ['', 0, 'Dear all,\n'],
  ['Hello', 0, 'Dear'],
  ['Ana,', 0, 'Ana'],
  ['', 11, 'It was our mistake.'],
  ['', 11, 'One line.\nAnother.'],
  ['I am', 12, 'We are truly'],
  ['I am sorry.', 12, ''],
  ['sorry.\nBest', 12, 'sorry.\n\nKind regards'],
  ['', 23, '\n\nWe will mend it.'],
  ['Best', 24, ''],
  ['', DRAFT.length, '\nAda\n'],
  [DRAFT, 0, 'Sorry.'],
];

describe.each([...UNDO_OF_THEIR_OWN, 'textarea'] as const)('lines in %s', (kind) => {
  it('are read as typed, and each insertion goes where it should and comes out again exactly', async () => {
    const page = await pages.openEditor(kind);
    await page.keyboard.type(DRAFT);
    const read = () => withCoach(page, (coach) => coach.editable.read());
    expect(await read()).toBe(DRAFT);
    const before = await html(page);
    for (const [phrase, from, text] of CASES) {
      const wanted = DRAFT.slice(0, from) + DRAFT.slice(from).replace(phrase, () => text);
      const replace = { start: DRAFT.indexOf(phrase, from), end: DRAFT.indexOf(phrase, from) + phrase.length };
      const result = await withCoach(
        page,
        (coach, { span, words, expected }) => coach.editable.replace(span, words, expected),
        { span: replace, words: text, expected: phrase },
      );
      expect([result, await read()], `${phrase} → ${text}`).toEqual(['done', wanted]);
      await page.keyboard.press('Control+z');
      await expect.poll(() => html(page), { message: `undoing ${phrase} → ${text}` }).toBe(before);
    }
    await page.close();
  });

  it('go into an empty editor, and out of it again', async () => {
    const page = await pages.openEditor(kind);
    const before = await html(page);
    const text = 'Dear Ana,\n\nI am sorry.\n\nBest';
    expect(await withCoach(page, (coach, words) => coach.insert(0, words), text)).toBe('done');
    expect(await withCoach(page, (coach) => coach.editable.read())).toBe(text);
    await page.keyboard.press('Control+z');
    await expect.poll(() => withCoach(page, (coach) => coach.editable.read())).toBe('');
    expect(await html(page)).toBe(before);
    await page.close();
  });
});
