import { type Anchors, PARTS } from '../mail.ts';

/** A host's marks, each under a name of our own: the selectors that its finders go by. */
export type Marks = Record<keyof Anchors, Record<string, string>>;

/** The parts that stand in the compose window; the others are anywhere in the page. */
const IN_WINDOW = new Set<keyof Anchors>(['subject', 'recipients', 'send']);

/** What is known where no host is. */
export const noAnchors = (): Anchors => ({ editor: [], subject: [], recipients: [], me: [], thread: [], send: [] });

/**
 * Which of a host's marks are there: on the body itself, in its compose window (in the whole page where no window was
 * found), or in the page. What stands inside the body is the mail, not the page.
 */
export function anchorsOf(marks: Marks, editor: Element, root: Element): Anchors {
  const page = editor.ownerDocument;
  const within = root === editor ? page : root;
  const isIn = (where: ParentNode) => (selector: string) =>
    [...where.querySelectorAll(selector)].some((element) => !editor.contains(element));
  const held = (part: keyof Anchors, isThere: (selector: string) => boolean) =>
    Object.entries(marks[part])
      .filter(([, selector]) => isThere(selector))
      .map(([name]) => name);
  const found = noAnchors();
  found.editor = held('editor', (selector) => editor.matches(selector));
  for (const part of PARTS) found[part] = held(part, isIn(IN_WINDOW.has(part) ? within : page));
  return found;
}
