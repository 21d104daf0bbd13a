import { readFileSync } from 'node:fs';
import { makeFullJudge } from './languages.ts';

const judge = makeFullJudge();
let failed = false;
const lines = readFileSync(process.argv[2] ?? 0, 'utf8').split('\n');
for (const [index, line] of lines.entries()) {
  if (!line.trim()) continue;
  try {
    const { labels: _, ...letter } = JSON.parse(line);
    console.log(JSON.stringify({ ...letter, labels: judge(letter) }));
  } catch (error) {
    failed = true;
    console.error(`line ${index + 1}: ${(error as Error).message}`);
  }
}
process.exitCode = failed ? 1 : 0;
