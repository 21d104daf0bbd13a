import $ from 'jquery';
import 'summernote/dist/summernote-lite.js';

const field = $('#other-editor');
field.summernote({ toolbar: [] });

window.host = {
  reset: () => field.summernote('reset'),
  list: () => field.summernote('insertUnorderedList'),
};
