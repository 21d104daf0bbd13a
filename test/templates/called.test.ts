import { expect, test } from 'vitest';
import { withoutSecondHonorific } from '../../lib/templates/called.ts';
import { readLanguage } from '../run/languages.ts';

test('a name with its own title takes no honorific after it, in a language that has both', () => {
  expect(withoutSecondHonorific('山田先生様\n\n先生さんのご指示', readLanguage('ja'))).toBe('山田先生\n\n先生のご指示');
  expect(withoutSecondHonorific('田中様', readLanguage('ja'))).toBe('田中様');
  expect(withoutSecondHonorific('Dear Dr Ruiz', readLanguage('en'))).toBe('Dear Dr Ruiz');
});
