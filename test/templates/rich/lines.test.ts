import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../../lib/templates/rich/html.ts';
import { isFormatted, type Line, linesOf, normalised, textOf } from '../../../lib/templates/rich/lines.ts';

const item = (text: string, list: Line['list']): Line => ({ runs: [{ text }], list });

describe('lines', () => {
  test('are a plain mail: each list counts anew', () => {
    const lines = [item('a', 'number'), item('b', 'number'), ...linesOf('x'), item('c', 'number'), item('d', 'bullet')];
    expect(textOf(lines)).toBe('1. a\n2. b\nx\n1. c\n- d');
  });

  test('of a text are its text', () => {
    const text = 'Dear {{client.firstName}},\n\n  [what happened]\tand\n';
    expect(textOf(linesOf(text))).toBe(text);
    expect(isFormatted(linesOf(text))).toBe(false);
  });

  test('are joined, composed, and begin and end with words', () => {
    expect(
      normalised([
        { runs: [{ text: ' ' }] },
        { runs: [{ text: 'e\u0301' }, { text: '' }, { text: 't' }, { text: 'é', bold: true }] },
        { runs: [] },
      ]),
    ).toEqual([{ runs: [{ text: 'ét' }, { text: 'é', bold: true }] }]);
  });
});

describe('HTML of lines', () => {
  test('is as editors write it', () => {
    const lines: Line[] = [
      { runs: [{ text: 'So ' }, { text: 'sorry', bold: true, italic: true }] },
      { runs: [] },
      item('a', 'bullet'),
      item('b', 'number'),
    ];
    expect(htmlOf(lines)).toBe(
      '<div>So <b><i>sorry</i></b></div><div><br></div><ul><li>a</li></ul><ol><li>b</li></ol>',
    );
  });

  test('is words, whatever they are', () => {
    const href = 'https://a.example/?q="><script>';
    expect(htmlOf([{ runs: [{ text: '<script>&"', href }] }])).toBe(
      '<div><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;">&lt;script&gt;&amp;&quot;</a></div>',
    );
    expect(htmlOf([{ runs: [{ text: 'x', href: 'javascript:alert(1)' }] }])).toBe('<div>x</div>');
  });
});
