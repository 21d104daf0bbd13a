import { readFileSync } from 'node:fs';
import { judgeText } from './judge/run.ts';
import { makeFullJudge } from './languages.ts';

// `npm run -s judge -- [FILE]`: JSON lines, an .eml or a plain-text draft from FILE or standard input, judged to JSON lines.
const file = process.argv[2];
// The reader may have had enough (`| head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

let text: string | undefined;
try {
  text = readFileSync(file && file !== '-' ? file : 0, 'utf8');
} catch (error) {
  console.error(`cannot read ${file ?? 'standard input'}: ${(error as Error).message}`);
  process.exitCode = 1;
}
if (text !== undefined) {
  const fine = await judgeText(text, makeFullJudge(), new Date(), {
    line: (line) => process.stdout.write(`${line}\n`),
    error: (message) => console.error(message),
  });
  if (!fine) process.exitCode = 1;
}
