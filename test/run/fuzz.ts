import { parseArgs } from 'node:util';
import { EDITORS } from '../fuzz/editors.ts';
import { type Failure, fuzz } from '../fuzz/fuzz.ts';
import { startSeats } from '../fuzz/seats.ts';

const { values } = parseArgs({
  options: {
    /** The first sequence's seed; the next one's is one more. */
    seed: { type: 'string', default: '1' },
    /** How many sequences each editor gets. */
    sequences: { type: 'string', default: '50' },
    /** One editor by its name; all unless told. May be given several times. */
    editor: { type: 'string', multiple: true },
    /** How many browsers at a time. */
    browsers: { type: 'string', default: '3' },
    /** No sequence is begun after so many minutes of an editor. */
    minutes: { type: 'string', default: '60' },
    /** Steps are not left out of what fails. */
    'no-shrink': { type: 'boolean', default: false },
  },
});

const chosen = EDITORS.filter(({ name }) => !values.editor || values.editor.includes(name));
if (!chosen.length) throw new Error(`no such editor; there are ${EDITORS.map(({ name }) => name).join(', ')}`);
const first = Number(values.seed);
const seeds = Array.from({ length: Number(values.sequences) }, (_, i) => first + i);
const failures: Failure[] = [];

function tell(failure: Failure): void {
  failures.push(failure);
  const { editor, seed, beginning, steps, detail, again } = failure;
  console.log(`\n${editor}: npm run fuzz -- --editor ${editor} --seed ${seed} --sequences 1`);
  console.log(again ? '(breaks on a fresh page too; the fewest steps:)' : '(only after what came before on that page)');
  console.log(`  begins with ${JSON.stringify(beginning)}`);
  for (const step of steps) console.log(`  ${JSON.stringify(step)}`);
  console.log(detail);
}

const waiting = [...chosen];
async function work(): Promise<void> {
  const seats = await startSeats();
  for (let editor = waiting.shift(); editor; editor = waiting.shift()) {
    const began = performance.now();
    const until = began + Number(values.minutes) * 60_000;
    const ran = await fuzz(seats, editor, seeds, tell, { shrinks: !values['no-shrink'], until });
    const each = (performance.now() - began) / ran;
    const broken = failures.filter((failure) => failure.editor === editor.name).length;
    console.log(`${editor.name}: ${ran} sequences, ${broken} broken, ${Math.round(each)} ms each`);
  }
  await seats.close();
}
await Promise.all(Array.from({ length: Math.min(chosen.length, Number(values.browsers)) }, work));
process.exitCode = failures.length ? 1 : 0;
