import { FACT_KINDS } from '../../lib/sources/source.ts';
import { countOf, take } from './count.ts';

const [, , folder, ...langs] = process.argv;
const total = Object.fromEntries(FACT_KINDS.map((k) => [k, [0, 0, 0, 0]]));
for (const lang of langs) {
  const { pages } = await import(`./${folder}/${lang}.ts`);
  for (const page of pages) {
    const t = performance.now();
    const source = take(page, lang);
    const c = countOf(page, source);
    for (const k of FACT_KINDS) {
      const n = total[k]!;
      n[0]! += c.found[k];
      n[1]! += c.found[k] + c.missed.filter(([x]) => x === k).length;
      n[2]! += c.right[k];
      n[3]! += c.right[k] + c.wrong.filter(([x]) => x === k).length;
    }
    const notes: string[] = [];
    if (!!page.unreadable !== (source === null)) notes.push(`READABLE ${source !== null}`);
    if (source) {
      for (const key of ['title', 'author', 'published', 'changed'] as const)
        if (page[key] !== undefined && page[key] !== source[key]) notes.push(`${key}: ${source[key]}`);
      if (source.lang !== lang) notes.push(`lang ${source.lang}`);
      const letters = page.letters ?? [];
      if (letters.length !== source.letters.length || letters.some((l, i) => !source.letters[i]!.text.includes(l)))
        notes.push(`letters ${JSON.stringify(source.letters)}`);
    }
    if (process.env.ALL || notes.length || c.missed.length || c.wrong.length) {
      console.log(`## ${lang} ${page.name} ${Math.round(performance.now() - t)}ms`, notes.join(' | '));
      for (const m of c.missed) console.log('  missed', ...m);
      for (const w of c.wrong) console.log('  wrong ', ...w);
      if (process.env.ALL) console.log(JSON.stringify(source, null, 1));
    }
  }
}
for (const k of FACT_KINDS)
  console.log(k.padEnd(9), `recall ${total[k]![0]}/${total[k]![1]}`, `precision ${total[k]![2]}/${total[k]![3]}`);
