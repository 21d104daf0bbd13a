import { inBrowser } from './in-browser.ts';
import { growth, hostile, judging, keystrokes, languages } from './judging.ts';
import { count, kB, ms, type Section, times, us } from './section.ts';
import { sizes } from './sizes.ts';
import { searching } from './templates.ts';

/** What the judge is to cost a word, in µs, and a keystroke, in ms; a search is to be done within a frame, in ms; an idle tab's heap, in kB. */
const GOALS = { word: 10, keystroke: 0.3, frame: 16, heap: 1000 };
/** What each part is to have at most, in kB, and each time until something is drawn or added to a key, in ms, by how their names begin. */
const MOST: readonly [name: string, goal: number][] = [
  ['watch', 10],
  ['coach', 100],
  ['languages/', 60],
  ['script time, median, 300', 0.15],
  ['script time, median, 5,000', 0.5],
  ['from a click to the first ring', 150],
  ['from Alt+Shift+A', 100],
  ['from a key', 100],
];
const goalOf = (name: string): { goal?: number } => {
  const found = MOST.find(([beginning]) => name.startsWith(beginning));
  return found ? { goal: found[1] } : {};
};
const HOSTILE = [10_000, 100_000, 1_000_000];

/** The parts of the report in their order, each measured when its turn comes. A new one: its file, and a line here. */
export const SECTIONS: (() => Promise<Section[]>)[] = [
  async () => [
    {
      title: 'Judging English drafts, a word, and how many times Amends’ time',
      rows: (await judging()).map(({ name, perWord, ratio }) => ({
        name,
        values: [us(perWord), times(ratio)],
        ...(name.startsWith('Amends') && { goal: GOALS.word }),
      })),
    },
  ],
  async () => [
    {
      title: 'A cold judgement by length of draft, a word',
      rows: (await growth()).map(({ words, perWord }) => ({
        name: `${words} words`,
        values: [us(perWord)],
        goal: GOALS.word,
      })),
    },
  ],
  async () => [
    {
      title: 'A cold judgement by language, a word or a pair of characters',
      rows: (await languages()).map(({ code, perWord }) => ({ name: code, values: [us(perWord)], goal: GOALS.word })),
    },
  ],
  async () => {
    const { median, p99 } = keystrokes();
    return [
      {
        title: 'Judging again after a keystroke in 1,000 words',
        rows: [
          { name: 'median', values: [ms(median)], goal: GOALS.keystroke },
          { name: '99th percentile', values: [ms(p99)] },
        ],
      },
    ];
  },
  async () => [
    {
      title: 'Searching 10,000 templates (a frame is 16 ms)',
      rows: (await searching()).map(({ name, value }) => ({ name, values: [ms(value)], goal: GOALS.frame })),
    },
  ],
  async () => [
    {
      title: 'Hostile texts, a letter',
      series: HOSTILE.map((size) => `${size.toLocaleString('en')} letters`),
      rows: hostile(HOSTILE).map(({ name, perLetter }) => ({ name, values: perLetter.map(us) })),
    },
  ],
  async () => [
    {
      title: 'What is loaded, gzipped',
      rows: sizes().map((size) => ({ name: size.name, values: [kB(size.kB)], ...goalOf(size.name) })),
    },
  ],
  async () => {
    const { keys, drawn, idle, long } = await inBrowser();
    return [
      {
        title: 'Added to a keystroke in Chromium, on the Gmail-shaped page',
        rows: keys.map(({ name, added, ratio }) => ({
          name,
          values: [ms(added), times(ratio)],
          ...goalOf(name),
        })),
      },
      {
        title: 'Tasks over 50 ms while typing in 5,000 words',
        rows: [
          { name: 'with Amends', values: [count(long.amends)] },
          { name: 'without', values: [count(long.without)] },
        ],
      },
      {
        title: 'Until it is drawn, in Chromium',
        rows: drawn.map(({ name, value }) => ({ name, values: [ms(value)], ...goalOf(name) })),
      },
      {
        title: 'An idle mail tab carries',
        rows: [
          { name: 'heap', values: [kB(idle.heap)], goal: GOALS.heap },
          { name: 'listeners', values: [count(idle.listeners)] },
          { name: 'nodes of Amends', values: [count(idle.nodes)] },
        ],
      },
    ];
  },
];
