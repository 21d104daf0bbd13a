import type { Span } from './letter.ts';
import { makePhraseFinder, type PhraseFinder } from './phrases/finder.ts';
import type { Words } from './phrases/pattern.ts';
import { remember, rememberTexts } from './remember.ts';
import { withSpellings } from './spellings.ts';

/**
 * A cue is something that a sentence can say ("the sender admits it", "a time is named"), with the phrases that say it.
 * `catches` and `leaves` are its proof, held by the test suite and left out of the built extension.
 */
export interface CueData {
  phrases: string[];
  /** Another cue of the same file that its phrases say too: they need not be written twice. */
  also?: string;
  /** Only rules ask for it: nothing is learnt by it, so that it may be added without learning anew. */
  unlearnt?: true;
  catches?: string[];
  leaves?: string[];
}

/** What tells a language from others, and how it is written (`language.json`). */
export interface LanguageInfo {
  code: string;
  name: string;
  /** Other codes that browsers have for it ("no" for "nb"). */
  also?: string[];
  /** Written with spaces between words. */
  spaced: boolean;
  /** Words have many endings: they are learnt by more of their parts. */
  inflected?: boolean;
  /** Words so common that a draft in this language must have some of them. */
  common: string[];
  /** Posts and offices that have such a word in them, as a signature names them; for where words are not spaced. */
  posts?: string[];
  /** Words of a neighbouring language (where words are not spaced: letters of another script) that this one does not have: each speaks against it. */
  foreign?: string[];
  /** Letters that a keyboard may lack, each with how it is written then ("aa" for "å"). */
  letters?: Record<string, string[]>;
  /** Words that a spelling of one letter would turn into another word ("vår", "var"). */
  unlike?: string[];
  /** Abbreviations whose full stop ends no sentence. */
  abbreviations: string[];
  /** Abbreviations whose full stop ends a sentence only before a capital ("p.m."). */
  softAbbreviations?: string[];
  /** Abbreviations only before a number ("no. 4"). */
  numberAbbreviations?: string[];
  /** A full stop makes a number an ordinal ("3. mars"). */
  ordinalDot?: boolean;
  /** In quick mail the marks of letters are left out: a word typed with none may stand for one with marks. */
  marksOptional?: boolean;
  /** A space stands before `;`, `:`, `!` and `?`. */
  spacedMarks?: boolean;
  /** A negation follows what it negates. */
  negationAfter?: boolean;
}

/** A folder of `assets/languages`, gathered: each file under its name, each folder as an object of its files. */
export interface LanguageData {
  language: LanguageInfo;
  words: Words;
  cues: Record<string, Record<string, CueData>>;
  /** For each question that is weighed, how much each feature counts. */
  weights?: Record<string, Record<string, number>>;
  [file: string]: unknown;
}

export interface Hit extends Span {
  text: string;
}

/** One piece of text as the judge reads it: all cues that it has. */
export interface Reading {
  readonly text: string;
  /** Whether its language is an inflected one (`LanguageInfo`). */
  readonly inflected?: boolean;
  /** Where a cue (`file.name`, such as `own.admits`) occurs; offsets into `text`. None where the language does not have the cue. */
  hits(cue: string): readonly Hit[];
  has(cue: string): boolean;
  /** All cues that it has, but those that nothing is learnt by. */
  cues(): Iterable<string>;
}

/** A language ready to read with. */
export interface Language {
  readonly code: string;
  readonly data: LanguageData;
  /** The reading of a text; the same text gives the same reading, so that nothing unchanged is judged again. */
  read(text: string): Reading;
  /** The same with the cues of `sentences` alone: what a line is, is asked of many that are never read whole. */
  skim(text: string): Reading;
  /** Reads its phrases before the first text comes, a few in each step, for they are many. */
  readying(): Iterable<void>;
  /** The names of all cues of one file, as `file.name`. */
  cuesOf(file: string): string[];
}

const NO_HITS: readonly Hit[] = [];

/** A text as it is read. Phrases are looked for when it is first asked of them: of what stands below a mail nobody asks. */
class Read implements Reading {
  readonly text: string;
  readonly inflected: boolean;
  readonly #find: PhraseFinder;
  readonly #unlearnt: readonly string[];
  #found: ReadonlyMap<string, readonly Hit[]> | null = null;
  constructor(text: string, inflected: boolean, find: PhraseFinder, unlearnt: readonly string[]) {
    this.text = text;
    this.inflected = inflected;
    this.#find = find;
    this.#unlearnt = unlearnt;
  }
  #all(): ReadonlyMap<string, readonly Hit[]> {
    this.#found ??= this.#find(this.text);
    return this.#found;
  }
  hits(cue: string): readonly Hit[] {
    return this.#all().get(cue) ?? NO_HITS;
  }
  has(cue: string): boolean {
    return this.#all().has(cue);
  }
  cues(): Iterable<string> {
    const all = this.#all();
    if (!this.#unlearnt.some((cue) => all.has(cue))) return all.keys();
    return [...all.keys()].filter((cue) => !this.#unlearnt.includes(cue));
  }
}

function makeReader(data: LanguageData): { read(text: string): Reading; readying(): Iterable<void> } {
  const find = makePhraseFinder(data);
  const { inflected = false } = data.language;
  const unlearnt = Object.entries(data.cues).flatMap(([file, cues]) =>
    Object.keys(cues).flatMap((name) => (cues[name]?.unlearnt ? [`${file}.${name}`] : [])),
  );
  return { read: rememberTexts((text): Reading => new Read(text, inflected, find, unlearnt)), readying: find.readying };
}

/** A language ready to read with. Its phrases are read when the first text is. */
export function makeLanguage(source: LanguageData): Language {
  const data = withSpellings(source);
  const { code } = data.language;
  const { sentences = {} } = data.cues;

  const whole = makeReader(data);
  const lines = makeReader({ ...data, cues: { sentences } });

  return {
    code,
    data,
    read: whole.read,
    skim: lines.read,
    *readying() {
      yield* lines.readying();
      yield* whole.readying();
    },
    cuesOf: (file) => Object.keys(data.cues[file] ?? {}).map((name) => `${file}.${name}`),
  };
}

/** A language ready to read with, made once for its data. */
export const languageOf = remember(makeLanguage);
