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
