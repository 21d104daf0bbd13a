import { expect, test } from 'vitest';
import type { CheckName, Level } from '../../lib/judge/letter.ts';
import { placeFor } from '../../lib/suggestions/place.ts';
import { judgement } from '../judgement.ts';
import { readLanguage } from '../run/languages.ts';

const en = readLanguage('en');

/** The draft with "(S.)" inserted for a step; `found` quotes what earns each of the others its level. */
function placed(check: CheckName, draft: string, found: Partial<Record<CheckName, string>> = {}): string {
  const read = judgement(Object.fromEntries(Object.keys(found).map((name) => [name, 'weak' as Level])));
  for (const [name, quote] of Object.entries(found)) {
    const start = draft.indexOf(quote);
    read.checks[name as CheckName] = { level: 'weak', quotes: [quote], spans: [{ start, end: start + quote.length }] };
  }
  const { at, text } = placeFor(check, draft, read, '(S.)', en);
  return draft.slice(0, at) + text + draft.slice(at);
}

const LETTER = 'Hi Dana,\n\nThe report is late. I am sorry.\n\nYou will have it soon.\n\nKind regards,\nIain';

test.each<[CheckName, string]>([
  ['acknowledge', LETTER.replace('The report', '(S.)\n\nThe report')],
  ['own', LETTER.replace('late.', 'late. (S.)')],
  ['solve', LETTER.replace('late.', 'late. (S.)')],
  ['follow_up', LETTER.replace('soon.', 'soon.\n\n(S.)')],
])('%s has its place in the order of a good letter', (check, expected) => {
  expect(placed(check, LETTER, check === 'acknowledge' ? {} : { acknowledge: 'The report is late' })).toBe(expected);
});

test('a step goes behind what the draft already has of it', () => {
  expect(placed('solve', LETTER, { solve: 'You will have it soon' })).toBe(LETTER.replace('soon.', 'soon. (S.)'));
  expect(placed('own', LETTER, { own: 'sorry' })).toBe(LETTER.replace('sorry.', 'sorry. (S.)'));
});

test('and not amid the remedy, where it is told of once more', () => {
  const draft =
    'Hi Dana,\n\nThe report is late.\n\nThe export is back. The report was late as well. You will have it soon.';
  const found = { acknowledge: ['The report is late', 'The report was late'], solve: ['The export is back'] };
  const read = judgement({ acknowledge: 'weak', solve: 'weak' });
  for (const [name, quotes] of Object.entries(found)) {
    const spans = quotes.map((quote) => ({ start: draft.indexOf(quote), end: draft.indexOf(quote) + quote.length }));
    read.checks[name as CheckName] = { level: 'weak', quotes, spans };
  }
  const { at } = placeFor('acknowledge', draft, read, '(S.)', en);
  expect(draft.slice(0, at)).toBe('Hi Dana,\n\nThe report is late.');
});

test.each([
  'Kind regards,\nIain\n\nPS: The invoice is attached.',
  'PS: The invoice is attached.\n\nKind regards,\nIain',
])('the next word goes above a postscript: %j', (foot) => {
  const draft = `Hi Dana,\n\nThe report is late.\n\nYou will have it soon.\n\n${foot}`;
  expect(placed('follow_up', draft)).toBe(draft.replace('soon.', 'soon.\n\n(S.)'));
});

test('without any step before it a remedy goes to the end of the body', () => {
  expect(placed('solve', LETTER)).toBe(LETTER.replace('soon.', 'soon.\n\n(S.)'));
});

test.each([
  ['', '(S.)'],
  ['Hi Dana,', 'Hi Dana,\n\n(S.)'],
  ['Hi Dana,\n\nKind regards,\nIain', 'Hi Dana,\n\n(S.)\n\nKind regards,\nIain'],
  ['The report is late.', '(S.)\n\nThe report is late.'],
  ['Hi Dana,\nThe report is late.', 'Hi Dana,\n(S.)\nThe report is late.'],
  ['Hi Dana, the report is late.', 'Hi Dana, (S.) the report is late.'],
  ['Hi Dana,\n\n- the report is late', 'Hi Dana,\n\n(S.)\n\n- the report is late'],
])('an acknowledgement in %j', (draft, expected) => {
  expect(placed('acknowledge', draft)).toBe(expected);
});

test('no sentence runs on into another, and no list is broken up', () => {
  expect(placed('own', 'Hi Dana\n\nthe report is late', { acknowledge: 'the report is late' })).toBe(
    'Hi Dana\n\nthe report is late\n(S.)',
  );
  const list = 'Hi Dana,\n\nToday:\n- the report is late.\n- so is the plan.\n\nIain';
  expect(placed('own', list, { acknowledge: 'the report is late.' })).toBe(
    list.replace('the plan.', 'the plan.\n\n(S.)'),
  );
});

test('the follow-up stays above a sign-off of any make', () => {
  expect(placed('follow_up', 'It is late.\n\nBest,\nIain')).toBe('It is late.\n\n(S.)\n\nBest,\nIain');
  expect(placed('follow_up', 'It is late.\n')).toBe('It is late.\n\n(S.)\n');
});
