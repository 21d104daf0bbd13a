/** As Grammarly does: attributes on page and field, elements with shadow roots beside it and at the page's end, siblings of the field wrapped. */
window.startChecker((body) => {
  const shadowed = (name, text) => {
    const element = document.createElement(name);
    element.dataset.grammarlyShadowRoot = 'true';
    element.className = 'dnXmp';
    for (const [key, value] of Object.entries({ position: 'absolute', top: 0, left: 0, pointerEvents: 'none' }))
      element.style[key] = value;
    const box = document.createElement('div');
    box.dataset.grammarlyPart = 'highlights';
    box.textContent = text;
    element.attachShadow({ mode: 'open' }).append(box);
    return element;
  };
  const beside = shadowed('grammarly-extension', 'THEIRS: you forgot, if I offended you');
  const last = shadowed('grammarly-desktop-integration', 'THEIRS');
  // Seen in saved mails: one that slips into the draft, with text that is not in a shadow root.
  const slipped = document.createElement('grammarly-popups');
  slipped.textContent = 'THEIRS: you forgot to send it, we are sorry if this upset you.';
  const wrapper = document.createElement('div');
  const SET = { 'data-gramm': 'true', 'data-gramm_editor': 'true', 'data-gramm_id': '903413b6', spellcheck: 'false' };
  const PAGE = { 'data-new-gr-c-s-check-loaded': '14.1290.0', 'data-gr-ext-installed': '' };
  const put = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  const take = (element, attributes) => {
    for (const name of Object.keys(attributes)) element.removeAttribute(name);
  };
  return {
    mark() {
      put(body, SET);
      put(document.body, PAGE);
      for (const sibling of [...body.parentElement.children]) if (sibling !== body) wrapper.append(sibling);
      body.before(beside, wrapper);
      // Once all is typed: keys would go into what stands at the caret.
      if (/possible\./.test(body.textContent)) body.append(slipped);
      document.documentElement.append(last);
    },
    unmark() {
      take(body, SET);
      take(document.body, PAGE);
      wrapper.replaceWith(...wrapper.childNodes);
      for (const element of [beside, last, slipped]) element.remove();
    },
  };
});
