import { Bold, ClassicEditor, Essentials, Italic, Link, List, Paragraph } from 'ckeditor5';

const plugins = [Essentials, Paragraph, Bold, Italic, Link, List];
ClassicEditor.create(document.getElementById('other-editor'), { licenseKey: 'GPL', plugins }).then((editor) => {
  window.host = {
    reset() {
      editor.setData('');
      editor.commands.get('undo').clearStack();
      editor.commands.get('redo').clearStack();
    },
    list: () => editor.execute('bulletedList'),
  };
});
