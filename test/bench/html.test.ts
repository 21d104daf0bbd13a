import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { reportHtml } from './html.ts';
import { ms, type Section, times, us } from './section.ts';

const ABOUT = { machine: '2 cores', date: '2026-11-27' };
const draw = (...sections: Section[]): Document => new JSDOM(reportHtml(sections, ABOUT)).window.document;
const widths = (page: Document) => [...page.querySelectorAll('.value')].map((bar) => Number(bar.getAttribute('width')));

test('bars of a section share a scale with their goals; each number stands beside its bar', () => {
  const page = draw({
    title: 'Judging',
    rows: [
      { name: 'long', values: [us(40), times(2)], goal: 10 },
      { name: 'short', values: [us(5)], goal: 80 },
    ],
  });
  expect(widths(page)).toEqual([50, 6.25]);
  expect([...page.querySelectorAll('.goal')].map((mark) => mark.getAttribute('x1'))).toEqual(['12.50', '100.00']);
  expect([...page.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(['40.00 µs', '5.00 µs']);
  expect([...page.querySelectorAll('.said')].map(({ textContent }) => textContent)).toEqual([
    '2.0 ×, goal 10.00 µs',
    'goal 80.00 µs',
  ]);
  expect(page.querySelectorAll('.over').length).toBe(1);
});

test('a row of several values has a bar for each, named by its series', () => {
  const page = draw({ title: 'Hostile', series: ['few', 'many'], rows: [{ name: 'x', values: [us(1), us(2)] }] });
  expect(widths(page)).toEqual([50, 100]);
  expect(page.querySelector('li')?.textContent).toContain('1.00 µs, few');
});

test('what is less than nothing, or was not measured, has no bar, and words are words', () => {
  const page = draw({
    title: '<b>&',
    rows: [
      { name: 'less', values: [ms(-1)] },
      { name: 'none', values: [ms(Number.NaN)] },
    ],
  });
  expect(page.querySelector('h2')?.textContent).toBe('<b>&');
  expect([...page.querySelectorAll('.number')].map(({ textContent }) => textContent)).toEqual(['−1.000 ms', '–']);
  for (const bar of page.querySelectorAll('.value')) expect(Number(bar.getAttribute('width')) || 0).toBe(0);
});

test('the page needs nothing else', () => {
  const page = draw({ title: 'One', rows: [{ name: 'x', values: [us(1)] }] });
  expect(page.querySelectorAll('script, link, img, iframe').length).toBe(0);
  expect(page.documentElement.outerHTML).not.toMatch(/https?:|url\(/);
});
