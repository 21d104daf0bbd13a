/* global roosterjs */

/**
 * Runs RoosterJS in a compose body, as Outlook does. Version 9 keeps a content model, version 8 the DOM alone.
 * @param {HTMLElement} body
 * @param {string} kind `rooster9`, `rooster9-native-undo` (without its shortcuts: undo is the browser's), `rooster8` or `bare`
 * @returns {{html(): string, fast(): string, focus(): void, list(): void, setHtml(fill: (body: HTMLElement) => void): void, dispose(): void}}
 */
export function roosterEditor(body, kind) {
  if (kind === 'bare') return bareEditor(body);
  return kind === 'rooster8' ? rooster8(body) : rooster9(body, kind === 'rooster9');
}

function bareEditor(body) {
  const html = () => body.innerHTML;
  return {
    html,
    fast: html,
    focus: () => body.focus(),
    list: () => body.ownerDocument.execCommand('insertUnorderedList'),
    setHtml: (fill) => fill(body),
    dispose: () => {},
  };
}

function rooster8(body) {
  const attributes = ['role', 'aria-multiline', 'contenteditable'].map((name) => [name, body.getAttribute(name)]);
  const editor = roosterjs.createEditor(body, [], body.innerHTML);
  for (const [name, value] of attributes) body.setAttribute(name, value);
  return {
    html: () => editor.getContent(),
    fast: () => body.innerHTML,
    focus: () => editor.focus(),
    list: () => roosterjs.toggleBullet(editor),
    setHtml: (fill) => {
      const draft = body.ownerDocument.createElement('div');
      fill(draft);
      editor.setContent(draft.innerHTML);
    },
    dispose: () => editor.dispose(),
  };
}

function rooster9(body, ownUndo) {
  const { createDomToModelContext, domToContentModel, EditPlugin, Editor, exportContent, PastePlugin } = roosterjs;
  const make = () => {
    const initialModel = domToContentModel(body, createDomToModelContext());
    if (ownUndo) return roosterjs.createEditor(body, [], initialModel);
    return new Editor(body, { plugins: [new PastePlugin(), new EditPlugin()], initialModel });
  };
  let editor = make();
  return {
    html: () => exportContent(editor, 'HTML'),
    fast: () => exportContent(editor, 'HTMLFast'),
    focus: () => editor.focus(),
    list: () => roosterjs.toggleBullet(editor),
    setHtml: (fill) => {
      editor.dispose();
      fill(body);
      editor = make();
    },
    dispose: () => editor.dispose(),
  };
}
