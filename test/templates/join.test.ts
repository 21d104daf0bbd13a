import { expect, test } from 'vitest';
import { makeLanguage } from '../../lib/judge/language.ts';
import { joinTemplate, templatePlace } from '../../lib/templates/join.ts';
import { readLanguage } from '../run/languages.ts';

const language = makeLanguage(readLanguage('en'));
const TEMPLATE =
  'Dear Dana,\n\nYour order was late. That was our mistake.\n\nWe will call you on [day].\n\nKind regards,\nAlex';
const BODY = 'Your order was late. That was our mistake.\n\nWe will call you on [day].';
const join = (draft: string, at = draft.length) => joinTemplate(TEMPLATE, draft, at, language);

test('an empty draft gets the whole template', () => {
  expect(join('')).toBe(TEMPLATE);
  expect(join('\n\n', 0)).toBe(TEMPLATE);
});

test('a draft that greets is not greeted a second time', () => {
  expect(join('Hi Dana,\n\n')).toBe(`${BODY}\n\nKind regards,\nAlex`);
  expect(join('Hi Dana,')).toBe(`\n\n${BODY}\n\nKind regards,\nAlex`);
});

test.each(['Dana,', 'Dana', 'Dana -'])('nor is one that begins with the name alone: %s', (name) => {
  expect(join(`${name}\n\n`)).toBe(`${BODY}\n\nKind regards,\nAlex`);
});

test.each([0, 4, 8])(
  'where the caret stands at %i, before the end of the greeting, the template goes below it',
  (caret) => {
    const draft = 'Hi Dana,\n\nKind regards,\nAlex';
    const at = templatePlace(draft, caret, language);
    expect(draft.slice(0, at) + join(draft, at) + draft.slice(at)).toBe(`Hi Dana,\n\n${BODY}\n\nKind regards,\nAlex`);
  },
);

test('what is greeted further down, as in a quoted mail, moves nothing', () => {
  const draft = 'Your order was late.\n\nHi Dana,\n\nThank you.';
  expect(templatePlace(draft, 0, language)).toBe(0);
});

test('a caret within a line splits neither it nor a word: the template goes below', () => {
  const draft = 'Hi Dana,\n\nThank you.\nMore.';
  const [before, within, behind] = [10, 12, 20];
  expect(templatePlace(draft, before, language)).toBe(before);
  expect(templatePlace(draft, within, language)).toBe(behind);
  expect(templatePlace(draft, behind, language)).toBe(behind);
});

test('another name above is no greeting', () => {
  expect(join('Contract\n\n')).toBe(TEMPLATE);
});

test('a draft that takes leave takes it once, and stands apart from the template', () => {
  const above = 'Hi Dana,\n\n';
  expect(join(`${above}Kind regards,\nAlex`, above.length)).toBe(`${BODY}\n\n`);
  expect(join('Hi Dana,\n\nThank you for the call.\n\nBest,\nAlex')).toBe(`\n\n${BODY}`);
});

test('what is written in the middle is parted on both sides', () => {
  const draft = 'Thank you for the call this morning. Here is what we found out about it.';
  expect(joinTemplate('We are late.', draft, draft.indexOf(' Here'), language)).toBe('\n\nWe are late.\n\n');
});
