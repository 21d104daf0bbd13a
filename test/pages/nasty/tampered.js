/** A page that has rebuilt the language's and the DOM's prototypes for itself: what of Amends ran in its world would break. */
(() => {
  const { host } = location;
  window.tampered = 0;
  const broken = () => {
    window.tampered += 1;
    throw new Error(`tampered with by ${host}`);
  };
  // Once its own code has started.
  document.addEventListener('DOMContentLoaded', () => {
    for (const key of ['loot', 'hasOwn', 'toJSON', 'nothing'])
      Object.defineProperty(Object.prototype, key, {
        value: 'polluted',
        enumerable: true,
        configurable: true,
        writable: true,
      });
    for (const name of ['map', 'filter', 'find', 'some', 'forEach', 'push', 'join', 'flatMap', 'at'])
      Array.prototype[name] = broken;
    for (const name of ['get', 'set', 'has', 'keys', 'values']) Map.prototype[name] = broken;
    for (const name of ['then', 'catch', 'finally']) Promise.prototype[name] = broken;
    for (const name of ['slice', 'trim', 'split', 'match', 'matchAll', 'replace', 'normalize'])
      String.prototype[name] = broken;
    for (const name of ['attachShadow', 'querySelector', 'querySelectorAll', 'closest', 'matches', 'getAttribute'])
      Element.prototype[name] = broken;
    for (const name of ['appendChild', 'contains', 'getRootNode']) Node.prototype[name] = broken;
    for (const name of ['querySelector', 'querySelectorAll', 'createElement', 'createRange', 'createTreeWalker'])
      Document.prototype[name] = broken;
    JSON.parse = broken;
    JSON.stringify = broken;
    EventTarget.prototype.addEventListener = broken;
    window.requestAnimationFrame = broken;
    window.MutationObserver = broken;
    window.Intl = undefined;
    window.Highlight = broken;
    window.CSSStyleSheet = broken;
  });
})();
