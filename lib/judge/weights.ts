import type { Language } from './language.ts';

/** What was counted in a draft, each under its name, and how much each counts; `bias` counts always. */
export type Features = Record<string, number>;

/** A count as a feature: between 0 and 1, which is `most` or more. */
export const atMost = (count: number, most: number): number => Math.min(count, most) / most;

/** Whether a language has weights for a question. */
export const knows = (language: Language, question: string): boolean => language.data.weights?.[question] !== undefined;

/**
 * The weighted sum of what was counted. The weights are data of the language (`weights.json`, one list a question), so that
 * learnt ones can take the place of set ones. Above 0 the answer is yes. Throws where the language has no such list.
 */
export function weigh(language: Language, question: string, features: Features): number {
  const weights = language.data.weights?.[question];
  if (!weights) throw new Error(`language ${language.code} has no weights for ${question}: add them to weights.json`);
  let sum = weights.bias ?? 0;
  for (const name in features) sum += (weights[name] ?? 0) * (features[name] as number);
  return sum;
}
