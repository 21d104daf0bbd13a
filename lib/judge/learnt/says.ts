import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import { remember } from '../remember.ts';
import { type Model, makeModel, type Telling } from './model.ts';
import type { Learnt } from './stored.ts';

/** A sentence of a draft's body, and how likely it says each thing that was learnt. */
export interface Says extends Telling {
  sentence: Sentence;
}

const modelOf = remember(({ data: { learnt } }: Language): Model | null =>
  learnt ? makeModel((learnt as Learnt).sentences) : null,
);

/** What the sentences of a draft's body say, as far as it was learnt; empty for a language in which nothing was. */
export const findSays = remember((draft: Draft): Says[] => {
  const model = modelOf(draft.language);
  return model ? saysBy(model, draft) : [];
});

/** What the sentences of a draft's body say by a model. */
export function saysBy(model: Model, { body }: Draft): Says[] {
  return body.map((sentence, at) => {
    const beside = (by: -1 | 1) => body[at + by]?.reading ?? null;
    const { of, decided } = model.tell(sentence.reading, beside(-1), beside(1));
    return { sentence, of, decided };
  });
}
