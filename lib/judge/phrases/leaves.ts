import { NO_END, Node } from './node.ts';
import { lower, type Text, unitsOf, withoutMarks } from './text.ts';

/** Letters in this order. */
export class Letters extends Node {
  readonly empty = false;
  /** In lower case, as UTF-16. */
  readonly letters: string;
  /** The same without marks, which a text may leave out. */
  readonly #plain: string;
  constructor(letters: string) {
    super();
    this.letters = letters;
    this.#plain = withoutMarks(letters);
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
  begins(code: number): boolean {
    return this.letters.codePointAt(0) === code || this.#plain.codePointAt(0) === code;
  }
}

/** A letter in this very case. */
export class Capital extends Node {
  readonly empty = false;
  readonly code: number;
  constructor(code: number) {
    super();
    this.code = code;
  }
  ends({ text }: Text, at: number): readonly number[] {
    return text.codePointAt(at) === this.code ? [at + unitsOf(this.code)] : NO_END;
  }
  begins(code: number): boolean {
    return lower(this.code) === code;
  }
}

/** One letter of a set as a regular expression writes it: `\w`, `[^.!?]`. */
export class AnyOf extends Node {
  readonly empty = false;
  #known: Map<number, boolean> | null = null;
  #expression: RegExp | null = null;
  readonly source: string;
  /** Whether capitals matter. */
  readonly cased: boolean;
  constructor(source: string, cased: boolean) {
    super();
    this.source = source;
    this.cased = cased;
  }
  #has(code: number): boolean {
    this.#known ??= new Map();
    let is = this.#known.get(code);
    if (is === undefined) {
      this.#expression ??= new RegExp(`^${this.source}$`, this.cased ? 'u' : 'iu');
      is = this.#expression.test(String.fromCodePoint(code));
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
  begins(code: number): boolean {
    return this.cased || this.#has(code);
  }
}

/** A place that a regular expression of no length fits: `\b`, `^`, `(?<=…)`. */
export class Place extends Node {
  readonly empty = true;
  #expression: RegExp | null = null;
  readonly source: string;
  constructor(source: string) {
    super();
    this.source = source;
  }
  ends({ text }: Text, at: number): readonly number[] {
    this.#expression ??= new RegExp(this.source, 'iuy');
    this.#expression.lastIndex = at;
    return this.#expression.test(text) ? [at] : NO_END;
  }
  begins(): boolean {
    return false;
  }
}
