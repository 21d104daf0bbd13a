/** A text as phrases are looked for in it. */
export interface Text {
  readonly text: string;
  /** Code points in lower case, one entry a UTF-16 unit. */
  readonly codes: Int32Array;
  /** The same unit by unit as strings are looked for: one kind of space and one apostrophe. */
  readonly units: Uint16Array;
  /** What kind of letter stands at each place (`kindOf`), and `END` behind the last. */
  readonly kinds: Uint8Array;
  readonly length: number;
  /** What was found of word lists so far, so that each is looked for once at each place. */
  readonly lists: Map<number, readonly number[]>;
  /** The same of rows of parts; what the numbers mean is the row's own affair. */
  readonly rows: Map<object, Map<number, readonly number[]>>;
  /** Where a place's expression fits, by its source. */
  readonly places: Map<string, ReadonlySet<number>>;
  /** At how many places each was looked for, while those were few. */
  readonly asked: Map<string, number>;
  /** Where marks may be left out: 1 at each letter of a word that was typed with none. */
  readonly unmarked: Uint8Array | null;
}

/** `marksOptional`: a word typed with no marks at all may stand for one with marks ("kludas" for "kļūdas"). */
export function textOf(text: string, marksOptional = false): Text {
  const codes = new Int32Array(text.length);
  const kinds = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = lower(text.codePointAt(at) as number);
    codes[at] = code;
    kinds[at] = kindOf(code);
  }
  kinds[text.length] = END;
  return {
    text,
    codes,
    kinds,
    units: unitsIn(text),
    length: text.length,
    lists: new Map(),
    rows: new Map(),
    places: new Map(),
    asked: new Map(),
    unmarked: marksOptional ? unmarkedOf(codes) : null,
  };
}

export const SPACE = 32;
const APOSTROPHE = 39;
const WHITE = /\s/;

/** A text unit by unit as strings are looked for in it: small letters, one kind of space and one apostrophe. */
export function unitsIn(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) units[at] = code > 8 && code < 14 ? SPACE : lower(code);
    else if (code === 0x2019 || code === 0x2018) units[at] = APOSTROPHE;
    else units[at] = isFarSpace(code) ? SPACE : lower(code);
  }
  return units;
}

/** Whether it is white space beyond the first 128. None stands among the letters of East Asia and what lies above them but the byte order mark. */
const isFarSpace = (code: number): boolean =>
  (code === 0xa0 || code >= 0x1680) && (code < 0x3001 || code === 0xfeff) && WHITE.test(String.fromCharCode(code));

/*
 * Letters are told apart in 32 kinds, so that one number has a bit for each kind that a part of a phrase can begin with: most
 * parts are passed over by that alone. A kind holds several letters, and the part itself looks closer.
 */
const LETTERS_APART = 26;
const [DIGIT_KIND, SPACE_KIND, APOSTROPHE_KIND, SIGN_KIND] = [26, 27, 28, 29];
/** The kind of what stands behind the end of a text: nothing begins with it. */
const END = 31;
/** A bit for each kind. */
export const ANY_KIND = -1;
/** A bit for each kind that letters beyond the first 128 are of. */
export const FAR_KINDS = (1 << LETTERS_APART) - 1 + (1 << SPACE_KIND) + (1 << APOSTROPHE_KIND);

/** The kind of a code point in lower case, from 0 to 30. */
export function kindOf(code: number): number {
  if (code > 96 && code < 123) return code - 97;
  if (code === SPACE || (code > 8 && code < 14)) return SPACE_KIND;
  if (code === APOSTROPHE || code === 0x2019 || code === 0x2018) return APOSTROPHE_KIND;
  if (code < 128) return code > 47 && code < 58 ? DIGIT_KIND : SIGN_KIND;
  return isFarSpace(code) ? SPACE_KIND : code % LETTERS_APART;
}

/** Whether one of these kinds, a bit for each, is at a place; behind the end of a text that is `END`. */
export const isKind = (bits: number, { kinds }: Pick<Text, 'kinds'>, at: number): boolean =>
  ((bits >>> (kinds[at] as number)) & 1) === 1;

/** The bit of a code point's kind. */
export const bitOf = (code: number): number => 1 << kindOf(code);

function unmarkedOf(codes: Int32Array): Uint8Array {
  const unmarked = new Uint8Array(codes.length);
  for (let at = 0; at < codes.length; ) {
    let end = at;
    let marked = false;
    for (; end < codes.length && isWord(codes[end] as number); end++) marked ||= (codes[end] as number) > 127;
    if (end > at && !marked) unmarked.fill(1, at, end);
    at = Math.max(end, at + 1);
  }
  return unmarked;
}

/** Letters without their marks, as they are typed in haste: as many units as before. */
export const withoutMarks = (letters: string): string =>
  letters.replace(/[À-ɏ]/g, (letter) => letter.normalize('NFD').charAt(0));

/** How many UTF-16 units a code point takes. */
export const unitsOf = (code: number): 1 | 2 => (code > 0xffff ? 2 : 1);

/** A code point in lower case; one without a single lower-case form stays. */
export function lower(code: number): number {
  if (code < 128) return code > 64 && code < 91 ? code + 32 : code;
  // No script of East Asia has small letters.
  if (code > 0x2e7f && code < 0xa640) return code;
  const small = String.fromCodePoint(code).toLowerCase();
  const first = small.codePointAt(0) as number;
  return small.length === unitsOf(first) ? first : code;
}

/** Letters and digits, as a set of a regular expression: the scripts that are written with spaces here are Latin. */
export const LETTERS = '0-9a-zA-ZÀ-ÖØ-öø-ɏ';
const LETTER = new RegExp(`[${LETTERS}]`);
const WORD = Uint8Array.from({ length: 0x250 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a code point is a letter or digit, as words have them. */
export const isWord = (code: number): boolean => code < 0x250 && WORD[code] === 1;
