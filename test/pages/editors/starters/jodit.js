import { Jodit } from 'jodit/esm/index.js';

const editor = Jodit.make(document.getElementById('other-editor'), { toolbar: false, showCharsCounter: false });

window.host = {
  reset() {
    editor.value = '';
    editor.history.clear();
  },
  list: () => editor.execCommand('insertUnorderedList'),
};
