import { expect, it } from 'vitest';
import { readPage } from '../../lib/sources/read.ts';
import { LANGUAGES, NOW, parse } from './count.ts';

const FACT = '<p>Cause: a cut cable</p><p>Our customers cannot log in to the portal at the moment.</p>';
const take = (document: Document) => readPage(document, 'https://a.example/', LANGUAGES, NOW);
const texts = (html: string) => take(parse(html))?.facts.map(({ text }) => text) ?? [];

/** The names by which a reader would ask a node: each taken by a child of a form, and by an image of the document. */
const NAMES =
  'firstChild nextSibling parentNode parentElement nodeType nodeValue localName tagName getAttribute attributes childNodes children textContent cloneNode documentElement body implementation querySelector querySelectorAll createElement createTreeWalker head title location'.split(
    ' ',
  );

it('reads past elements that take the names of properties', () => {
  const inputs = NAMES.map((name) => `<input name="${name}" id="${name}">`).join('');
  const images = NAMES.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
  expect(texts(`${images}<form id="attributes">${inputs}${FACT}</form>`)).toContain('a cut cable');
});

it('skips what nobody sees', () => {
  const hidden = [
    '<p hidden>Cause: h1</p>',
    '<p style="color:red; display : none">Cause: h2</p>',
    '<div aria-hidden="true"><p>Cause: h3</p></div>',
    '<noscript><p>Cause: h4</p></noscript>',
    '<template><p>Cause: h5</p></template>',
    '<script>Cause: h6</script><style>Cause: h7</style>',
    '<p style="visibility:hidden">Cause: h8</p>',
    '<p style="opacity:0">Cause: h9</p><p style="font-size:0">Cause: h10</p>',
    '<textarea>Cause: h11</textarea><select><option>Cause: h12</option></select>',
    '<!-- <p>Cause: h13</p> --><svg><text>Cause: h14</text></svg>',
  ].join('');
  expect(
    texts(`${hidden}<p style="opacity:0.9">Cause: seen</p>${FACT}`).filter((text) => /^(?:h\d|seen)/.test(text)),
  ).toEqual(['seen']);
});

it('strips controls, and marks that turn or hide text', () => {
  const text = '<p>Cause: a \u202Ecut\u202C ca\u200Bble\u0007 \u{E0041}in\u00ADside\uD800</p>';
  expect(texts(`${text}${FACT}`)).toContain('a cut cable inside');
});

it('reads a page nested five thousand deep', () => {
  const document = parse('<main></main>');
  let place: Element = document.querySelector('main') as Element;
  // jsdom takes minutes to build a deeper one.
  for (let i = 0; i < 5_000; i++) place = place.appendChild(document.createElement(i % 2 ? 'div' : 'span'));
  place.textContent = 'Cause: a cut cable';
  document.body.append('Our customers cannot log in to the portal at the moment.');
  expect(take(document)?.facts.map(({ text }) => text)).toContain('a cut cable');
});

it('reads a hundred thousand nodes', () => {
  const document = parse(FACT);
  for (let i = 0; i < 50_000; i++)
    document.body.appendChild(document.createElement('p')).textContent = `Row ${i} is fine`;
  const start = performance.now();
  expect(take(document)?.facts.map(({ text }) => text)).toContain('a cut cable');
  expect(performance.now() - start).toBeLessThan(20_000);
});

it.each([
  ['one word', 'x'.repeat(5_000_000)],
  ['words', 'since it was down '.repeat(280_000)],
  ['colons', ':'.repeat(5_000_000)],
  ['spaces and brackets', '[ { < '.repeat(800_000)],
  ['no spaces', '障害が発生し'.repeat(800_000)],
])('reads five million letters of %s in a few seconds', (_, text) => {
  const document = parse(FACT);
  document.body.appendChild(document.createElement('div')).textContent = text;
  const start = performance.now();
  expect(() => take(document)).not.toThrow();
  expect(performance.now() - start).toBeLessThan(8000);
});

it.each([
  '{',
  '[[[[',
  '{"@graph": {"@graph": 1}, "@type": ["Article"], "headline": {"a": 1}, "author": [null, {"name": 4}], "datePublished": 7}',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  '{"@type":"Article","headline":"x","author":{"name":"https://a.example"},"datePublished":"yesterday"}',
])('bears any JSON-LD: %s', (json) => {
  const source = take(parse(`<script type="application/ld+json">${json}</script>${FACT}`));
  expect(source).toMatchObject({ author: '', published: '' });
});

it('is null for a document with nothing in it', () => {
  const document = parse('');
  document.documentElement.remove();
  expect(take(document)).toBeNull();
});
