import { roosterEditor } from './rooster-editor.js';
import { copyStyles, recordSent } from './sent.js';

// Outlook makes the page's default policy itself: a second one throws, and the mailbox stays empty.
window.trustedTypes?.createPolicy('default', { createHTML: (text) => text, createScriptURL: (text) => text });

const kind = document.querySelector('meta[name=editor]').content;
/** Docking part → its editor. */
const editors = new Map();
let count = 0;

const bodyOf = (part) => part.querySelector('[id^=editorParent_] [contenteditable]');
const all = () => [...editors.keys()];
const nth = (which) => (typeof which === 'object' ? all().find((part) => part.contains(which)) : all()[which ?? 0]);
const pane = () => document.getElementById('ReadingPaneContainerId');

function mount(part) {
  editors.set(part, roosterEditor(bodyOf(part), kind));
  part.addEventListener('click', (event) => {
    const act = event.target.closest('[data-act]')?.dataset.act;
    if (act === 'send') send(part, 'button');
    else if (act === 'discard') close(part);
    else if (act === 'popout') popOut(part);
  });
  part.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send(part, 'keys');
    }
  });
  return part;
}

function send(part, via) {
  const editor = editors.get(part);
  recordSent({
    via,
    html: editor.html(),
    fast: editor.fast(),
    // biome-ignore lint/performance/useDomNodeTextContent: as it is shown
    text: bodyOf(part).innerText,
    subject: part.querySelector('input[type=text]')?.value ?? '',
    to: [...part.querySelectorAll('[id$=_TO] [draggable]')].map((pill) => pill.getAttribute('aria-label')),
  });
  close(part);
}

function close(which) {
  const part = nth(which);
  editors.get(part)?.dispose();
  editors.delete(part);
  part.remove();
  const view = part.ownerDocument.defaultView;
  if (view !== window) setTimeout(() => view.close(), 300);
}

/** New ids for a cloned compose window, as the host numbers them. */
function renumber(part) {
  count += 1;
  for (const element of [part, ...part.querySelectorAll('[id]')]) {
    if (/^(docking|editorParent|body|splitButton|MSG)_?/.test(element.id)) {
      element.id = element.id.replace(/9\d|[0-9a-f]{8}/, (n) =>
        n.length > 2 ? `${0xabcdef00 + count}` : `${n}${count}`,
      );
    }
  }
  return part;
}

function clone(id) {
  return renumber(document.importNode(document.getElementById(id).content, true).firstElementChild);
}

function open() {
  for (const part of all()) part.style.display = 'none';
  const part = clone('new-mail');
  pane().prepend(part);
  return mount(part);
}

function respond(id) {
  const part = clone(id);
  pane().querySelector('[role=heading]').parentElement.after(part);
  mount(part);
  editors.get(part).focus();
  return part;
}

/** Shows the draft of one tab and hides the others, which stay in the page. */
function show(which) {
  const part = nth(which);
  for (const other of all()) other.style.display = other === part ? '' : 'none';
  for (const tab of document.querySelectorAll('[role=tab]')) {
    tab.setAttribute('aria-selected', String(tab.getAttribute('aria-controls') === part.id));
  }
}

/** Starts another draft in the very same body element: recipients and subject are those of a new mail. */
function reuse(which, { keepIds = false, text = '' } = {}) {
  const part = nth(which);
  const fresh = document.importNode(document.getElementById('new-mail').content, true).firstElementChild;
  if (!keepIds) renumber(fresh);
  for (const end of ['_TO', '_CC']) {
    const group = part.querySelector(`[id$=${end}]`);
    const other = fresh.querySelector(`[id$=${end}]`);
    if (keepIds) other.id = group.id;
    group.replaceWith(other);
  }
  const subject = part.querySelector('input[type=text]');
  if (subject) subject.value = '';
  editors.get(part).setHtml((body) => {
    const line = body.ownerDocument.createElement('div');
    line.className = 'elementToProof';
    line.append(text || body.ownerDocument.createElement('br'));
    body.replaceChildren(line);
  });
}

/** Throws a compose window's elements away and builds them anew for the same draft. */
function recreate(which) {
  const old = nth(which);
  const fresh = old.cloneNode(true);
  editors.get(old).dispose();
  editors.delete(old);
  old.replaceWith(fresh);
  return mount(fresh);
}

/** Moves the draft into an `about:blank` window that is filled by DOM calls; `#docking…` does not exist there. */
function popOut(which) {
  const old = nth(which);
  const popup = window.open('', '_blank', 'width=820,height=640');
  const page = popup.document;
  page.title = document.title;
  copyStyles(page);
  const main = page.createElement('div');
  main.setAttribute('role', 'main');
  const part = page.importNode(old, true);
  part.removeAttribute('id');
  main.append(part);
  page.body.append(main);
  close(bodyOf(old));
  return mount(part);
}

document.addEventListener('click', (event) => {
  const act = event.target.closest?.('[data-act]');
  if (act?.dataset.act === 'compose') open();
  else if (act?.dataset.act === 'reply') respond('new-reply');
  else if (act?.dataset.act === 'forward') respond('new-forward');
  else if (act?.dataset.act === 'tab') show(document.getElementById(act.getAttribute('aria-controls')));
});

for (const part of document.querySelectorAll('[id^=docking_InitVisiblePart_]')) mount(part);

const reply = () => respond('new-reply');
const forward = () => respond('new-forward');
const bodies = () => all().map(bodyOf);
const list = (which) => editors.get(nth(which)).list();
window.host = { list, open, reply, forward, show, reuse, recreate, popOut, close, bodies };
