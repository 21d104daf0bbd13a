/** A signature that has this many characters holds more than a name and an address. */
const LONG = 240;

/**
 * Makes a test whether a signature element is only that. Some people write their whole mail inside it (real mails, August
 * 2026): where nothing stands outside it, and it has grown since it was first seen or is too long for one, it is the draft.
 */
export function makeSignatureTest(): (signature: Element, outside: () => string) => boolean {
  const firstSeen = new WeakMap<Element, string>();
  return (signature, outside) => {
    const text = signature.textContent ?? '';
    const first = firstSeen.get(signature);
    if (first === undefined) firstSeen.set(signature, text);
    const isWrittenIn = (first !== undefined && text !== first) || text.trim().length > LONG;
    return !isWrittenIn || outside().trim() !== '';
  };
}
