import { until } from '../browser/harness/until.ts';
import { apart, atRest, Broken, holds, see, seeUntil } from './broken.ts';
import { type Button, buttonAt, clicked, noteClick, phraseAt, type Seen } from './in-page.ts';
import type { Asked, Step } from './steps.ts';
import type { Seat } from './user.ts';

const BAR = '[role=complementary]';
const RING = '.ring';
/** Leaves the order of the mail, in whose place the sidebar lists no phrases: a click meant for what has just moved may have opened it. */
const LEAVE_ORDER = `${BAR} .decide .plain`;
const BUTTONS: Record<Asked, string> = {
  rewrite: `${BAR} .hint .rewrite`,
  card: '.card .rewrite',
  suggestion: `${BAR} .suggestions .insert`,
  template: `${BAR} .template > .insert`,
};
const form = (text: string) => text.replace(/\s+/gu, ' ').trim();
const count = (text: string, part: string) => text.split(part).length - 1;

/** Clicks one of Amends' buttons; gives what was clicked, null where there is none or it slipped away. */
async function press({ page }: Seat, selector: string, nth: number): Promise<Button | null> {
  const place = await page.evaluate(buttonAt, [selector, nth] as const);
  if (!place) return null;
  await page.evaluate(noteClick);
  await page.mouse.click(place.x, place.y);
  const button = await page.evaluate(clicked);
  return button && selector.includes(button.kind.split(' ')[0] || '-') ? button : null;
}

/**
 * What is seen once there is a ring: it comes back, and the sidebar with it, a moment after its window was shown again, or is
 * hidden behind what the page shows above.
 */
const seeRing = (seat: Seat): Promise<Seen> =>
  until(
    'the ring',
    () => see(seat),
    ({ rings }) => rings > 0,
    500,
  ).catch(() => see(seat));

/** Opens the sidebar or closes it. */
async function sidebar(seat: Seat, open: boolean): Promise<void> {
  const { listed } = await seeRing(seat);
  if ((listed !== null) === open) return;
  // Without a ring there is no sidebar to be had.
  if (await press(seat, RING, 0)) await seeUntil(seat, { open }, 2000);
}

/** Looks at what Amends shows, which changes nothing in the draft. */
export async function lookStep(seat: Seat, { at, nth }: Step & { do: 'look' }): Promise<Seen> {
  const { page, editor } = seat;
  const before = await see(seat);
  if (at === 'sidebar') await sidebar(seat, (await seeRing(seat)).listed === null);
  else if (at === 'hover') {
    const place = await page.evaluate(phraseAt, [editor.field, nth] as const);
    if (place) await page.mouse.move(place.x, place.y, { steps: 2 });
  } else if (at === 'walk') {
    await page.keyboard.press('Alt+Shift+KeyN');
    await atRest(seat);
    // Without a card it is a key of the editor's.
    if (await page.evaluate(buttonAt, ['.card .icon', 0] as const)) await page.keyboard.press('Escape');
  }
  const after = await atRest(seat);
  if (after.html !== before.html) throw new Broken('looking changes nothing', apart(before.html, after.html));
  return after;
}

/** The words that a click should bring, as they are named on the button; null for a template. */
function wantedOf(what: Asked, { name }: Button): string | null {
  // In whichever language the draft is: a verb, a colon, the words.
  const named = name.match(/^(.{2,30}?) ?[:：] ?(.*)$/s)?.[2];
  return what === 'template' || named === undefined ? null : form(named);
}

/** Whether the button takes the phrase away and puts nothing there. */
const isDeletion = (what: Asked, button: Button) => wantedOf(what, button) === form(button.quote);

/** What was put in is there once. */
function checkOnce(what: Asked, button: Button, before: Seen, after: Seen): void {
  const wanted = wantedOf(what, button);
  if (isDeletion(what, button)) {
    const [found, expected] = [count(after.text, form(button.quote)), count(before.text, form(button.quote)) - 1];
    if (found !== expected) throw new Broken('what is asked for is there once', apart(before.text, after.text));
  } else if (wanted) {
    const expected = count(before.text, wanted) - count(form(button.quote), wanted) + 1;
    const found = count(after.text, wanted);
    if (found !== expected)
      throw new Broken(
        'what is asked for is there once',
        `“${wanted}” ${found}, not ${expected}\n${apart(before.text, after.text)}`,
      );
  } else if (what === 'template') {
    if (after.text.length <= before.text.length)
      throw new Broken('what is asked for is there once', apart(before.text, after.text));
  }
}

/** Asks Amends to write something, and looks whether it is there once, and whether undo and redo give the same HTML. */
export async function askStep(seat: Seat, { what, nth, after: then }: Step & { do: 'ask' }): Promise<Seen> {
  const { page } = seat;
  if (what === 'card') await page.keyboard.press('Alt+Shift+KeyN');
  else await sidebar(seat, true);
  const before = await atRest(seat);
  const button = await press(seat, BUTTONS[what], nth);
  if (!button) return before;
  await seeUntil(seat, { other: before.html }, 4000);
  const done = await atRest(seat);
  if (/twice|did not take/i.test(done.notice)) throw new Broken('it is taken as it should be', done.notice);
  if (done.html === before.html) {
    // It says why it wrote nothing.
    if (done.notice === '') throw new Broken('a click brings something', `${what} “${button.name}”`);
    return done;
  }
  checkOnce(what, button, before, done);
  if (then === 'keep') return done;
  await page.keyboard.press('Control+z');
  const undone = await holds(seat, 'one undo takes an insertion back', before.html);
  if (then === 'undo') return undone;
  await page.keyboard.press(seat.editor.redo ?? 'Control+y');
  return holds(seat, 'a redo brings it again', done.html);
}

/** While a composition of `text` is open, what is asked for is not written. */
export async function askDuringComposition(seat: Seat, text: string): Promise<void> {
  const before = await see(seat);
  // RoosterJS 9 now and then leaves the caret outside its field, without Amends too: then no composition began.
  if (before.listed === null || !before.text.includes(text)) return;
  await press(seat, BUTTONS.rewrite, 0);
  const after = await atRest(seat);
  if (after.html !== before.html)
    throw new Broken('nothing is written during a composition', apart(before.html, after.html));
}

/** Words alone: of lines that a phrase goes over, and of what holds an editor's caret, each tells in its own way. */
const wordsOf = (text: string) => text.replace(/[\s\u200B\u2060\uFEFF]/gu, '');

/** In the end the underlines, the sidebar and the text say the same. */
export async function checkJudged(seat: Seat, isPlain: boolean): Promise<void> {
  await sidebar(seat, true);
  await press(seat, LEAVE_ORDER, 0);
  const agree = ({ listed, underlined, text }: Seen): boolean =>
    !!listed?.every((quote) => wordsOf(text).includes(wordsOf(quote))) &&
    (isPlain || JSON.stringify(underlined.map(wordsOf).sort()) === JSON.stringify(listed.map(wordsOf).sort()));
  const seen = await atRest(seat);
  if (agree(seen)) return;
  // On a busy machine a click may come before what it is for.
  if (!seen.listed) await sidebar(seat, true);
  await until('judged', () => see(seat), agree, 3000).catch(async () => {
    const { listed, underlined, text, rings, notice } = await see(seat);
    const told = { listed, underlined, text, rings, notice };
    throw new Broken('the underlines are those of the text', JSON.stringify(told, null, 1));
  });
}
