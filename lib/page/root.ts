/** The element that holds all of Amends in a page, outside the page's own tree. */
export const ROOT_NAME = 'amends-root';

const ours = new WeakSet<Node>();

/**
 * Makes the root of Amends in a document and puts it in. The page can reach into it, for it is open: that is why what is
 * drawn in it heeds `isOfUser` alone.
 */
export function makeRoot(document: Document): ShadowRoot {
  const host = document.createElement(ROOT_NAME);
  const root = host.attachShadow({ mode: 'open' });
  ours.add(root);
  document.documentElement.append(host);
  return root;
}

/** Whether an event is of the user's own hand, at an element that still stands in a root of ours: a page can make events, and carry our buttons off. */
export const isOfUser = ({ isTrusted, currentTarget }: Event): boolean =>
  isTrusted && ours.has((currentTarget as Node).getRootNode());
