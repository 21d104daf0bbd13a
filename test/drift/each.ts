// Which single changes lose a part, one by one: node test/drift/each.ts [PAGE …]
import { KINDS, mutateNth } from './mutate.ts';
import { WRITING } from './pages.ts';
import { makeRandom } from './random.ts';
import { survives } from './survives.ts';

const wanted = process.argv.slice(2);
let all = 0;
let lost = 0;
for (const page of WRITING.filter(({ name, host }) => !wanted.length || wanted.includes(`${host.name}/${name}`))) {
  for (const kind of KINDS) {
    for (let nth = 0, more = true; more; nth += 1) {
      let changed = '';
      const result = survives(page, (document) => {
        changed = mutateNth(document, kind, nth, makeRandom(nth + 1));
      });
      more = changed !== '';
      if (!more) break;
      all += 1;
      const gone = Object.entries(result).filter(([, held]) => !held);
      lost += Number(gone.length > 0);
      if (gone.length)
        console.log(`${page.host.name} ${page.name}: ${kind} of ${changed}: ${gone.map(([part]) => part).join(', ')}`);
    }
  }
}
console.log(`${lost} of ${all} single changes lose a part`);
