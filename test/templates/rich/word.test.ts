// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { linesFromHtml } from '../../../lib/templates/rich/from-html.ts';
import { textOf } from '../../../lib/templates/rich/lines.ts';

const SHEET = (margin: string) =>
  `<style>p.MsoNormal, li.MsoNormal, div.MsoNormal {${margin} font-size:11.0pt;}</style>`;
const EMPTY = '<p class=MsoNormal><o:p>&nbsp;</o:p></p>';

test.each([
  [
    'Outlook: a line a paragraph',
    `<html><head>${SHEET('margin:0cm;')}</head><body><p class=MsoNormal>Acme Ltd<o:p></o:p></p><p class=MsoNormal>Riga</p>${EMPTY}<p class=MsoNormal>Dear Dana,</p></body></html>`,
    'Acme Ltd\nRiga\n\nDear Dana,',
  ],
  [
    'Word: paragraphs apart',
    `<html><head>${SHEET('margin-top:0cm;\n margin-bottom:8.0pt;')}</head><body><p class=MsoNormal>Dear Dana,</p><p class=MsoNormal>We are late.</p></body></html>`,
    'Dear Dana,\n\nWe are late.',
  ],
  [
    'Word’s lists, which are paragraphs',
    `<p class=MsoNormal>So:</p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>one</p><p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>two</p>`,
    'So:\n\n- one\n1. two',
  ],
  [
    'Google Docs',
    '<b style="font-weight:normal" id="docs-internal-guid-x"><p style="margin-top:0pt;margin-bottom:0pt;"><span>Dear Dana,</span></p><p style="margin-bottom:0pt;"><span>hello</span></p><br><ul><li style="list-style-type:disc"><p role="presentation" style="margin-bottom:0pt"><span>one</span></p></li></ul></b>',
    'Dear Dana,\nhello\n\n- one',
  ],
  ['empty paragraphs between', '<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
  ['two empty lines stay two', '<p>a</p><p>&nbsp;</p><p>&nbsp;</p><p>b</p>', 'a\n\n\nb'],
  ['a list in a list of another kind', '<ul><li><ol><li>one</li></ol></li></ul>', '1. one'],
  ['hidden words', '<div style="display:none">preview</div><div>Hi</div>', 'Hi'],
])('%s', (_, html, expected) => {
  expect(textOf(linesFromHtml(html))).toBe(expected);
});

test('what is too deep for any letter keeps its words', () => {
  expect(textOf(linesFromHtml(`${'<div>'.repeat(50_000)}x${'</div>'.repeat(50_000)}<p>y</p>`))).toBe('x\ny');
});
