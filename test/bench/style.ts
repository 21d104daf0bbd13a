import { Html } from '../pages/html.ts';

/** The report's look: the system's font and theme, two columns where there is room for them. */
export const STYLE = new Html(`
:root {
  color-scheme: light dark;
  --ink: #1d2430; --soft: #5b6472; --paper: #ffffff; --line: #e3e6eb; --track: #eef0f4;
  --s0: #2f6fd0; --s1: #7a9fd6; --s2: #b3c8e6; --over: #b4641a; --goal: #1d2430;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ef; --soft: #a0a9b8; --paper: #15181d; --line: #2b3038; --track: #23272e;
    --s0: #7fb0ff; --s1: #5379b3; --s2: #3d5578; --over: #e6a15c; --goal: #ffffff;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 880px; padding: 24px 16px 48px; background: var(--paper); color: var(--ink);
  font: 14px/1.45 system-ui, sans-serif; }
h1 { margin: 0 0 4px; font-size: 22px; }
header p, .said, .key { color: var(--soft); }
h2 { margin: 32px 0 8px; padding-bottom: 6px; border-bottom: 1px solid var(--line); font-size: 15px; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: grid; grid-template-columns: minmax(0, 250px) minmax(0, 1fr); gap: 0 16px; padding: 5px 0; }
.line { display: grid; grid-template-columns: minmax(0, 1fr) 88px; align-items: center; gap: 10px; }
.bar { display: block; width: 100%; height: 10px; overflow: visible; }
.track { fill: var(--track); }
.value.s0 { fill: var(--s0); } .value.s1 { fill: var(--s1); } .value.s2 { fill: var(--s2); }
.value.over { fill: var(--over); }
.goal { stroke: var(--goal); stroke-width: 2; vector-effect: non-scaling-stroke; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.said { display: block; font-size: 13px; }
.key { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 6px; font-size: 13px; }
.key i { display: inline-block; width: 10px; height: 10px; margin-right: 6px; }
i.s0 { background: var(--s0); } i.s1 { background: var(--s1); } i.s2 { background: var(--s2); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 600px) { li { grid-template-columns: minmax(0, 1fr); } }
`);
