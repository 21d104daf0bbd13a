import { describe, expect, it } from 'vitest';
import { type Language, makeLanguage, type Reading } from '../../../lib/judge/language.ts';
import { makeWholeModel, tellMessage, wholeFeatures } from '../../../lib/judge/learnt/whole.ts';
import { moodFeatures } from '../../../lib/judge/reading/mood.ts';
import { readLanguage } from '../../run/languages.ts';
import { encode } from '../../train/encode.ts';
import { learn } from '../../train/logistic.ts';

type Read = { reading: Reading };
const reading = (text: string): Read => ({ reading: { text, hits: () => [], has: () => false, cues: () => [] } });
const readings = (...texts: string[]): Read[] => texts.map(reading);

const angry = [readings('This is a disgrace.', 'I want my money back.'), readings('A disgrace.', 'Call me now.')];
const calm = [readings('Thank you for the report.', 'It looks fine.'), readings('Thank you.', 'See you on Monday.')];
const texts = Array.from({ length: 10 }, () => [...angry, ...calm]).flat();
const data = encode(
  learn(
    texts.map((text) => ({ features: wholeFeatures(text), is: [angry.includes(text)], weights: [1] })),
    1,
    { least: 1 },
  ),
  ['angry'],
  500,
);

describe('a model of whole texts', () => {
  const tell = makeWholeModel(data);

  it('tells what a text is like by all of its sentences', () => {
    expect(tell(readings('Hello.', 'What a disgrace.'))('angry')).toBeGreaterThan(0.5);
    expect(tell(readings('Hello.', 'Thank you for this.'))('angry')).toBeLessThan(0.5);
  });

  it('counts what is said twice once, and tells the same in any order and of any text before', () => {
    const [one, two] = readings('A disgrace.', 'Call me now.') as [Read, Read];
    const once = tell([one, two])('angry');
    tell(readings('Thank you.'));
    expect(tell([two, one, two, reading('A disgrace.')])('angry')).toBeCloseTo(once, 6);
  });

  it('knows nothing of a label that it has not learnt', () => {
    expect(tell(readings('A disgrace.'))('bored')).toBe(0);
  });
});

describe('the mood of a message', () => {
  const english = makeLanguage(readLanguage('en'));
  const message = 'We have been waiting for a week now and nobody answers. This is the third time I write.';

  it('is told by what was learnt of messages', () => {
    expect(tellMessage(message, english)?.('frustrated')).toBeGreaterThan(
      tellMessage('Thank you, all clear.', english)?.('frustrated') ?? 1,
    );
    expect(moodFeatures(message, english)).toHaveProperty('likely frustrated');
  });

  it('is told by phrases alone in a language in which nothing was learnt', () => {
    const { learnt: _, ...rest } = readLanguage('en');
    const bare: Language = makeLanguage(rest as ReturnType<typeof readLanguage>);
    expect(tellMessage(message, bare)).toBeNull();
    expect(moodFeatures(message, bare)).not.toHaveProperty('likely frustrated');
  });
});
