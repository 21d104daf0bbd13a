import { libraryOf, listed } from '../../lib/templates/library.ts';
import { linesOf } from '../../lib/templates/rich/lines.ts';
import { prepareSearch, search } from '../../lib/templates/search.ts';
import { readTemplates } from '../run/languages.ts';
import { quantile } from './clock.ts';

/** As many as a team may give. */
const COUNT = 10_000;
const TYPED = ['i', 'in', 'inv', 'invoi', 'invoice', 'invoice wr', 'late delivery', 'zebra', 'dear client', 'when'];

/** Searching ten thousand templates at each key, in ms: the first time, and then. */
export async function searching(): Promise<{ name: string; value: number }[]> {
  const library = libraryOf('en', readTemplates('en'));
  const team = Array.from({ length: COUNT }, (_, index) => {
    const { title, when, text } = library[index % library.length]!;
    return { id: `t${index}`, title: `${title} ${index}`, when, group: '', lang: 'en', lines: linesOf(text) };
  });
  const all = [...listed('en', 'shared', team), ...library];
  // As the coach does when they come, a few in each turn.
  await prepareSearch(all);
  const started = performance.now();
  search(all, 'invoice');
  const first = performance.now() - started;
  const times = TYPED.flatMap((query) =>
    [0, 1, 2].map(() => {
      const start = performance.now();
      search(all, query);
      return performance.now() - start;
    }),
  );
  return [
    { name: 'the first search', value: first },
    { name: 'a key, median', value: quantile(times, 0.5) },
    { name: 'a key, slowest', value: quantile(times, 1) },
  ];
}
