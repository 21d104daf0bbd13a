import { parseArgs } from 'node:util';
import { DRIVEN } from '../fuzz/editors.ts';
import { type Failure, FRESH_AFTER, fuzz } from '../fuzz/fuzz.ts';
import { startSeats } from '../fuzz/seats.ts';

const { values } = parseArgs({
  options: {
    /** The first sequence's seed; the next one's is one more. */
    seed: { type: 'string', default: '1' },
    /** How many sequences each editor gets. */
    sequences: { type: 'string', default: '50' },
    /** One editor by its name; all unless told. May be given several times. */
    editor: { type: 'string', multiple: true },
    /** How many browsers at a time: most of a sequence is waiting until Amends has come to rest. */
    browsers: { type: 'string', default: '6' },
    /** No sequence is begun after so many minutes. */
    minutes: { type: 'string', default: '60' },
    /** Steps are not left out of what fails. */
    'no-shrink': { type: 'boolean', default: false },
  },
});

const chosen = DRIVEN.filter(({ name }) => !values.editor || values.editor.includes(name));
if (!chosen.length) throw new Error(`no such editor; there are ${DRIVEN.map(({ name }) => name).join(', ')}`);
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

/** The sequences of one page, with the editor that they run in: every editor has its turn before one has the next. */
const waiting = Array.from({ length: Math.ceil(seeds.length / FRESH_AFTER) }, (_, at) =>
  chosen.map((editor) => ({ editor, seeds: seeds.slice(at * FRESH_AFTER, (at + 1) * FRESH_AFTER) })),
).flat();
const began = performance.now();
const until = began + Number(values.minutes) * 60_000;
const ran = new Map<string, number>();
let lost = 0;

async function work(): Promise<void> {
  let seats = await startSeats();
  for (let next = waiting.shift(); next && performance.now() < until; next = waiting.shift()) {
    const { editor } = next;
    const start = performance.now();
    try {
      const done = await fuzz(seats, editor, next.seeds, tell, { shrinks: !values['no-shrink'], until });
      ran.set(editor.name, (ran.get(editor.name) ?? 0) + done);
      const each = Math.round((performance.now() - start) / Math.max(1, done));
      console.log(`${editor.name}: ${done} sequences from ${next.seeds[0]} on, ${each} ms each on one of the browsers`);
    } catch (error) {
      // A browser that died takes one page's sequences with it, not the night's.
      console.log(`${editor.name}: none from ${next.seeds[0]} on, for the browser went: ${(error as Error).message}`);
      lost += 1;
      await seats.close().catch(() => {});
      seats = await startSeats();
    }
  }
  await seats.close();
}
await Promise.all(Array.from({ length: Math.min(waiting.length, Number(values.browsers)) }, work));

let all = 0;
for (const [editor, count] of ran) {
  all += count;
  const broken = failures.filter((failure) => failure.editor === editor).length;
  console.log(`${editor}: ${count} sequences, ${broken} broken`);
}
const each = Math.round((performance.now() - began) / Math.max(1, all));
console.log(`in all ${all} sequences, ${failures.length} broken, ${each} ms a sequence`);
process.exitCode = failures.length || lost ? 1 : 0;
