import { expect, test } from 'vitest';
import { nextDay } from '../../lib/suggestions/day.ts';

const EN = { named: 'on {day}', open: 'on [day]' };
const day = (dues: (string | null)[], sentAt = '2026-03-10T23:30:00-08:00'): string =>
  nextDay(
    dues.map((due) => ({ quote: '', start: 0, end: 0, due })),
    sentAt,
    'en',
    EN,
  );

test.each([
  [[], ''],
  [[null], ''],
  [['2026-03-09'], ''],
  [['2026-06-10'], ''],
  [['2026-03-10T17:00'], ''],
  [['2026-03-11'], 'tomorrow'],
  [['2026-03-12'], 'on Thursday'],
  [['2026-03-12', '2026-03-13T09:00', null], 'on Friday'],
  [['2026-03-16'], 'on Monday'],
  // Its weekday would be today's.
  [['2026-03-17'], ''],
])('promises due %j give %j', (dues, expected) => {
  expect(day(dues)).toBe(expected);
});
