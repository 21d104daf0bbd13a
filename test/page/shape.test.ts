import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { formOf, shownName } from '../../lib/page/censor.ts';
import { censoredShape, surroundings } from '../../lib/page/shape.ts';
import { HOSTS, openPage, parse } from '../mail/open.ts';

const LIMIT = 20_000;
const shapeOf = (root: Element, closed: Element | null = null) => censoredShape(root, { limit: LIMIT, closed });

describe('the form of a text', () => {
  it.each([
    ['editorParent_1', 'a12_#'],
    ['MSG_5ca1ab1e_TO', 'a3_#a2#a2#a1_a2'],
    ['splitButton-r1__primaryActionButton', 'a11-a1#__a19'],
    ['claire@harbourlane.example', 'a6?a11.a7'],
    ['佐藤 美咲', 'a2?a2'],
    ['né à Orléans', 'a2?a1?a7'],
    ['', ''],
  ])('%s', (text, form) => {
    expect(formOf(text)).toBe(form);
  });

  it('of an attribute’s name keeps the words of code alone', () => {
    expect(shownName('data-message-id')).toBe('data-message-id');
    expect(shownName('data-claire-id')).toBe('data-a6-id');
  });
});

/** Letters of each script that a mail may be written in: where its block begins and how many letters it has. */
const SCRIPTS: [first: number, count: number][] = [
  [0x61, 26],
  [0x41, 26],
  [0xe0, 23],
  [0x100, 100],
  [0x3b1, 25],
  [0x410, 64],
  [0x5d0, 27],
  [0x621, 26],
  [0x905, 48],
  [0xe01, 46],
  [0x10d0, 33],
  [0x3041, 80],
  [0x30a1, 80],
  [0x4e00, 4000],
  [0xac00, 4000],
  [0x20000, 1000],
];
const word = fc
  .constantFrom(...SCRIPTS)
  .chain(([first, count]) =>
    fc.array(fc.integer({ min: first, max: first + count - 1 }), { minLength: 3, maxLength: 12 }),
  )
  .map((codes) => String.fromCodePoint(...codes));
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '-', '_', '@', '.', '/', '://', '=', '42', '\n')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => pairs.flat().join(''));

/** Puts the user's words wherever a page can have any. */
function fill(page: Document, texts: string[]): void {
  let at = 0;
  const next = () => texts[at++ % texts.length] as string;
  const walker = page.createTreeWalker(page.documentElement, 5);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3) node.nodeValue = next();
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    for (const { name } of [...element.attributes]) {
      // What people write is in some elements' own terms: half of them keep the values that the page gave.
      if (at % 2) element.setAttribute(name, next());
    }
    for (const name of ['id', 'class', 'style', 'href', 'title', 'name', 'role', 'type', 'data-name', 'aria-label'])
      if (at++ % 3 === 0) element.setAttribute(name, next());
    const own = next().replace(/[^\p{L}]/gu, '');
    if (/^[a-z]+$/i.test(own)) element.setAttribute(`data-${own}`, own);
  }
  const named = texts.map((one) => one.toLowerCase().replace(/[^a-z]/g, '')).find(Boolean);
  if (named) page.body.append(page.createElement(`x-${named}`));
}

const wordsIn = (all: string): string[] => all.match(/[\p{L}\p{M}]{3,}/gu) ?? [];

describe.each(HOSTS)('the shape of $host.name', ({ address }) => {
  it.each(['popup', 'new', 'reply'])('has no word of the user’s in it, whatever and wherever it is (%s)', (scene) => {
    const plain = shapeOf(openPage(`${address}?scene=${scene}`).documentElement).toLowerCase();
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 40 }), (texts) => {
        const page = openPage(`${address}?scene=${scene}`);
        fill(page, texts);
        const shape = shapeOf(page.documentElement);
        const said = shape.toLowerCase();
        // A word may be one that HTML has too: it is there without the user's having written it.
        const told = texts
          .flatMap(wordsIn)
          .map((one) => one.toLowerCase())
          .filter((one) => !plain.includes(one) && said.includes(one));
        expect(told).toEqual([]);
        // Nor in letters of any other script than the code's own, nor an address, nor a number.
        expect(shape.replaceAll('…', '')).toMatch(/^[\x20-\x7e\n]*$/);
        expect(shape).not.toMatch(/@|\/\/|%/);
        expect(shape.length).toBeLessThanOrEqual(LIMIT);
      }),
      { numRuns: 25, seed: 20261127 },
    );
  });
});

