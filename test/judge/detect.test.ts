import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../lib/judge/detect.ts';
import { english, letterOf } from './letters.ts';

const found = (draft: string, lang?: string, client?: string) =>
  findLanguage({ ...letterOf(draft, client), ...(lang ? { lang } : {}) }, [english.data.language])?.code;

describe('the language of a draft', () => {
  test.each([
    ['prose', 'We are sorry that the parcel was late. It will be with you on Friday.', 'en'],
    ['a chat line', 'sorry mate, sent the wrong file. new one attached', 'en'],
    ['mixed, mostly English', 'Hei Kari, I am sorry, we sent the wrong file. Vi ringer i morgen.', 'en'],
    ['German', 'Wir haben die Rechnung leider zweimal verschickt, das tut uns sehr leid.', undefined],
    ['Dutch', 'We hebben de factuur helaas twee keer verstuurd, onze excuses. Wij bellen u morgen.', undefined],
    ['Russian', 'Приносим извинения, мы отправили счёт дважды.', undefined],
    ['Japanese', '誠に申し訳ございません。本日中にお送りします。', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, draft, code) => {
    expect(found(draft)).toBe(code);
  });
  test('the caller is not believed against the draft’s words', () => {
    expect(found('Wir haben die Rechnung leider zweimal verschickt, das tut uns sehr leid.', 'en')).toBeUndefined();
    expect(found('We are sorry that the parcel was late. It will be with you on Friday.', 'de')).toBe('en');
  });
  test('the caller decides where the draft says too little, or else the thread', () => {
    expect(found('Invoice 2207 attached', 'en')).toBe('en');
    expect(found('Invoice 2207 attached')).toBeUndefined();
    expect(found('Done.', undefined, 'Can you send the invoice to us before the end of the day?')).toBe('en');
  });
});
