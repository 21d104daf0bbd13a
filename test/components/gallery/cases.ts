import type { SessionState } from '../../../lib/session/state.ts';
import { DRAFT, done, failed, lacking, mid, order, paused, quiet } from './states.ts';
import { talks } from './talks.ts';
import { sources, templates } from './templates.ts';

/** One picture: the state of each compose window, the viewport, the text in the editor. */
export interface Case {
  states: SessionState[];
  size: { width: number; height: number };
  draft?: string;
  /** A selector within the interface that is clicked before the picture is taken. */
  click?: string;
}

const WIDE = { width: 1240, height: 740 };
const card = (
  state: SessionState,
  index: number,
  box = { left: 700, top: 420, width: 230, height: 18 },
): SessionState => ({
  ...state,
  card: { hint: state.hints[index]!, box, asked: true },
});

const slot = (
  state: SessionState,
  label: string,
  texts: string[],
  from: string | null = '2026-03-10',
): SessionState => ({
  ...state,
  slot: {
    slot: { start: 0, end: label.length + 2, label, choices: from ? [] : texts },
    choices: { texts, from },
    box: { left: 700, top: 420, width: 120, height: 18 },
    asked: false,
  },
});

const picker: SessionState['picker'] = {
  start: 0,
  end: 1,
  expected: '/',
  offers: templates.found.slice(0, 6),
  chosen: 1,
  box: { left: 300, top: 420, width: 6, height: 18 },
};

const own: SessionState['templates'] = {
  ...templates,
  shelves: ['all', 'own', 'own/Print', 'shared', 'repair'],
  found: [
    { ...templates.found[0]!, id: 'own-1', from: 'own', title: 'Reprint', when: 'Something was printed wrong' },
    { ...templates.found[1]!, id: 'team-1', from: 'shared' },
    ...templates.found,
  ],
};

const LONG = 'Bartholomäus-Maximilian von und zu Hohenlohe-Waldenburg-Schillingsfürst';
const KEIGO =
  'この度は、弊社の確認不足により納品が大幅に遅れ、御社の取締役会の進行に多大なるご迷惑をおかけいたしましたこと、心よりお詫び申し上げます。';

const japanese: SessionState = {
  ...lacking,
  clientName: LONG,
  judgement: { ...lacking.judgement!, lang: 'ja', asks: [{ quote: KEIGO, start: 0, end: 60, answered: false }] },
  hints: [
    {
      id: 'ja',
      kind: 'overpromise',
      quote: KEIGO,
      start: 0,
      end: 60,
      phrase: { quote: KEIGO, start: 0, end: 60 },
      rewrites: [KEIGO.replace('心より', '[理由]について深く'), ''],
    },
  ],
  suggestions: { ...lacking.suggestions, acknowledge: [KEIGO] },
};

const narrow: SessionState['placement'] = {
  compose: { left: 0, top: 0, width: 420, height: 700 },
  editor: { left: 12, top: 150, width: 396, height: 240 },
  visible: true,
};
const full: SessionState['placement'] = {
  compose: { left: 60, top: 30, width: 1120, height: 680 },
  editor: { left: 76, top: 150, width: 1088, height: 500 },
  visible: true,
};
const second: SessionState['placement'] = {
  compose: { left: 100, top: 150, width: 520, height: 560 },
  editor: { left: 112, top: 268, width: 496, height: 390 },
  visible: true,
};
/** What is left of a 1280 px screen at 200 %. */
const zoomed: SessionState['placement'] = {
  compose: { left: 60, top: 10, width: 520, height: 390 },
  editor: { left: 72, top: 110, width: 496, height: 230 },
  visible: true,
};
const closed = { sidebarOpen: false };

