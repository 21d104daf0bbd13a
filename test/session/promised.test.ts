import { expect, test } from 'vitest';
import { unjudged } from '../../lib/judge/judge.ts';
import type { Letter } from '../../lib/judge/letter.ts';
import { duePromised } from '../../lib/session/promised.ts';
import { readLanguage } from '../run/languages.ts';

const language = readLanguage('en');
const letter = (thread: Letter['thread']): Letter => ({
  sent_at: '2026-03-16T09:00:00Z',
  subject: '',
  thread,
  draft: '',
});
const mail = (from: 'client' | 'me', at: string, text: string) => ({ from, name: 'Dana', at, text });
const promised = (due: string | null) => ({ ...unjudged(), promises: [{ quote: 'x', start: 0, end: 1, due }] });

const THREAD = [
  mail('me', '2026-03-10T09:00:00Z', 'Hi Dana,\n\nI will send you the corrected report by Thursday at noon.\n\nIain'),
  mail('client', '2026-03-13T09:00:00Z', 'It is Friday and there is nothing here. I will call you on Monday.'),
];

test('a draft that promises says when', () => {
  expect(duePromised(language, letter(THREAD), promised('2026-03-18'))).toBe('2026-03-18');
});

test('otherwise it is when the sender’s last mail promised it, counted from the day of that mail', () => {
  expect(duePromised(language, letter(THREAD), promised(null))).toBe('2026-03-12T12:00');
  const later = mail('me', '2026-03-14T09:00:00Z', 'Hi Dana,\n\nI will call you on Tuesday.\n\nIain');
  expect(duePromised(language, letter([...THREAD, later]), unjudged())).toBe('2026-03-17');
});

test('what the client means to do is no promise of the sender’s', () => {
  expect(duePromised(language, letter(THREAD.slice(1)), unjudged())).toBe('');
  expect(duePromised(language, letter([]), unjudged())).toBe('');
});
