import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../lib/sources/source.ts';
import { valueFor } from '../../lib/sources/value.ts';
import { readLanguage } from '../run/languages.ts';

describe('what a fact puts in a slot', () => {
  it.each([
    ['en', 'what', 'Customers cannot log in.', 'what happened', 'customers cannot log in'],
    ['en', 'what', 'Frankfurt lost power.', 'what happened', 'Frankfurt lost power'],
    ['en', 'what', 'API requests fail. We are on it.', 'what went wrong', 'API requests fail'],
    ['en', 'what', 'customers cannot log in.', 'What happened', 'Customers cannot log in'],
    ['en', 'cause', 'a cable was cut', 'What caused it, in one sentence.', 'A cable was cut.'],
    ['en', 'since', 'Since 09:14 UTC on 24 November around 12% fail.', 'start', '09:14 UTC on 24 November'],
    ['en', 'since', 'Monday 23 November, 7.40am', 'start', 'Monday 23 November, 7.40am'],
    ['en', 'until', 'Service was restored at 11:02 UTC.', 'end', '11:02 UTC'],
    ['en', 'next', 'by 2pm today', 'day and time', '2pm today'],
    ['fr', 'what', 'L’accès au portail est coupé.', 'ce qui s’est passé', 'l’accès au portail est coupé'],
    ['fr', 'since', 'mardi 24 novembre, 5 h 30', 'début', 'mardi 24 novembre, 5 h 30'],
    ['ja', 'what', '決済に障害が発生いたしました。', '起きたこと', '決済に障害が発生したこと'],
    ['ja', 'cause', 'ネットワーク機器の故障', '原因を一文で', 'ネットワーク機器の故障'],
    ['lv', 'what', 'Klienti nevar pieslēgties.', 'kas notika', 'klienti nevar pieslēgties'],
    ['lv', 'since', 'Kopš plkst. 9.40 ir traucējumi.', 'sākums', 'plkst. 9.40'],
    ['nb', 'what', 'Kunder kan ikke logge inn.', 'hva som skjedde', 'kunder kan ikke logge inn'],
    ['nb', 'until', 'tirsdag 24. november kl. 18', 'slutt', 'tirsdag 24. november kl. 18'],
    ['zh', 'what', '银行卡付款失败。', '发生了什么', '银行卡付款失败'],
    ['zh', 'since', '2026年11月24日 9:14', '开始时间', '2026年11月24日 9:14'],
  ] as [string, FactKind, string, string, string][])('%s, %s: %s in [%s]', (lang, kind, text, label, wanted) => {
    expect(valueFor({ kind, text }, label, readLanguage(lang))).toBe(wanted);
  });

  it.each([
    ['en', 'what', 'Customers cannot log in.', 'day and time'],
    ['en', 'cause', 'a cable was cut', 'who'],
    ['en', 'since', 'for a while', 'start'],
    ['en', 'what', `${'word '.repeat(60)}.`, 'what happened'],
    ['ja', 'what', 'お客様は購入を完了できませんでした。', '起きたこと'],
  ] as [string, FactKind, string, string][])('%s, %s: %s does not fit [%s]', (lang, kind, text, label) => {
    expect(valueFor({ kind, text }, label, readLanguage(lang))).toBeNull();
  });
});
