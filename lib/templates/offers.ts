import type { LanguageData } from '../judge/language.ts';
import type { ClientType, Judgement, Mood, Situation } from '../judge/letter.ts';
import type { TemplateOffer } from '../session/state.ts';
import { type Fields, fill } from './fill.ts';

/** A file of `assets/languages/<code>/templates`: a template under its id. */
export interface Template {
  title: string;
  /** When to take it, in a few words. */
  when: string;
  /** `repair`: something went wrong; `update`: news; `after`: once it is mended. */
  group: 'repair' | 'update' | 'after';
  /** What it is made for; a list left out says nothing. */
  fits: { situations?: Situation[]; moods?: Mood[]; client_types?: ClientType[] };
  /** `{{field}}` is filled from the compose window, `[slot]` by the sender, `[this|that]` by choosing. */
  text: string;
}

/** The templates of a language under their ids; none where the language has no such folder. */
export const templatesOf = (language: LanguageData): Record<string, Template> =>
  (language.templates ?? {}) as Record<string, Template>;

/** The labels of open fields in a language's own words (`fields.json`). */
export const labelsOf = (language: LanguageData): Fields => (language.fields ?? {}) as Fields;

/** How well a template fits, higher is better; 0 does not. The situation says more than the client's mood. */
function fitness({ fits }: Template, { situation, mood, client_type }: Judgement): number {
  const bySituation = fits.situations?.includes(situation) ? 4 : 0;
  const byClient = client_type && fits.client_types?.includes(client_type) ? 3 : 0;
  const byMood = mood && fits.moods?.includes(mood) ? 2 : 0;
  return bySituation + byClient + byMood;
}

/** All templates of a language, filled as far as the fields go: those that fit first, best first, the others by title. */
export function offers(language: LanguageData, judgement: Judgement, fields: Fields): TemplateOffer[] {
  const labels = labelsOf(language);
  return Object.entries(templatesOf(language))
    .map(([id, template]) => ({ id, template, fitness: fitness(template, judgement) }))
    .sort((a, b) => b.fitness - a.fitness || a.template.title.localeCompare(b.template.title, language.language.code))
    .map(({ id, template: { title, when, text }, fitness }) => ({
      id,
      title,
      when,
      preview: fill(text, fields, labels),
      fits: fitness > 0,
    }));
}
