/** As LanguageTool does: a highlighter with a copy of the text beside the field (in some editors within it), attributes, a toolbar. */
window.startChecker((body) => {
  const make = (name, className, ...inside) => {
    const element = document.createElement(name);
    element.className = className;
    element.setAttribute('spellcheck', 'false');
    element.append(...inside);
    return element;
  };
  const copy = make('lt-div', 'lt-highlighter__scrollElement');
  const highlighter = make(
    'lt-highlighter',
    '',
    make('lt-div', 'lt-highlighter__wrapper', copy, document.createElement('canvas')),
  );
  highlighter.setAttribute('contenteditable', 'false');
  const inner = make(
    'lt-highlighter',
    '',
    make('lt-div', '', 'THEIRS: you forgot to send it, sorry if you are upset.'),
  );
  inner.setAttribute('contenteditable', 'false');
  const toolbar = make('lt-toolbar', 'lt-toolbar__wrapper', make('lt-div', '', 'THEIRS: 3 mistakes'));
  const SET = { 'data-lt-tmp-id': 'lt-170471', 'data-lt-active': 'true', 'data-gramm': 'false', spellcheck: 'false' };
  return {
    mark() {
      for (const [name, value] of Object.entries(SET)) body.setAttribute(name, value);
      document.documentElement.setAttribute('data-lt-installed', 'true');
      copy.textContent = body.textContent;
      body.before(highlighter);
      body.prepend(inner);
      body.after(toolbar);
    },
    unmark() {
      for (const name of Object.keys(SET)) body.removeAttribute(name);
      for (const element of [highlighter, inner, toolbar]) element.remove();
    },
  };
});
