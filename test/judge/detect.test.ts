import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../lib/judge/detect.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';
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

describe('the language of a draft, of all that Amends knows', () => {
  const infos = languageCodes().map((code) => readLanguage(code).language);
  test.each([
    ['zh', '李经理您好，关于昨天交付的报表，数据有误，是我们的疏忽，非常抱歉。今天下午五点前会重新发送。'],
    [
      undefined,
      '李經理您好，關於昨天交付的報表，數據有誤，是我們的疏忽，造成您的困擾非常抱歉。我們今天下午會重新發送。',
    ],
    [
      'ja',
      '田中様 Salesforce の Dashboard と API Gateway の Timeout の件、Slack でもご連絡しましたが、申し訳ございません。',
    ],
    [
      'nb',
      'Hei Kari. Eg er lei meg for at rapporten ikkje vart send i går. Det er vår feil, og du får han i morgon før klokka 12.',
    ],
    [
      undefined,
      'Hej Lars. Jeg beklager meget, at rapporten ikke blev sendt i går. Det er vores fejl, og du får den i morgen.',
    ],
    [
      undefined,
      'Hej Anna, jag ber om ursäkt för att rapporten inte skickades igår. Det är vårt fel och du får den imorgon.',
    ],
    [
      undefined,
      'Hola Ana, siento mucho que el informe no se enviara ayer. Es culpa nuestra y lo tendrás mañana antes de las 12.',
    ],
    [
      undefined,
      'Gentile Anna, mi dispiace molto che il rapporto non sia stato inviato ieri. È colpa nostra e lo riceverà domani.',
    ],
    [
      undefined,
      'Laba diena, atsiprašome, kad vakar neišsiuntėme ataskaitos. Tai mūsų klaida, rytoj iki 12 val. ją gausite.',
    ],
    [undefined, '안녕하세요. 어제 보고서를 보내지 못해 죄송합니다. 저희 실수이며 내일 12시까지 보내드리겠습니다.'],
    [
      'lv',
      'Labdien! Atvainojos, ka atskaite vakar netika nosutita. Ta ir musu kluda, rit lidz plkst. 12 to sanemsiet.',
    ],
    [
      'en',
      'Dear 田中様, we are sorry for the late delivery. We will ship it tomorrow by noon. Bien cordialement, Marie',
    ],
  ])('%s: %s', (code, draft) => {
    expect(findLanguage(letterOf(draft), infos)?.code).toBe(code);
  });
});
