import { dropOld } from '../sources/shelf.ts';
import { type Source, SourceSchema } from '../sources/source.ts';
import { mendList } from './mend.ts';
import { type Mended, makeStore } from './store.ts';

/** The pages that the user has taken facts from, the latest first; on this machine alone. */
export const sources = makeStore<Source[]>({
  name: 'sources',
  version: 1,
  migrations: {},
  mend(raw): Mended<Source[]> {
    const { value, broken } = mendList<Source>(SourceSchema, raw ?? undefined);
    // What is a week old is gone, whoever looks.
    return { value: dropOld(value, new Date().toISOString()), broken };
  },
});
