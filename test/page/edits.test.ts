// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../lib/page/editable.ts';
import { dispatchCompositionEnd, type Edits, watchEdits } from '../../lib/page/edits.ts';

let controller: AbortController;
let element: HTMLElement;
let edits: Edits;
let told: (Change & { text: string })[];

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  element = document.createElement('div');
  document.body.replaceChildren(element);
  edits = watchEdits(element, () => element.textContent ?? '', controller.signal);
  told = [];
  edits.subscribe((change, text) => told.push({ ...change, text }), controller.signal);
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

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

  it('reads no key by itself: it tells at once that there was one, and in a moment what all of them made', () => {
    const touched = vi.fn();
    edits.onTouch(touched, controller.signal);
    type('a');
    type('ab');
    expect(touched).toHaveBeenCalledTimes(2);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual([{ start: 0, removed: 0, inserted: 2, text: 'ab' }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells of no touch while an input method composes', () => {
    const touched = vi.fn();
    edits.onTouch(touched, controller.signal);
    type('s', true);
    expect(touched).not.toHaveBeenCalled();
  });

  it('hears an editor that lets no event out', () => {
    element.addEventListener('input', (event) => event.stopImmediatePropagation());
    type('ab');
    vi.runAllTimers();
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

  it('tells of what was typed before a composition as it begins', () => {
    type('a');
    fire(new CompositionEvent('compositionstart', { bubbles: true }));
    type('as', true);
    fire(new CompositionEvent('compositionend', { bubbles: true, data: 's' }));
    expect(told.map(({ text }) => text)).toEqual(['a', 'as']);
  });

  it('takes key code 229 for an input method until the key comes up', () => {
    fire(new KeyboardEvent('keydown', { bubbles: true, keyCode: 229 }));
    element.textContent = 'ㅎ';
    edits.look();
    expect(told).toEqual([]);
    fire(new KeyboardEvent('keyup', { bubbles: true }));
    vi.runAllTimers();
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
    edits.look();
    expect(told).toHaveLength(1);
    document.replaceChild(root, anew);
  });

  it('ends with its signal, and one subscriber before the others with its own', () => {
    const own = new AbortController();
    const heard: string[] = [];
    edits.subscribe((_, text) => heard.push(text), own.signal);
    type('a');
    edits.look();
    own.abort();
    type('ab');
    edits.look();
    type('abc');
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    edits.look();
    expect(heard).toEqual(['a']);
    expect(told.map(({ text }) => text)).toEqual(['a', 'ab']);
  });
});
