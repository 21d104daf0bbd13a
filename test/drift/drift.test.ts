import { describe, expect, it } from 'vitest';
import { KINDS, mutate, mutateNth } from './mutate.ts';
import { READING, WRITING } from './pages.ts';
import { makeRandom } from './random.ts';
import { ASKED, type Asked, falseFinds, survives } from './survives.ts';

/** Every so many-th of all single changes: enough to see a mark that everything hangs on, few enough for each run of the tests. */
const STEP = 7;

/** The least share of single changes that each part survives. What is wrong may never be found. */
const FLOOR: Record<Asked, number> = {
  editor: 1,
  window: 1,
  send: 1,
  subject: 0.99,
  recipients: 0.99,
  me: 0.99,
  thread: 0.97,
  quote: 0.99,
  wrong: 1,
};

describe.each(WRITING.filter(({ send, name }) => send && !/several|tabs|old/.test(name)))(
  'after one change of $host.name’s $name',
  (page) => {
    it('each part is found and read as before', () => {
      const held = Object.fromEntries(ASKED.map((asked) => [asked, 0])) as Record<Asked, number>;
      const all = { ...held };
      const lost: string[] = [];
      for (const kind of KINDS)
        for (let nth = 0, changed = '-'; changed; nth += STEP) {
          const result = survives(page, (document) => {
            changed = mutateNth(document, kind, nth, makeRandom(nth));
          });
          if (!changed) break;
          for (const [asked, is] of Object.entries(result) as [Asked, boolean][]) {
            all[asked] += 1;
            held[asked] += Number(is);
            if (!is) lost.push(`${asked}: ${kind} of ${changed}`);
          }
        }
      const low = ASKED.filter((asked) => held[asked] < FLOOR[asked] * all[asked]);
      expect(low, lost.join('\n')).toEqual([]);
      expect(all.editor).toBeGreaterThan(20);
    });
  },
);

describe.each(KINDS)('whatever changes of %s', (kind) => {
  it('no body is found where none is, nor another than the one that is', () => {
    const change = (share: number) => (document: Document) => mutate(document, kind, share, makeRandom(7));
    const wrong = READING.filter((page) => [0.05, 0.2, 0.5].some((share) => falseFinds(page, change(share)) > 0));
    expect(wrong.map(({ host, name }) => `${host.name}: ${name}`)).toEqual([]);
    const other = WRITING.filter((page) => [0.2, 0.5].some((share) => survives(page, change(share)).wrong === false));
    expect(other.map(({ host, name }) => `${host.name}: ${name}`)).toEqual([]);
  });

  it('the body is found, however much of it', () => {
    const lost = WRITING.filter(
      (page) => survives(page, (document) => mutate(document, kind, 0.2, makeRandom(11))).editor === false,
    );
    expect(lost.map(({ host, name }) => `${host.name}: ${name}`)).toEqual([]);
  });
});
