import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Letter } from '../../lib/judge/letter.ts';
import { everydayTable } from './evaluate/everyday.ts';
import { figures, type Judged, type Labels } from './evaluate/figures.ts';
import { goalsTable, worstErrors } from './evaluate/table.ts';
import { readLines } from './json-lines.ts';
import { languageCodes, makeFullJudge } from './languages.ts';

// `npm run evaluate -- [--errors KIND] [FILE…]`: judges the labelled drafts and prints how near the labels we come: of given
// files all figures by file, otherwise the table of what must be reached by language, and the worst kinds of error.
/** The drafts that were given, and those kept aside; what other hands wrote is learnt from. */
const SHOWN = /\.(?:dev|held)\d*\.jsonl$/;
const CORPUS = join(import.meta.dirname, '../corpus');
const { values, positionals } = parseArgs({ options: { errors: { type: 'string' } }, allowPositionals: true });
const codes = languageCodes();
const files = positionals.length
  ? positionals
  : (existsSync(CORPUS) ? readdirSync(CORPUS) : [])
      .filter(
        (name) =>
          name.endsWith('.jsonl') &&
          !name.endsWith('.sentences.jsonl') &&
          codes.some((code) => name.startsWith(`${code}.`)) &&
          (values.errors || SHOWN.test(name)),
      )
      .sort()
      .map((name) => join(CORPUS, name));
if (!files.length) {
  console.error('no labelled drafts: put them in test/corpus as <language>.<name>.jsonl');
  process.exit(1);
}

const judge = makeFullJudge();

/** Judges the letters of a labelled file, which our judge sees without their labels. */
function judgeFile(file: string): Judged[] {
  return readLines<Letter & { labels: Labels }>(file).map(({ labels, ...letter }) => ({
    letter,
    gold: labels,
    ours: judge(letter),
  }));
}

const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.jsonl$/, '');
/** Whether a file is one of those kept aside. */
const kept = (file: string): boolean => /\.held\d*$/.test(nameOf(file));
const columns = files.map((file) => {
  const judged = judgeFile(file);
  // Drafts kept aside only give totals: seen errors would be tuned to.
  const result = figures(judged, (kind, id, text) => {
    if (values.errors && kind.includes(values.errors) && !kept(file)) console.log(`${kind}\t${id}\t${text}`);
  });
  return { name: nameOf(file), judged, result };
});
if (!positionals.length && !values.errors) {
  const given = /^dev\d*$/;
  const shelves = codes.map((code) => {
    const own = columns.filter(({ name }) => name.startsWith(`${code}.`));
    const gather = (is: (name: string) => boolean) =>
      own.filter(({ name }) => is(name)).flatMap(({ judged }) => judged);
    return { code, given: gather((name) => given.test(name.slice(3))), aside: gather(kept) };
  });
  console.log(goalsTable(shelves));
  console.log(`\n${everydayTable(judge, codes)}`);
  console.log(`\nworst kinds of error on the given drafts\n${worstErrors(shelves)}`);
  process.exit(0);
}
if (columns.length > 1) {
  const judged = columns.flatMap((column) => column.judged);
  columns.push({ name: 'all', judged, result: figures(judged) });
}

const names = Object.keys(columns.at(-1)?.result ?? {});
const width = Math.max(8, ...columns.map(({ name }) => name.length + 2));
console.log(''.padEnd(28) + columns.map(({ name }) => name.padStart(width)).join(''));
for (const name of names) {
  const cells = columns.map(({ result }) =>
    (result[name] === undefined ? '–' : result[name].toFixed(3)).padStart(width),
  );
  console.log(name.padEnd(28) + cells.join(''));
}
