/** What the browser's tests call in the page: the page's craft as it is, and one editable made ready. */
import type { Replaced } from '../../lib/page/editable.ts';
import { makeEditable } from '../../lib/page/make-editable.ts';
import { type Marked, makeUnderlines } from '../../lib/page/underlines.ts';

export { watchBoxes } from '../../lib/page/geometry.ts';
export { watchEditors } from '../../lib/page/observe.ts';
export { mapText } from '../../lib/page/text-map.ts';
export { themeBehind } from '../../lib/page/theme.ts';
export { build, rootOf } from './trees.ts';
export { makeEditable, makeUnderlines };

/** An editable of an element with all that a test wants to look at. */
export function coach(element: HTMLElement) {
  const controller = new AbortController();
  const leaveOut = (inner: Element) => inner.matches('.quote');
  const editable = makeEditable(element, leaveOut, controller.signal);
  const underlines = makeUnderlines(editable, element.ownerDocument, controller.signal);
  const changes: unknown[] = [];
  editable.onEdit((change, text) => {
    changes.push({ ...change, text });
    underlines.edit(change);
  }, controller.signal);
  const spanOf = (phrase: string, from = 0) => {
    const start = editable.read().indexOf(phrase, from);
    return { start, end: start + phrase.length };
  };
  const highlights = () => element.ownerDocument.defaultView!.CSS.highlights;
  return {
    editable,
    underlines,
    changes,
    stop: () => controller.abort(),
    spanOf,
    replace: (phrase: string, text: string): Promise<Replaced> => editable.replace(spanOf(phrase), text, phrase),
    insert: (at: number, text: string): Promise<Replaced> => editable.replace({ start: at, end: at }, text, ''),
    show: (...marks: { id: string; kind: Marked['kind']; phrase: string }[]) =>
      underlines.show(marks.map(({ id, kind, phrase }) => ({ id, kind, ...spanOf(phrase) }))),
    /** The texts under each highlight of ours, in the document of the editor. */
    marked: () =>
      Object.fromEntries(
        [...highlights()]
          .filter(([name]) => name.startsWith('amends-'))
          .map(([name, ranges]) => [name, [...ranges].map(String)]),
      ),
    ranges: (name: string) => [...(highlights().get(name) ?? [])] as Range[],
  };
}
