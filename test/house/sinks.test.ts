import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, type Source, sources } from './source.ts';

/** What makes HTML, addresses of scripts, or code out of words. */
const SINKS: Record<string, RegExp> = {
  innerHTML: /\binnerHTML\b/,
  outerHTML: /\bouterHTML\b/,
  insertAdjacentHTML: /\binsertAdjacentHTML\b/,
  'document.write': /\bdocument\.write(?:ln)?\b/,
  DOMParser: /\bDOMParser\b|\bparseFromString\b|\bparseHTMLUnsafe\b/,
  createContextualFragment: /\bcreateContextualFragment\b/,
  dangerouslySetInnerHTML: /\bdangerouslySetInnerHTML\b/,
  setHTML: /\bsetHTML(?:Unsafe)?\b/,
  insertHTML: /\binsertHTML\b/,
  srcdoc: /\bsrcdoc\b/i,
  DOMPurify: /\bDOMPurify\b/,
  eval: /\beval\s*\(|\bnew Function\b|\bsetTimeout\(\s*['"`]|\bsetInterval\(\s*['"`]|\bimportScripts\b/,
  'javascript:': /javascript:/i,
  createPolicy: /\bcreatePolicy\b|\btrustedTypes\b/,
};

interface Allowed {
  path: string;
  sink: keyof typeof SINKS;
  why: string;
  /** The test that shows that it holds. */
  shown: string;
}

const ALLOWED: Allowed[] = [
  {
    path: 'lib/page/write.ts',
    sink: 'insertHTML',
    why: 'the one command that leaves an undo step in an editor; its HTML comes of htmlOf, which escapes every word',
    shown: 'test/templates/exchange/hostile.test.ts',
  },
  {
    path: 'components/library/rich-text.tsx',
    sink: 'setHTML',
    why: 'the template editor’s own, on our page; goes through sanitizeToDOMFragment, which keeps lines alone',
    shown: 'test/templates/exchange/hostile.test.ts',
  },
  {
    path: 'lib/templates/rich/from-html.ts',
    sink: 'DOMPurify',
    why: 'what is pasted or imported: sanitised to nodes, read as lines, and thrown away',
    shown: 'test/templates/exchange/hostile.test.ts',
  },
  {
    path: 'lib/page/censor.ts',
    sink: 'srcdoc',
    why: 'the name alone, among those of attributes that a diagnosis may tell; nothing is set',
    shown: 'test/page/shape.test.ts',
  },
  {
    path: 'lib/mail/gmail/thread.ts',
    sink: 'DOMParser',
    why: 'the quote that Gmail keeps in a field: an inert document, of which the text is read',
    shown: 'test/mail/contract.test.ts',
  },
  {
    path: 'entrypoints/popup/page.ts',
    sink: 'DOMParser',
    why: 'the copy of a page whose facts are taken: an inert document, of which the text is read',
    shown: 'test/browser/sources.test.ts',
  },
  {
    path: 'entrypoints/popup/page.ts',
    sink: 'outerHTML',
    why: 'read, to copy the page; nothing is written',
    shown: 'test/browser/sources.test.ts',
  },
];

/** A source without its comments: what is said of a sink is none. Strings stay, for an address of a script is one. */
const codeOf = ({ text }: Source): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');

/** `path: sink` of each use in some sources. */
const usesIn = (all: Source[]): string[] =>
  all.flatMap((source) =>
    Object.entries(SINKS)
      .filter(([, sink]) => sink.test(codeOf(source)))
      .map(([name]) => `${source.path}: ${name}`),
  );

describe('HTML and code out of words', () => {
  it('are made where the list says why, and nowhere else', () => {
    const uses = usesIn(sources('entrypoints', 'components', 'lib'));
    expect(uses.sort()).toEqual(ALLOWED.map(({ path, sink }) => `${path}: ${sink}`).sort());
  });

  it('have a test that shows that it holds', () => {
    expect(ALLOWED.filter(({ shown }) => !existsSync(join(ROOT, shown)))).toEqual([]);
    expect(ALLOWED.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  it('are found where they are', () => {
    const bad = [
      'a.innerHTML = b',
      'a.outerHTML',
      "a.insertAdjacentHTML('x', b)",
      'document.write(a)',
      'new DOMParser()',
      'range.createContextualFragment(a)',
      '<b dangerouslySetInnerHTML={a} />',
      'a.setHTMLUnsafe(b)',
      "document.execCommand('insertHTML', false, a)",
      'frame.srcdoc = a',
      'DOMPurify.sanitize(a)',
      'eval(a)',
      'new Function(a)',
      "setTimeout('a()', 1)",
      "link.href = 'javascript:a'",
      "trustedTypes.createPolicy('a', b)",
    ];
    for (const text of bad) expect([text, usesIn([{ path: 'x.ts', text }]).length > 0]).toEqual([text, true]);
    expect(usesIn([{ path: 'x.ts', text: '// no innerHTML\n/* eval( */\nconst a = 1; // javascript: no' }])).toEqual(
      [],
    );
  });

  it('stand in no page of the extension: no script in line, no handler in an attribute', () => {
    for (const page of ['options', 'popup', 'templates', 'welcome']) {
      const html = readFileSync(join(ROOT, `entrypoints/${page}/index.html`), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
    }
  });
});
