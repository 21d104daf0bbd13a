/**
 * What checkers of spelling and grammar do in a compose window, time and again: they mark on each input and a little later, and
 * take their marks away in between. Each in a file of its own calls this once, with what it does.
 * @param make gets the draft's body; gives `mark` and `unmark`
 */
window.startChecker = (make) => {
  // What other extensions do they do once the page is built.
  document.addEventListener('DOMContentLoaded', () => {
    const body = document.querySelector('[contenteditable=true][aria-multiline=true]');
    const { mark, unmark } = make(body);
    let marked = false;
    window.checks = 0;
    window.checksRest = false;
    const check = () => {
      if (window.checksRest) return;
      (marked ? unmark : mark)();
      marked = !marked;
      window.checks += 1;
    };
    body.addEventListener('input', check, true);
    setInterval(check, 70);
    check();
  });
};

/** The text nodes of the draft's body, without those of elements that match. */
window.textsOf = (body, but) => {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement.closest(but)) texts.push(node);
  return texts;
};
