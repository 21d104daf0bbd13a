import type { Draft } from '../draft.ts';
import type { Language, Reading } from '../language.ts';
import { sentencesOf } from '../reading/message.ts';
import { remember } from '../remember.ts';
import { featuresOf, SIZE } from './features.ts';
import { chanceOf } from './model.ts';
import { type Learnt, type LearntData, type Table, tableOf } from './stored.ts';

/** How likely a whole text is to be each thing that was learnt of such texts, by label, between 0 and 1; 0 for any other label. */
export type Whole = (label: string) => number;

const ownFeatures = remember((reading: Reading): readonly number[] => featuresOf(reading.text, reading.cues()));

/** The features of a text: those of any of its sentences, each once. */
export const wholeFeatures = (readings: readonly Reading[]): number[] => [...new Set(readings.flatMap(ownFeatures))];

/** A model of whole texts: given a text's sentences it tells what the text is like. */
export function makeWholeModel(data: LearntData): (readings: readonly Reading[]) => Whole {
  const { labels, table, scales, biases }: Table = tableOf(data);
  const count = labels.length;
  /** By feature, the number of the text in which it was last met: a text of a thousand words is looked at with each key. */
  const met = new Uint32Array(SIZE);
  let text = 0;
  return (readings) => {
    text++;
    const sums = new Float64Array(count);
    for (const reading of readings)
      for (const feature of ownFeatures(reading)) {
        if (met[feature] === text) continue;
        met[feature] = text;
        for (let label = 0; label < count; label++) sums[label]! += table[feature * count + label] as number;
      }
    return (label) => {
      const at = labels.indexOf(label);
      return at < 0 ? 0 : chanceOf((biases[at] as number) + (sums[at] as number) * (scales[at] as number));
    };
  };
}

const modelsOf = remember(({ data }: Language) => {
  const learnt = data.learnt as Learnt | undefined;
  return learnt ? { messages: makeWholeModel(learnt.messages), drafts: makeWholeModel(learnt.drafts) } : null;
});

/** The sentences of a client's message as they are read. */
export const messageReadings = remember((sentences: ReturnType<typeof sentencesOf>): readonly Reading[] =>
  sentences.map(({ reading }) => reading),
);

/** What a client's message is likely to be; null where nothing was learnt. */
export const tellMessage = (text: string, language: Language): Whole | null =>
  modelsOf(language)?.messages(messageReadings(sentencesOf(text, language))) ?? null;

/** The sentences of a draft's body as they are read. */
export const bodyReadings = ({ body }: Draft): readonly Reading[] => body.map(({ reading }) => reading);

/** What a draft as a whole is likely to be; null where nothing was learnt. */
export const tellDraft = remember(
  (draft: Draft): Whole | null => modelsOf(draft.language)?.drafts(bodyReadings(draft)) ?? null,
);
