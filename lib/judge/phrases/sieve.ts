import { type Needs, type Piece, rarest } from './needs.ts';
import { isWord, withoutMarks } from './text.ts';

/** Passes over nearly all phrases by a look at the letters of a text: tells which of them it may have. */
export type Sieve = (text: string) => readonly number[];

/** Pieces of which a text must have one. */
interface Group {
  /** The number of the text in which it was last seen. */
  seen: number;
  /** The phrases that are thought of where this group is there. */
  phrases: number[];
}

interface Wanted extends Piece {
  seen: number;
  groups: Group[];
}

/** Pieces are found by their first units, up to so many, then compared whole. */
const HASHED = 4;
const TABLE = 1 << 14;
const start = (size: number): number => size * 0x9e3779b1;
const more = (sum: number, code: number): number => Math.imul(sum ^ code, 0x01000193);
const slot = (sum: number): number => (sum ^ (sum >>> 15)) & (TABLE - 1);

/** A text as pieces are looked for in it. */
const bare = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/[’‘]/g, "'");

const nameOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ letters, begins, ends }) => `${begins ? '^' : ''}${letters}${ends ? '$' : ''}`).join('|');

/** Pieces by their first units; each text is looked at from every place, or from the beginnings of words alone. */
function makeTable() {
  const table: (Wanted[] | undefined)[] = new Array(TABLE);
  const sizes = new Set<number>();
  return {
    add(piece: Wanted) {
      const size = Math.min(piece.letters.length, HASHED);
      sizes.add(size);
      let sum = start(size);
      for (let i = 0; i < size; i++) sum = more(sum, piece.letters.charCodeAt(i));
      const at = slot(sum);
      const others = table[at];
      if (others) others.push(piece);
      else table[at] = [piece];
    },
    /** Tells the pieces that begin at `at`. */
    look(text: string, at: number, tell: (piece: Wanted) => void) {
      for (const size of sizes) {
        if (at + size > text.length) continue;
        let sum = start(size);
        for (let i = at; i < at + size; i++) sum = more(sum, text.charCodeAt(i));
        const here = table[slot(sum)];
        if (!here) continue;
        for (const piece of here) if (text.startsWith(piece.letters, at)) tell(piece);
      }
    },
  };
}

/** A sieve over what each phrase needs. `marksOptional`: letters are compared without their marks. */
export function makeSieve(needs: readonly Needs[], marksOptional = false): Sieve {
  const plain = (letters: string) => (marksOptional ? withoutMarks(letters) : letters);
  const [atWords, anywhere] = [makeTable(), makeTable()];
  const pieces = new Map<string, Wanted>();
  const groups = new Map<readonly Piece[] | string, Group>();
  const unsure: number[] = [];

  const groupOf = (all: readonly Piece[]): Group => {
    let group = groups.get(all);
    if (group) return group;
    const name = nameOf(all);
    group = groups.get(name) ?? { seen: 0, phrases: [] };
    if (!groups.has(name)) {
      for (const piece of all) {
        const key = nameOf([piece]);
        let wanted = pieces.get(key);
        if (!wanted) {
          wanted = { ...piece, letters: plain(piece.letters), seen: 0, groups: [] };
          pieces.set(key, wanted);
          (piece.begins ? atWords : anywhere).add(wanted);
        }
        wanted.groups.push(group);
      }
    }
    groups.set(name, group);
    groups.set(all, group);
    return group;
  };

  const wanted = needs.map((each, phrase) => {
    if (each.length) groupOf(rarest(each)).phrases.push(phrase);
    else unsure.push(phrase);
    return [...new Set(each.map(groupOf))];
  });

  let round = 0;
  return (string) => {
    const text = plain(bare(string));
    const met: Group[] = [];
    round++;
    const tell = (piece: Wanted, at: number) => {
      if (piece.seen === round) return;
      const end = at + piece.letters.length;
      if (piece.ends && end < text.length && isWord(text.charCodeAt(end))) return;
      piece.seen = round;
      for (const group of piece.groups) {
        if (group.seen === round) continue;
        group.seen = round;
        if (group.phrases.length) met.push(group);
      }
    };
    for (let at = 0; at < text.length; at++) {
      anywhere.look(text, at, (piece) => tell(piece, at));
      if (!at || !isWord(text.charCodeAt(at - 1))) atWords.look(text, at, (piece) => tell(piece, at));
    }
    const found = [...unsure];
    for (const { phrases } of met) {
      for (const phrase of phrases) {
        if ((wanted[phrase] as Group[]).every((group) => group.seen === round)) found.push(phrase);
      }
    }
    return found;
  };
}
