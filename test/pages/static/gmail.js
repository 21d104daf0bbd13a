import { bareField, closureField } from './closure-field.js';
import { copyStyles, recordSent } from './sent.js';

/** Content root (`.M9`'s parent) → its editor. */
const fields = new Map();
let count = 0;

const bodyOf = (content) => content.querySelector('[role=textbox][g_editable], [role=textbox][contenteditable]');
const hidden = (content, name) => content.querySelector(`input[name="${name}"]`);
/** The nearest ancestor that holds the form, and its window where it has one. */
const contentOf = (node) => [...fields.keys()].find((content) => content.contains(node));
const windowOf = (content) => content.closest('[role=dialog]');

/** Gives a compose content its editor and its behaviour. */
function mount(content) {
  const body = bodyOf(content);
  const save = () => {
    if (hidden(content, 'draft').value !== 'undefined') return;
    count += 1;
    hidden(content, 'draft').value = `#msg-a:r-99${count}`;
    hidden(content, 'composeid').value = `c0ffee${count}`;
  };
  fields.set(content, (window.goog?.editor ? closureField : bareField)(body, save));
  content.addEventListener('click', (event) => onClick(content, event));
  content.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send(content, 'keys');
    } else if ((event.key === 'Enter' || event.key === ' ') && event.target.closest('[data-act=send]')) {
      event.preventDefault();
      send(content, 'button');
    }
  });
  return content;
}

function onClick(content, event) {
  const act = event.target.closest('[data-act]');
  if (act?.dataset.act === 'send') send(content, 'button');
  else if (act?.dataset.act === 'command') fields.get(content).command(act.getAttribute('command'));
  else if (act?.dataset.act === 'discard') close(bodyOf(content));
  else if (act?.dataset.act === 'expand') expandQuote(bodyOf(content));
}

function send(content, via) {
  const field = fields.get(content);
  const to = [...content.querySelectorAll('[name=to] [data-hovercard-id], input[type=hidden][name=to]')];
  recordSent({
    via,
    html: field.html() + hidden(content, 'uet').value,
    // biome-ignore lint/performance/useDomNodeTextContent: as it is shown
    text: bodyOf(content).innerText,
    subject: content.querySelector('input[name=subjectbox]').value,
    to: to.map((chip) => chip.dataset.hovercardId ?? chip.value),
  });
  close(bodyOf(content));
}

/** The page's own way through Trusted Types. */
const policy = window.trustedTypes?.createPolicy('gmail#quote', { createHTML: (text) => text });

/** Moves the trimmed quote from its hidden field into the body, as a click on “…” does. */
function expandQuote(which) {
  const content = nth(which);
  const uet = hidden(content, 'uet');
  const parsed = new DOMParser();
  const quote = parsed.parseFromString(policy ? policy.createHTML(uet.value) : uet.value, 'text/html');
  bodyOf(content).append(...document.importNode(quote.body, true).childNodes);
  uet.value = '';
  content.querySelector('[data-act=expand]')?.remove();
}

const all = () => [...fields.keys()];
const nth = (which) => (typeof which === 'object' ? contentOf(which) : all()[which ?? 0]);
const clone = (id) => {
  const copy = document.importNode(document.getElementById(id).content, true).firstElementChild;
  count += 1;
  for (const element of copy.querySelectorAll('[id]')) element.id = `${element.id}-${count}`;
  return copy;
};
const contentIn = (element) => bodyOf(element).closest('form')?.parentElement ?? outermost(bodyOf(element), element);

/** The largest ancestor of a body below `within` that has one form. */
function outermost(body, within) {
  let node = body;
  while (node.parentElement && node !== within && !node.querySelector('input[name=subjectbox]'))
    node = node.parentElement;
  return node;
}

function open() {
  const no = clone('new-window');
  moles().append(no);
  const content = mount(contentIn(no));
  wireWindow(no);
  fields.get(content).focus();
  return content;
}

const moles = () => document.querySelector('body > div:nth-of-type(2) > div > div');

function respond(id) {
  const place = document.querySelector('[data-act=reply]')?.parentElement;
  if (!place) return null;
  const content = clone(id);
  place.replaceChildren(content);
  place.classList.add('adB');
  mount(contentIn(content));
  fields.get(contentIn(content)).focus();
  return content;
}

function minimise(which) {
  const part = windowOf(nth(which)).lastElementChild;
  part.style.display = part.style.display === 'none' ? '' : 'none';
}

/** Moves the same dialog element to the full-screen layer, or back. */
function fullScreen(which) {
  const dialog = windowOf(nth(which));
  const layer = document.querySelector('body > div:nth-of-type(3) > div');
  if (layer.contains(dialog)) dialog.home.append(dialog);
  else {
    dialog.home = dialog.parentElement;
    layer.append(dialog);
  }
}

function close(which) {
  const content = nth(which);
  fields.get(content)?.dispose();
  fields.delete(content);
  const dialog = windowOf(content);
  if (dialog) (dialog.home ?? dialog.parentElement).remove();
  dialog?.remove();
  content.remove();
  const view = content.ownerDocument.defaultView;
  if (view !== window) setTimeout(() => view.close(), 300);
}

/** Throws a compose window's elements away and builds them anew for the same draft. */
function recreate(which) {
  const old = nth(which);
  const fresh = old.cloneNode(true);
  const body = bodyOf(fresh);
  body.id = `${body.id}-again`;
  fields.get(old).dispose();
  fields.delete(old);
  old.replaceWith(fresh);
  return mount(fresh);
}

/** Moves the draft into an `about:blank` window that is filled by DOM calls. */
function popOut(which) {
  const old = nth(which);
  const popup = window.open('', '_blank', 'width=760,height=640');
  const page = popup.document;
  page.title = document.title;
  page.body.className = 'xE xp';
  copyStyles(page);
  const main = page.createElement('div');
  main.setAttribute('role', 'main');
  main.append(page.importNode(old, true));
  page.body.append(main);
  close(bodyOf(old));
  return mount(main.firstElementChild);
}

function wireWindow(no) {
  const acts = { minimise, fullscreen: fullScreen, popout: popOut, close };
  no.querySelector('[role=dialog]').addEventListener('click', (event) => {
    const act = acts[event.target.dataset?.act];
    if (act) act(bodyOf(event.currentTarget));
  });
}

document.addEventListener('click', (event) => {
  const act = event.target.closest?.('[data-act]')?.dataset.act;
  if (act === 'compose') open();
  else if (act === 'reply') respond('new-reply');
  else if (act === 'forward') respond('new-forward');
  else if (act === 'thread')
    location.search = `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), scene: 'thread' })}`;
});

for (const body of document.querySelectorAll('[role=textbox][g_editable]')) {
  const form = outermost(body, document.body);
  mount(form);
  const dialog = windowOf(form);
  if (dialog) wireWindow(dialog.parentElement);
}

// A reply opens in view, below however long a thread.
document.querySelector('[g_editable="true"], [contenteditable="true"]')?.scrollIntoView({ block: 'center' });

window.host = {
  open,
  reply: () => respond('new-reply'),
  forward: () => respond('new-forward'),
  minimise,
  fullScreen,
  recreate,
  popOut,
  close,
  expandQuote,
  list: (which) => fields.get(nth(which)).command('+insertUnorderedList'),
  bodies: () => all().map(bodyOf),
};
