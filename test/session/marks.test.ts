import { expect, it } from 'vitest';
import { marksOf } from '../../lib/session/marks.ts';
import { withIds } from '../../lib/session/shown-hints.ts';

const JUDGED = 'Sorry if that hurt. It should be mended.';
const hint = (kind: 'conditional-apology' | 'hedging', quote: string) => {
  const start = JUDGED.indexOf(quote);
  return { kind, quote, start, end: start + quote.length, rewrites: [] };
};
const hints = withIds([hint('conditional-apology', 'if that hurt'), hint('hedging', 'should be')]);

it.each([
  ['as it was', JUDGED, ['if that hurt', 'should be']],
  ['gone on with before both', `Dear Claire,\n${JUDGED}`, ['if that hurt', 'should be']],
  ['between them', JUDGED.replace('It', 'Now it'), ['if that hurt', 'should be']],
  ['within one', JUDGED.replace('that', 'this'), ['should be']],
  ['emptied', '', []],
])('marks stand on their own words in a draft %s', (_, draft, words) => {
  expect(marksOf(hints, JUDGED, draft).map(({ start, end }) => draft.slice(start, end))).toEqual(words);
});
