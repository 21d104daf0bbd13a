import fc from 'fast-check';
import { type Line, normalised, type Run } from '../../../lib/templates/rich/lines.ts';

const WORDS = [
  'Dear {{client.firstName}},',
  '[what happened]',
  '[refund|redo]',
  'We * promise _it_ `now`',
  '1. first',
  '- dash',
  '# not a heading',
  '> said',
  'a <b> & &amp; "quotes"',
  '誠に申し訳ございません。',
  'Jānis',
  '[text](not a link)',
  'https://example.com/a_b',
  '---',
  '=sum(A1)',
  'l’été',
  'x',
];
/** One piece of words as people write them and as markup languages fear them: no space at an edge, none doubled. */
const words = fc.oneof(fc.constantFrom(...WORDS), fc.stringMatching(/^[\w.,*_[\]()<>#&'"!-]{1,12}$/));
const mark = fc.option(fc.constant(true as const), { nil: undefined });
const run = fc
  .record({
    text: words,
    bold: mark,
    italic: mark,
    underline: mark,
    href: fc.option(fc.constantFrom('https://status.example/?a=1&b=(2)', 'mailto:dana@example.com'), {
      nil: undefined,
    }),
  })
  .map(
    ({ text, bold, italic, underline, href }): Run => ({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      // A link is underlined as it is.
      ...(underline && !href && { underline }),
      ...(href && { href }),
    }),
  );
const line = fc
  .record({
    runs: fc.array(run, { maxLength: 3 }),
    list: fc.option(fc.constantFrom('bullet' as const, 'number' as const), { nil: undefined }),
  })
  .map(({ runs, list }): Line => ({ runs, ...(list && { list }) }));

/** Lines as they are kept: normalised. */
export const lines = fc.array(line, { maxLength: 7 }).map((some) => normalised(some));
