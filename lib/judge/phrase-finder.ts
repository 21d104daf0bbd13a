import type { Hit, LanguageData } from './language.ts';
import { compile } from './pattern.ts';

/** Finds the cues of a language in one text after another. */
export interface PhraseFinder {
  /** Looks at a text's letters, and returns how to find a cue in it. The result throws on an unknown cue. */
  lookAt(text: string): (cue: string) => readonly Hit[];
}

/** A piece of text, and a phrase that may be there where it is. */
interface Wanted {
  piece: string;
  phrase: Phrase;
}

interface Phrase {
  cue: string;
  source: string;
  /** Compiled when first needed: most drafts need few. */
  expression?: RegExp;
}

const NOTHING: readonly Hit[] = [];
/** Pieces are found by their first two to four units, then compared whole. */
const PIECES = [2, 3, 4] as const;
const LONGEST_HASHED = 4;
const TABLE = 1 << 15;

/** A number for the `length` units from `at`: two pieces may share one, which costs a needless look and no more. */
function hash(text: string, at: number, length: number): number {
  let sum = length;
  for (let i = at; i < at + length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return (sum ^ (sum >>> 15)) & (TABLE - 1);
}

/** A text as pieces are looked for in it: in lower case, with single spaces and straight apostrophes. */
const bare = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replace(/[’‘]/g, "'");

/** Drops what lies within an earlier or longer hit, so that each place counts once. */
function apart(hits: Hit[]): Hit[] {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return hits.filter((hit) => {
    const free = hit.start >= end;
    if (free) end = hit.end;
    return free;
  });
}

/**
 * A finder over the cues of a language. Where the data carries `needs` (the pieces that a text must contain for a phrase
 * to occur), a phrase is looked for only in texts that contain one; without them, in every text.
 */
export function makePhraseFinder(data: LanguageData): PhraseFinder {
  const { spaced } = data.language;
  const always = new Map<string, Phrase[]>();
  const byPiece: (Wanted[] | undefined)[] = new Array(TABLE);

  for (const [file, cues] of Object.entries(data.cues)) {
    for (const [name, { phrases, needs }] of Object.entries(cues)) {
      const cue = `${file}.${name}`;
      const unsure: Phrase[] = [];
      always.set(cue, unsure);
      phrases.forEach((source, i) => {
        const phrase = { cue, source };
        const pieces = needs?.[i];
        if (!pieces) unsure.push(phrase);
        for (const piece of pieces ?? []) {
          const key = hash(piece, 0, Math.min(piece.length, LONGEST_HASHED));
          const wanted = { piece, phrase };
          const others = byPiece[key];
          if (others) others.push(wanted);
          else byPiece[key] = [wanted];
        }
      });
    }
  }

  const find = (phrase: Phrase, text: string, hits: Hit[]) => {
    phrase.expression ??= compile([phrase.source], data.words, spaced);
    for (const match of text.matchAll(phrase.expression)) {
      if (match[0]) hits.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  };

  return {
    lookAt(text) {
      const possible = new Map<string, Set<Phrase>>();
      const lower = bare(text);
      for (let at = 0; at < lower.length; at++) {
        for (const length of PIECES) {
          if (at + length > lower.length) break;
          for (const { piece, phrase } of byPiece[hash(lower, at, length)] ?? []) {
            if (!lower.startsWith(piece, at)) continue;
            const phrases = possible.get(phrase.cue);
            if (phrases) phrases.add(phrase);
            else possible.set(phrase.cue, new Set([phrase]));
          }
        }
      }
      return (cue) => {
        const unsure = always.get(cue);
        if (!unsure)
          throw new Error(`language ${data.language.code} has no cue ${cue}: add it to cues/${cue.split('.')[0]}.json`);
        const hits: Hit[] = [];
        for (const phrase of unsure) find(phrase, text, hits);
        for (const phrase of possible.get(cue) ?? []) find(phrase, text, hits);
        return hits.length > 1 ? apart(hits) : hits.length ? hits : NOTHING;
      };
    },
  };
}
