/** What came and went since the last report. */
export interface EditorsChange {
  added: HTMLElement[];
  removed: HTMLElement[];
}

/** How long changes of the page are gathered before it is looked at again, in ms. */
const SOON = 30;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['contenteditable', 'g_editable', 'role', 'aria-multiline'],
};

/**
 * Finds a document's editors now and tells of those that come and go, until the signal. It looks again only after the
 * page has changed outside the editors that are known, once for all changes of a moment, and not at all while nothing
 * happens. An editor that is moved stays the same one. It outlives `document.open()`.
 */
export function watchEditors(
  document: Document,
  find: (root: Document) => HTMLElement[],
  callback: (change: EditorsChange) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let known = new Set<HTMLElement>();
  let waiting = false;

  const look = () => {
    waiting = false;
    if (signal.aborted) return;
    const found = new Set(find(document));
    const added = [...found].filter((editor) => !known.has(editor));
    const removed = [...known].filter((editor) => !found.has(editor));
    known = found;
    if (added.length || removed.length) callback({ added, removed });
  };
  const inEditor = (node: Node) =>
    [...known].some((editor) => editor !== node && editor.contains(node) && editor.isConnected);
  const matters = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    if (inEditor(target) || known.has(target as HTMLElement))
      return type === 'attributes' && known.has(target as HTMLElement);
    return type === 'attributes' || [...addedNodes, ...removedNodes].some((node) => node.nodeType === 1);
  };
  const observer = new MutationObserver((records) => {
    if (waiting || !records.some(matters)) return;
    waiting = true;
    // A timer, not a frame: a hidden tab has no frames, and a rewritten document may lose those asked for.
    setTimeout(look, SOON);
  });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  look();
}
