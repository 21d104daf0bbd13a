import { describe, expect, it } from 'vitest';
import { composeOf, HOSTS } from './open.ts';

describe.each(HOSTS)('sending in $host.name', ({ host, address }) => {
  const compose = composeOf(host, `${address}?scene=reply`);
  const { root, editor } = compose;
  const view = editor.ownerDocument.defaultView as Window & typeof globalThis;
  const button = compose.sendButton() as HTMLElement;

  /** What `isSend` says of an event on its way down. */
  function says(target: EventTarget, event: Event): boolean {
    let answer: boolean | undefined;
    view.addEventListener(event.type, (seen) => (answer = compose.isSend(seen)), { capture: true, once: true });
    target.dispatchEvent(event);
    if (answer === undefined) throw new Error('the event did not pass');
    return answer;
  }
  const key = (name: string, more: KeyboardEventInit = {}) =>
    new view.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true, ...more });
  const click = () => new view.MouseEvent('click', { bubbles: true, composed: true });

  it.each([
    ['a click on the button', button, click(), true],
    ['a click inside the button', button.appendChild(view.document.createElement('span')), click(), true],
    ['a click beside it', root, click(), false],
    ['a click in the text', editor, click(), false],
    ['Ctrl+Enter in the text', editor, key('Enter', { ctrlKey: true }), true],
    ['⌘+Enter in the text', editor, key('Enter', { metaKey: true }), true],
    ['Ctrl+Enter elsewhere in the window', root, key('Enter', { ctrlKey: true }), true],
    ['Ctrl+Enter outside', view.document.body, key('Enter', { ctrlKey: true }), false],
    ['Enter in the text', editor, key('Enter'), false],
    ['Enter on the button', button, key('Enter'), true],
    ['Space on the button', button, key(' '), true],
    ['a letter on the button', button, key('a'), false],
    ['Space in the text', editor, key(' '), false],
    ['Ctrl+Enter while composing', editor, key('Enter', { ctrlKey: true, isComposing: true }), false],
    ['Ctrl+Enter that an input method takes', editor, key('Enter', { ctrlKey: true, keyCode: 229 }), false],
  ])('%s: %o', (_, target, event, expected) => {
    expect(says(target, event)).toBe(expected);
  });

  it('finds the new button when the host has built it anew', () => {
    const fresh = button.cloneNode(true) as HTMLElement;
    button.replaceWith(fresh);
    expect(compose.sendButton()).toBe(fresh);
    expect(says(fresh, click())).toBe(true);
  });
});
