/** What browsers give to extensions alone, and types do not know: Firefox on each element, Chromium by a call. */
interface Given {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface ChromeDom {
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** The shadow root of an element, be it closed: an extension may look into those; null where there is none, or none that can be had. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const given = (element as Element & Given).openOrClosedShadowRoot;
  if (given) return given;
  const { dom } = (globalThis as { chrome?: ChromeDom }).chrome ?? {};
  try {
    return dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // Not an element that can have one, to the browser's mind.
    return null;
  }
}

/** The shadow roots that a node is in, from the inside out; none where it is in its document itself. */
export function shadowsAround(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let root = node.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode())
    roots.push(root as ShadowRoot);
  return roots;
}
