import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findChange } from '../../components/parts/change.ts';

it.each([
  [
    'as soon as possible',
    'by [day]',
    'en',
    { before: '', removed: 'as soon as possible', added: 'by [day]', after: '' },
  ],
  [
    'I will try to fix it',
    'I will fix it',
    'en',
    { before: 'I will ', removed: 'try to ', added: '', after: 'fix it' },
  ],
  ['sorry', 'sorry', 'en', { before: 'sorry', removed: '', added: '', after: '' }],
])('%s becomes %s', (old, fresh, locale, change) => {
  expect(findChange(old, fresh, locale)).toEqual(change);
});

it('loses nothing of either text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (old, fresh) => {
      const { before, removed, added, after } = findChange(old, fresh, 'en');
      expect(before + removed + after).toBe(old);
      expect(before + added + after).toBe(fresh);
    }),
  );
});
