/** Quotes a form in the draft that answers for the DOM's names with its fields, one of which stands in front of it. */
document.addEventListener('DOMContentLoaded', () => {
  const body = document.querySelector('[contenteditable=true][aria-multiline=true]');
  const next = window.clobber(body, 'What they wrote.');
  const line = document.createElement('div');
  line.append(document.createElement('br'));
  body.prepend(next);
  body.append(line);
});
