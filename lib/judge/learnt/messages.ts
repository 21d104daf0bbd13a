import type { Language, Reading } from '../language.ts';
import { sentencesOf } from '../reading/message.ts';
import { remember } from '../remember.ts';
import { type Model, makeModel, type Telling } from './model.ts';
import type { Learnt } from './stored.ts';

const modelOf = remember(({ data: { learnt } }: Language): Model | null =>
  learnt ? makeModel((learnt as Learnt).messages) : null,
);

/** A message as one reading: all its words, and what any of its sentences has. */
export function readWhole(text: string, language: Language): Reading {
  const readings = sentencesOf(text, language).map(({ reading }) => reading);
  const cues = new Set(readings.flatMap((reading) => [...reading.cues()]));
  return { text, hits: () => [], has: (cue) => cues.has(cue), cues: () => cues };
}

/** What a message is likely to be, by the labels of a model; null where nothing was learnt. */
export const tellMessage = (
  text: string,
  language: Language,
  model: Model | null = modelOf(language),
): Telling | null => model?.tell(readWhole(text, language), null, null) ?? null;
