import type { Page } from 'playwright-core';
import { startAmends, watchErrors } from '../browser/harness/amends.ts';
import { type ChromiumRun, startChromium } from '../browser/harness/chromium.ts';
import { makePopup } from '../browser/harness/popup.ts';
import type { Editor } from './editors.ts';
import { draftIn, look } from './in-page.ts';
import type { Seat } from './user.ts';

/** A seat at an editor, with the errors that its page has thrown since they were last cleared. */
export interface Taken extends Seat {
  errors: string[];
}

/** What waits in the page looks there, by these names. */
const giveNames = (page: Page, { atRest = (html) => html }: Editor) =>
  page.evaluate(`Object.assign(globalThis, { look: ${look}, draftIn: ${draftIn}, rested: ${atRest} })`);

/** A browser with Amends, which gives one seat at a time. */
export async function startSeats() {
  const run = await startAmends();
  const popup = await makePopup(run);

  /** A fresh page with the editor in it, Amends beside it. */
  async function take(editor: Editor): Promise<Taken> {
    const page = await run.open(editor.address);
    const errors = watchErrors(page);
    const protocol = await run.context.newCDPSession(page);
    if (editor.clicked) {
      await page.locator(editor.field).focus();
      await popup.click(page);
      await page.locator('amends-root .ring').first().waitFor();
      await popup.close();
    }
    await giveNames(page, editor);
    return { editor, page, protocol, errors };
  }

  let bare: ChromiumRun | undefined;
  let twin: Seat | undefined;
  /** A page with the same editor in a browser without Amends; it stays until another editor's is taken. */
  async function takeWithout(editor: Editor): Promise<Seat> {
    if (twin?.editor === editor) return twin;
    await twin?.page.close();
    bare ??= await startChromium({ extension: null });
    const page = await bare.open(editor.address);
    const protocol = await bare.context.newCDPSession(page);
    await giveNames(page, editor);
    twin = { editor, page, protocol };
    return twin;
  }

  async function close(): Promise<void> {
    await bare?.close();
    await run.close();
  }
  return { take, takeWithout, close, requests: run.requests };
}

export type Seats = Awaited<ReturnType<typeof startSeats>>;
