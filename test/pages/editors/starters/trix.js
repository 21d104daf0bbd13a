import 'trix';

const field = document.createElement('trix-editor');
document.getElementById('other-editor').append(field);

window.host = {
  reset: () => field.editor.loadHTML(''),
  list: () =>
    field.editor.attributeIsActive('bullet')
      ? field.editor.deactivateAttribute('bullet')
      : field.editor.activateAttribute('bullet'),
};
