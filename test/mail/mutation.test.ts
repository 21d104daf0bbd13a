import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftText, HOSTS, openPage } from './open.ts';

/** What a new build of a host keeps in any case: what the browser and screen readers need, and what a test must tell bodies by. */
const KEPT = new Set(['role', 'contenteditable', 'name', 'type', 'style', 'data-body']);

interface Mutation {
  /** For each attribute of the page, in document order, whether it goes. */
  drops: boolean[];
  /** For each element, whether another one is put around it. */
  wraps: boolean[];
}

const mutation = fc.record({
  drops: fc.array(fc.boolean(), { minLength: 97, maxLength: 97 }),
  wraps: fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
});

function mutate(document: Document, { drops, wraps }: Mutation): void {
  let at = 0;
  for (const [nth, element] of [...document.body.querySelectorAll('*')].entries()) {
    for (const { name } of [...element.attributes]) {
      if (name === 'class') element.setAttribute('class', `n${nth}`);
      else if (!KEPT.has(name) && drops[at++ % drops.length]) element.removeAttribute(name);
    }
    // Lists, tables and options keep their parents: HTML and ARIA ask for it.
    const canWrap = element.matches('div:not([role]), form') && element.closest('[contenteditable]') === null;
    if (canWrap && wraps[nth % wraps.length]) {
      const around = document.createElement('div');
      element.replaceWith(around);
      around.append(element);
    }
  }
}

const SCENES: Record<string, string[]> = {
  gmail: ['popup', 'several', 'reply', 'window'],
  outlook: ['new', 'reply', 'tabs'],
};

describe.each(HOSTS)('$host.name after its next build', ({ host, address }) => {
  it.each(SCENES[host.name] ?? [])(
    'finds the bodies of %s, and nothing else',
    (scene) => {
      fc.assert(
        fc.property(mutation, (changes) => {
          const document = openPage(`${address}?scene=${scene}&draft=Hello`);
          const bodies = document.body.querySelectorAll('[aria-multiline="true"][contenteditable="true"]');
          for (const body of bodies) body.setAttribute('data-body', '');
          mutate(document, changes);
          const found = host.findEditors(document);
          expect(found).toEqual([...bodies]);
          const [first] = found;
          expect(first && draftText(host.compose(first))).toBe('Hello');
        }),
        { numRuns: 10, seed: 20261126 },
      );
    },
    30_000,
  );

  it('finds no body in a page that is only read', () => {
    fc.assert(
      fc.property(mutation, (changes) => {
        const document = openPage(`${address}?scene=inbox`);
        mutate(document, changes);
        expect(host.findEditors(document)).toEqual([]);
      }),
      { numRuns: 10, seed: 20261126 },
    );
  }, 30_000);
});
