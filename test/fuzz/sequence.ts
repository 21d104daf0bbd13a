import { askDuringComposition, askStep, checkJudged, lookStep } from './amends.ts';
import { atRest, checkField, see, seeAfterFrame } from './broken.ts';
import type { Seen } from './in-page.ts';
import type { Sequence, Step } from './steps.ts';
import { type Seat, userStep, write } from './user.ts';

/** Does a step and gives what is seen then. */
async function doStep(seat: Seat, step: Step): Promise<Seen> {
  if (step.do === 'look') return lookStep(seat, step);
  if (step.do === 'ask') return askStep(seat, step);
  const composed = step.do === 'compose' && step.asks ? step.text : null;
  await userStep(seat, step, async () => {
    if (composed) await askDuringComposition(seat, composed);
  });
  const seen = await seeAfterFrame(seat);
  return step.do === 'history' && seat.editor.undoesFor ? atRest(seat, seat.editor.undoesFor) : seen;
}

/**
 * Resets the editor and does all of a sequence.
 * @throws Broken where a promise does not hold; any other error where the page could not be driven
 */
export async function runSequence(seat: Seat, errors: string[], { beginning, steps }: Sequence): Promise<void> {
  const { page, editor } = seat;
  errors.length = 0;
  await page.mouse.move(1, 1);
  await editor.reset(page);
  await page.locator(editor.field).focus();
  await page.waitForFunction(() => {
    const roots = [...document.querySelectorAll('amends-root')];
    return roots.some(({ shadowRoot }) => shadowRoot?.querySelector('.ring'));
  });
  await write(seat, beginning);
  const keeps = editor.losesUndo && steps.some((step) => step.do === 'format' || step.do === 'paste');
  for (const step of steps) {
    checkField(seat, await doStep(seat, keeps && step.do === 'ask' ? { ...step, after: 'keep' } : step), errors);
  }
  await checkJudged(seat, editor.field === '#answer');
  checkField(seat, await see(seat), errors);
}
