import { describe, expect, it } from 'vitest';
import { imports, sources } from './source.ts';

/** What each part of the house may import, besides itself. Packages are named where they are allowed. */
const MAY: Record<string, (target: string) => boolean> = {
  'lib/judge/': (target) => target.startsWith('lib/judge/') || target.startsWith('date-fns'),
  'lib/page/': (target) =>
    target.startsWith('lib/page/') || target === 'lib/judge/letter.ts' || target.startsWith('@floating-ui/'),
  'lib/mail/': (target) => /^lib\/(mail|page)\/|^lib\/judge\/letter\.ts$/.test(target) || target.startsWith('date-fns'),
  'components/': (target) =>
    /^components\/|^lib\/(session\/(state|parts)|interface|judge\/letter|storage\/(settings|own-templates)|templates\/(own|rich\/lines))\.ts$/.test(
      target,
    ) || !/^(lib|entrypoints|test|wxt)/.test(target),
  'lib/': (target) => !/^(components|entrypoints|test)\//.test(target),
  'entrypoints/': (target) => !target.startsWith('test/'),
};

describe('imports run one way', () => {
  for (const [part, may] of Object.entries(MAY)) {
    it(`${part} imports only what the design lets it`, () => {
      const wrong = sources(part.replace(/\/$/, '')).flatMap((source) =>
        imports(source)
          .filter((target) => !may(target))
          .map((target) => `${source.path} imports ${target}: move what it needs, or pass it in`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('the judge touches no DOM, no browser API and no clock', () => {
    const forbidden =
      /\b(document|window|navigator|browser|chrome|localStorage|fetch|Date\.now|performance\.now|Math\.random)\b\s*[.(]|\bnew Date\(\)/;
    const wrong = sources('lib/judge').filter(({ text }) =>
      forbidden.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(wrong.map(({ path }) => `${path}: pass it in with the letter instead`)).toEqual([]);
  });
});
