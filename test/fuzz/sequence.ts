import { askDuringComposition, askStep, checkJudged, lookStep } from './amends.ts';
import { atRest, checkField, see } from './broken.ts';
import type { Sequence, Step } from './steps.ts';
import { type Seat, userStep, write } from './user.ts';

async function doStep(seat: Seat, step: Step): Promise<void> {
  if (step.do === 'look') await lookStep(seat, step);
  else if (step.do === 'ask') await askStep(seat, step);
  else {
    const asks = step.do === 'compose' && step.asks;
    await userStep(seat, step, asks ? () => askDuringComposition(seat) : async () => {});
    if (step.do === 'history' && seat.editor.undoesFor) await atRest(seat, seat.editor.undoesFor);
  }
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
    await doStep(seat, keeps && step.do === 'ask' ? { ...step, after: 'keep' } : step);
    checkField(await see(seat), errors);
  }
  await checkJudged(seat, editor.field === '#answer');
  checkField(await see(seat), errors);
}
