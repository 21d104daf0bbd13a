// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../lib/page/editable.ts';
import { dispatchCompositionEnd, type Edits, watchEdits } from '../../lib/page/edits.ts';

let controller: AbortController;
let element: HTMLElement;
let edits: Edits;
let told: (Change & { text: string })[];

beforeEach(() => {
  controller = new AbortController();
  element = document.createElement('div');
  document.body.replaceChildren(element);
  edits = watchEdits(element, () => element.textContent ?? '', controller.signal);
  told = [];
  edits.subscribe((change, text) => told.push({ ...change, text }), controller.signal);
});
afterEach(() => controller.abort());

const fire = (event: Event) => element.dispatchEvent(event);
const type = (text: string, isComposing = false) => {
  element.textContent = text;
  fire(new InputEvent('input', { bubbles: true, isComposing }));
};

describe('watchEdits', () => {
  it('tells of a change once, with what changed', () => {
    type('ab');
    fire(new InputEvent('input', { bubbles: true }));
    edits.look();
    expect(told).toEqual([{ start: 0, removed: 0, inserted: 2, text: 'ab' }]);
  });

  it('hears an editor that lets no event out', () => {
    element.addEventListener('input', (event) => event.stopImmediatePropagation());
    type('ab');
    expect(told).toHaveLength(1);
  });

  it('is silent while an input method composes, and tells all at its end', () => {
    fire(new CompositionEvent('compositionstart', { bubbles: true }));
    type('s', true);
    type('す', true);
    edits.look();
    expect(edits.composing()).toBe(true);
    expect(told).toEqual([]);
    fire(new CompositionEvent('compositionend', { bubbles: true, data: 'す' }));
    expect(edits.composing()).toBe(false);
    expect(told).toEqual([{ start: 0, removed: 0, inserted: 1, text: 'す' }]);
  });

  it('takes key code 229 for an input method until the key comes up', () => {
    fire(new KeyboardEvent('keydown', { bubbles: true, keyCode: 229 }));
    element.textContent = 'ㅎ';
    edits.look();
    expect(told).toEqual([]);
    fire(new KeyboardEvent('keyup', { bubbles: true }));
    expect(told).toHaveLength(1);
  });

  it('does not wait for ever for a composition whose editor has lost the focus', () => {
    fire(new CompositionEvent('compositionstart', { bubbles: true }));
    element.textContent = 'x';
    fire(new FocusEvent('focusout', { bubbles: true }));
    expect(told).toHaveLength(1);
  });

  it('is not misled by the sign that Amends itself gives', () => {
    fire(new CompositionEvent('compositionstart', { bubbles: true }));
    dispatchCompositionEnd(element);
    expect(edits.composing()).toBe(true);
  });

  it('minds no typing elsewhere', () => {
    const other = document.createElement('div');
    document.body.append(other);
    other.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    expect(edits.composing()).toBe(false);
  });

  it('listens again after the page has rewritten its document', async () => {
    const root = document.documentElement;
    const anew = document.createElement('html');
    document.replaceChild(anew, root);
    await Promise.resolve();
    anew.append(element);
    type('ab');
    expect(told).toHaveLength(1);
    document.replaceChild(root, anew);
  });

  it('ends with its signal, and one subscriber before the others with its own', () => {
    const own = new AbortController();
    const heard: string[] = [];
    edits.subscribe((_, text) => heard.push(text), own.signal);
    type('a');
    own.abort();
    type('ab');
    controller.abort();
    type('abc');
    expect(heard).toEqual(['a']);
    expect(told.map(({ text }) => text)).toEqual(['a', 'ab']);
  });
});
