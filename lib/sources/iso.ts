const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/i;
/** "Fri, 27 Nov 2026 09:14:00 GMT": the one other form that says its zone and no language's words but these. */
const MAIL_DATE = /^(?:[a-z]{3}, )?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|[+-]\d{4})$/i;

/** A date of a page's metadata as ISO date or date-time; '' for what is none. A time without a zone stays without. */
export function isoOf(said: unknown): string {
  const text = typeof said === 'string' ? said.trim() : '';
  const match = ISO.exec(text);
  if (match) {
    const [, year, month, day, clock = '', seconds = '', zone = ''] = match;
    const date = `${year}-${month}-${day}`;
    const iso = clock ? `${date}T${clock}${seconds}${zone.toUpperCase()}` : date;
    return Number.isNaN(Date.parse(iso.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))) ? '' : iso;
  }
  return MAIL_DATE.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : '';
}
