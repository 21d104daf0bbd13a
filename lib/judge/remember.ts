/** Gives back the object that it is given, so that a class on top of it adds its private field to that very object. */
class Given {
  constructor(key: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for
    return key;
  }
}

/**
 * A function that makes a thing of each object once and remembers it as long as the object lives. It is kept in a private
 * field of the object, which nobody else sees and no copy has: a weak map of so many short-lived objects costs more at each
 * collection of garbage than all of judging.
 */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  class Known extends Given {
    #value: Value;
    constructor(key: Key, value: Value) {
      super(key);
      this.#value = value;
    }
    static of(key: Key): Value {
      return #value in key ? key.#value : new Known(key, make(key)).#value;
    }
  }
  return Known.of;
}

/** However many are used at once, no more texts than this are remembered twice over: no mail has so many sentences. */
const TEXTS = 20_000;
/** What was not met in so many judgements is forgotten, once so many texts have come. */
const JUDGEMENTS = 100;
const CAME = 300;

let judgements = 0;

/** Tells that a judgement begins: what is remembered of texts is kept for the next ones, not for good. */
export function beginJudgement(): void {
  judgements += 1;
}

/**
 * A function of a text that remembers what it made of those of the last judgements: one keystroke changes one line or
 * sentence of many, and leaves a text behind that nobody meets again.
 * @param most how many are remembered at least and, twice over, at most
 */
export function rememberTexts<Value>(make: (text: string) => Value, most = TEXTS): (text: string) => Value {
  let met = new Map<string, { value: Value }>();
  let before = new Map<string, { value: Value }>();
  let begun = judgements;
  return (text) => {
    const there = met.get(text);
    if (there) return there.value;
    if (met.size >= most || (met.size >= CAME && judgements - begun >= JUDGEMENTS)) {
      before = met;
      met = new Map();
      begun = judgements;
    }
    const known = before.get(text) ?? { value: make(text) };
    met.set(text, known);
    return known.value;
  };
}
