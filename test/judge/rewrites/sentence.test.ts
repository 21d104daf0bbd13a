import { describe, expect, it } from 'vitest';
import { judge, offered, offeredFor } from './offered.ts';

const around = (text: string) =>
  `Hi Dana,\n\nI am sorry that your report did not arrive on Monday. ${text}\n\nBest,\nAlex`;
const hintsOf = (text: string) =>
  judge({ lang: 'en', sent_at: '2026-03-10T15:20:00Z', subject: '', thread: [], draft: around(text) }).hints;

describe('the whole sentence of a phrase that no words fit', () => {
  const drafts = {
    dismissive: 'A video version is a different job, as anyone who has commissioned a website would know.',
    minimising: 'It has also been a cool spring, so few of you would have been swimming anyway.',
  } as const;

  it.each(Object.entries(drafts))('goes, where the rest of it says nothing (%s)', (kind, sentence) => {
    const [first] = offeredFor('en', around(`${sentence} You get it on Tuesday.`), kind as keyof typeof drafts);
    expect(first).toContain(around('You get it on Tuesday.'));
  });

  it('is underlined no further than the phrase', () => {
    const text = around(`${drafts.dismissive} You get it on Tuesday.`);
    const [hint] = hintsOf(`${drafts.dismissive} You get it on Tuesday.`);
    const { start, end } = hint?.hurts ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('anyone who has commissioned a website would know');
  });

  it.each([
    ['a day', 'You get it on 14 May, as anyone who has commissioned a website would know.', /14 May/],
    ['what is told behind a colon', 'It is really quite simple: rotate your logs.', /rotate your logs/],
    ['what is asked for', "Do send a photo of the wound, and we'll see what can be done.", /photo of the wound/],
  ])('stays, where it says %s', (_, sentence, said) => {
    const found = ['dismissive', 'vague-commitment'].flatMap((kind) => offered('en', around(sentence), kind)).flat();
    for (const draft of found) expect(draft).toMatch(said);
    expect(hintsOf(sentence).length).toBeGreaterThan(0);
  });
});

describe('a firm that one answers for', () => {
  it.each(['and that is our responsibility', 'and that is on us'])('is no scapegoat (%s)', (owned) => {
    const told = hintsOf(`Our supplier sent the wrong crates, ${owned}.`).map(({ kind }) => kind);
    expect(told).not.toContain('blame-teammate');
  });
  it('is one where nobody answers for it', () => {
    const told = hintsOf('Our supplier sent the wrong crates.').map(({ kind }) => kind);
    expect(told).toContain('blame-teammate');
  });
});
