/**
 * Names of the DOM. A form with fields of these names answers with the fields, in every world that asks; one with
 * `nextSibling` that stands before it leads whoever walks by it round in circles.
 */
const NAMES = [
  ...[
    'parentNode',
    'parentElement',
    'children',
    'childNodes',
    'firstChild',
    'nextSibling',
    'ownerDocument',
    'isConnected',
  ],
  ...[
    'getAttribute',
    'hasAttribute',
    'querySelector',
    'querySelectorAll',
    'matches',
    'closest',
    'contains',
    'getRootNode',
  ],
  ...[
    'localName',
    'nodeType',
    'nodeName',
    'tagName',
    'style',
    'id',
    'title',
    'lang',
    'dir',
    'hidden',
    'name',
    'shadowRoot',
  ],
  ...['getBoundingClientRect', 'addEventListener', 'compareDocumentPosition', 'textContent', 'isContentEditable'],
  ...[
    'scrollTop',
    'scrollLeft',
    'scrollHeight',
    'clientHeight',
    'clientTop',
    'scrollTo',
    'assignedSlot',
    'offsetParent',
  ],
];

/** A form with such fields around `inside`; put into the page first, for then it has no methods of its own. */
window.clobber = (place, ...inside) => {
  const form = document.createElement('form');
  form.id = 'clobbered';
  const fields = NAMES.map((name) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.setAttribute('form', 'clobbered');
    return field;
  });
  form.append(...inside);
  place.append(form);
  form.append(...fields);
  return fields.find(({ name }) => name === 'nextSibling');
};
