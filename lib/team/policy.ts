import * as v from 'valibot';
import { MOST_ENTRIES, readTemplates } from '../templates/exchange/json.ts';
import type { TemplateWords } from '../templates/own.ts';
import { linesOf } from '../templates/rich/lines.ts';
import { libraryAddress } from './fetch-library.ts';

/** What an organisation gives its people through managed storage (`assets/team/managed.json` is its schema). */
export interface Policy {
  /** What the organisation calls itself; '' where it does not say. */
  name: string;
  templates: TemplateWords[];
  /** The address of a library that its people may add with a click; '' for none. */
  library: string;
}

export const NO_POLICY: Policy = { name: '', templates: [], library: '' };

const Phrase = v.object({
  text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000)),
  title: v.optional(v.string()),
  lang: v.optional(v.string()),
});

/** So much of a phrase stands for its title. */
const TITLE = 60;

/** A phrase is a template of one sentence, on a shelf of its own. */
function phrasesIn(raw: unknown): TemplateWords[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((one) => {
    const { success, output } = v.safeParse(Phrase, one);
    if (!success) return [];
    const title =
      output.title?.trim() || (output.text.length > TITLE ? `${output.text.slice(0, TITLE - 1)}…` : output.text);
    return [{ title, when: '', group: 'phrases', lang: output.lang ?? '', lines: linesOf(output.text) }];
  });
}

/** What can be used of a policy: an administrator's slip in one template costs that one alone. Never throws. */
export function readPolicy(raw: unknown): Policy {
  const policy = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const templates = Array.isArray(policy.templates)
    ? readTemplates(policy.templates.slice(0, MOST_ENTRIES)).templates
    : [];
  return {
    name: typeof policy.name === 'string' ? policy.name.trim().slice(0, 100) : '',
    templates: [...templates, ...phrasesIn(policy.phrases)],
    library: typeof policy.library === 'string' ? (libraryAddress(policy.library) ?? '') : '',
  };
}
