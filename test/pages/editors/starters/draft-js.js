import './as-in-node.js';
import { Editor, EditorState, RichUtils } from 'draft-js';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

let state;
let setState;
function App() {
  [state, setState] = useState(() => EditorState.createEmpty());
  const handleKeyCommand = (command, now) => {
    const next = RichUtils.handleKeyCommand(now, command);
    if (!next) return 'not-handled';
    setState(next);
    return 'handled';
  };
  return h(Editor, { editorState: state, onChange: setState, handleKeyCommand });
}
createRoot(document.getElementById('other-editor')).render(h(App));

window.host = {
  reset: () => setState(EditorState.createEmpty()),
  list: () => setState(RichUtils.toggleBlockType(state, 'unordered-list-item')),
};
