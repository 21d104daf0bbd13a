/** What a page may do against the element of Amends, each as soon as it is there, without end; counts how often it did. */
window.fights = 0;
const against = {
  removes: (root) => root.remove(),
  moves: (root) => document.body.append(root),
  clones(root) {
    if (window.fights <= 200) document.documentElement.append(root.cloneNode(true));
  },
  empties: (root) => root.shadowRoot.replaceChildren(),
  hides: (root) => root.setAttribute('hidden', ''),
};
/** @param how one of `against` */
window.fight = (how) => {
  const seen = new WeakSet();
  const look = () => {
    for (const root of document.querySelectorAll('amends-root')) {
      if (how === 'clones' ? seen.has(root) : how === 'moves' && root.parentElement === document.body) continue;
      if (how === 'hides' && root.hasAttribute('hidden')) continue;
      if (how === 'empties' && !root.shadowRoot?.firstChild) continue;
      seen.add(root);
      window.fights += 1;
      against[how](root);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  // What happens in the shadow tree no observer of the page tells.
  if (how === 'empties') setInterval(look, 20);
  look();
};
