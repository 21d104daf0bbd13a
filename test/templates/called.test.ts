import { expect, test } from 'vitest';
import { eachWithHonorific, withoutSecondHonorific } from '../../lib/templates/called.ts';
import { fill } from '../../lib/templates/fill.ts';
import { readLanguage } from '../run/languages.ts';

test('a name with its own title takes no honorific after it, in a language that has both', () => {
  expect(withoutSecondHonorific('山田先生様\n\n先生さんのご指示', readLanguage('ja'))).toBe('山田先生\n\n先生のご指示');
  expect(withoutSecondHonorific('田中様', readLanguage('ja'))).toBe('田中様');
  expect(withoutSecondHonorific('Dear Dr Ruiz', readLanguage('en'))).toBe('Dear Dr Ruiz');
});

test.each([
  ['ja', '{{who}}様', 'Whitfield、Lind', 'Whitfield様、Lind様'],
  ['ja', '{{who}}さん、{{who}}は', '佐藤、鈴木、高橋', '佐藤さん、鈴木さん、高橋さん、佐藤、鈴木、高橋は'],
  ['ja', '{{who}}様', '山田先生、鈴木', '山田先生、鈴木様'],
  ['ja', '{{who}}様', '佐藤', '佐藤様'],
  ['ja', '{{who}}\n\nお世話になっております。', '佐藤、鈴木', '佐藤、鈴木\n\nお世話になっております。'],
  ['en', 'Dear {{who}},', 'Ruth and Colin', 'Dear Ruth and Colin,'],
])('in %s, %j for %j gives each the honorific', (code, text, who, filled) => {
  const language = readLanguage(code);
  const said = (value: string, after: string) => eachWithHonorific(value, after, language);
  expect(withoutSecondHonorific(fill(text, { who }, {}, '', said), language)).toBe(filled);
});
