import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { reportHtml } from '../bench/html.ts';
import { type Section, shown } from '../bench/section.ts';
import { SECTIONS } from '../bench/sections.ts';

/** Where the report goes unless told. */
const USUAL = '.output/bench.html';

function print({ title, series, rows }: Section): void {
  console.log(`${title}:`);
  const line = (name: string, cells: string[], end = '') =>
    console.log(`  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(18)).join('')}${end}`);
  if (series) line('', series);
  for (const { name, values, goal, note } of rows) {
    const reached = goal === undefined ? '' : `  (goal ${shown({ ...values[0]!, value: goal })})`;
    line(name, values.map(shown), reached + (note ? `  ${note}` : ''));
  }
  console.log('');
}

/** The file after `--html`, or the usual one; null where no page is asked for. */
function fileOf(args: string[]): string | null {
  const [flag, file = USUAL, ...rest] = args;
  if (flag === undefined) return null;
  if (flag === '--html' && rest.length === 0) return resolve(file);
  console.error('npm run bench -- [--html [FILE]]');
  process.exit(2);
}

const file = fileOf(process.argv.slice(2));
const report: Section[] = [];
for (const measure of SECTIONS) {
  for (const section of await measure()) {
    print(section);
    report.push(section);
  }
}
if (file) {
  const [cpu] = cpus();
  const machine = `${cpus().length} cores${cpu?.model ? `, ${cpu.model.trim()}` : ''}, Node.js ${process.versions.node}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, reportHtml(report, { machine, date: new Date().toISOString().slice(0, 10) }));
  console.log(`The report: ${file}`);
}
