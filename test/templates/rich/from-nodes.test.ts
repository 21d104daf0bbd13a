// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { linesFromHtml } from '../../../lib/templates/rich/from-html.ts';
import { linesFromNodes } from '../../../lib/templates/rich/from-nodes.ts';
import { type Line, textOf } from '../../../lib/templates/rich/lines.ts';

const text = (html: string) => textOf(linesFromHtml(html));
const bold = (lines: Line[]) => lines.flatMap(({ runs }) => runs.filter((run) => run.bold).map((run) => run.text));

describe('what people paste', () => {
  test.each([
    ['Gmail', '<div dir="ltr">Dear Dana,<div><br></div><div>We are late.</div></div>', 'Dear Dana,\n\nWe are late.'],
    [
      'Outlook',
      '<div class="elementToProof">Dear Dana,</div><div><br></div><div>We are late.</div>',
      'Dear Dana,\n\nWe are late.',
    ],
    [
      'Word',
      '<p class="MsoNormal">Dear Dana,<o:p></o:p></p><p class="MsoNormal">We are<br>late.</p>',
      'Dear Dana,\n\nWe are\nlate.',
    ],
    [
      'a page',
      '<h2>Sorry</h2>\n  <p>We\n   are late.</p>\n<ul>\n <li>one</li>\n <li><p>two</p></li>\n</ul>',
      'Sorry\n\nWe are late.\n- one\n- two',
    ],
    ['nested lists', '<ol><li>one<ul><li>in one</li></ul></li><li>two</li></ol>', '1. one\n- in one\n1. two'],
    ['a table', '<table><tr><td>Monday</td><td>10</td></tr><tr><td>Tuesday</td></tr></table>', 'Monday\n10\nTuesday'],
    ['preserved lines', '<pre>one\n  two\n\nthree</pre>', 'one\n  two\n\nthree'],
    ['spaces that hold', 'a&nbsp;b &nbsp;c', 'a b  c'],
  ])('from %s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test('bold is what looks bold', () => {
    expect(
      bold(
        linesFromHtml(
          '<b style="font-weight:normal">plain <span style="font-weight:700">loud</span></b> <strong>strong</strong>',
        ),
      ),
    ).toEqual(['loud', 'strong']);
  });

  test('a link keeps its address and is not underlined beside', () => {
    expect(linesFromHtml('<u><a href="https://a.example/?x=1&amp;y">here</a></u>')).toEqual([
      { runs: [{ text: 'here', href: 'https://a.example/?x=1&y' }] },
    ]);
  });
});

test('what is no part of the draft is left out, and the page is not touched', () => {
  document.body.innerHTML =
    '<div>Hello <b>Dana</b></div><div class="quote">Old words</div><script>x</script><div hidden>no</div>';
  const before = document.body.innerHTML;
  expect(textOf(linesFromNodes(document.body, (element) => element.className === 'quote'))).toBe('Hello Dana');
  expect(document.body.innerHTML).toBe(before);
});

test('nesting without end takes no stack', () => {
  let inner: Element = document.createElement('b');
  inner.textContent = 'deep';
  for (let depth = 0; depth < 5000; depth += 1) {
    const outer = document.createElement('div');
    outer.append(inner);
    inner = outer;
  }
  expect(textOf(linesFromNodes(inner))).toBe('deep');
});
