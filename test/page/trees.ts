import fc from 'fast-check';

/** A DOM tree as data, so that a failing one can be shrunk and printed. */
export type Tree = string | { tag: string; style?: string; children: Tree[] };

const words = fc.array(
  fc.constantFrom('a', 'bc', 'sorry', ' ', '  ', '\n', '\t', '\u00A0', '\u200B', '\uFEFF', 'é', '👍', '.', 'x y'),
  { maxLength: 6 },
);

const text = words.map((parts) => parts.join(''));

const INLINE = ['b', 'a', 'span', 'i', 'font', 'u'];
const BLOCK = ['div', 'p', 'li', 'blockquote', 'ul', 'h2'];

/** Random trees of the elements that mail editors make: text, inline runs, blocks, breaks, images, comments, hidden parts. */
export const trees = fc.letrec<{ tree: Tree }>((tie) => {
  const children = fc.array(tie('tree'), { maxLength: 4 });
  return {
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      fc.constant<Tree>({ tag: 'br', children: [] }),
      fc.constant<Tree>({ tag: 'img', children: [] }),
      fc.constant<Tree>({ tag: '#comment', children: [] }),
      text.map((hidden): Tree => ({ tag: 'span', style: 'display:none', children: [`#${hidden}`] })),
      fc.record({ tag: fc.constantFrom(...INLINE), children }),
      fc.record({ tag: fc.constantFrom(...BLOCK), children }),
    ),
  };
}).tree;

/** A root's children. */
export const forests = fc.array(trees, { maxLength: 4 });

/** Builds a tree in a document. */
export function build(document: Document, tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if (tree.tag === '#comment') return document.createComment('a comment');
  const element = document.createElement(tree.tag);
  if (tree.style) element.setAttribute('style', tree.style);
  element.append(...tree.children.map((child) => build(document, child)));
  return element;
}

/** A `<div contenteditable>` of these trees, put into the document. */
export function rootOf(document: Document, forest: Tree[]): HTMLElement {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.append(...forest.map((tree) => build(document, tree)));
  document.body.replaceChildren(root);
  return root;
}
