import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Judge, makeJudge } from '../../lib/judge/judge.ts';
import { type LanguageData, makeLanguage } from '../../lib/judge/language.ts';
import { gather } from '../../lib/languages.ts';
import type { Template } from '../../lib/templates/template.ts';

const FOLDER = join(import.meta.dirname, '../../assets/languages');

/** The codes of all languages: the names of their folders. */
export const languageCodes = (): string[] => readdirSync(FOLDER).sort();

/** A language's folder from disk, proofs included. */
export function readLanguage(code: string): LanguageData {
  const folder = join(FOLDER, code);
  const paths = globSync('**/*.json', { cwd: folder }).sort();
  return gather(
    paths.map((path) => [path.replaceAll('\\', '/'), JSON.parse(readFileSync(join(folder, path), 'utf8'))]),
  );
}

/** A judge over all languages of the repository. */
export const makeFullJudge = (): Judge => makeJudge(languageCodes().map((code) => makeLanguage(readLanguage(code))));

/** The templates that Amends comes with in a language, under their ids. */
export const readTemplates = (code: string): Record<string, Template> =>
  (readLanguage(code).templates ?? {}) as Record<string, Template>;
