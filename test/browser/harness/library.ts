import type { Page } from 'playwright-core';

/** What is on the page of one's own templates (`templates.html`). */

/** The text of the template that is written. */
export const words = (page: Page) => page.getByRole('textbox', { name: 'Text' });
/** The titles of those that are listed. */
export const titles = (page: Page) => page.locator('.own-list b').allInnerTexts();
/** Waits until all that was written is kept. */
export const saved = (page: Page) => page.locator('.bar').getByText('Saved', { exact: true }).waitFor();
