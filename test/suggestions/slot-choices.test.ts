import { describe, expect, test } from 'vitest';
import { daySlot } from '../../lib/judge/rewrites/filled.ts';
import { findSlots, type Slot } from '../../lib/judge/slots.ts';
import { choicesFor, sayInSlot } from '../../lib/suggestions/slot-choices.ts';
import { languageCodes, readLanguage } from '../run/languages.ts';

/** A Tuesday morning. */
const SENT_AT = '2026-03-10T10:00:00+01:00';
const slotIn = (text: string): Slot => findSlots(text)[0] as Slot;
const choices = (code: string, text: string, at = SENT_AT) => choicesFor(slotIn(text), readLanguage(code), at);

test('a slot with choices offers them and no day', () => {
  expect(choices('en', 'It will be [paid back|taken off your next invoice].')).toEqual({
    texts: ['paid back', 'taken off your next invoice'],
    from: null,
  });
});

test('a slot that only the sender can fill offers nothing', () => {
  expect(choices('en', 'We broke [what you broke].')).toBeNull();
  expect(choices('en', 'every [day of the week]')).toBeNull();
});

test('the next working days skip a weekend, whatever the sender’s zone', () => {
  expect(choices('en', 'on [day]')?.texts).toEqual(['Wednesday', 'Thursday', 'Friday']);
  expect(choices('en', 'on [day]', '2026-03-12T23:30:00-08:00')?.texts).toEqual(['Friday', 'Monday', 'Tuesday']);
  expect(choices('en', 'on [day]', '2026-03-14T09:00:00+01:00')?.texts).toEqual(['Monday', 'Tuesday', 'Wednesday']);
});

test('a day with its time begins with today and tomorrow', () => {
  expect(choices('en', 'by [day and time]')?.texts.slice(0, 2)).toEqual(['5 pm today', 'noon tomorrow']);
  expect(choices('en', 'at [time]')).toEqual({ texts: ['10 am', 'noon', '3 pm', '5 pm'], from: null });
});

describe('a day that is picked is said as its place in the sentence wants', () => {
  test.each([
    ['en', 'on [day]', 'Friday, March 13'],
    ['fr', 'je vous appelle [jour]', 'vendredi 13 mars'],
    ['ja', '[日付]にお電話します', '3月13日(金)'],
    ['lv', 'līdz [diena]', 'piektdienai, 13. martam'],
    ['lv', 'zvanīšu [dienā]', 'piektdien, 13. martā'],
    ['nb', 'innen [dag]', 'fredag 13. mars'],
    ['zh', '[日期]前', '3月13日（周五）'],
  ])('%s: %s', (code, text, said) => {
    expect(sayInSlot('2026-03-13', slotIn(text), readLanguage(code))).toBe(said);
  });
});

test.each(languageCodes())('the slot of a day that %s’s rewrites have offers days', (code) => {
  const offered = choices(code, daySlot(readLanguage(code)) as string);
  expect(offered?.texts.length).toBeGreaterThan(3);
  expect(offered?.from).toBe('2026-03-10');
});
