import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/judge/language.ts';
import { featuresOf, SIZE, tokensOf } from '../../../lib/judge/learnt/features.ts';
import { makeModel } from '../../../lib/judge/learnt/model.ts';
import { encode } from '../../train/encode.ts';
import { learn, oddsOf } from '../../train/logistic.ts';

const reading = (text: string, cues: string[] = []): Reading => ({
  text,
  hits: () => [],
  has: (cue) => cues.includes(cue),
  cues: () => cues,
});

describe('what a sentence is learnt by', () => {
  it('is the same for numbers, accents, apostrophes and widths that mean the same', () => {
    expect(tokensOf('C’est réglé à 14 h')).toEqual(["c'est", 'regle', 'a', '0', 'h']);
    expect(tokensOf('ＡＢＣ 12')).toEqual(['abc', '0']);
    expect(featuresOf('We sent 3', [])).toEqual(featuresOf('we sent 12', []));
  });

  it('is a character each where words are not spaced', () => {
    expect(tokensOf('明日送ります')).toEqual(['明', '日', '送', 'り', 'ま', 'す']);
  });

  it('is what the forms of a word have in common, of an inflected language more', () => {
    const common = (inflected: boolean) => {
      const other = featuresOf('rakstāt', [], inflected);
      return featuresOf('rakstījām', [], inflected).filter((one) => other.includes(one)).length;
    };
    expect(common(true)).toBe(common(false) + 1);
    expect(featuresOf('kavējumiem', [], true).length).toBeGreaterThan(featuresOf('kavējumiem', []).length);
  });

  it('is each feature once, and its cues too', () => {
    const features = featuresOf('so so so', ['own.apology']);
    expect(new Set(features).size).toBe(features.length);
    expect(features.every((one) => Number.isInteger(one) && one >= 0 && one < SIZE)).toBe(true);
    expect(features).not.toEqual(featuresOf('so so so', []));
  });
});

describe('a model', () => {
  const said = ['we will call you', 'we will ring you', 'you may call', 'the box is red', 'the box is blue', 'call us'];
  const examples = [...said, ...said, ...said].map((text) => ({
    features: featuresOf(text, []),
    is: [text.startsWith('we will'), text.includes('box')],
    weights: [1, 1],
  }));
  const names = ['promise', 'box'];
  const learnt = learn(examples, 2, { rounds: 40 });

  it('tells what it was taught, also of a sentence that it has not seen', () => {
    const [promise, box] = oddsOf(learnt, featuresOf('we will write to you', []));
    const [promiseOfBox, boxOfBox] = oddsOf(learnt, featuresOf('the box is green', []));
    expect(promise).toBeGreaterThan((promiseOfBox as number) + 1);
    expect(boxOfBox).toBeGreaterThan((box as number) + 1);
  });

  it('is the same when it is taught the same', () => {
    expect(encode(learn(examples, 2, { rounds: 40 }), names, 100)).toEqual(encode(learnt, names, 100));
  });

  it('comes back from what is stored as it was, but for rounding', () => {
    const model = makeModel(encode(learnt, names, SIZE));
    for (const text of said) {
      // A sentence by itself has edges on both sides, which nothing was learnt of here.
      const stored = model.oddsOf(reading(text), null, null);
      for (const [label, odds] of oddsOf(learnt, featuresOf(text, [])).entries())
        expect(Math.abs((stored[label] as number) - odds)).toBeLessThan(0.5);
    }
  });

  it('hears the cues of the sentence before', () => {
    const taught = [true, false].flatMap((is) =>
      Array.from({ length: 6 }, () => ({
        features: [...featuresOf('done', []), ...(is ? [SIZE - 1] : [SIZE - 2])],
        is: [is],
        weights: [1],
      })),
    );
    const odds = learn(taught, 1, { rounds: 40 });
    expect(odds.weights[SIZE - 1]).toBeGreaterThan(0);
    expect(odds.weights[SIZE - 2]).toBeLessThan(0);
  });
});
