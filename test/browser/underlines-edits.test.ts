import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPages } from '../page/browser.ts';

let pages: Awaited<ReturnType<typeof startPages>>;
beforeAll(async () => {
  pages = await startPages();
});
afterAll(() => pages.close());

interface Step {
  what: 'type' | 'delete' | 'enter' | 'bold' | 'undo' | 'rebuild' | 'script' | 'show';
  at: number;
  length: number;
}
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('type', 'delete', 'enter', 'bold', 'undo', 'rebuild', 'script', 'show'),
    at: fc.nat(60),
    length: fc.nat(8),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Edits a marked draft as people, editors and scripts do; gives each mark that then stands on other words than its own. */
async function misplaced(list: Step[]): Promise<string[]> {
  const { amends } = globalThis as unknown as import('../page/browser.ts').InPage;
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  for (const line of ['I am sorry if this upset you.', 'It should be fixed soon, sorry.']) {
    const block = document.createElement('div');
    block.append(line);
    editor.append(block);
  }
  document.body.replaceChildren(editor);
  const coach = amends.coach(editor);
  const phrases = {
    'amends-conditional-apology': 'if this upset you',
    'amends-hedging': 'should be',
    'amends-minimising': 'sorry',
  };
  const show = () =>
    coach.show(
      ...(Object.entries(phrases)
        .filter(([, phrase]) => coach.editable.read().includes(phrase))
        .map(([name, phrase]) => ({ id: name, kind: name.slice(7), phrase })) as never[]),
    );
  show();
  const wrong: string[] = [];
  for (const { what, at, length } of list) {
    const end = Math.min(at + length, coach.editable.read().length);
    coach.editable.select({ start: Math.min(at, end), end });
    if (what === 'type') document.execCommand('insertText', false, 'xy');
    else if (what === 'delete') document.execCommand('delete');
    else if (what === 'enter') document.execCommand('insertParagraph');
    else if (what === 'bold' || what === 'undo') document.execCommand(what);
    else if (what === 'rebuild') editor.replaceChildren(...[...editor.childNodes].map((node) => node.cloneNode(true)));
    else if (what === 'script') editor.lastChild?.replaceWith(`It was ${'so '.repeat(length)}sorry`);
    else show();
    // Observers are told when this task pauses, before anything is painted.
    await Promise.resolve();
    for (const [name, [text]] of Object.entries(coach.marked())) {
      const wanted = phrases[name as keyof typeof phrases];
      const said = text?.replace(/\u00A0/g, ' ');
      if (said !== wanted) wrong.push(`${what}: ${name} stands on “${said}”`);
    }
    for (const [name, phrase] of Object.entries(phrases)) {
      // What is shown anew is there, wherever its words are.
      if (what === 'show' && coach.editable.read().includes(phrase) && !coach.marked()[name])
        wrong.push(`${name} is not shown`);
    }
  }
  coach.stop();
  if (CSS.highlights.size) wrong.push('something is left');
  return wrong;
}

it('a mark stands on its own words or nowhere, whatever happens to the draft', async () => {
  const page = await pages.open('');
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      expect(await page.evaluate(misplaced, list)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
