import { type Format, ImportError } from './format.ts';
import { MOST_ENTRIES, readTemplates } from './json.ts';
import { readOthers } from './others.ts';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError('not-understood');
  }
}

/** JSON: Amends' own, or another tool's. */
export const json: Format = {
  name: 'json',
  // A text may begin with a slot or a field.
  canRead: ({ name, text }) => /\.json$/iu.test(name) || (!/\.(?:txt|text)$/iu.test(name) && /^\s*[[{]/u.test(text)),
  read({ text }) {
    const raw = parse(text);
    const own = raw as { amends?: unknown; templates?: unknown } | null;
    if (own?.amends !== 'templates' || !Array.isArray(own.templates)) return readOthers(raw);
    if (own.templates.length > MOST_ENTRIES) throw new ImportError('too-many');
    return readTemplates(own);
  },
};
