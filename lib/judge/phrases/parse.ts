import { Ahead, either, row, Times } from './compounds.ts';
import { AnyOf, Capital, Letters, Place } from './leaves.ts';
import type { Node } from './node.ts';
import { lower, unitsOf } from './text.ts';

const BOUNDS = /\{(\d+)(,?)(\d*)\}/y;
const NAMED = /\{([a-z][\w-]*)\}/y;
const SET = /\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|[wWdDsS])|\./uy;
const GROUP = /\((?:\?:|\?-i:|\?<[a-zA-Z]\w*>)?/y;
const AROUND = /\(\?<?[=!]/y;
const PLACE = /\\[bB]|[$^]/y;
const SPECIAL = new Set(Array.from('\\[](){}?*+|.^$', (sign) => sign.charCodeAt(0)));
const ENDLESS = Number.POSITIVE_INFINITY;

/** Parses a source; the same piece of source gives the same part each time, so that phrases share what they know. */
export type Parser = (source: string) => Node;

/**
 * A parser of sources of regular expressions (flags `iu`), with `{name}` for a list that `listed` knows. It throws where
 * a source is no expression.
 */
export function makeParser(listed: (name: string) => Node): Parser {
  const known = new Map<string, Node>();

  return (source) => {
    let at = 0;
    let cased = false;
    const fail = (why: string): never => {
      throw new Error(`${why} at ${at} of ${source}`);
    };
    const take = (expression: RegExp): RegExpExecArray | null => {
      expression.lastIndex = at;
      const match = expression.exec(source);
      if (match) at += match[0].length;
      return match;
    };
    const shared = (from: number, make: () => Node): Node => {
      const key = (cased ? 'cased ' : '') + source.slice(from, at);
      let node = known.get(key);
      if (!node) {
        node = make();
        known.set(key, node);
      }
      return node;
    };

    function alternatives(): Node {
      const all = [parts()];
      while (source[at] === '|') {
        at++;
        all.push(parts());
      }
      return either(all);
    }

    function parts(): Node {
      const all: Node[] = [];
      while (at < source.length && source[at] !== '|' && source[at] !== ')') all.push(counted());
      return row(all);
    }

    function counted(): Node {
      const from = at;
      const plain = cased ? '' : plainLetters();
      if (plain) return shared(from, () => new Letters(plain));
      const what = atom();
      const bounds = repeats();
      return bounds ? shared(from, () => new Times(what, ...bounds)) : what;
    }

    /** Letters up to the next sign; the last stays out where a count follows it. */
    function plainLetters(): string {
      const from = at;
      let last = at;
      let end = at;
      while (end < source.length && !SPECIAL.has(source.charCodeAt(end))) {
        last = end;
        end += unitsOf(source.codePointAt(end) as number);
      }
      const next = source[end];
      const isCount = next === '{' && /\d/.test(source[end + 1] ?? '');
      at = isCount || next === '?' || next === '*' || next === '+' ? last : end;
      return small(source.slice(from, at));
    }

    function repeats(): [number, number] | null {
      const sign = source[at];
      let bounds: [number, number] | null = null;
      if (sign === '?') bounds = [0, 1];
      else if (sign === '*') bounds = [0, ENDLESS];
      else if (sign === '+') bounds = [1, ENDLESS];
      if (bounds) at++;
      else {
        const match = sign === '{' ? take(BOUNDS) : null;
        if (!match) return null;
        const [, least, comma, most] = match;
        bounds = [Number(least), most ? Number(most) : comma ? ENDLESS : Number(least)];
      }
      // As few as will do, or as many: all are told.
      if (source[at] === '?') at++;
      return bounds;
    }

    function bracket(): Node {
      const from = at;
      const around = take(AROUND)?.[0];
      const was = cased;
      if (!around) cased ||= take(GROUP)?.[0] === '(?-i:';
      const inside = alternatives();
      if (source[at] !== ')') fail('no closing bracket');
      at++;
      cased = was;
      if (!around) return inside;
      return around.startsWith('(?<') ? new Place(source.slice(from, at)) : new Ahead(inside, around === '(?=');
    }

    function atom(): Node {
      const from = at;
      if (source[at] === '(') {
        const inside = bracket();
        return shared(from, () => inside);
      }
      const name = source[at] === '{' ? take(NAMED)?.[1] : undefined;
      if (name) return listed(name);
      const set = take(SET)?.[0];
      if (set) return shared(from, () => new AnyOf(set, cased));
      const place = take(PLACE)?.[0];
      if (place) return shared(from, () => new Place(place));
      const escaped = source[at] === '\\';
      if (escaped) at++;
      const code = source.codePointAt(at) ?? fail('nothing');
      const sign = String.fromCodePoint(code);
      if (escaped ? /[a-zA-Z0-9]/.test(sign) : SPECIAL.has(code)) fail(`a stray ${sign}`);
      at += sign.length;
      return shared(from, () => (cased ? new Capital(code) : new Letters(small(sign))));
    }

    const node = alternatives();
    if (at < source.length) fail('a stray bracket');
    return node;
  };
}

/** In lower case as texts are: letter by letter. */
function small(letters: string): string {
  const lowered = letters.toLowerCase();
  if (lowered.length === letters.length) return lowered;
  return Array.from(letters, (letter) => String.fromCodePoint(lower(letter.codePointAt(0) as number))).join('');
}
