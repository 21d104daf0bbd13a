import type { Span } from '../judge/letter.ts';
import type { Editable } from './editable.ts';
import { watchEdits } from './edits.ts';
import { makeReplace } from './insertion.ts';
import { keepLines } from './kept-lines.ts';
import { heldIn } from './links.ts';
import { listen } from './listen.ts';
import { bringIntoView, inView } from './scroll.ts';
import { moveTo, selectedRange, selectRange } from './selection.ts';
import { mapText, type TextMap } from './text-map.ts';
import { looksUniform } from './uniform.ts';

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['style', 'class', 'id', 'hidden', 'contenteditable', 'dir'],
};

/** After so many ms the whole editor is read anew: the page may have changed its looks from outside, which nothing tells. */
const READ_ANEW = 2000;

/** Whether a place is in an island that the user can't type in (a mention, a card) inside the editor. */
function isLocked(node: Node, editor: Element): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const island = element?.closest('[contenteditable="false"]');
  return island !== null && island !== undefined && island !== editor && editor.contains(island);
}

/** The editable of a contenteditable element: see {@link Editable}. `leaveOut` names what in it is not the draft. */
export function makeContentEditable(
  element: HTMLElement,
  leaveOut: (element: Element) => boolean,
  signal: AbortSignal,
): Editable {
  let known: TextMap | null = null;
  const kept = keepLines(element);
  let wholeAt = Number.NEGATIVE_INFINITY;
  const forget = (records: MutationRecord[]) => {
    known = null;
    kept.forget(records);
    if (records.some(({ type }) => type !== 'attributes')) edits.touch();
  };
  const observer = new MutationObserver((records) => {
    forget(records);
    edits.lookSoon();
  });
  const mapNow = (): TextMap => {
    const now = performance.now();
    if (now - wholeAt > READ_ANEW) {
      kept.clear();
      wholeAt = now;
    }
    return mapText(element, leaveOut, kept);
  };
  /** The map as of now. The page may have changed in this very task, before any observer was told. */
  const map = (): TextMap => {
    const records = observer.takeRecords();
    if (records.length) {
      forget(records);
      edits.lookSoon();
    }
    if (signal.aborted) return mapText(element, leaveOut);
    known ??= mapNow();
    return known;
  };
  if (!signal.aborted) observer.observe(element, CHANGES);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const read = () => map().text;
  const edits = watchEdits(element, read, signal);

  const spanOf = (range: Range): Span | null => {
    const start = map().toOffset(range.startContainer, range.startOffset);
    const end = range.collapsed ? start : map().toOffset(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
  };
  /** Where the last selection in here stands. It moves at each key, and is made a span of the text only where that is asked for. */
  const place = element.ownerDocument.createRange();
  let unread = false;
  let remembered: Span | null = null;
  const settle = () => {
    // An edit that is told of later would move it once more.
    edits.look();
    if (unread) remembered = spanOf(place) ?? remembered;
    unread = false;
  };
  const remember = () => {
    const range = selectedRange(element);
    if (!range) return settle();
    moveTo(place, range);
    unread = true;
  };
  remember();
  listen(element, ['selectionchange'], remember, signal);
  // The editor may be built anew while the focus is elsewhere.
  listen(element, ['focusout'], settle, signal);
  edits.subscribe(({ start, removed, inserted }) => {
    if (unread) return settle();
    const moved = (at: number) => (at >= start + removed ? at + inserted - removed : Math.min(at, start + inserted));
    remembered = remembered && { start: moved(remembered.start), end: moved(remembered.end) };
  }, signal);

  const trySelect = (span: Span): boolean => {
    const range = map().toRange(span.start, span.end);
    if (!range || isLocked(range.startContainer, element) || isLocked(range.endContainer, element)) return false;
    selectRange(element, range);
    return true;
  };
  const rectsOf = ({ start, end }: Span): DOMRect[] => {
    const ranges = map().toRanges(start, end);
    return inView(
      element,
      ranges.flatMap((range) => [...range.getClientRects()]),
    );
  };

  return {
    element,
    read() {
      edits.look();
      return read();
    },
    rangeOf: ({ start, end }) => map().toRange(start, end),
    rectsOf,
    isUniform({ start, end }) {
      const range = map().toRange(start, end);
      return range !== null && looksUniform(range);
    },
    heldIn: (span) => heldIn(element, map(), span),
    selection() {
      remember();
      settle();
      return remembered;
    },
    select(span) {
      element.focus({ preventScroll: true });
      if (!trySelect(span)) return;
      // The browser tells of it later; by then the focus may be elsewhere.
      remember();
      settle();
      const rect = map().toRange(span.start, span.end)?.getBoundingClientRect();
      if (rect?.height) bringIntoView(element, rect);
    },
    replace: makeReplace({ element, read, edits, select: trySelect, signal }),
    composing: edits.composing,
    look: edits.look,
    onTouch: (callback, until) => edits.onTouch(callback, AbortSignal.any([until, signal])),
    onEdit: (callback, until) => edits.subscribe(callback, AbortSignal.any([until, signal])),
  };
}
