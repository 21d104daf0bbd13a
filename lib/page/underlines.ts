import type { HintKind, Span } from '../judge/letter.ts';
import { shiftSpan } from './change.ts';
import type { Change, Editable } from './editable.ts';
import { FAMILY, type Family } from './families.ts';
import { forcedColours } from './forced-colours.ts';
import { ACTIVE, addHighlightStyle, highlightName } from './highlight-style.ts';
import { highlightsOf } from './highlights.ts';
import { hits, nodeAt } from './hit.ts';
import { moveTo } from './selection.ts';

/** A phrase to underline. The id stays while its words stay. */
export interface Marked extends Span {
  id: string;
  kind: HintKind;
}

/** The underlines of one editable. Nothing of it is in the page's own HTML. */
export interface Underlines {
  /** Shows these marks and no others. Marks that were there keep their ranges, so that nothing flickers. */
  show(marks: readonly Marked[]): void;
  /** Moves the marks along with an edit; those that it touched go until they are shown anew. */
  edit(change: Change): void;
  /** Sets marks again whose ranges were lost when the editor was moved in the page, which no edit tells of. */
  refresh(): void;
  /** The mark at a place (viewport px), the shortest where several overlap. */
  markAt(x: number, y: number): string | null;
  /** Where the marks are, for those who draw them otherwise: viewport px of the editable's own window, a rectangle for each line. */
  lines(): { id: string; family: Family; active: boolean; rects: DOMRect[] }[];
  /** Tints the mark whose card is open. */
  setActive(id: string | null): void;
}

interface Shown extends Marked {
  /** What the mark says: where the text there is another, it is hidden. */
  text: string;
  range: Range;
  /** What the range holds in the DOM, and the nodes in which it begins and ends, as long as it stands where it should. */
  raw: string;
  first: Node | null;
  last: Node | null;
  visible: boolean;
}

/** Whether a mark's range lies in the nodes where it was put: browsers move it along with what is typed, and out of what is taken away. */
const isInPlace = ({ visible, range, first, last }: Shown): boolean =>
  visible && range.startContainer === first && range.endContainer === last;

/** Whether a mark's range holds its words still. */
const stands = (mark: Shown): boolean => isInPlace(mark) && mark.range.toString() === mark.raw;

/**
 * Underlines in an editable, as CSS Custom Highlights `amends-<kind>`, until the signal. A mark whose text is not where it
 * should be is hidden, never misplaced; ranges that the editor has lost by making its elements anew are set again.
 */
