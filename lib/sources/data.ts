import type { CueData, Language, LanguageData } from '../judge/language.ts';
import { makePhraseFinder } from '../judge/phrases/finder.ts';
import { phraseSource } from '../judge/phrases/pattern.ts';
import { remember, rememberTexts } from '../judge/remember.ts';
import type { FactKind } from './source.ts';

/** What a sentence or a heading can say. */
export type Cue = FactKind | 'trouble' | 'never' | 'we';

/** A frame of a sentence, `{text}` open, for the texts that an expression finds; '' finds all. */
export type Frame = [pattern: string, frame: string];

/** `sources.json`: how pages of a language say their facts, and how a draft says them. Phrases are written as those of cues. */
export interface SourcesData {
  /** What stands before a fact, or above it; each phrase is a whole label. */
  labels: Record<FactKind, string[]>;
  /** What sentences say. `trouble`: a heading names one; `never`: what makes a sentence no fact; `we`: it speaks as the page's own people. */
  phrases: Record<Cue, CueData>;
  /** Headings of sections that are not about this page's matter. */
  stops: string[];
  /** Values that say nothing. */
  empty: string[];
  /** What stands before or after a time and is not part of it ("since", 起). */
  around: string[];
  /** Before an author's name. */
  by: string[];
  frames: Record<FactKind, Frame[]> & {
    /** The words of a page in another language: `{title}` and `{text}`. */
    quote: string;
    /** `{url}`, put before a sentence's last stop. */
    link: string;
    stop: string;
  };
  /** Labels of slots, as expressions for the whole of one: those that want a clause, and those that want a time. */
  slots: { clause: Partial<Record<FactKind, string[]>>; time: Partial<Record<FactKind, string[]>> };
  /** How the end of a sentence becomes the end of a clause, the first that is found; none where nothing changes. */
  endings: [pattern: string, replacement: string][];
  /** Words that begin a sentence with a capital and are no names. */
  small: string[];
}

/** The data of a language; null where it has none. */
export const sourcesOf = (language: LanguageData): SourcesData | null =>
  (language.sources as SourcesData | undefined) ?? null;

/** An expression for the whole of a text, from phrases. */
export function wholeOf(phrases: readonly string[], language: LanguageData): RegExp {
  const options = phrases.map((phrase) => phraseSource(phrase, language.words)).join('|');
  return new RegExp(options ? `^(?:${options})$` : '(?!)', 'iu');
}

/** What a language's data come to when they are used. Made once, when first asked for. */
export interface Spotter {
  /** The kind of fact that a label announces. */
  kindOf(label: string): FactKind | null;
  isStop(heading: string): boolean;
  isEmpty(value: string): boolean;
  /** What the phrases of a sentence say, in the order of its words. */
  says(sentence: string): ReadonlySet<Cue>;
}

const FILE = 'sources.';

/** Reads the facts of a language; null where it has no `sources.json`. Throws, naming the phrase, where one can't be read. */
export const spotterOf = remember(({ data }: Language): Spotter | null => {
  const own = sourcesOf(data);
  if (!own) return null;
  const labels = Object.entries(own.labels).map(([kind, some]) => [kind as FactKind, wholeOf(some, data)] as const);
  const [stops, empty] = [wholeOf(own.stops, data), wholeOf(own.empty, data)];
  const find = makePhraseFinder({ ...data, cues: { sources: own.phrases } });
  return {
    kindOf: rememberTexts((label) => labels.find(([, whole]) => whole.test(label))?.[0] ?? null),
    isStop: (heading) => stops.test(heading),
    isEmpty: (value) => empty.test(value),
    says: rememberTexts((text) => {
      const found = [...find(text).keys()].map((cue) => cue.slice(FILE.length));
      return new Set(found as Cue[]);
    }),
  };
});
