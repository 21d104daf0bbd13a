// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShownHint } from '../../lib/session/state.ts';
import { lacking } from './gallery/states.ts';
import { click, type Mounted, mounted, nameOf, press } from './mounted.tsx';
import { text } from './texts.ts';

const [, blame, vague, overpromise] = lacking.hints as [ShownHint, ShownHint, ShownHint, ShownHint];
const box = { left: 100, top: 100, width: 80, height: 18 };

let page: Mounted;
afterEach(() => page.unmount());
const open = (hint = blame, asked = true) => {
  page = mounted({ ...lacking, sidebarOpen: false, card: { hint, box, asked } });
  return page.find('[role="dialog"]');
};
const focused = () => vi.waitFor(() => expect(page.root.activeElement).not.toBeNull());

describe('the hint card', () => {
  it('is a dialog that does not hold the page, named after its kind', () => {
    const card = open();
    expect(card.getAttribute('aria-modal')).toBeNull();
    const title = page.root.getElementById(card.getAttribute('aria-labelledby') as string);
    expect(title?.textContent).toBe(text('hint.blame-teammate.title'));
    expect(card.querySelector('.feel')?.textContent).toBe(text('hint.blame-teammate.feel'));
    expect(card.querySelector('del')?.textContent).toBe(blame.quote);
  });

  it('puts a rewrite in with one click', () => {
    open();
    click(page.button('Write instead: I did not get the figures together'));
    expect(page.session.actions.applyRewrite).toHaveBeenCalledWith(blame.id, 1);
  });

  it('fills the slot of a day at a click, or with any date that has come', () => {
    open(vague);
    click(page.button('noon tomorrow'));
    expect(page.session.actions.applyRewrite).toHaveBeenLastCalledWith(vague.id, 0, 'noon tomorrow');
    const date = page.find('input[type="date"]') as HTMLInputElement;
    expect(date.min).toBe('2026-03-10');
    const type = (value: string) => {
      date.value = value;
      date.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // "0202" is a year that is being typed.
    type('0202-03-13');
    expect(page.session.actions.applyRewrite).toHaveBeenCalledTimes(1);
    type('2026-03-13');
    expect(page.session.actions.applyRewrite).toHaveBeenLastCalledWith(vague.id, 0, '2026-03-13');
  });

  it('has no days to choose where a rewrite has no slot for one', () => {
    expect(open(blame).querySelector('.days')).toBeNull();
  });

  it('offers to delete where the mend is to say nothing', () => {
    open(overpromise);
    const last = [...page.root.querySelectorAll('.rewrite')].at(-1);
    expect(last?.textContent).toBe('Delete this');
    expect(last && nameOf(last)).toBe(`Delete this: ${overpromise.quote}`);
  });

  it('says what to write instead where no rewrite keeps the facts', () => {
    const card = open({ ...blame, rewrites: [] });
    expect(card.querySelector('.instead')?.textContent).toBe(text('hint.blame-teammate.instead'));
  });

  it('takes the focus on its first rewrite when it was asked for', async () => {
    open();
    await focused();
    expect(page.root.activeElement).toBe(page.find('.rewrite'));
  });

  it('leaves the focus alone when the pointer brought it', async () => {
    const card = open(blame, false);
    await vi.waitFor(() => expect(card.style.visibility).toBe('visible'));
    expect(page.root.activeElement).toBeNull();
  });

  it('gives the focus back to the draft where it goes by itself, as far as it has it', async () => {
    open();
    await focused();
    page.session.store.setState({ card: null });
    await vi.waitFor(() => expect(page.root.querySelector('[role="dialog"]')).toBeNull());
    expect(page.session.actions.focusDraft).toHaveBeenCalledOnce();
    page.unmount();

    const card = open(blame, false);
    await vi.waitFor(() => expect(card.style.visibility).toBe('visible'));
    page.session.store.setState({ card: null });
    await vi.waitFor(() => expect(page.root.querySelector('[role="dialog"]')).toBeNull());
    expect(page.session.actions.focusDraft).not.toHaveBeenCalled();
  });

  it('sends Tab round inside itself', async () => {
    const card = open();
    await focused();
    const buttons = [...card.querySelectorAll('button')];
    buttons.at(-1)?.focus();
    press(page.root.activeElement as Element, 'Tab');
    expect(page.root.activeElement).toBe(buttons[0]);
    press(buttons[0] as Element, 'Tab', { shiftKey: true });
    expect(page.root.activeElement).toBe(buttons.at(-1));
  });

  it('closes on Escape and goes on with the arrows', () => {
    const card = open();
    press(card, 'Escape');
    press(card, 'ArrowRight');
    press(card, 'ArrowUp');
    const { closeCard, nextHint, previousHint } = page.session.actions;
    for (const action of [closeCard, nextHint, previousHint]) expect(action).toHaveBeenCalledOnce();
  });

  it('does nothing with keys of a word being composed', () => {
    press(open(), 'Escape', { isComposing: true });
    expect(page.session.actions.closeCard).not.toHaveBeenCalled();
  });

  it('stays open under the pointer', () => {
    const card = open(blame, false);
    card.dispatchEvent(new MouseEvent('pointerenter'));
    card.dispatchEvent(new MouseEvent('pointerleave'));
    expect(vi.mocked(page.session.actions.hoverCard).mock.calls).toEqual([[true], [false]]);
  });
});
