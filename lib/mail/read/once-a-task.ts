/**
 * Keeps what a function finds for an element until the running task ends: for what is asked for each element of a body in
 * one pass, and may be another thing after the next edit.
 */
export function onceATask<T>(find: (element: Element) => T): (element: Element) => T {
  let found = new Map<Element, T>();
  return (element) => {
    if (!found.has(element)) {
      if (found.size === 0) queueMicrotask(() => (found = new Map()));
      found.set(element, find(element));
    }
    return found.get(element) as T;
  };
}
