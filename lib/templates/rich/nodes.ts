import { isAddress } from './html.ts';
import type { Line, Run } from './lines.ts';

function nodeOfRun({ text, bold, italic, underline, href }: Run, document: Document): Node {
  let node: Node = document.createTextNode(text);
  const wrap = (tag: string): HTMLElement => {
    const element = document.createElement(tag);
    element.append(node);
    node = element;
    return element;
  };
  if (underline) wrap('u');
  if (italic) wrap('i');
  if (bold) wrap('b');
  if (href && isAddress(href)) wrap('a').setAttribute('href', href);
  return node;
}

/** Lines as the nodes of an editor: what `htmlOf` writes, without any HTML to be parsed. */
export function nodesOf(lines: readonly Line[], document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let list: HTMLElement | null = null;
  let kind: Line['list'];
  for (const line of lines) {
    if (line.list !== kind) {
      kind = line.list;
      list = kind ? document.createElement(kind === 'number' ? 'ol' : 'ul') : null;
      if (list) fragment.append(list);
    }
    const element = document.createElement(list ? 'li' : 'div');
    const nodes = line.runs.filter(({ text }) => text).map((run) => nodeOfRun(run, document));
    element.append(...(nodes.length ? nodes : [document.createElement('br')]));
    (list ?? fragment).append(element);
  }
  return fragment;
}
