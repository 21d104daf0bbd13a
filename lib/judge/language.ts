import type { Span } from './letter.ts';
import type { Words } from './pattern.ts';
import { makePhraseFinder } from './phrase-finder.ts';

/**
 * A cue is something that a sentence can say ("the sender admits it", "a time is named"), with the phrases that say it.
 * `catches` and `leaves` are its proof, held by the test suite and left out of the built extension.
 */
export interface CueData {
  phrases: string[];
  catches?: string[];
  leaves?: string[];
  /** One entry a phrase: what a text must contain for it to occur (`lib/phrase-needs.ts`). Computed, never written by hand. */
  needs?: (string[] | null)[];
}

/** A folder of `assets/languages`, gathered: each file under its name, each folder as an object of its files. */
export interface LanguageData {
  language: {
    code: string;
    name: string;
    /** Written with spaces between words. */
    spaced: boolean;
    /** Words so common that a draft in this language must have some of them. */
    common: string[];
    /** Abbreviations whose full stop ends no sentence. */
    abbreviations: string[];
    /** Abbreviations whose full stop ends a sentence only before a capital ("p.m."). */
    softAbbreviations?: string[];
    /** Abbreviations only before a number ("no. 4"). */
    numberAbbreviations?: string[];
    /** A full stop makes a number an ordinal ("3. mars"). */
    ordinalDot?: boolean;
    /** A negation follows what it negates. */
    negationAfter?: boolean;
  };
  words: Words;
  cues: Record<string, Record<string, CueData>>;
  /** For each question that is weighed, how much each feature counts. */
  weights?: Record<string, Record<string, number>>;
  [file: string]: unknown;
}

export interface Hit extends Span {
  text: string;
}

/** One piece of text as the judge reads it. Each cue is looked for once, when first asked for, and remembered. */
export interface Reading {
  readonly text: string;
  /** Where a cue (`file.name`, such as `own.admits`) occurs; offsets into `text`. Throws on an unknown cue. */
  hits(cue: string): readonly Hit[];
  has(cue: string): boolean;
}

/** A language ready to read with. */
export interface Language {
  readonly code: string;
  readonly data: LanguageData;
  /** The reading of a text; the same text gives the same reading, so that nothing unchanged is judged again. */
  read(text: string): Reading;
  /** The names of all cues of one file, as `file.name`. */
  cuesOf(file: string): string[];
}

const REMEMBERED = 4000;

/** Compiles a language's data. Expressions are compiled when first used: most drafts need few of them. */
export function makeLanguage(data: LanguageData): Language {
  const { code } = data.language;
  const finder = makePhraseFinder(data);
  const readings = new Map<string, Reading>();

  const read = (text: string): Reading => {
    const known = readings.get(text);
    if (known) return known;
    const hits = new Map<string, readonly Hit[]>();
    const find = finder.lookAt(text);
    const reading: Reading = {
      text,
      hits(cue) {
        const known = hits.get(cue);
        if (known) return known;
        const found = find(cue);
        hits.set(cue, found);
        return found;
      },
      has: (cue) => reading.hits(cue).length > 0,
    };
    // The oldest go first: a Map keeps its order of insertion.
    if (readings.size >= REMEMBERED) readings.delete(readings.keys().next().value as string);
    readings.set(text, reading);
    return reading;
  };

  return { code, data, read, cuesOf: (file) => Object.keys(data.cues[file] ?? {}).map((name) => `${file}.${name}`) };
}
