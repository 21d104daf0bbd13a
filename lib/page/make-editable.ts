import { makeContentEditable } from './content-editable.ts';
import type { Editable } from './editable.ts';
import { makeTextarea } from './textarea.ts';

/**
 * The editable of an element, by what it is. All that it watches ends with the signal. Where the host puts another
 * element in its place, make a new one.
 */
export function makeEditable(
  element: HTMLElement,
  leaveOut: (element: Element) => boolean,
  signal: AbortSignal,
): Editable {
  return element.localName === 'textarea'
    ? makeTextarea(element as HTMLTextAreaElement, signal)
    : makeContentEditable(element, leaveOut, signal);
}
