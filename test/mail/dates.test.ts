import { describe, expect, it } from 'vitest';
import { parseShownDate } from '../../lib/mail/read/dates.ts';
import { INTERFACE_LANGUAGES } from '../pages/labels.ts';

const NOW = new Date(2026, 10, 26, 12);
const minute = (iso: string) => iso.slice(0, 16);

describe('dates as mail pages show them', () => {
  const times = [new Date(2026, 2, 11, 15, 26), new Date(2025, 11, 1, 0, 5), new Date(2026, 4, 31, 12, 0)];
  const styles = ['full', 'long', 'medium', 'short'] as const;
  const cases = [...INTERFACE_LANGUAGES, 'de', 'en-GB', 'es'].flatMap((language) =>
    styles.map((dateStyle) => [language, dateStyle] as const),
  );

  it.each(cases)('%s, %s', (language, dateStyle) => {
    for (const time of times) {
      const shown = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short' }).format(time);
      const expected = `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, '0')}-${String(time.getDate()).padStart(2, '0')}T${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
      const read = minute(parseShownDate(shown, language, NOW));
      // The short style has a year of two figures in some languages: no certain date, so none.
      const isShort = dateStyle === 'short' && !shown.includes(String(time.getFullYear()));
      expect(isShort && read === '' ? expected : read, shown).toBe(expected);
    }
  });

  it.each([
    ['Wed 3/11/2026 3:26 PM', 'en-US', '2026-03-11T15:26'],
    ['Wed 11/03/2026 15:26', 'en-GB', '2026-03-11T15:26'],
    ['Mar 11, 2026, 3:26 PM', 'en', '2026-03-11T15:26'],
    ['2026年3月11日(水) 15:26', 'ja', '2026-03-11T15:26'],
    ['on. 11.03.2026 15:26', 'nb', '2026-03-11T15:26'],
    ['2026-03-11T14:26:00Z', 'en', ''],
    ['Wed, Mar 11, 3:26 PM', 'en', '2026-03-11T15:26'],
    ['Thu, Dec 24, 3:26 PM', 'en', '2025-12-24T15:26'],
  ])('%s in %s', (shown, language, expected) => {
    const read = parseShownDate(shown, language, NOW);
    if (expected) expect(minute(read)).toBe(expected);
    else expect(Date.parse(read)).toBe(Date.parse(shown));
  });

  it.each(['', 'yesterday', '15:26', 'Mar 11', '99/99/2026 10:00', 'Ticket 4711 at 10:00 of 77'])(
    'is silent on "%s"',
    (shown) => {
      expect(parseShownDate(shown, 'en', NOW)).toBe('');
    },
  );
});