export const cases: Record<string, Case> = {
  lacking: { states: [lacking], size: WIDE },
  'slot-day': { states: [slot(lacking, 'day', ['Wednesday', 'Thursday', 'Friday'])], size: WIDE },
  'dark-slot-choice': {
    states: [
      {
        ...slot(lacking, 'a|b', ['paid back to your account', 'taken off your next invoice', KEIGO], null),
        theme: 'dark',
      },
    ],
    size: WIDE,
  },
  'dark-picker': { states: [{ ...lacking, picker, theme: 'dark' }], size: WIDE },
  'narrow-picker': {
    states: [{ ...lacking, ...closed, placement: narrow, picker }],
    size: { width: 420, height: 740 },
  },
  sources: { states: [{ ...quiet, sidebarOpen: true, sources, templates: own }], size: WIDE, click: '.rest > summary' },
  'dark-sources': { states: [{ ...quiet, sidebarOpen: true, sources, theme: 'dark' }], size: WIDE },
  mid: { states: [mid], size: WIDE },
  bill: { states: [mid], size: WIDE, click: '.bill summary' },
  order: { states: [{ ...lacking, order }], size: WIDE },
  'dark-order': { states: [{ ...lacking, order: { ...order, movable: false }, theme: 'dark' }], size: WIDE },
  'narrow-order': { states: [{ ...lacking, placement: narrow, order }], size: { width: 420, height: 740 } },
  ...Object.fromEntries(
    Object.entries(talks).map(([is, talk]) => [
      `model-${is}`,
      { states: [{ ...card(lacking, 1), ...closed, model: '127.0.0.1:11434', talk }], size: WIDE },
    ]),
  ),
  'model-order': { states: [{ ...lacking, order, model: '' }], size: { width: 1240, height: 1100 } },
  done: { states: [done], size: WIDE },
  quiet: { states: [quiet], size: WIDE },
  'dark-templates': { states: [{ ...quiet, theme: 'dark' }], size: WIDE, click: '.template summary' },
  'narrow-templates': { states: [{ ...quiet, lang: 'ja', placement: narrow }], size: { width: 420, height: 740 } },
  paused: { states: [paused], size: WIDE },
  failed: { states: [failed], size: WIDE },
  'dark-missing': {
    states: [{ ...mid, missing: ['send'], notice: { key: 'notice.diagnosis' }, theme: 'dark' }],
    size: WIDE,
  },
  dark: { states: [{ ...lacking, theme: 'dark' }], size: WIDE },
  'dark-mid': { states: [{ ...card(mid, 0), theme: 'dark' }], size: WIDE },
  card: { states: [{ ...card(lacking, 1), ...closed }], size: WIDE },
  'card-days': { states: [{ ...card(lacking, 2), ...closed }], size: WIDE },
  'card-delete': {
    states: [{ ...card(lacking, 3, { left: 900, top: 660, width: 200, height: 18 }), ...closed }],
    size: WIDE,
  },
  japanese: { states: [card(japanese, 0)], size: WIDE, draft: KEIGO },
  narrow: { states: [{ ...lacking, placement: narrow }], size: { width: 420, height: 740 } },
  'narrow-card': {
    states: [{ ...card(mid, 0, { left: 300, top: 210, width: 90, height: 18 }), placement: narrow, ...closed }],
    size: { width: 420, height: 740 },
  },
  full: { states: [{ ...lacking, placement: full }], size: WIDE },
  forced: { states: [card(mid, 0)], size: WIDE },
  zoomed: { states: [{ ...lacking, placement: zoomed }], size: { width: 640, height: 400 } },
  notice: {
    states: [{ ...mid, ...closed, notice: { key: 'notice.slotLeft', values: { slot: 'day, time', count: 1 } } }],
    size: WIDE,
  },
  'notice-open': { states: [{ ...mid, notice: { key: 'notice.reported' } }], size: WIDE },
  two: {
    states: [
      { ...mid, ...closed },
      { ...done, id: 'two', placement: second, ...closed },
    ],
    size: WIDE,
  },
};

const PAGE = { width: 900, height: 700 };

/** The pages of the extension's own. */
export const pages: Record<string, Pick<Case, 'size' | 'click'>> = {
  options: { size: PAGE, click: '.rows .insert' },
  'options-empty': { size: { width: 480, height: 700 } },
  'dark-options': { size: PAGE },
  welcome: { size: { width: 1200, height: 800 } },
  'dark-welcome': { size: { width: 420, height: 800 } },
  popup: { size: { width: 300, height: 260 } },
  'popup-waiting': { size: { width: 300, height: 360 } },
  'dark-popup-waiting': { size: { width: 300, height: 360 } },
  'popup-off': { size: { width: 300, height: 180 } },
  'dark-popup': { size: { width: 300, height: 260 } },
};

export { DRAFT };
