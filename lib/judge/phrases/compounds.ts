import { AnyOf, Place } from './leaves.ts';
import { both, FEW_STRINGS, mayBegin, NO_END, Node, together } from './node.ts';
import { makeStrings, type Strings } from './strings.ts';
import { ANY_KIND, isKind, type Text, unitsOf } from './text.ts';

const FEW = 4;

/** Whether a part says what must not stand at a place, and takes nothing. */
const isDoubt = (node: Node): boolean =>
  (node instanceof Ahead && !node.wanted) || (node instanceof Place && node.denies);

/** Parts one after another. */
export class Row extends Node {
  readonly empty: boolean;
  readonly opens: number;
  readonly parts: readonly Node[];
  /** From each part on: what the rest of the row can begin with, and from which part on the rest can be empty. */
  readonly #rest: Int32Array;
  readonly #emptyFrom: number;
  /** How many parts at its head only say what must not be there. */
  readonly #doubts: number;
  constructor(parts: readonly Node[]) {
    super();
    this.parts = parts;
    const said = parts.findIndex((part) => !isDoubt(part));
    this.#doubts = Math.max(0, said);
    this.#rest = new Int32Array(parts.length + 1);
    let emptyFrom = parts.length;
    for (let i = parts.length - 1; i >= 0; i--) {
      const { empty, opens } = parts[i] as Node;
      this.#rest[i] = empty ? opens | (this.#rest[i + 1] as number) : opens;
      if (empty && emptyFrom === i + 1) emptyFrom = i;
    }
    this.opens = this.#rest[0] as number;
    this.#emptyFrom = emptyFrom;
    this.empty = emptyFrom === 0;
  }
  ends(text: Text, at: number, next: number): readonly number[] {
    // What must not be there seldom is: it is looked for once all the rest has been found.
    const ends = this.#from(this.#doubts, text, at, next);
    if (!ends.length) return ends;
    for (let i = 0; i < this.#doubts; i++) if (!(this.parts[i] as Node).ends(text, at, ANY_KIND).length) return NO_END;
    return ends;
  }
  /** What can stand before the part `at`: what it and the rest can begin with, and where they can be empty what comes next. */
  #wanted(at: number, next: number): number {
    const rest = this.#rest[at] as number;
    return at < this.#emptyFrom ? rest : rest | next;
  }
  #from(first: number, text: Text, at: number, next: number): readonly number[] {
    let ends: readonly number[] = [at];
    for (let i = first; i < this.parts.length && ends.length; i++) {
      if (ends.length > 1) ends = this.#going(i, text, ends, next);
      if (ends.length > FEW) return this.#remembered(i, text, ends);
      ends = together(ends, this.parts[i] as Node, text, this.#wanted(i + 1, next));
    }
    return ends;
  }
  /** Those of the places from which the rest of the row can go on, by the letter there. */
  #going(first: number, text: Text, from: readonly number[], next: number): readonly number[] {
    const wanted = this.#wanted(first, next);
    if (wanted === ANY_KIND) return from;
    return from.filter((at) => isKind(wanted, text, at));
  }
  /** What ends at many places is met again from the next start: the rest of the row is then looked for once at each place. */
  #remembered(first: number, text: Text, from: readonly number[]): readonly number[] {
    let known = text.rows.get(this);
    if (!known) {
      known = new Map();
      text.rows.set(this, known);
    }
    const all = new Set<number>();
    for (const at of from) {
      const key = at * this.parts.length + first;
      let ends = known.get(key);
      if (!ends) {
        ends = this.#from(first, text, at, ANY_KIND);
        known.set(key, ends);
      }
      for (const end of ends) all.add(end);
    }
    return [...all];
  }
  override starts(text: Text): Iterable<number> | null {
    return (this.parts[0] as Node).starts(text);
  }
  override strings(): readonly string[] | null {
    let all: readonly string[] = [''];
    for (const part of this.parts) {
      const next = part.strings();
      if (!next || all.length * next.length > FEW_STRINGS) return null;
      all = all.flatMap((start) => next.map((end) => start + end));
    }
    // Two runs of white space want two signs.
    return all.some((string) => string.includes('  ')) ? null : all;
  }
}

/** Of rows that begin with the same part one row, so that it is looked for once. */
function joined(all: readonly Node[]): readonly Node[] {
  const rows = new Map<Node, Node[]>();
  for (const node of all) {
    const first = (node instanceof Row && node.parts[0]) || node;
    rows.set(first, [...(rows.get(first) ?? []), node]);
  }
  return Array.from(rows, ([first, some]) =>
    some.length === 1
      ? (some[0] as Node)
      : row([first, new Either(some.map((each) => row(each instanceof Row ? each.parts.slice(1) : [])))]),
  );
}

