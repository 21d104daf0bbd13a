import type { LanguageData } from '../judge/language.ts';
import type { Fields } from './fill.ts';
import type { TemplateWords } from './own.ts';
import { isFormatted, textOf } from './rich/lines.ts';
import { GROUPS, type Listed, type Template } from './template.ts';

/** The labels of open fields in a language's own words (`fields.json`). */
export const labelsOf = (language: LanguageData): Fields => (language.fields ?? {}) as Fields;

/** The templates that Amends comes with in a language, group by group, each group by title. @param templates under their ids */
export function libraryOf(lang: string, templates: Readonly<Record<string, Template>>): Listed[] {
  return Object.entries(templates)
    .map(([id, template]) => ({ ...template, id, from: 'amends' as const }))
    .sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.title.localeCompare(b.title, lang));
}

/** Templates of the user's or the team's: those for a language, or for none, by group and title; then those for others, which a search may find too. */
export function listed(
  lang: string,
  from: 'own' | 'shared',
  templates: readonly (TemplateWords & { id: string })[],
): Listed[] {
  const order = new Intl.Collator(lang, { numeric: true });
  const isForeign = (one: TemplateWords) => one.lang !== '' && one.lang !== lang;
  return templates
    .toSorted(
      (a, b) =>
        Number(isForeign(a)) - Number(isForeign(b)) ||
        order.compare(a.group, b.group) ||
        order.compare(a.title, b.title),
    )
    .map(({ id, title, when, group, lines }) => ({
      id,
      from,
      title,
      when,
      group,
      fits: {},
      text: textOf(lines),
      ...(isFormatted(lines) && { lines }),
    }));
}
