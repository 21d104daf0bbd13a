import Squire from 'squire-rte';

const field = document.getElementById('other-editor');
field.contentEditable = 'true';
const squire = new Squire(field, {
  sanitizeToDOMFragment: (html) => document.createRange().createContextualFragment(html),
});

window.host = {
  reset: () => squire.setHTML(''),
  list: () => (squire.hasFormat('UL') ? squire.removeList() : squire.makeUnorderedList()),
};
