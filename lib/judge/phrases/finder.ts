import type { Hit, LanguageData } from '../language.ts';
import { makeSpotter } from './spotter.ts';

/** Finds the cues of a language in one text after another: the hits of each cue (`file.name`) that a text has. */
export interface PhraseFinder {
  (text: string): ReadonlyMap<string, readonly Hit[]>;
  /** Reads the phrases before the first text comes, in steps. */
  readying(): Iterable<void>;
}

/** Drops what lies within an earlier or longer hit, so that each place counts once. */
function apart(hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits;
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return hits.filter((hit) => {
    const free = hit.start >= end;
    if (free) end = hit.end;
    return free;
  });
}

/** A finder over the cues of a language. Throws when first used, naming the cue, where a phrase can't be read. */
export function makePhraseFinder(data: LanguageData): PhraseFinder {
  const phrases: string[] = [];
  const cues: string[][] = [];
  for (const [file, entries] of Object.entries(data.cues)) {
    for (const [name, cue] of Object.entries(entries)) {
      for (const phrase of cue.phrases) {
        phrases.push(phrase);
        cues.push(cue.also ? [`${file}.${name}`, `${file}.${cue.also}`] : [`${file}.${name}`]);
      }
    }
  }
  const spot = makeSpotter(phrases, data.words, data.language.spaced, data.language.marksOptional);
  const find = (text: string) => {
    const found = new Map<string, Hit[]>();
    for (const { phrase, start, end } of spot(text)) {
      const hit = { start, end, text: text.slice(start, end) };
      for (const cue of cues[phrase] as string[]) {
        const hits = found.get(cue);
        if (hits) hits.push(hit);
        else found.set(cue, [hit]);
      }
    }
    for (const [cue, hits] of found) found.set(cue, apart(hits));
    return found;
  };
  return Object.assign(find, { readying: spot.readying });
}
