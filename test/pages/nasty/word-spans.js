/** The mailbox's own checker: a span around some words of the draft, with classes and data, taken off again as one types. The caret stays. */
const WRAPPED = 'span[data-checked]';
window.startChecker((body) => {
  /** Changes the draft's elements, and puts the caret back where it was, as the mailbox does. */
  const keepingCaret = (change) => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    const inside = anchorNode && body.contains(anchorNode);
    const at = inside && [offsetOf(anchorNode, anchorOffset), offsetOf(focusNode, focusOffset)];
    change();
    if (at) getSelection().setBaseAndExtent(...placeOf(at[0]), ...placeOf(at[1]));
  };
  const offsetOf = (node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(body);
    range.setEnd(node, offset);
    return { length: range.toString().length, node, offset };
  };
  const placeOf = ({ length, node, offset }) => {
    if (node.nodeType === 1) return [node, Math.min(offset, node.childNodes.length)];
    let left = length;
    for (const text of window.textsOf(body, 'nothing')) {
      if (left <= text.length) return [text, left];
      left -= text.length;
    }
    return [body, body.childNodes.length];
  };
  let count = 0;
  const wrap = (text) => {
    const words = [...text.data.matchAll(/\p{L}{3,}/gu)].reverse();
    for (const [nth, { 0: word, index }] of words.entries()) {
      if ((nth + count) % 3) continue;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const span = document.createElement('span');
      span.className = 'LV aXg';
      span.dataset.checked = `${count}`;
      span.dataset.suggestion = `theirs ${word}`;
      span.setAttribute('jsaction', 'click:xyz');
      range.surroundContents(span);
    }
    count += 1;
  };
  return {
    mark: () => keepingCaret(() => window.textsOf(body, WRAPPED).forEach(wrap)),
    unmark: () =>
      keepingCaret(() => {
        for (const span of body.querySelectorAll(WRAPPED)) span.replaceWith(...span.childNodes);
        body.normalize();
      }),
  };
});
