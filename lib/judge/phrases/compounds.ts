import { AnyOf } from './leaves.ts';
import { both, NO_END, Node, together } from './node.ts';
import { type Text, unitsOf } from './text.ts';

const FEW = 4;

/** Parts one after another. */
export class Row extends Node {
  readonly empty: boolean;
  readonly parts: readonly Node[];
  constructor(parts: readonly Node[]) {
    super();
    this.parts = parts;
    this.empty = parts.every((part) => part.empty);
  }
  ends(text: Text, at: number): readonly number[] {
    return this.#from(0, text, at);
  }
  #from(first: number, text: Text, at: number): readonly number[] {
    let ends: readonly number[] = [at];
    for (let i = first; i < this.parts.length && ends.length; i++) {
      if (ends.length > FEW) return this.#remembered(i, text, ends);
      ends = together(ends, this.parts[i] as Node, text);
    }
    return ends;
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
        ends = this.#from(first, text, at);
        known.set(key, ends);
      }
      for (const end of ends) all.add(end);
    }
    return [...all];
  }
  begins(code: number): boolean {
    for (const part of this.parts) {
      if (part.begins(code)) return true;
      if (!part.empty) return false;
    }
    return false;
  }
}

/** One of several parts. */
export class Either extends Node {
  readonly empty: boolean;
  #by: Map<number, readonly Node[]> | null = null;
  #empties: readonly Node[] | null = null;
  readonly all: readonly Node[];
  /** The number of a word list: what is found of it is kept with the text. */
  readonly list: number;
  constructor(all: readonly Node[], list = -1) {
    super();
    this.all = all;
    this.list = list;
    this.empty = all.some((node) => node.empty);
  }
  #beginning(code: number): readonly Node[] {
    this.#by ??= new Map();
    let nodes = this.#by.get(code);
    if (!nodes) {
      nodes = this.all.filter((node) => !node.empty && node.begins(code));
      this.#by.set(code, nodes);
    }
    return nodes;
  }
  #ofNoLetter(): readonly Node[] {
    this.#empties ??= this.all.filter((node) => node.empty);
    return this.#empties;
  }
  #find(text: Text, at: number): readonly number[] {
    let found: readonly number[] = NO_END;
    if (at < text.length) {
      for (const node of this.#beginning(text.codes[at] as number)) found = both(found, node.ends(text, at));
    }
    if (this.empty) for (const node of this.#ofNoLetter()) found = both(found, node.ends(text, at));
    return found;
  }
  ends(text: Text, at: number): readonly number[] {
    if (this.list < 0) return this.#find(text, at);
    const key = this.list * (text.length + 1) + at;
    let ends = text.lists.get(key);
    if (!ends) {
      ends = this.#find(text, at);
      text.lists.set(key, ends);
    }
    return ends;
  }
  begins(code: number): boolean {
    return this.#beginning(code).length > 0 || (this.empty && this.#ofNoLetter().some((node) => node.begins(code)));
  }
}

/** A part from `least` to `most` times. */
export class Times extends Node {
  readonly empty: boolean;
  readonly what: Node;
  readonly least: number;
  readonly most: number;
  constructor(what: Node, least: number, most: number) {
    super();
    this.what = what;
    this.least = least;
    this.most = most;
    this.empty = least === 0 || what.empty;
  }
  ends(text: Text, at: number): readonly number[] {
    if (this.what instanceof AnyOf) return this.#run(this.what, text, at);
    let reached: readonly number[] = [at];
    const all: number[] = this.least ? [] : [at];
    for (let count = 1; count <= this.most && reached.length; count++) {
      reached = together(reached, this.what, text);
      if (count < this.least) continue;
      const before = all.length;
      for (const end of reached) if (!all.includes(end)) all.push(end);
      // What brings nothing new will not later either.
      if (all.length === before) break;
    }
    return all;
  }
  #run(set: AnyOf, text: Text, at: number): readonly number[] {
    const all: number[] = this.least ? [] : [at];
    for (let count = 1, end = at; count <= this.most && set.has(text, end); count++) {
      end += unitsOf(text.codes[end] as number);
      if (count >= this.least) all.push(end);
    }
    return all;
  }
  begins(code: number): boolean {
    return this.what.begins(code);
  }
}

/** Looks whether something follows, or does not, and takes nothing. */
export class Ahead extends Node {
  readonly empty = true;
  readonly what: Node;
  readonly wanted: boolean;
  constructor(what: Node, wanted: boolean) {
    super();
    this.what = what;
    this.wanted = wanted;
  }
  ends(text: Text, at: number): readonly number[] {
    return this.what.ends(text, at).length > 0 === this.wanted ? [at] : NO_END;
  }
  begins(): boolean {
    return false;
  }
}

export const row = (parts: readonly Node[]): Node => (parts.length === 1 ? (parts[0] as Node) : new Row(parts));
export const either = (all: readonly Node[]): Node => (all.length === 1 ? (all[0] as Node) : new Either(all));
