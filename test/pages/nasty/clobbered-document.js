/** Puts images of these names into the page, once it is built: what the document answers for them is then the image. */
const CLOBBERED = [
  ...['body', 'head', 'documentElement', 'defaultView', 'activeElement', 'scrollingElement', 'location', 'title'],
  ...['querySelector', 'querySelectorAll', 'createElement', 'createRange', 'createTreeWalker', 'importNode'],
  ...['getSelection', 'execCommand', 'elementsFromPoint', 'caretPositionFromPoint', 'addEventListener', 'contains'],
  ...['adoptedStyleSheets', 'visibilityState', 'ownerDocument', 'nodeType', 'fonts', 'timeline'],
];

document.addEventListener('DOMContentLoaded', () => {
  const images = CLOBBERED.map((name) => {
    const image = document.createElement('img');
    image.name = name;
    image.id = name;
    return image;
  });
  document.body.append(...images);
});
