import { NO_END, Node } from './node.ts';
import { ANY_KIND, bitOf, FAR_KINDS, lower, type Text, unitsOf, withoutMarks } from './text.ts';

/** Letters in this order. */
export class Letters extends Node {
  readonly empty = false;
  /** In lower case, as UTF-16. */
  readonly letters: string;
  readonly opens: number;
  /** The same without marks, which a text may leave out. */
  readonly #plain: string;
  constructor(letters: string) {
    super();
    this.letters = letters;
    this.#plain = withoutMarks(letters);
    this.opens = bitOf(letters.codePointAt(0) as number) | bitOf(this.#plain.codePointAt(0) as number);
  }
  ends({ codes, length, unmarked }: Text, at: number): readonly number[] {
    const end = at + this.letters.length;
    if (end > length) return NO_END;
    for (let i = 0; i < this.letters.length; ) {
      const code = this.letters.codePointAt(i) as number;
      if (codes[at + i] !== code && !(unmarked?.[at + i] && codes[at + i] === this.#plain.codePointAt(i)))
        return NO_END;
      i += unitsOf(code);
    }
    return [end];
  }
  override strings(): readonly string[] {
    return [this.letters];
  }
}

/** A letter in this very case. */
export class Capital extends Node {
  readonly empty = false;
  readonly code: number;
  /** In lower case. */
  readonly letter: string;
  readonly opens: number;
  constructor(code: number) {
    super();
    this.code = code;
    this.letter = String.fromCodePoint(lower(code));
    this.opens = bitOf(lower(code));
  }
  ends({ text }: Text, at: number): readonly number[] {
    return text.codePointAt(at) === this.code ? [at + unitsOf(this.code)] : NO_END;
  }
}

/** How a pattern's apostrophe is read (`pattern.ts`). */
export const APOSTROPHES = "['’‘]";
const APOSTROPHE = ["'"];

/** A set that names each of its letters, or the first and the last of a run of them, with no sign that means more. */
const NAMED = /^\[(?!\^)(?:\\[[\]\-./^\\]|[^\\^[\]])+\]$/u;
const MEMBER = /\\?(.)(?:-\\?(.))?/gsu;
const MOST_LETTERS = 32;

/** A set that has nothing beyond the first letters. */
const NEAR = 128;
const ONLY_NEAR = /^(?:\\d|\[(?!\^)(?:[ -[\]-~]|\\[d.\-\]/])*\])$/;

/** Letters below are looked up in a table. */
const FIRST = 0x250;

/** One letter of a set as a regular expression writes it: `\w`, `[^.!?]`. */
export class AnyOf extends Node {
  readonly empty = false;
  /** Of the first letters: 0 where not known yet, 1 where it has them, 2 where not. */
  readonly #first = new Uint8Array(FIRST);
  #known: Map<number, boolean> | null = null;
  #expression: RegExp | null = null;
  #strings: readonly string[] | null | undefined;
  #opens: number | undefined;
  readonly source: string;
  /** Whether capitals matter. */
  readonly cased: boolean;
  constructor(source: string, cased: boolean) {
    super();
    this.source = source;
    this.cased = cased;
  }
  get opens(): number {
    this.#opens ??= this.#kinds();
    return this.#opens;
  }
  #kinds(): number {
    if (this.cased) return ANY_KIND;
    if (this.source === APOSTROPHES) return bitOf(39);
    let kinds = ONLY_NEAR.test(this.source) ? 0 : FAR_KINDS;
    for (let code = 0; code < NEAR; code++) if (lower(code) === code && this.#has(code)) kinds |= bitOf(code);
    return kinds;
  }
  #find(code: number): boolean {
    this.#expression ??= new RegExp(`^${this.source}$`, this.cased ? 'u' : 'iu');
    return this.#expression.test(String.fromCodePoint(code));
  }
  #has(code: number): boolean {
    if (code < FIRST) {
      this.#first[code] ||= this.#find(code) ? 1 : 2;
      return this.#first[code] === 1;
    }
    this.#known ??= new Map();
    let is = this.#known.get(code);
    if (is === undefined) {
      is = this.#find(code);
      this.#known.set(code, is);
    }
    return is;
  }
  has({ text, codes, length }: Text, at: number): boolean {
    return at < length && this.#has(this.cased ? (text.codePointAt(at) as number) : (codes[at] as number));
  }
  ends(text: Text, at: number): readonly number[] {
    return this.has(text, at) ? [at + unitsOf(text.codes[at] as number)] : NO_END;
  }
  /** Its letters, small ones; null where they are many, or not all named. */
  few(): readonly string[] | null {
    if (this.cased) return null;
    const named = this.source === '\\d' ? '[0-9]' : this.source.replaceAll('\\d', '0-9');
    if (!NAMED.test(named)) return null;
    const all = new Set<string>();
    for (const [, first = '', last = first] of named.slice(1, -1).matchAll(MEMBER)) {
      const end = last.codePointAt(0) as number;
      for (let code = first.codePointAt(0) as number; code <= end && all.size <= MOST_LETTERS; code++)
        all.add(String.fromCodePoint(lower(code)));
    }
    return all.size <= MOST_LETTERS ? [...all] : null;
  }
  override strings(): readonly string[] | null {
    if (this.source === APOSTROPHES) return APOSTROPHE;
    if (this.#strings === undefined) {
      // A space in a string is any run of them, an apostrophe either, and marks may lack: in a set each is just itself.
      const few = /[ ']/.test(this.source) ? null : this.few();
      this.#strings = few?.every((letter) => few.includes(withoutMarks(letter))) ? few : null;
    }
    return this.#strings;
  }
}

/** Whether a code point is a letter, digit or low line as `\b` knows them; none stands beyond the ends of a text. */
const isAscii = (code = 0): boolean =>
  (code > 96 && code < 123) || (code > 47 && code < 58) || code === 95 || code === 0x17f || code === 0x212a;

const NOT_BEFORE = '(?<!';

/** Where more places of a text than these are asked after, one look at all of them is faster than one at each. */
const FEW_PLACES = 8;

/** A place that a regular expression of no length fits: `\b`, `^`, `(?<=…)`. */
export class Place extends Node {
  readonly empty = true;
  readonly opens = 0;
  #everywhere: RegExp | null = null;
  #here: RegExp | null = null;
  readonly source: string;
  constructor(source: string) {
    super();
    this.source = source;
  }
  /** Whether it says what must not come before. */
  get denies(): boolean {
    return this.source.startsWith(NOT_BEFORE);
  }
  #fits(text: Text, at: number): boolean {
    if (this.source === '^') return at === 0;
    if (this.source === '$') return at === text.length;
    if (this.source === '\\b') return isAscii(text.codes[at - 1]) !== isAscii(text.codes[at]);
    // What must not come before stands nearly nowhere: it is looked for, and not its absence.
    const isThere = this.#isAmong(text) ? this.#places(text).has(at) : this.#isAt(text, at);
    return isThere === !this.denies;
  }
  /** Whether to look it up among all of its places: where those are known, or so many were asked after that they had better be. */
  #isAmong({ places, asked }: Text): boolean {
    if (places.has(this.source)) return true;
    const times = (asked.get(this.source) ?? 0) + 1;
    asked.set(this.source, times);
    return times > FEW_PLACES;
  }
  #isAt({ text }: Text, at: number): boolean {
    this.#here ??= new RegExp(this.#wanted(), 'iuy');
    this.#here.lastIndex = at;
    return this.#here.test(text);
  }
  #wanted(): string {
    return this.source.replace(NOT_BEFORE, '(?<=');
  }
  /** Where it fits in a text; null where that is nearly everywhere. */
  override starts(text: Text): Iterable<number> | null {
    if (this.source === '^') return [0];
    return this.source.startsWith('(?<=') ? this.#places(text) : null;
  }
  /** All of them in a text at once: one look of the engine's own is faster than one at each place. */
  #places(text: Text): ReadonlySet<number> {
    let places = text.places.get(this.source);
    if (!places) {
      this.#everywhere ??= new RegExp(this.#wanted(), 'giu');
      places = new Set(Array.from(text.text.matchAll(this.#everywhere), ({ index }) => index));
      text.places.set(this.source, places);
    }
    return places;
  }
  ends(text: Text, at: number): readonly number[] {
    return this.#fits(text, at) ? [at] : NO_END;
  }
}
