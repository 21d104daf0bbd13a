/** An expression of many alternatives, each made by itself. */
export interface Parted {
  test(text: string): boolean;
  /** Makes it ready for texts like this one, an alternative in each step. */
  readying(text: string): Iterable<void>;
}

/** A group that is all of an expression, at the beginning of a text. */
const WHOLE = /^\^\(\?:(?<inside>.*)\)$/su;

/** What stands between the bars of an expression that are in no group and no class. */
function cutAtBars(source: string): string[] {
  const parts = [''];
  let [depth, inClass] = [0, false];
  for (const [token] of source.matchAll(/\\.|[^\\]/gsu)) {
    if (token === '[') inClass = true;
    else if (token === ']') inClass = false;
    else if (!inClass && token === '(') depth += 1;
    else if (!inClass && token === ')') depth -= 1;
    // A group that was never opened: what was taken for the whole was none.
    if (depth < 0) return [source];
    if (token === '|' && depth === 0 && !inClass) parts.push('');
    else parts.push(parts.pop() + token);
  }
  return parts;
}

/** The alternatives of an expression, each an expression of its own; itself where it has none. */
export function alternativesOf(source: string): string[] {
  return cutAtBars(source).flatMap((part) => {
    const inside = WHOLE.exec(part)?.groups?.inside;
    const within = inside === undefined ? [] : cutAtBars(inside);
    return within.length > 1 ? within.map((one) => `^(?:${one})`) : [part];
  });
}

/**
 * Makes an expression of its alternatives. One of all ways in which a language takes leave takes a browser a fifth of a second
 * to make ready for the first text, and again for the second: nothing could be done meanwhile.
 */
export function makeParted(source: string, flags: string): Parted {
  const parts = alternativesOf(source).map((part) => new RegExp(part, flags));
  return {
    test: (text) => parts.some((part) => part.test(text)),
    *readying(text) {
      for (const part of [...parts, ...parts]) {
        part.test(text);
        yield;
      }
    },
  };
}
