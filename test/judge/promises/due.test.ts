import { describe, expect, it } from 'vitest';
import { makeLanguage } from '../../../lib/judge/language.ts';
import { wallClock, writeDue } from '../../../lib/judge/promises/day.ts';
import { type Due, dueOf } from '../../../lib/judge/promises/due.ts';
import { findTimes } from '../../../lib/judge/promises/times.ts';
import { readLanguage } from '../../run/languages.ts';

const english = makeLanguage(readLanguage('en'));

/** Wednesday 11 November 2026, 11:15, unless said otherwise. */
const SENT = '2026-11-11T11:15:00+00:00';

function due(text: string, sentAt = SENT, language = english, before: Due | null = null): string | null {
  const found = dueOf(findTimes(text, language), wallClock(sentAt), before, null);
  return found && writeDue(found.day, found.minutes);
}

describe('a due time', () => {
  it.each([
    ['on Friday', '2026-11-13'],
    ['on Wednesday', '2026-11-18'],
    ['next Friday', '2026-11-20'],
    ['by the end of the week', '2026-11-13'],
    ['by the end of next week', '2026-11-20'],
    ['by the end of the month', '2026-11-30'],
    ['by end of day', '2026-11-11T17:00'],
    ['by close of play tomorrow', '2026-11-12T17:00'],
    ['tomorrow morning', '2026-11-12'],
    ['at 4', '2026-11-11T16:00'],
    ['at 9', '2026-11-11T21:00'],
    ['at half ten tomorrow', '2026-11-12T10:30'],
    ['at 10.30 on Monday', '2026-11-16T10:30'],
    ['by noon', '2026-11-11T12:00'],
    ['tonight before 7', '2026-11-11T19:00'],
    ['by 5:00 p.m. on Friday', '2026-11-13T17:00'],
    ['on 3 March', '2027-03-03'],
    ['on the 9th', '2026-12-09'],
    ['Monday 18 May at 10', '2027-05-18T10:00'],
    ['in half an hour', '2026-11-11T11:45'],
    ['within 5 working days', '2026-11-18'],
    ['in two weeks', '2026-11-25'],
    ['every day at 10', '2026-11-12T10:00'],
    ['every evening at 6', '2026-11-11T18:00'],
    ['on the first Monday of each month', '2026-12-07'],
    ['on Friday between 22:00 and 23:30', '2026-11-13T23:30'],
    ['between 4 and 5 today', '2026-11-11T17:00'],
    ['on Saturday from 10 until 2', '2026-11-14'],
    ['on the 26th from a quarter to seven', '2026-11-26T18:45'],
    ['extended to 31 December today', '2026-11-11'],
    ['every day until Friday 20 November', '2026-11-12'],
    ['on Thursday 4th', '2027-02-04'],
    ['every Monday and Thursday by 17:00', '2026-11-12T17:00'],
    ['restored on 9 November', null],
    ['between today and Friday', '2026-11-13'],
    ['the night from Saturday 14 to Sunday 15 November at 23:00', '2026-11-14T23:00'],
    ["last night's 23:00 backup by 20:00 today", '2026-11-11T20:00'],
    ['before 21 December', '2026-12-21'],
    ['from 8 to 12 December', '2026-12-08'],
    ['between noon and 2pm on Saturday', '2026-11-14T14:00'],
    ['at two-thirty this afternoon', '2026-11-11T14:30'],
    ['before Christmas', '2026-12-24'],
    ['in a day or two', '2026-11-13'],
    ['by tomorrow 5, if that suits', '2026-11-12T17:00'],
    ['on Monday before lunch', '2026-11-16'],
    ['the 5pm numbers by 6', '2026-11-11T18:00'],
    ['at 3:30 Monday', '2026-11-16T15:30'],
    ['on the first of every month', '2026-12-01'],
    ['in an hour and a half', '2026-11-11T12:45'],
    ['every Wednesday at noon', '2026-11-11T12:00'],
    ['every Wednesday at 10', '2026-11-18T10:00'],
    ['every day at 11 and at 3', '2026-11-11T15:00'],
    ['leaves on Monday, is with you on Tuesday before 10', '2026-11-17T10:00'],
    ['on the 12th and the 19th at 5', '2026-11-12T17:00'],
    ['at 6, at 9 and tomorrow at 7.30', '2026-11-11T18:00'],
    ['at 2 tonight', '2026-11-12T02:00'],
    ['at 12 tonight', '2026-11-12T00:00'],
    ['tonight at 16:00', '2026-11-11T16:00'],
    ['tonight by 24:00', '2026-11-12T00:00'],
    ['is held until noon tomorrow', '2026-11-12T12:00'],
    ['from Monday 23 to Wednesday 25 November', '2026-11-23'],
    ['before lunch', '2026-11-11'],
    ['at your gate 8:15', '2026-11-11T20:15'],
    ['by two persons', null],
    ['soon', null],
    ['since Monday', null],
    ['three days ago', null],
  ])('%s', (text, expected) => expect(due(text)).toBe(expected));

  it('is the day after the promise before', () => {
    const before = { day: wallClock('2026-11-13T11:00:00+00:00').day, minutes: 660 };
    expect(due('and post it the day after', SENT, english, before)).toBe('2026-11-14');
  });

  it('is in the evening where an hour that is near can be no other', () => {
    expect(due('at ten', '2026-11-11T21:35:00+00:00')).toBe('2026-11-11T22:00');
    expect(due('at ten', '2026-11-11T17:35:00+00:00')).toBe('2026-11-12T10:00');
  });

  it('is the weekday after the day before it, where that day is meant', () => {
    const before = { day: wallClock('2026-11-20T11:00:00+00:00').day, minutes: null };
    expect(due('Post is opened on the Monday.', SENT, english, before)).toBe('2026-11-23');
    expect(due('Post is opened on Monday.', SENT, english, before)).toBe('2026-11-16');
    expect(due('lørdagen etter', SENT, makeLanguage(readLanguage('nb')), before)).toBe('2026-11-21');
  });

  it.each([
    ['fr', 'jeudi 12 novembre à 5 h', '2026-11-12T05:00'],
    ['fr', 'demain à 16 h au plus tard', '2026-11-12T16:00'],
    ['fr', 'sera déduit de la facture du 30 novembre', '2026-11-30'],
    ['fr', 'figurera sur votre facture de novembre', null],
    ['fr', 'dans la nuit du 17 au 18 novembre à 23 h', '2026-11-17T23:00'],
    ['fr', 'lundi à dix-sept heures trente', '2026-11-16T17:30'],
    ['fr', "d'ici 17 heures", '2026-11-11T17:00'],
    ['fr', 'ce soir vers 8 h', '2026-11-11T20:00'],
    ['fr', "d'ici la fin de l'après-midi", '2026-11-11'],
    ['fr', 'sous 48 heures ouvrées', '2026-11-13'],
    ['fr', 'en 3 à 5 jours ouvrés', '2026-11-18'],
    ['fr', 'mercredi de la semaine 50', '2026-12-09'],
    ['fr', 'avant Noël', '2026-12-24'],
    ['fr', 'lundi, mardi au plus tard', '2026-11-17'],
    ['fr', 'samedi entre 8 h et midi', '2026-11-14T12:00'],
    ['fr', 'le service a repris à 10 h, le rapport suit à 15 h', '2026-11-11T15:00'],
    ['fr', 'les sept appels de la panne de jeudi', null],
    ['ja', '三月十六日の朝九時より', '2027-03-16T09:00'],
    ['ja', '12月下旬にお渡しします', '2026-12-31'],
    ['lv', 'piektdienas vakaram', '2026-11-13'],
    ['lv', 'ceturtdien sešos no rīta', '2026-11-12T06:00'],
    ['lv', 'piektdien 10.00–12.00', '2026-11-13T12:00'],
    ['nb', 'innen 30. april', '2027-04-30'],
    ['nb', 'fra kl. 00.20 natt til torsdag', '2026-11-12T00:20'],
    ['nb', 'i uke 50', '2026-12-07'],
    ['nb', 'skal fra i dag godkjennes', null],
    ['zh', '11月18日（周三）晚七点', '2026-11-18T19:00'],
    ['zh', '12月起', '2026-12-01'],
    ['zh', '今天12点前', '2026-11-11T12:00'],
    ['zh', '给23日下午的每一位打电话', null],
    ['zh', '下月8号前', '2026-12-08'],
    ['zh', '下周一10点', '2026-11-16T10:00'],
    ['zh', '周四9:00—11:00', '2026-11-12T09:00'],
    ['zh', '由15号改到18号', '2026-11-18'],
    ['zh', '时间：11月18日上午10点', '2026-11-18T10:00'],
    ['zh', '下午4点一定', '2026-11-11T16:00'],
    ['zh', '半个月内', '2026-11-26'],
    ['zh', '年底前', '2026-12-31'],
    ['zh', '今天夜里2点', '2026-11-12T02:00'],
    ['zh', '一、12月5日前', '2026-12-05'],
    ['zh', '下个月15日前', '2026-12-15'],
    ['zh', '下下周三', '2026-11-25'],
    ['zh', '10月1日到7日放假，8日上午九点', '2027-10-01T09:00'],
    ['zh', '周六0:00—6:00', '2026-11-14T00:00'],
    ['zh', '本季度末前', '2026-12-31'],
    ['zh', '一季度末前', '2027-03-31'],
    ['en', 'by the end of the quarter', '2026-12-31'],
    ['en', 'at the end of next quarter', '2027-03-31'],
    ['fr', "d'ici la fin du trimestre", '2026-12-31'],
    ['ja', '今四半期末までに', '2026-12-31'],
    ['ja', '第3四半期末までに', null],
    ['ja', '１７日１０時に', '2026-11-17T10:00'],
    ['ja', '明朝6時までに', '2026-11-12T06:00'],
    ['ja', '本日夕方4時までに', '2026-11-11T16:00'],
    ['ja', '今夜24:00までに', '2026-11-12T00:00'],
    ['ja', '明日の夜7時に', '2026-11-12T19:00'],
    ['ja', '来月15日に', '2026-12-15'],
    ['ja', '再来週の水曜に', '2026-11-25'],
    ['ja', '今月中旬', null],
    ['ja', '11月15日0時に', '2026-11-15T00:00'],
    ['ja', '明日13時〜15時の間に', '2026-11-12T15:00'],
    ['ja', '22日の式に間に合うよう、20日に', '2026-11-20'],
    ['ja', '納期を14日から20日に変更', '2026-11-20'],
    ['ja', '到着は16日です', '2026-11-16'],
    ['ja', '年度内に', '2027-03-31'],
    ['lv', 'līdz ceturkšņa beigām', '2026-12-31'],
    ['lv', 'līdz pirmā ceturkšņa beigām', null],
    ['nb', 'innen utgangen av kvartalet', '2026-12-31'],
    ['nb', 'torsdag kl. 7, så rekker dere uke 49', '2026-11-12T07:00'],
    ['nb', 'i natt kl. 02', '2026-11-12T02:00'],
    ['nb', 'med en gang', null],
    ['nb', 'i dag før 16.', '2026-11-11T16:00'],
    ['nb', 'innen den 16.', '2026-11-16'],
    ['nb', 'fem på halv to', '2026-11-11T13:25'],
    ['nb', 'torsdag kl. 6', '2026-11-12T06:00'],
    ['nb', 'i kveld kl. 6', '2026-11-11T18:00'],
    ['nb', 'etter lunsj på mandag', '2026-11-16'],
    ['nb', 'kapittel 1–3 innen tirsdag', '2026-11-17'],
    ['nb', 'versjon 5.2. i dag kl. 15', '2026-11-11T15:00'],
    ['nb', 'flyttes fra mandag til onsdag kl. 12', '2026-11-18T12:00'],
    ['nb', 'medio desember', '2026-12-15'],
    ['nb', 'legges ut hver onsdag kl. 15', '2026-11-11T15:00'],
    ['nb', 'torsdag om to uker', '2026-11-26'],
    ['lv', 'pateikšu uzreiz', null],
    ['lv', 'Zvanīšu 7.00', '2026-11-12T07:00'],
    ['lv', 'Vakarā pienākšu', '2026-11-11'],
    ['lv', 'No 13. aprīļa', '2027-04-13'],
    ['lv', 'Līdz 15.12. segsim', '2026-12-15'],
    ['lv', 'no 23. līdz 27. novembrim', '2026-11-27'],
    ['lv', 'bez piecpadsmit piecos', '2026-11-11T16:45'],
    ['lv', 'pus astoņos vakarā', '2026-11-11T19:30'],
    ['lv', 'zvanisu rit plkst 10', '2026-11-12T10:00'],
    ['lv', 'divos naktī', '2026-11-12T02:00'],
    ['lv', 'Trešdien nosūtīsim rakstisku ziņojumu', '2026-11-18'],
    ['lv', 'nākamo piektdien', '2026-11-20'],
    ['lv', 'katram no 14 tirgotājiem pa diviem dienā', null],
    ['lv', 'Piektdien nosūtījām failu', null],
    ['en', 'I will call at 4.15', '2026-11-11T16:15'],
    ['fr', 'vendredi à la fermeture des bureaux', '2026-11-13T17:00'],
    ['fr', 'du lundi 23 au mercredi 25 novembre', '2026-11-23'],
    ['nb', 'hos deg før elleve i morgen', '2026-11-12T11:00'],
    ['nb', 'ringer deg i morgen 9.30 med svaret', '2026-11-12T09:30'],
    ['nb', 'torsdag 19. og mandag 23. november', '2026-11-19'],
    ['zh', '自今日起', '2026-11-11'],
  ])('in %s: %s', (code, text, expected) => expect(due(text, SENT, makeLanguage(readLanguage(code)))).toBe(expected));

  it('is read in the zone that the sender writes in', () => {
    expect(due('tomorrow', '2026-11-11T23:50:00-11:00')).toBe('2026-11-12');
    expect(due('tomorrow', '2026-11-11T00:10:00+13:00')).toBe('2026-11-12');
  });

  it('does not depend on a night without that hour', () => {
    expect(due('tomorrow at 02:30', '2026-03-28T12:00:00+01:00')).toBe('2026-03-29T02:30');
    expect(due('in 20 minutes', '2026-03-28T23:50:00+01:00')).toBe('2026-03-29T00:10');
  });

  it('refuses what is no date', () => expect(() => wallClock('soon')).toThrow(RangeError));
});
