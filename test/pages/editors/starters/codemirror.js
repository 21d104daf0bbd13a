import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';

const fresh = () =>
  EditorState.create({
    extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping],
  });
const view = new EditorView({ parent: document.getElementById('other-editor'), state: fresh() });

window.host = { reset: () => view.setState(fresh()), list() {} };
