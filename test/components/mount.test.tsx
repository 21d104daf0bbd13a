// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { done, lacking, mid } from './gallery/states.ts';
import { click, type Mounted, mounted, nameOf, press } from './mounted.tsx';

let page: Mounted;
afterEach(() => page.unmount());

describe('one interface for all compose windows', () => {
  it('draws each session by itself', () => {
    page = mounted({ ...mid, sidebarOpen: false }, { ...done, sidebarOpen: false });
    const rings = () => [...page.root.querySelectorAll('.ring')].map(nameOf);
    expect(rings()).toEqual([expect.stringContaining('own weak'), expect.stringContaining('own done')]);
    act(() => page.sessions.setState(({ list }) => ({ list: list.slice(1) })));
    expect(rings()).toEqual([expect.stringContaining('own done')]);
  });

  it('draws nothing for a window that is out of sight', () => {
    page = mounted({ ...mid, placement: { ...mid.placement, visible: false } });
    expect(page.root.querySelector('button')).toBeNull();
  });

  it('leaves nothing behind', () => {
    page = mounted(mid);
    page.unmount();
    expect(page.root.childNodes).toHaveLength(0);
  });

  it('keeps its keys from the host page', () => {
    page = mounted(mid);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    press(page.find('h2'), 'c');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves the caret in the draft when its buttons are clicked', () => {
    page = mounted(mid);
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    page.button('Pause').dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
  });

  it('gives every control a name', () => {
    page = mounted({
      ...lacking,
      card: { hint: lacking.hints[0]!, box: { left: 9, top: 9, width: 9, height: 9 }, asked: true },
    });
    for (const control of page.root.querySelectorAll('button, summary'))
      expect(nameOf(control).trim(), control.outerHTML).not.toBe('');
  });

  it('takes the theme of the host', () => {
    page = mounted(mid);
    page.set({ theme: 'dark' });
    expect(page.find('.amends').dataset.theme).toBe('dark');
  });
});

describe('a notice', () => {
  it('comes into a live region that was there before, and goes on request', () => {
    page = mounted({ ...mid, sidebarOpen: false });
    const region = page.find('[role="status"]');
    expect(region.textContent).toBe('');
    page.set({ notice: { key: 'notice.slotLeft', values: { slot: 'date', count: 1 } } });
    expect(page.find('[role="status"]')).toBe(region);
    expect(region.textContent).toBe('[date] is still in your mail. Send again to send it as it is.');
    click(page.button('Dismiss'));
    expect(page.session.actions.dismissNotice).toHaveBeenCalledOnce();
  });

  it('is said in the sidebar while that is open, among its parts', () => {
    page = mounted({ ...mid, notice: { key: 'notice.reported' } });
    expect(page.root.querySelectorAll('.notice')).toHaveLength(1);
    expect(page.find('aside').contains(page.find('.notice'))).toBe(true);
    page.set({ sidebarOpen: false });
    expect(page.root.querySelectorAll('.notice')).toHaveLength(1);
    expect(page.root.querySelector('aside')).toBeNull();
  });

  it('goes by itself after a while', () => {
    vi.useFakeTimers();
    page = mounted({ ...mid, notice: { key: 'notice.reported' } });
    vi.advanceTimersByTime(11_000);
    expect(page.session.actions.dismissNotice).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(page.session.actions.dismissNotice).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
