// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EditorsChange, watchEditors } from '../../lib/page/observe.ts';

let controller: AbortController;
let told: { added: string[]; removed: string[] }[];
const find = vi.fn((root: Document) => [...root.querySelectorAll<HTMLElement>('[contenteditable="true"]')]);

beforeEach(() => {
  controller = new AbortController();
  told = [];
  document.body.replaceChildren();
  find.mockClear();
});
afterEach(() => controller.abort());

const ids = (editors: HTMLElement[]) => editors.map(({ id }) => id);
const watch = () =>
  watchEditors(
    document,
    find,
    ({ added, removed }: EditorsChange) => told.push({ added: ids(added), removed: ids(removed) }),
    controller.signal,
  );
const editor = (id: string) => {
  const element = document.createElement('div');
  element.id = id;
  element.setAttribute('contenteditable', 'true');
  return element;
};

describe('watchEditors', () => {
  it('tells of the editors that are there, at once', () => {
    document.body.append(editor('a'), editor('b'));
    watch();
    expect(told).toEqual([{ added: ['a', 'b'], removed: [] }]);
  });

  it('tells of editors that come, in whatever they come, and go', async () => {
    watch();
    const dialog = document.createElement('div');
    dialog.append(editor('a'));
    document.body.append(dialog);
    await vi.waitFor(() => expect(told).toEqual([{ added: ['a'], removed: [] }]));
    dialog.remove();
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ added: [], removed: ['a'] }));
  });

  it('sees an element become an editor, and be one no more', async () => {
    const element = editor('a');
    element.removeAttribute('contenteditable');
    document.body.append(element);
    watch();
    element.setAttribute('contenteditable', 'true');
    await vi.waitFor(() => expect(told).toEqual([{ added: ['a'], removed: [] }]));
    element.setAttribute('contenteditable', 'false');
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ added: [], removed: ['a'] }));
  });

  it('takes an editor that is moved for the same one', async () => {
    const element = editor('a');
    document.body.append(element);
    watch();
    const full = document.createElement('section');
    document.body.append(full);
    full.append(element);
    full.append(editor('b'));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ added: ['b'], removed: [] }));
  });

  it('does not look again for what happens inside an editor', async () => {
    const element = editor('a');
    document.body.append(element);
    watch();
    for (let i = 0; i < 20; i += 1) {
      element.append(document.createElement('div'));
      await Promise.resolve();
    }
    document.body.append(editor('b'));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ added: ['b'], removed: [] }));
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('finds the editors of a document that has been rewritten', async () => {
    watch();
    const root = document.documentElement;
    const anew = document.createElement('html');
    anew.append(editor('a'));
    document.replaceChild(anew, root);
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ added: ['a'], removed: [] }));
    document.replaceChild(root, anew);
  });

  it('ends with its signal', async () => {
    watch();
    document.body.append(editor('a'));
    controller.abort();
    // Another watcher, begun later, hears of what comes after: by then the first would have as well.
    const other: string[] = [];
    const own = new AbortController();
    watchEditors(document, find, ({ added }) => other.push(...ids(added)), own.signal);
    document.body.append(editor('b'));
    await vi.waitFor(() => expect(other).toEqual(['a', 'b']));
    own.abort();
    expect(told).toEqual([]);
  });
});
