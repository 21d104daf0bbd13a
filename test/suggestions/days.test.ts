import { describe, expect, it } from 'vitest';
import { findSlots } from '../../lib/judge/slots.ts';
import { dayChoices, withDay } from '../../lib/suggestions/days.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

const english = readLanguage('en');
const soon = (sentAt: string) => dayChoices(english, sentAt)?.soon;

describe('days to choose from', () => {
  it.each([
    ['on a working day', '2026-03-10T10:00:00+01:00', ['5 pm today', 'noon tomorrow']],
    ['late in the day', '2026-03-10T16:00:00+01:00', ['noon tomorrow']],
    ['before a weekend', '2026-03-13T10:00:00+01:00', ['5 pm today', 'Monday, March 16']],
    ['at the weekend', '2026-03-14T10:00:00+01:00', ['Monday, March 16']],
    ['before a Monday', '2026-03-15T10:00:00+01:00', ['noon tomorrow']],
  ])('%s', (_, sentAt, wanted) => {
    expect(soon(sentAt)).toEqual(wanted);
  });

  it('begin with the day of the sender’s own zone', () => {
    expect(dayChoices(english, '2026-03-10T23:30:00-08:00')?.from).toBe('2026-03-10');
  });

  it('are none in a language that names none', () => {
    expect(dayChoices({ ...english, days: undefined }, '2026-03-10T10:00:00+01:00')).toBeNull();
  });
});

describe('a rewrite with its day', () => {
  it('keeps its other slots', () => {
    expect(withDay('we will [step] by [day and time]', '5 pm today', english)).toBe('we will [step] by 5 pm today');
  });

  it.each([
    ['en', 'by Friday, March 13'],
    ['fr', 'd’ici vendredi 13 mars'],
    ['ja', '3月13日(金)までに'],
    ['lv', 'līdz piektdienai, 13. martam'],
    ['nb', 'innen fredag 13. mars'],
    ['zh', '在3月13日（周五）前'],
  ])('says a date as its language does: %s', (code, wanted) => {
    const language = readLanguage(code);
    const slot = dayChoices(language, '2026-03-10T10:00:00+01:00')?.slot as string;
    const open = {
      en: `by ${slot}`,
      fr: `d’ici ${slot}`,
      ja: `${slot}までに`,
      lv: `līdz ${slot}`,
      nb: `innen ${slot}`,
      zh: `在${slot}前`,
    };
    expect(withDay(open[code as keyof typeof open], '2026-03-13', language)).toBe(wanted);
  });

  it.each(languageCodes())('is offered by rewrites of %s, whose slot the data names', (code) => {
    const language = readLanguage(code);
    const slot = dayChoices(language, '2026-03-10T10:00:00+01:00')?.slot as string;
    const { rules } = language.rewrites as { rules: Record<string, { put: string[] }[]> };
    const put = Object.values(rules).flatMap((some) => some.flatMap((rule) => rule.put));
    expect(findSlots(slot)).toHaveLength(1);
    expect(put.filter((words) => words.includes(slot)).length).toBeGreaterThan(4);
  });
});
