import type { LanguageData } from './judge/language.ts';

/** The proof of a cue stays in the repository: the extension and the judge do without it. */
const PROOF = new Set(['catches', 'leaves']);

/**
 * Gathers the files of a language folder into one object: `cues/own.json` becomes `cues.own`.
 * @param files the parsed JSON of each file under its path within the folder
 */
export function gather(files: Iterable<[path: string, content: unknown]>): LanguageData {
  const data: Record<string, unknown> = {};
  for (const [path, content] of files) {
    const names = path.replace(/\.json$/, '').split('/');
    const last = names.pop() as string;
    let place = data;
    for (const name of names) {
      place[name] ??= {};
      place = place[name] as Record<string, unknown>;
    }
    place[last] = content;
  }
  return data as LanguageData;
}

/** The same data without the proofs: what is shipped. */
export function withoutProof(data: LanguageData): LanguageData {
  return JSON.parse(JSON.stringify(data, (key, value) => (PROOF.has(key) ? undefined : value)));
}
