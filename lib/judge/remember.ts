/** A function that makes a thing of each object once and remembers it as long as the object lives. */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let known = made.get(key);
    if (!known) {
      known = { value: make(key) };
      made.set(key, known);
    }
    return known.value;
  };
}

/** So many texts are remembered: a long mail has fewer sentences. */
const TEXTS = 4000;

/** So many paragraphs: what is made of one is big, and it changes with each key. */
export const PARAGRAPHS = 200;

/** A function of a text that remembers what it made of the last ones: one keystroke changes one line or sentence of many. */
export function rememberTexts<Value>(make: (text: string) => Value, most = TEXTS): (text: string) => Value {
  const made = new Map<string, { value: Value }>();
  return (text) => {
    let known = made.get(text);
    if (!known) {
      known = { value: make(text) };
      // The oldest go first: a Map keeps its order of insertion.
      if (made.size >= most) made.delete(made.keys().next().value as string);
      made.set(text, known);
    }
    return known.value;
  };
}
