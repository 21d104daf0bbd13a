/* global goog */

/**
 * Runs Closure's editor in a compose body, as Gmail does: seamless field, own undo, Enter and formatting plugins.
 * @param {HTMLElement} body
 * @param {() => void} onDraftChange some 250 ms after the last change, when Gmail saves
 * @returns {{html(): string, command(name: string): void, focus(): void, dispose(): void}}
 */
export function closureField(body, onDraftChange) {
  const { editor, events } = goog;
  const field = new editor.SeamlessField(body.id, body.ownerDocument);
  field.registerPlugin(new editor.plugins.BasicTextFormatter());
  field.registerPlugin(new editor.plugins.EnterHandler());
  field.registerPlugin(new editor.plugins.RemoveFormatting());
  field.registerPlugin(new editor.plugins.UndoRedo());
  field.makeEditable();
  events.listen(field, editor.Field.EventType.DELAYEDCHANGE, onDraftChange);
  return {
    html: () => field.getCleanContents(),
    command: (name) => field.execCommand(name),
    focus: () => field.focus(),
    dispose: () => field.dispose(),
  };
}

/**
 * A body without any library: the browser's own editing and undo.
 * @param {HTMLElement} body
 * @param {() => void} onDraftChange
 */
export function bareField(body, onDraftChange) {
  const stop = new AbortController();
  body.addEventListener('input', onDraftChange, { signal: stop.signal });
  return {
    html: () => body.innerHTML,
    command: (name) => body.ownerDocument.execCommand(name.replace(/^\+/, '')),
    focus: () => body.focus(),
    dispose: () => stop.abort(),
  };
}
