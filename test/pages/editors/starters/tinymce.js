import 'tinymce/tinymce.js';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';
import 'tinymce/icons/default/icons.js';
import 'tinymce/plugins/lists/plugin.js';

window.tinymce
  .init({
    selector: '#other-editor',
    inline: true,
    license_key: 'gpl',
    plugins: 'lists',
    menubar: false,
    toolbar: false,
    skin: false,
    content_css: false,
  })
  .then(([editor]) => {
    window.host = {
      reset() {
        editor.resetContent('');
        editor.undoManager.clear();
      },
      list: () => editor.execCommand('InsertUnorderedList'),
    };
  });