/** One of several parts. */
export class Either extends Node {
  readonly empty: boolean;
  readonly opens: number;
  readonly all: readonly Node[];
  /** The number of a word list: what is found of it is kept with the text. */
  readonly list: number;
  /** Those that are plain strings, found in one walk, and the others by the kind of letter that they begin with. */
  #plain: Strings | null = null;
  #others: readonly Node[] | null = null;
  readonly #by: (readonly Node[] | undefined)[] = [];
  #few: readonly string[] | null | undefined;
  constructor(all: readonly Node[], list = -1) {
    super();
    this.all = all;
    this.list = list;
    this.empty = all.some((node) => node.empty);
    this.opens = all.reduce((kinds, node) => kinds | node.opens, 0);
  }
  /** Tells plain strings from others; where there are few, a walk would not pay. */
  #sort(): readonly Node[] {
    const plain = this.all.length < FEW ? [] : this.all.filter((node) => node.strings());
    if (plain.length >= FEW) this.#plain = makeStrings(plain.flatMap((node) => node.strings() as readonly string[]));
    return joined(this.#plain ? this.all.filter((node) => !plain.includes(node)) : this.all);
  }
  #find(text: Text, at: number, next: number): readonly number[] {
    this.#others ??= this.#sort();
    const kind = text.kinds[at] as number;
    let nodes = this.#by[kind];
    if (!nodes) {
      nodes = this.#others.filter((node) => mayBegin(node, text, at));
      this.#by[kind] = nodes;
    }
    let found = this.#plain?.ends(text, at) ?? NO_END;
    for (let i = 0; i < nodes.length; i++) found = both(found, (nodes[i] as Node).ends(text, at, next));
    return found;
  }
  ends(text: Text, at: number, next: number): readonly number[] {
    if (this.list < 0) return this.#find(text, at, next);
    const key = this.list * (text.length + 1) + at;
    let ends = text.lists.get(key);
    if (!ends) {
      ends = this.#find(text, at, ANY_KIND);
      text.lists.set(key, ends);
    }
    return ends;
  }
  override strings(): readonly string[] | null {
    if (this.#few === undefined) {
      const all = this.all.length > FEW_STRINGS ? [null] : this.all.map((node) => node.strings());
      const few = all.includes(null) ? null : all.flatMap((strings) => strings ?? []);
      this.#few = few && few.length <= FEW_STRINGS ? few : null;
    }
    return this.#few;
  }
}

/** A part from `least` to `most` times. */
export class Times extends Node {
  readonly empty: boolean;
  readonly opens: number;
  readonly what: Node;
  readonly least: number;
  readonly most: number;
  constructor(what: Node, least: number, most: number) {
    super();
    this.what = what;
    this.least = least;
    this.most = most;
    this.empty = least === 0 || what.empty;
    this.opens = what.opens;
  }
  ends(text: Text, at: number, next: number): readonly number[] {
    if (this.what instanceof AnyOf) return this.#run(this.what, text, at, next);
    const wanted = this.what.empty ? ANY_KIND : next | this.what.opens;
    let reached: readonly number[] = [at];
    const all: number[] = this.least ? [] : [at];
    for (let count = 1; count <= this.most && reached.length; count++) {
      reached = together(reached, this.what, text, wanted);
      if (count < this.least) continue;
      const before = all.length;
      for (const end of reached) if (!all.includes(end)) all.push(end);
      // What brings nothing new will not later either.
      if (all.length === before) break;
    }
    return all;
  }
  #run(set: AnyOf, text: Text, at: number, next: number): readonly number[] {
    const all: number[] = this.least ? [] : [at];
    for (let count = 1, end = at; count <= this.most && set.has(text, end); count++) {
      end += unitsOf(text.codes[end] as number);
      if (count >= this.least && isKind(next, text, end)) all.push(end);
    }
    return all;
  }
  /**
   * An endless run of letters of a set is longest from the first of them: what begins later lies within what begins there.
   */
  override starts(text: Text): Iterable<number> | null {
    const set = this.what;
    if (this.most !== Number.POSITIVE_INFINITY || !(set instanceof AnyOf)) return null;
    const starts: number[] = [];
    for (let at = 0; at < text.length; at += unitsOf(text.codes[at] as number))
      if (at === 0 || !set.has(text, at - 1)) starts.push(at);
    return starts;
  }
  override strings(): readonly string[] | null {
    const isSpace = this.what instanceof AnyOf && this.what.source === '\\s';
    if (!isSpace && this.most > 1) return null;
    const once = isSpace ? [' '] : this.what.strings();
    return once && (this.least ? once : ['', ...once]);
  }
}

/** Looks whether something follows, or does not, and takes nothing. */
export class Ahead extends Node {
  readonly empty = true;
  readonly opens = 0;
  readonly what: Node;
  readonly wanted: boolean;
  constructor(what: Node, wanted: boolean) {
    super();
    this.what = what;
    this.wanted = wanted;
  }
  ends(text: Text, at: number): readonly number[] {
    return this.what.ends(text, at, ANY_KIND).length > 0 === this.wanted ? [at] : NO_END;
  }
}

export const row = (parts: readonly Node[]): Node => (parts.length === 1 ? (parts[0] as Node) : new Row(parts));
export const either = (all: readonly Node[]): Node => (all.length === 1 ? (all[0] as Node) : new Either(all));
