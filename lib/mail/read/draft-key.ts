/** What is seen of a draft when it is asked which one it is. */
export interface DraftLook {
  /** The host's own ids of the draft that are known by now; empty before the first save. */
  ids: string[];
  subject: string;
  to: string;
  text: string;
}

interface Known extends DraftLook {
  key: string;
  editor: WeakRef<HTMLElement>;
}

/** Whether a text grew out of another: one holds the start or the end of the other. */
function isRelated(one: string, other: string): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  const length = Math.min(12, one.length, other.length);
  return one.slice(0, length) === other.slice(0, length) || one.slice(-length) === other.slice(-length);
}

const shareId = (one: DraftLook, other: DraftLook) => one.ids.some((id) => other.ids.includes(id));

/** Whether the draft in an editor is still the one that was there before. */
function isSame(before: DraftLook, now: DraftLook, idsAreSure: boolean): boolean {
  if (idsAreSure && shareId(before, now)) return true;
  const textGoesOn = isRelated(before.text, now.text);
  if (before.ids.length && now.ids.length && !shareId(before, now)) return textGoesOn && before.text !== '';
  // Outlook takes the very same editor for another draft: then text and address change at one stroke.
  return textGoesOn || (before.subject === now.subject && before.to === now.to);
}

/**
 * Makes a function that names the draft in an editor: the name stays while the draft is saved for the first time, while its
 * editor is built anew, and changes when the editor is used for another draft. One for each host and document.
 * @param idsAreSure the host's ids stay with a draft and never pass to another one
 */
export function makeDraftKeys(prefix: string, idsAreSure: boolean): (editor: HTMLElement, look: DraftLook) => string {
  let known: Known[] = [];
  let count = 0;
  return (editor, look) => {
    const here = known.find((one) => one.editor.deref() === editor);
    let found = here && isSame(here, look, idsAreSure) ? here : undefined;
    found ??= known.find((one) => one !== here && shareId(one, look));
    // Built anew before it had an id: its text and address are those of an editor that has just gone.
    found ??= known.find((one) => one !== here && isTakenOver(one, look));
    count += 1;
    const fresh = `${prefix}:${look.ids[0] ?? `unsaved-${count}`}`;
    const key = found?.key ?? (known.some((one) => one.key === fresh) ? `${fresh}-${count}` : fresh);
    const ids = look.ids.length || here !== found ? look.ids : (found?.ids ?? []);
    known = known.filter((one) => one !== here && one !== found).slice(-50);
    known.push({ ...look, ids, key, editor: new WeakRef(editor) });
    return key;
  };
}

/** So much of a text, in UTF-16 units, stands in no other draft: more than a greeting. */
const TELLING = 30;

/** Whether a draft is that of an editor which has gone, as it was last seen or a few words on. */
function isTakenOver(gone: Known, look: DraftLook): boolean {
  if (gone.editor.deref()?.isConnected || look.text === '') return false;
  const goesOn = gone.text.length >= TELLING && look.text.startsWith(gone.text);
  return (goesOn || gone.text === look.text) && gone.subject === look.subject && gone.to === look.to;
}
