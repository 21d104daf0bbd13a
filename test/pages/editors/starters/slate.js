import { createElement as h, useCallback, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Element, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

const EMPTY = [{ type: 'paragraph', children: [{ text: '' }] }];
const MARKS = { b: 'bold', i: 'italic' };
const editor = withHistory(withReact(createEditor()));

function Block({ attributes, children, element }) {
  return element.type === 'item' ? h('ul', attributes, h('li', null, children)) : h('p', attributes, children);
}
function Leaf({ attributes, children, leaf }) {
  const bold = leaf.bold ? h('strong', null, children) : children;
  return h('span', attributes, leaf.italic ? h('em', null, bold) : bold);
}
function onKeyDown(event) {
  const mark = event.ctrlKey && MARKS[event.key];
  if (!mark) return;
  event.preventDefault();
  if (Editor.marks(editor)?.[mark]) Editor.removeMark(editor, mark);
  else Editor.addMark(editor, mark, true);
}
function App() {
  const renderElement = useCallback((given) => h(Block, given), []);
  const renderLeaf = useCallback((given) => h(Leaf, given), []);
  const initialValue = useMemo(() => EMPTY, []);
  return h(Slate, { editor, initialValue }, h(Editable, { id: 'slate', renderElement, renderLeaf, onKeyDown }));
}
createRoot(document.getElementById('other-editor')).render(h(App));

window.host = {
  reset() {
    Transforms.deselect(editor);
    editor.children = structuredClone(EMPTY);
    editor.marks = null;
    editor.history = { undos: [], redos: [] };
    editor.onChange();
  },
  list() {
    const [is] = Editor.nodes(editor, { match: (node) => Element.isElement(node) && node.type === 'item' });
    Transforms.setNodes(editor, { type: is ? 'paragraph' : 'item' });
  },
};
