// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesFromHtml } from '../../../lib/templates/rich/from-html.ts';
import { linesFromNodes } from '../../../lib/templates/rich/from-nodes.ts';
import { htmlOf } from '../../../lib/templates/rich/html.ts';
import { isFormatted, linesOf, textOf } from '../../../lib/templates/rich/lines.ts';
import { linesFromMarkdown, markdownOf } from '../../../lib/templates/rich/markdown.ts';
import { nodesOf } from '../../../lib/templates/rich/nodes.ts';
import { lines } from './arbitrary.ts';

test('lines written as HTML read back as the same lines', () => {
  fc.assert(fc.property(lines, (some) => void expect(linesFromHtml(htmlOf(some))).toEqual(some)));
});

test('lines as nodes are what their HTML says', () => {
  fc.assert(fc.property(lines, (some) => void expect(linesFromNodes(nodesOf(some, document))).toEqual(some)));
});

test('lines written as Markdown read back as the same lines', () => {
  fc.assert(
    fc.property(lines, (some) => void expect(linesFromMarkdown(markdownOf(some))).toEqual(some)),
    { numRuns: 300 },
  );
});

test('unformatted lines are their text', () => {
  fc.assert(
    fc.property(lines, (some) => {
      if (!isFormatted(some)) expect(linesOf(textOf(some))).toEqual(some.length ? some : [{ runs: [] }]);
    }),
  );
});