describe('a shape', () => {
  it('says what a compose window is built of', () => {
    const page = parse(
      '<main><div class="M9 aXjCH" id=":b1"><input name="subjectbox" value="Our delay"><div role="textbox" contenteditable="true" aria-label="To Claire" data-claire="1">Dear <b>Claire</b></div><div role="button" data-message-id="7">Send</div></div></main>',
    );
    const root = page.querySelector('.M9') as Element;
    expect(shapeOf(root, page.querySelector('[role="textbox"]'))).toBe(
      [
        '-3 html',
        '-2 body',
        '-1 main',
        '0 div[:a1#].a1#.a5',
        '1 input name=subjectbox value',
        '1 div role=textbox contenteditable=true aria-label data-a6 +text',
        '1 div role=button data-message-id +text',
      ].join('\n'),
    );
  });

  it('of a hostile page is short, and read in time that grows no faster than the page', () => {
    const { document } = new JSDOM('<body></body>').window;
    const deep = document.createElement('div');
    // From the inside out: each level is put into a new one. More of them cost jsdom alone too much.
    let outer: Element = deep;
    for (let n = 0; n < 3000; n += 1) {
      const around = document.createElement('div');
      around.append(outer);
      outer = around;
    }
    const wide = document.createElement('div');
    for (let n = 0; n < 100_000; n += 1) wide.append(document.createElement('i'));
    wide.setAttribute('class', 'claire '.repeat(100_000));
    wide.setAttribute('title', 'claire'.repeat(100_000));
    let reads = 0;
    const walk = document.defaultView!.Element.prototype;
    const next = Object.getOwnPropertyDescriptor(walk, 'nextElementSibling')!;
    Object.defineProperty(walk, 'nextElementSibling', {
      get() {
        reads += 1;
        return next.get!.call(this);
      },
    });
    for (const root of [outer, deep, wide, surroundings(deep), surroundings(wide)]) {
      const shape = shapeOf(root);
      expect(shape.length).toBeLessThanOrEqual(LIMIT);
    }
    expect(reads).toBeLessThan(400_000);
    expect(shapeOf(outer).split('\n').length).toBeGreaterThan(1000);
    expect(shapeOf(wide)).toContain('… 99968');
  });

  it('holds to any limit', () => {
    const page = openPage(`${HOSTS[0]!.address}?scene=reply`);
    for (const limit of [0, 10, 500, 5000])
      expect(censoredShape(page.body, { limit, closed: null }).length).toBeLessThanOrEqual(limit);
  });

  it('of what is around a draft stops where the page begins', () => {
    const page = openPage(`${HOSTS[0]!.address}?scene=popup`);
    const editor = page.querySelector('[g_editable]') as Element;
    const around = surroundings(editor);
    expect(around.querySelector('[name="subjectbox"]')).not.toBeNull();
    expect(around.querySelectorAll('*').length).toBeLessThanOrEqual(400);
  });
});

it('passes by a form whose fields answer for it', () => {
  const names =
    'parentElement firstElementChild nextElementSibling previousElementSibling getAttribute attributes localName';
  const fields = names.split(' ').map((name) => `<input name="${name}">`);
  const { document } = new JSDOM(
    `<main><form id="secret">${fields.join('')}<div><p contenteditable="true">words</p></div></form><i></i></main>`,
  ).window;
  const editor = document.querySelector('p') as Element;
  expect(surroundings(editor)).toBe(document.documentElement);
  expect(shapeOf(document.body, editor)).toMatch(/form \+clobbered[\s\S]*\bi\b/);
  expect(shapeOf(editor)).toMatch(/main/);
});
