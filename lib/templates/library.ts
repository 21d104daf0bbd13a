import type { LanguageData } from '../judge/language.ts';
import type { Fields } from './fill.ts';
import { GROUPS, type Listed, type Template } from './template.ts';

/** The labels of open fields in a language's own words (`fields.json`). */
export const labelsOf = (language: LanguageData): Fields => (language.fields ?? {}) as Fields;

/** The templates that Amends comes with in a language, group by group, each group by title. @param templates under their ids */
export function libraryOf(lang: string, templates: Readonly<Record<string, Template>>): Listed[] {
  return Object.entries(templates)
    .map(([id, template]) => ({ ...template, id }))
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.title.localeCompare(b.title, lang));
}
