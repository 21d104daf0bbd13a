import fc from 'fast-check';

/** Every place in a tree, for offsets that no range of ours would name. */
export function* places(root: Node): Generator<[Node, number]> {
  const size = root.nodeType === 1 ? root.childNodes.length : (root.nodeValue?.length ?? 0);
  for (let offset = 0; offset <= size; offset += 1) yield [root, offset];
  for (const child of root.childNodes) yield* places(child);
}

export type Edit = { at: number; what: 'split' | 'remove' | 'wrap' | 'break' | 'type' | 'unwrap'; offset: number };
/** A few changes, one after the other. */
export const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat(40),
    what: fc.constantFrom('split', 'remove', 'wrap', 'break', 'type', 'unwrap'),
    offset: fc.nat(6),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Changes a tree as editors and scripts do. */
export function edit(root: HTMLElement, { at, what, offset }: Edit): void {
  const nodes = [...places(root)].map(([node]) => node).filter((node) => node !== root) as ChildNode[];
  const node = nodes[at % Math.max(1, nodes.length)];
  if (!node) {
    root.append('typed');
    return;
  }
  if (node.nodeType === 3) {
    const textNode = node as Text;
    const within = Math.min(offset, textNode.length);
    if (what === 'split') textNode.splitText(within);
    else if (what === 'type') textNode.insertData(within, 'q q');
    else if (what === 'break') textNode.splitText(within).before(document.createElement('br'));
  }
  if (what === 'remove') node.remove();
  if (what === 'unwrap' && !(node as Element).hasAttribute?.('style')) node.replaceWith(...node.childNodes);
  if (what === 'wrap') {
    const wrapper = document.createElement(offset % 2 ? 'div' : 'b');
    node.replaceWith(wrapper);
    wrapper.append(node);
  }
}
