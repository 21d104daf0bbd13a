// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { done, failed, lacking, mid, paused, quiet } from './gallery/states.ts';
import { click, type Mounted, mounted } from './mounted.tsx';

let page: Mounted;
afterEach(() => page.unmount());

const nameIn = (state: Parameters<typeof mounted>[0]) => {
  page = mounted(state);
  return page.find('.ring').getAttribute('aria-label');
};
const closed = { sidebarOpen: false };

describe('the ring says its state in words', () => {
  it.each([
    [
      'all lacking',
      lacking,
      'Amends: acknowledge missing, own missing, solve missing, follow up missing. 4 phrases to look at.',
    ],
    ['some lacking', mid, 'Amends: acknowledge done, own weak, solve done, follow up missing. 1 phrase to look at.'],
    ['all there', done, 'Amends: acknowledge done, own done, solve done, follow up done. No phrases to look at.'],
    ['no repair', quiet, 'Amends: nothing to mend here.'],
    ['paused', paused, 'Amends: paused for this mail.'],
    ['idle', { ...quiet, status: 'idle' as const }, 'Amends: ready when you write.'],
    ['unknown language', { ...quiet, status: 'unsupported' as const }, 'Amends: this language is not supported yet.'],
    [
      'failed, with parts missing',
      failed,
      'Amends: something went wrong in Amends. Your mail is untouched. Not found on this page: the mails before this one and the recipients.',
    ],
  ])('%s', (_, state, name) => {
    expect(nameIn({ ...state, ...closed })).toBe(name);
  });
});

describe('the ring', () => {
  it('draws each level in its own shape: an outline, an outline and half of it, an outline and all of it', () => {
    page = mounted({ ...mid, ...closed });
    const shapes = [...page.root.querySelectorAll('.ring .segment')].map((segment) =>
      [...segment.querySelectorAll('path')].map((path) => path.getAttribute('d')),
    );
    const [done1, weak, done2, none] = shapes as [string[], string[], string[], string[]];
    expect(none).toHaveLength(1);
    expect(weak).toHaveLength(2);
    expect(weak[1]).not.toBe(weak[0]);
    for (const done of [done1, done2]) expect(done[1]).toBe(done[0]);
  });

  it('is silent where there is nothing to mend: no segments, no number', () => {
    page = mounted({ ...quiet, ...closed });
    expect(page.find('.ring').querySelectorAll('.segment, text')).toHaveLength(0);
  });

  it('opens the sidebar, and tells a click from a key', () => {
    page = mounted({ ...mid, ...closed });
    click(page.find('.ring'));
    expect(page.session.actions.toggleSidebar).toHaveBeenLastCalledWith(false);
    click(page.find('.ring'), 0);
    expect(page.session.actions.toggleSidebar).toHaveBeenLastCalledWith(true);
  });

  it('follows the state', () => {
    page = mounted({ ...mid, ...closed });
    expect(page.find('.ring').getAttribute('aria-expanded')).toBe('false');
    page.set({ sidebarOpen: true, status: 'paused' });
    expect(page.find('.ring').getAttribute('aria-expanded')).toBe('true');
    expect(page.find('.ring').getAttribute('aria-label')).toBe('Amends: paused for this mail.');
  });
});
