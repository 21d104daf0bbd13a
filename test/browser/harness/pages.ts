import type { BrowserContext, Page } from 'playwright-core';

/**
 * Pages that are used again after they were closed, for a process for each would cost more than most tests. What was in
 * one goes when the next test opens its address; a page may be closed for good with the context alone.
 */
export function pagesOf(context: BrowserContext): () => Promise<Page> {
  const idle: Page[] = [];
  return async () => {
    const used = idle.pop();
    if (used) {
      await used.bringToFront();
      return used;
    }
    const page = await context.newPage();
    page.close = async () => {
      page.removeAllListeners();
      idle.push(page);
    };
    return page;
  };
}
