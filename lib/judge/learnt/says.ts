import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import { type LearntData, type Model, makeModel } from './model.ts';

/** A sentence of a draft's body, and how likely it says each thing that was learnt: between 0 and 1, under the label's name. */
export interface Says {
  sentence: Sentence;
  of(label: string): number;
}

const models = new WeakMap<Language, Model | null>();

function modelOf(language: Language): Model | null {
  let model = models.get(language);
  if (model === undefined) {
    const data = language.data.learnt as LearntData | undefined;
    model = data ? makeModel(data) : null;
    models.set(language, model);
  }
  return model;
}

const known = new WeakMap<Draft, Says[]>();

/** What the sentences of a draft's body say, as far as it was learnt; empty for a language in which nothing was. */
export function findSays(draft: Draft): Says[] {
  let says = known.get(draft);
  if (!says) {
    says = read(draft);
    known.set(draft, says);
  }
  return says;
}

function read({ body, language }: Draft): Says[] {
  const model = modelOf(language);
  if (!model) return [];
  const places = new Map(model.labels.map((label, at) => [label, at]));
  return body.map((sentence, at) => {
    const odds = model.oddsOf(sentence.reading, body[at - 1]?.reading ?? null, body[at + 1]?.reading ?? null);
    return {
      sentence,
      of(label) {
        const place = places.get(label);
        return place === undefined ? 0 : 1 / (1 + Math.exp(-(odds[place] as number)));
      },
    };
  });
}
