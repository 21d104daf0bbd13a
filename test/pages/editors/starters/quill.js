import Quill from 'quill';

const quill = new Quill('#other-editor', { theme: false, modules: { toolbar: false } });

window.host = {
  reset() {
    quill.setText('');
    quill.history.clear();
  },
  list: () => quill.format('list', quill.getFormat().list ? false : 'bullet', 'user'),
};