export function makeUnderlines(editable: Editable, document: Document, signal: AbortSignal): Underlines {
  const shown = new Map<string, Shown>();
  const highlights = highlightsOf(document);
  let active: string | null = null;
  let tint: Range | null = null;

  const hide = (mark: Shown) => {
    if (mark.visible) highlights.delete(highlightName(mark.kind), mark.range);
    mark.visible = false;
  };
  /** Sets a mark's range by its offsets; hides it where its words are not there. */
  const place = (mark: Shown, text: string) => {
    const fits = text.slice(mark.start, mark.end) === mark.text;
    // The page may have taken the highlight away.
    if (fits && stands(mark)) return highlights.add(highlightName(mark.kind), mark.range);
    const fresh = fits ? editable.rangeOf(mark) : null;
    if (!fresh) {
      // While a composition is open, offsets lag behind, and the browser has moved the range itself.
      const stillThere =
        !fits && mark.visible && mark.range.startContainer.isConnected && mark.range.toString() === mark.raw;
      if (!stillThere) hide(mark);
      return;
    }
    moveTo(mark.range, fresh);
    mark.raw = mark.range.toString();
    mark.first = mark.range.startContainer;
    mark.last = mark.range.endContainer;
    mark.visible = true;
    highlights.add(highlightName(mark.kind), mark.range);
  };
  /** Whether what has changed may have moved a mark off its words: an editor that makes its elements anew, or a key within them. */
  const isDisturbed = (records: readonly MutationRecord[]): boolean => {
    const changed = [...new Set(records.map(({ target }) => target))];
    // What is bold in the middle of a mark is a node of its own.
    const isTouched = ({ range }: Shown) => changed.some((node) => range.intersectsNode(node));
    return [...shown.values()].some((mark) => !isInPlace(mark) || (isTouched(mark) && !stands(mark)));
  };
  const showActive = () => {
    const mark = active === null ? undefined : shown.get(active);
    if (mark?.visible) {
      tint ??= mark.range.cloneRange();
      moveTo(tint, mark.range);
      highlights.add(ACTIVE, tint);
    } else if (tint) {
      highlights.delete(ACTIVE, tint);
      tint = null;
    }
  };
  const placeAll = () => {
    if (!shown.size && !tint) return;
    const text = editable.read();
    for (const mark of shown.values()) place(mark, text);
    showActive();
  };
  const drop = (mark: Shown) => {
    hide(mark);
    shown.delete(mark.id);
  };

  /** What is registered is taken out, or put in again. */
  const repaint = () => {
    for (const mark of shown.values()) hide(mark);
    if (tint) highlights.delete(ACTIVE, tint);
    placeAll();
  };
  forcedColours(document)?.addEventListener('change', repaint, { signal });

  // At once, for a phrase whose line goes and comes back flickers. What leaves the marks be is told in a moment.
  const observer = new MutationObserver((records) => {
    if (!isDisturbed(records)) return;
    editable.look();
    placeAll();
  });
  if (!signal.aborted) {
    const root = editable.element.getRootNode();
    addHighlightStyle(root.nodeType === 11 ? (root as ShadowRoot) : document, signal);
    observer.observe(editable.element, { subtree: true, childList: true, characterData: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      for (const mark of [...shown.values()]) drop(mark);
      showActive();
    },
    { once: true },
  );

  return {
    show(marks) {
      if (signal.aborted) return;
      const text = editable.read();
      const kept = new Map(marks.map((mark) => [mark.id, mark]));
      for (const mark of [...shown.values()]) if (kept.get(mark.id)?.kind !== mark.kind) drop(mark);
      for (const { id, kind, start, end } of kept.values()) {
        const there = shown.get(id);
        const range = there?.range ?? editable.rangeOf({ start, end });
        if (!range || start >= end) continue;
        const mark = there ?? {
          id,
          kind,
          start,
          end,
          text: '',
          raw: '',
          first: null,
          last: null,
          range,
          visible: false,
        };
        // The same words elsewhere: what stands is another phrase's place.
        if (mark.start !== start || mark.end !== end) mark.first = null;
        Object.assign(mark, { start, end, text: text.slice(start, end) });
        shown.set(id, mark);
        place(mark, text);
      }
      showActive();
    },
    edit(change) {
      const text = editable.read();
      for (const mark of [...shown.values()]) {
        const span = shiftSpan(mark, change, text);
        if (span) Object.assign(mark, span);
        else drop(mark);
      }
      placeAll();
    },
    refresh() {
      if ([...shown.values()].some((mark) => mark.visible && !stands(mark))) placeAll();
    },
    markAt(x, y) {
      editable.look();
      const node = nodeAt(document, editable.element, x, y);
      if (node && !editable.element.contains(node)) return null;
      const found = [...shown.values()]
        .filter((mark) => mark.visible && hits([mark.range.getBoundingClientRect()], x, y))
        .filter((mark) => hits(editable.rectsOf(mark), x, y))
        .sort((a, b) => a.end - a.start - (b.end - b.start));
      return found[0]?.id ?? null;
    },
    lines() {
      editable.look();
      return [...shown.values()]
        .filter(({ visible }) => visible)
        .map((mark) => ({
          id: mark.id,
          family: FAMILY[mark.kind],
          active: mark.id === active,
          rects: editable.rectsOf(mark),
        }));
    },
    setActive(id) {
      active = id;
      showActive();
    },
  };
}
