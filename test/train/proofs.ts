import { prepare } from '../../lib/judge/draft.ts';
import { kinds } from '../../lib/judge/hints/index.ts';
import type { Language } from '../../lib/judge/language.ts';
import { readingFeatures } from '../../lib/judge/learnt/features.ts';
import { type Lesson, letterOf } from './data.ts';

/**
 * What the proofs of the phrases teach: the sentences that a kind's cues catch say it, those that they leave do not. Such plain
 * ones ("Jared forgot to send the report") stand in no letter, and were doubted for it.
 */
export function proofLessons(language: Language): Lesson[] {
  return kinds.flatMap((kind) => {
    const finds = (text: string) => kind.find(prepare(letterOf(text, language.code), language), true).length > 0;
    const lesson = (text: string, is: boolean): Lesson => ({
      features: [...readingFeatures(language.read(text))],
      hand: 'proofs',
      labels: new Map([[kind.kind, { is, weight: 1 }]]),
    });
    return Object.values(language.data.cues[kind.kind] ?? {}).flatMap(({ catches = [], leaves = [] }) => [
      ...catches.filter(finds).map((text) => lesson(text, true)),
      ...leaves.filter((text) => !finds(text)).map((text) => lesson(text, false)),
    ]);
  });
}
