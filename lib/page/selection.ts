/** The selection object that knows of an element: its shadow root's where the browser keeps one, else its document's. */
function selectionOf(element: Element): Selection | null {
  const root = element.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? element.ownerDocument.getSelection();
}

const isBlock = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && !/^(inline|contents|none)/.test(getComputedStyle(node as Element).display);

/** The selected range, where both of its ends are in the element; null otherwise. */
export function selectedRange(element: Element): Range | null {
  const selection = selectionOf(element);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && element.contains(range.startContainer) && element.contains(range.endContainer) ? range : null;
}

/** The innermost block of an editable that a node is in; null where that is the editable itself, or blocks are in it. */
export function blockAt(node: Node, editable: Element): Element | null {
  let at: Node | null = node;
  while (at && at !== editable && !isBlock(at)) at = at.parentNode;
  return at && at !== editable && ![...at.childNodes].some(isBlock) ? (at as Element) : null;
}

/** Selects a range, forwards. */
export function selectRange(element: Element, { startContainer, startOffset, endContainer, endOffset }: Range): void {
  selectionOf(element)?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Moves a range to where another stands: the object stays, for those who hold it. */
export function moveTo(range: Range, to: Range): void {
  if (range.startContainer !== to.startContainer || range.startOffset !== to.startOffset) {
    range.setStart(to.startContainer, to.startOffset);
  }
  // Setting the start may have moved the end along.
  if (range.endContainer !== to.endContainer || range.endOffset !== to.endOffset) {
    range.setEnd(to.endContainer, to.endOffset);
  }
}

/**
 * Whether what is selected in an element is all that some inline element in it says, and whether that stands `first` in its
 * block. Written over, it would be emptied, and a browser then puts another in its place that looks only nearly like it
 * (`<font>` for a span, without its size).
 */
export function emptiedInline(element: Element): 'first' | 'later' | null {
  const range = selectedRange(element);
  if (!range || range.collapsed) return null;
  const text = range.toString();
  let at: Node | null = range.startContainer;
  let emptied: Element | null = null;
  for (; at && at !== element && !isBlock(at); at = at.parentNode) {
    const inline = at as Element;
    if (at.nodeType === Node.ELEMENT_NODE && at.contains(range.endContainer) && at.textContent === text)
      emptied = inline;
  }
  if (!emptied || !at) return null;
  const before = element.ownerDocument.createRange();
  before.setStart(at, 0);
  before.setEndBefore(emptied);
  return before.toString().trim() ? 'later' : 'first';
}
