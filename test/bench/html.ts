import { type Html, html } from '../pages/html.ts';
import { type Row, type Section, shown, type Unit, type Value } from './section.ts';
import { STYLE } from './style.ts';

interface About {
  machine: string;
  /** ISO date. */
  date: string;
}

const HEIGHT = 10;

/** What bars can be drawn of. */
const DRAWN: readonly Unit[] = ['µs', 'ms', 'kB'];

/** The values of a row that share its first unit; the others are said behind them. */
const barsOf = ({ values }: Row): Value[] =>
  values.filter(({ unit }) => unit === values[0]?.unit && DRAWN.includes(unit));

/** The longest of a section in a unit: its bars and goals share one scale. */
function scaleOf({ rows }: Section, unit: Unit): number {
  const lengths = rows.flatMap((row) =>
    row.values[0]?.unit === unit ? [...barsOf(row).map(({ value }) => value), row.goal ?? 0] : [],
  );
  return Math.max(...lengths.filter(Number.isFinite), Number.MIN_VALUE);
}

/** A bar from 0 to 100 of the width, and its goal as a mark. It is said in numbers beside it: nothing for a reader to hear. */
function bar(value: number, scale: number, goal: number | undefined, nth: number): Html {
  const at = (length: number) => ((Math.max(0, length || 0) / scale) * 100).toFixed(2);
  const mark = goal !== undefined && html`<line class="goal" x1="${at(goal)}" x2="${at(goal)}" y1="0" y2="${HEIGHT}"/>`;
  const over = goal !== undefined && value > goal ? ' over' : '';
  return html`<svg class="bar" viewBox="0 0 100 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="${HEIGHT}"/><rect class="value s${nth}${over}" width="${at(value)}" y="1" height="${HEIGHT - 2}"/>${mark}</svg>`;
}

function row(section: Section, one: Row): Html {
  const bars = barsOf(one);
  const rest = one.values.filter((value) => !bars.includes(value)).map(shown);
  const goal = one.goal !== undefined && `goal ${shown({ ...one.values[0]!, value: one.goal })}`;
  const said = [...rest, goal, one.note].filter(Boolean).join(', ');
  const lines = bars.map((value, nth) => {
    const label = section.series?.[nth];
    const scale = scaleOf(section, value.unit);
    return html`<div class="line">${bar(value.value, scale, one.goal, nth)}<span class="number">${shown(value)}</span>${label && html`<span class="unseen">, ${label}</span>`}</div>`;
  });
  return html`<li><span class="name">${one.name}</span><div class="bars">${lines}${said && html`<span class="said">${said}</span>`}</div></li>`;
}

function part(section: Section): Html {
  const key =
    section.series &&
    html`<p class="key">${section.series.map((name, nth) => html`<span><i class="s${nth}"></i>${name}</span>`)}</p>`;
  return html`<section><h2>${section.title}</h2>${key}<ul>${section.rows.map((one) => row(section, one))}</ul></section>`;
}

/** The report as one page that needs nothing else: no script, no file, no network. */
export function reportHtml(sections: Section[], { machine, date }: About): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>Amends: the benchmark</title><style>${STYLE}</style></head><body><header><h1>How fast Amends is</h1><p>Measured on ${date}: ${machine}. Shorter is better; each group has a scale of its own. A mark is the goal, and a bar beyond it is drawn in a warmer colour.</p></header><main>${sections.map(part)}</main></body></html>`
    .text;
}
