import * as v from 'valibot';
import { TEAM_FAILURES, type TeamLibrary } from '../team/fetch-library.ts';
import { TemplateWordsItem } from '../templates/own.ts';
import { type Mended, makeStore } from './store.ts';

const LibraryItem = v.object({
  url: v.pipe(v.string(), v.startsWith('https://'), v.url()),
  etag: v.string(),
  checked: v.string(),
  fetched: v.string(),
  failed: v.picklist(['', ...TEAM_FAILURES]),
  templates: v.array(v.unknown()),
});

/** The library that the user added, kept for when it can't be reached; null without one. */
export const team = makeStore<TeamLibrary | null>({
  name: 'team',
  version: 1,
  migrations: {},
  mend(raw): Mended<TeamLibrary | null> {
    if (raw === null || raw === undefined) return { value: null, broken: false };
    const outer = v.safeParse(LibraryItem, raw);
    if (!outer.success) return { value: null, broken: true };
    const templates = outer.output.templates.flatMap((one) => {
      const { success, output } = v.safeParse(TemplateWordsItem, one);
      return success ? [output] : [];
    });
    return { value: { ...outer.output, templates }, broken: templates.length < outer.output.templates.length };
  },
});
