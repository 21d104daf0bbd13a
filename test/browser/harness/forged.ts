import type { Page } from 'playwright-core';

/**
 * What a script of the page can do to the buttons and fields of Amends, in its own world: every event of a press, of a key and of
 * a choice, where they stand and carried off into the page. Gives how many were tried.
 */
export const pressAll = (page: Page, how: 'in place' | 'carried off'): Promise<number> =>
  page.evaluate((where) => {
    const root = document.querySelector('amends-root')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('button, summary, input, select, textarea, aside') ?? [])];
    const made = { bubbles: true, composed: true, cancelable: true };
    for (const element of all) {
      if (where === 'carried off') document.createElement('div').append(element);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
        element.dispatchEvent(new PointerEvent(type, { ...made, detail: 1, pointerType: 'mouse' }));
      for (const key of ['Enter', ' ', 'ArrowDown', 'Escape'])
        for (const type of ['keydown', 'keyup']) element.dispatchEvent(new KeyboardEvent(type, { ...made, key }));
      for (const type of ['input', 'change', 'submit', 'toggle']) element.dispatchEvent(new Event(type, made));
      if (!(element instanceof HTMLInputElement)) element.click();
    }
    return all.length;
  }, how);

export interface ForgedKey {
  key: string;
  code?: string;
  keyCode?: number;
  altKey?: boolean;
  shiftKey?: boolean;
}

/** Presses keys on an element of the page as a script can. */
export const forgeKey = (page: Page, selector: string, init: ForgedKey): Promise<void> =>
  page.locator(selector).evaluate((element, keys) => {
    for (const type of ['keydown', 'keyup'])
      element.dispatchEvent(new KeyboardEvent(type, { ...keys, bubbles: true, composed: true, cancelable: true }));
  }, init);

/** All text that a script of the page finds in Amends' root. */
export const shownText = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('amends-root')?.shadowRoot?.innerHTML ?? '');

/** Has the browser itself press a button: a label passes its click on as one of the user's. `how`: where the label is put. */
export const pressByLabel = (page: Page, selector: string, how: 'in the root' | 'in the page'): Promise<void> =>
  page.evaluate(
    ([wanted, where]) => {
      const root = document.querySelector('amends-root')!.shadowRoot!;
      const button = root.querySelector<HTMLElement>(wanted!)!;
      const label = document.createElement('label');
      if (where === 'in the root') {
        button.id = 'pressed';
        label.htmlFor = 'pressed';
        root.append(label);
      } else {
        label.append(button);
        document.body.append(label);
      }
      label.click();
    },
    [selector, how],
  );
