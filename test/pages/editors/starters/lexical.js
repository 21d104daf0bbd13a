import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { INSERT_UNORDERED_LIST_COMMAND, ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';

const field = document.createElement('div');
field.contentEditable = 'true';
document.getElementById('other-editor').append(field);
const editor = createEditor({
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
  onError(error) {
    throw error;
  },
});
const history = createEmptyHistoryState();
editor.setRootElement(field);
registerRichText(editor);
registerList(editor);
registerHistory(editor, history, 300);

function reset() {
  editor.update(
    () => {
      $getRoot().clear().append($createParagraphNode());
      // A selection that was bold would go on to be.
      $getRoot().selectStart().format = 0;
    },
    { discrete: true },
  );
  history.undoStack = [];
  history.redoStack = [];
  history.current = null;
}
reset();

window.host = { reset, list: () => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined) };
