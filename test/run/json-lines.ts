import { readFileSync } from 'node:fs';

/** The lines of a file of JSON lines; empty ones are left out. Throws on one that is no JSON. */
export const readLines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Line);
