// How much of a mail page may change before Amends does not find its way in it: node test/drift/drift.ts [SEEDS]
import { KINDS, type Kind, mutate, mutateOnce } from './mutate.ts';
import { type DriftPage, READING, WRITING } from './pages.ts';
import { makeRandom } from './random.ts';
import { ASKED, type Asked, falseFinds, survives } from './survives.ts';

/** How hard a page is changed: one element, or each with this probability. */
const STRENGTHS = ['one', 0.05, 0.2, 0.5, 1] as const;
type Strength = (typeof STRENGTHS)[number];

const change = (kind: Kind | 'all', strength: Strength, seed: number) => (document: Document) => {
  const random = makeRandom(seed);
  const kinds = kind === 'all' ? KINDS : [kind];
  if (strength === 'one') mutateOnce(document, kinds[Math.floor(random() * kinds.length)] as Kind, random);
  else for (const one of kinds) mutate(document, one, kind === 'all' ? strength / 4 : strength, random);
};

type Tally = Partial<Record<Asked, [held: number, all: number]>>;

function add(tally: Tally, result: Partial<Record<Asked, boolean>>): void {
  for (const [asked, held] of Object.entries(result) as [Asked, boolean][]) {
    const [before, all] = tally[asked] ?? [0, 0];
    tally[asked] = [before + Number(held), all + 1];
  }
}

const percent = ([held, all]: [number, number]): string => `${Math.floor((100 * held) / all)}`;
const row = (cells: string[]) =>
  `| ${cells.map((cell, nth) => (nth ? cell.padStart(10) : cell.padEnd(52))).join(' | ')} |`;

/** A line of the table: the share of the parts that survive, in per cent, rounded down. */
function line(
  label: string,
  pages: readonly DriftPage[],
  kind: Kind | 'all',
  strength: Strength,
  seeds: number,
): string {
  const tally: Tally = {};
  for (const page of pages)
    for (let seed = 1; seed <= seeds; seed += 1) add(tally, survives(page, change(kind, strength, seed)));
  return row([label, ...ASKED.map((asked) => (tally[asked] ? percent(tally[asked]) : ''))]);
}

const seeds = Number(process.argv[2] ?? 20);
const name = (strength: Strength) => (strength === 'one' ? 'one element' : `${strength * 100} %`);

const GROUPS: [string, DriftPage[]][] = [
  ['Gmail', WRITING.filter(({ host, send }) => host.name === 'gmail' && send)],
  ['Outlook', WRITING.filter(({ host }) => host.name === 'outlook')],
  ['recorded', WRITING.filter(({ send }) => !send)],
];
for (const [group, pages] of GROUPS) {
  console.log(`\n${group}: ${pages.map((page) => page.name).join(', ')}`);
  console.log(row(['changed', ...ASKED]));
  for (const strength of STRENGTHS)
    for (const kind of ['all', ...KINDS] as const)
      console.log(line(`${kind}, ${name(strength)}`, pages, kind, strength, seeds));
}

console.log('\nPages without a compose window: bodies found, of all tries');
for (const page of READING) {
  let wrong = 0;
  let tries = 0;
  for (const strength of STRENGTHS)
    for (const kind of ['all', ...KINDS] as const)
      for (let seed = 1; seed <= seeds; seed += 1, tries += 1)
        wrong += Number(falseFinds(page, change(kind, strength, seed)) > 0);
  console.log(row([`${page.host.name} ${page.name}`.slice(0, 50), `${wrong} of ${tries}`]));
}
