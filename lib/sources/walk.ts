import type { Native } from './native.ts';

/**
 * Goes through all below a node in document order, without recursion: a page may be nested as deep as it likes.
 * @param most so many nodes are visited
 * @param enter gives true where the node's children are to be visited too
 * @param leave is called after the children of each node for which `enter` gave true
 */
export function walk(
  root: Node,
  native: Native,
  most: number,
  enter: (node: Node) => boolean,
  leave: (node: Node) => void,
): void {
  let node = native.first(root);
  for (let seen = 0; node && seen < most; seen++) {
    if (enter(node)) {
      const first = native.first(node);
      if (first) {
        node = first;
        continue;
      }
      leave(node);
    }
    while (node && node !== root && !native.next(node)) {
      node = native.parent(node);
      if (node && node !== root) leave(node);
    }
    node = node && node !== root ? native.next(node) : null;
  }
}
