import { describe, expect, it } from 'vitest';
import { carryLinks } from '../../lib/session/carried.ts';

const HREF = 'https://files.example/?a=1&b=2';
const carried = (expected: string, text: string, ...links: string[]) =>
  carryLinks(
    { start: 10, text, expected },
    links.map((words) => {
      const start = 10 + expected.indexOf(words);
      return { start, end: start + words.length, href: HREF };
    }),
  );
const linked = (words: string) => `<a href="https://files.example/?a=1&amp;b=2">${words}</a>`;

describe('the links of words that are replaced', () => {
  it('go on to the same words', () => {
    expect(carried('Mistakes were made', 'We made mistakes', 'Mistakes')).toBe(`We made ${linked('mistakes')}`);
    expect(carried('報告書が遅れ', '私が報告書を遅らせ', '報告書')).toBe(`私が${linked('報告書')}を遅らせ`);
  });

  it('go on to all of the new words where they were on all of the old', () => {
    expect(carried('Tom forgot <it>', 'I did & said so', 'Tom forgot <it>')).toBe(linked('I did &amp; said so'));
  });

  it.each([
    ['the words do not come again', 'Tom in accounting forgot', 'We did not have', 'accounting'],
    ['they come twice', 'a report', 'one report, another report', 'report'],
    ['they are part of a word only', 'the port was', 'a report was', 'port'],
    ['the words are deleted', 'Tom forgot', '', 'Tom'],
    ['the new words take more than a line', 'the report', 'the\nreport', 'report'],
  ])('are not carried where %s', (_, before, after, words) => {
    expect(carried(before, after, words)).toBeNull();
  });

  it('are not carried where they lead to what no mail should, nor are pictures', () => {
    const edit = { start: 0, text: 'we made mistakes', expected: 'mistakes were made' };
    expect(carryLinks(edit, [{ start: 0, end: 8, href: 'javascript:alert(1)' }])).toBeNull();
    expect(carryLinks(edit, [{ start: 8, end: 8, href: '' }])).toBeNull();
  });
});
