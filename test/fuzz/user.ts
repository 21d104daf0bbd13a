import type { CDPSession, Page } from 'playwright-core';
import type { Editor } from './editors.ts';
import { fillClipboard, placeIn } from './in-page.ts';
import type { Step } from './steps.ts';

/** A page with the editor in it, and the browser's protocol for what Playwright has no word for. */
export interface Seat {
  editor: Editor;
  page: Page;
  protocol: CDPSession;
}

const PLAIN = [
  'We will look into it as soon as possible.',
  'one\ntwo\n\nthree',
  '  indented\tand tabbed ',
  'Sorry if this upset you, Claire.',
];
const RICH = [
  '<b>Tom</b> forgot to send me <i>the figures</i>.',
  '<p>First.</p><p>We are sorry if it <a href="https://example.org/">upset</a> you.</p>',
  '<ul><li>one</li><li>two <b>bold</b></li></ul>',
  '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  '<div style="color:red">red</div><div><br></div><div>We will look into it soon.</div>',
  'one<br>two<br><br>three&nbsp; four',
  '<blockquote>quoted, sorry if</blockquote><h2>Head</h2>',
];
const FORMATS = { bold: 'Control+b', italic: 'Control+i' } as const;

/** A frame of the page. */
const frame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));

/** Writes at the caret, all of a line at once; `\n` is Enter. */
export async function write({ page }: Seat, text: string): Promise<void> {
  for (const [at, line] of text.split('\n').entries()) {
    if (at) await page.keyboard.press('Enter');
    if (line) await page.keyboard.insertText(line);
  }
}

async function paste(seat: Seat, step: Step & { do: 'paste' }): Promise<void> {
  const { page } = seat;
  const html = step.as === 'html' ? RICH[step.nth % RICH.length]! : '';
  const text = html ? html.replace(/<[^>]*>/g, '') : PLAIN[step.nth % PLAIN.length]!;
  await page.evaluate(fillClipboard, [text, html] as const);
  await page.keyboard.press('Control+v');
}

/** Begins a composition; `during` is done while it is open. */
async function compose(seat: Seat, step: Step & { do: 'compose' }, during: () => Promise<void>): Promise<void> {
  const { page, protocol, editor } = seat;
  const set = (text: string) =>
    protocol.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  // Tab may have gone on to another field: what is composed there is none of the draft's.
  await page.locator(editor.field).focus();
  await set(step.text.slice(0, 1));
  await set(step.text);
  await during();
  if (step.commits) await page.keyboard.insertText(step.text);
  else await set('');
  // Asked during a composition, the focus may have gone.
  await page.locator(editor.field).focus();
}

/** A place on screen, in viewport px. */
interface Place {
  x: number;
  y: number;
}

/** Where a step's clicks go as the page is now; null for what is not to be had there. */
export async function placesFor({ page, editor }: Seat, step: Step): Promise<(Place | null)[]> {
  const shares = step.do === 'click' ? [step.at] : step.do === 'drag' ? [step.from, step.to] : [];
  return Promise.all(shares.map((share) => page.evaluate(placeIn, [editor.field, share] as const)));
}

async function drag({ page }: Seat, from: Place, to: Place): Promise<void> {
  await page.mouse.dblclick(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
  await page.mouse.up();
}

/** The host hides the compose window for a moment and shows it again. */
async function hide({ page, editor }: Seat): Promise<void> {
  const show = (display: string) =>
    page.locator(editor.field).evaluate((field, value) => {
      field.parentElement!.style.display = value;
    }, display);
  const before = await page.locator(editor.field).evaluate((field) => field.parentElement!.style.display);
  await show('none');
  await frame(page);
  await show(before);
  await page.locator(editor.field).focus();
}

async function format(page: Page, as: 'bold' | 'italic' | 'list'): Promise<void> {
  if (as !== 'list') return page.keyboard.press(FORMATS[as]);
  await page.evaluate(() => (globalThis as unknown as { host?: { list?(nth: number): unknown } }).host?.list?.(0));
}

/** Does what a user does without Amends. `during` is done while a composition is open; `places` are where it clicks. */
export async function userStep(
  seat: Seat,
  step: Step,
  during: () => Promise<void>,
  places?: (Place | null)[],
): Promise<void> {
  const { page, editor } = seat;
  const [first, second] = places ?? (await placesFor(seat, step));
  if (step.do === 'type') await write(seat, step.text);
  else if (step.do === 'key') for (let i = 0; i < step.times; i += 1) await page.keyboard.press(step.key);
  else if (step.do === 'paste') await paste(seat, step);
  else if (step.do === 'format') await format(page, step.as);
  else if (step.do === 'history')
    for (let i = 0; i < step.times; i += 1) await page.keyboard.press(`Control+${step.key}`);
  else if (step.do === 'compose') await compose(seat, step, during);
  else if (step.do === 'click') first && (await page.mouse.click(first.x, first.y));
  else if (step.do === 'drag') first && second && (await drag(seat, first, second));
  else if (step.do === 'hide') await hide(seat);
  else if (step.do === 'leave') {
    await page.locator(editor.other).focus();
    if (step.text) await page.keyboard.insertText(step.text);
    await page.locator(editor.field).focus();
  }
}
