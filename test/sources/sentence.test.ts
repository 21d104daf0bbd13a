import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../lib/sources/sentence.ts';
import type { Fact, FactKind, Source } from '../../lib/sources/source.ts';
import { readLanguage } from '../run/languages.ts';

const sourceIn = (lang: string): Source => ({
  id: 'a',
  url: 'https://status.example/7',
  site: 'status.example',
  title: 'API errors',
  author: '',
  published: '',
  changed: '',
  lang,
  facts: [],
  letters: [],
  taken: '2026-11-27T12:00:00Z',
});
const fact = (kind: FactKind, text: string): Fact => ({ kind, text });
const say = (kind: FactKind, text: string, lang: string, draft = lang, link = false, ours = false) =>
  sentenceFor(fact(kind, text), sourceIn(lang), readLanguage(draft), { link, ours });

describe('a fact as a sentence', () => {
  it.each([
    ['en', 'since', '09:14 UTC', 'It began at 09:14 UTC.'],
    ['en', 'since', 'Monday 23 November, 7.40am', 'It began on Monday 23 November, 7.40am.'],
    ['en', 'since', 'this morning', 'It began this morning.'],
    ['en', 'cause', 'a cable was cut', 'The cause: a cable was cut.'],
    ['en', 'cause', 'a full disk', 'The cause was a full disk.'],
    ['en', 'what', 'Customers cannot log in.', 'Customers cannot log in.'],
    ['fr', 'since', '9 h 40', 'Le problème a commencé à 9 h 40.'],
    ['fr', 'affected', 'les clients de Lyon', 'Sont concernés : les clients de Lyon.'],
    ['ja', 'affected', 'オンラインショップ全店', '影響範囲はオンラインショップ全店です。'],
    ['ja', 'since', '11月24日 9時14分', '発生日時は11月24日 9時14分です。'],
    ['lv', 'since', 'plkst. 9.14', 'Tas sākās plkst. 9.14.'],
    ['nb', 'since', '09.14', 'Det begynte kl. 09.14.'],
    ['zh', 'cause', '网络设备损坏', '原因是网络设备损坏。'],
  ] as const)('%s, %s: %s', (lang, kind, text, wanted) => {
    expect(say(kind, text, lang)).toBe(wanted);
  });

  it('has the address before its stop', () => {
    expect(say('since', '09:14 UTC', 'en', 'en', true)).toBe('It began at 09:14 UTC (https://status.example/7).');
    // The spaces keep a mail program from taking the full-width bracket into the address.
    expect(say('cause', '网络设备损坏', 'zh', 'zh', true)).toBe('原因是网络设备损坏（ https://status.example/7 ）。');
  });

  it('quotes a page in another language, with its title', () => {
    expect(say('what', 'Les paiements « SEPA » échouent.', 'fr', 'en')).toBe(
      '“API errors” says: “Les paiements " SEPA " échouent”.',
    );
    expect(say('what', 'Payments fail.', 'en', 'ja', true)).toBe(
      '「API errors」には「Payments fail」とあります（ https://status.example/7 ）。',
    );
  });

  it('quotes those who speak as "we", unless the page is the sender’s own', () => {
    expect(say('done', 'We rolled back the change.', 'en')).toBe('“API errors” says: “We rolled back the change”.');
    expect(say('done', 'We rolled back the change.', 'en', 'en', false, true)).toBe('We rolled back the change.');
  });

  it('opens no slot and no field', () => {
    expect(say('what', 'Payments [EXT] fail $& {text} {url}.', 'en', 'en', true)).toBe(
      'Payments (EXT) fail $& {text} {url} (https://status.example/7).',
    );
  });
});
