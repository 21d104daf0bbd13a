import { lookStep } from './amends.ts';
import { apart, atRest, Broken, checkField, seeAfterFrame } from './broken.ts';
import type { Sequence, Step } from './steps.ts';
import { placesFor, type Seat, userStep, write } from './user.ts';

/**
 * Undo goes by the clock in most editors, what Amends is asked for it writes, a walk selects the phrase it comes to, and
 * Tab goes on to the ring: none of them leaves both the same.
 */
const isAlike = (step: Step): boolean =>
  step.do !== 'history' &&
  step.do !== 'ask' &&
  !(step.do === 'look' && step.at === 'walk') &&
  !(step.do === 'key' && step.key === 'Tab');

/** Where a dragged word lands in Lexical, or whether it is taken from its place in Slate, changes from one time to the next, without Amends too. */
const dropsAnywhere = (seat: Seat, step: Step): boolean =>
  ['lexical', 'slate'].includes(seat.editor.name) && step.do === 'drag';

/** Where the caret is in these when their window was hidden and is shown again changes from one time to the next, without Amends too. */
const losesCaret = (seat: Seat, step: Step): boolean =>
  ['rooster8', 'closure'].includes(seat.editor.name) && step.do === 'hide';

/** What is seen after a step. Slate looks at the selection ten times a second: what comes sooner goes now here, now there. */
const seeAfter = (seat: Seat) => (seat.editor.name === 'slate' ? atRest(seat) : seeAfterFrame(seat));

/** CKEditor numbers its lists at random. */
const named = (html: string) => html.replace(/data-list-item-id="[^"]*"/gu, '');

/** What is looked at is Amends' alone; all else is done in both. */
const nobody = async () => {};

/** Does what the user does beside Amends and in the same editor without it: after each step the drafts must be the same. */
export async function runTwins(seat: Seat, errors: string[], without: Seat, { beginning, steps }: Sequence) {
  const both = [seat, without];
  for (const each of both) {
    await each.page.mouse.move(1, 1);
    await each.editor.reset(each.page);
    await each.page.locator(each.editor.field).focus();
  }
  await seat.page.locator('amends-root .ring').first().waitFor();
  await Promise.all(both.map((each) => write(each, beginning)));
  await atRest(seat);
  for (const step of steps.filter(isAlike)) {
    if (dropsAnywhere(seat, step) || losesCaret(seat, step)) continue;
    if (step.do === 'look') await lookStep(seat, step);
    else {
      // Where Amends covers the words neither is clicked.
      const places = await placesFor(seat, step);
      await Promise.all(both.map((each) => userStep(each, step, nobody, places)));
    }
    let [seen, plain] = await Promise.all(both.map(seeAfter));
    // What an editor puts off longer (RoosterJS 8 a paste) may be done in one and not yet in the other.
    if (named(seen!.html) !== named(plain!.html)) [seen, plain] = await Promise.all(both.map((each) => atRest(each)));
    if (named(seen!.html) !== named(plain!.html))
      throw new Broken(
        'no draft is changed unasked',
        `after ${JSON.stringify(step)}\n${apart(named(plain!.html), named(seen!.html))}`,
      );
    checkField(seat, seen!, errors);
  }
}
