import './fake.ts';

import { expect, test } from 'vitest';

const { isShortcut } = await import('../../lib/storage/settings.ts');

test.each([
  ['Alt+Shift+KeyA', true],
  ['$mod+Shift+k', true],
  ['Shift+Alt+Digit1', true],
  ['F7', true],
  ['', true],
  ['a', false],
  ['Shift+KeyA', false],
  ['Alt+', false],
  ['Alt+(', false],
  ['KeyA+Alt', false],
])('%j as a shortcut: %s', (keys, is) => {
  expect(isShortcut(keys)).toBe(is);
});
