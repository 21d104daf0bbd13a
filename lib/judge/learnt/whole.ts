import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import { sentencesOf } from '../reading/message.ts';
import { remember } from '../remember.ts';
import type { Features } from '../weights.ts';
import { sureness } from './decide.ts';
import { readingFeatures, SIZE } from './features.ts';
import { chanceOf } from './model.ts';
import { type Learnt, type LearntData, tableOf } from './stored.ts';

/** How likely a whole text is to be each thing that was learnt of such texts, by label, between 0 and 1; 0 for any other label. */
export type Whole = (label: string) => number;

/** A whole text, by its sentences as they were read. */
export type Text = readonly Pick<Sentence, 'reading'>[];

/** The features of a text: those of any of its sentences, each once. */
export const wholeFeatures = (text: Text): number[] => [
  ...new Set(text.flatMap(({ reading }) => readingFeatures(reading))),
];

/** A model of whole texts: tells what a text is like. */
export function makeWholeModel(data: LearntData): (text: Text) => Whole {
  const { labels, table, scales, biases } = tableOf(data);
  const count = labels.length;
  /** By feature, the number of the text in which it was last met: a text of a thousand words is looked at with each key. */
  const met = new Uint32Array(SIZE);
  let texts = 0;
  return (text) => {
    texts++;
    const sums = new Float64Array(count);
    for (const { reading } of text)
      for (const feature of readingFeatures(reading)) {
        if (met[feature] === texts) continue;
        met[feature] = texts;
        for (let label = 0; label < count; label++) sums[label]! += table[feature * count + label] as number;
      }
    return (label) => {
      const at = labels.indexOf(label);
      return at < 0 ? 0 : chanceOf((biases[at] as number) + (sums[at] as number) * (scales[at] as number));
    };
  };
}

/** What is told of a text is remembered with its sentences: a client's message stays as it is while the draft changes. */
const modelsOf = remember(({ data }: Language) => {
  const learnt = data.learnt as Learnt | undefined;
  const telling = (texts: LearntData) => remember(makeWholeModel(texts));
  if (!learnt) return null;
  const letters = makeWholeModel(learnt.letters);
  return { messages: telling(learnt.messages), drafts: telling(learnt.drafts), letters };
});

/** What a client's message is likely to be; null where nothing was learnt. */
export const tellMessage = (text: string, language: Language): Whole | null =>
  modelsOf(language)?.messages(sentencesOf(text, language)) ?? null;

/** What a draft as a whole is likely to be; null where nothing was learnt. */
export const tellDraft = ({ body, language }: Draft): Whole | null => modelsOf(language)?.drafts(body) ?? null;

/** All that is said in a letter: its subject, the client's message and the draft. */
export const letterText = ({ letter, clientSentences, body, language }: Draft): Text => [
  { reading: language.read(letter.subject) },
  ...clientSentences,
  ...body,
];

/** What a letter as a whole is likely to be about; null where nothing was learnt. */
export const tellLetter = (draft: Draft): Whole | null => modelsOf(draft.language)?.letters(letterText(draft)) ?? null;

/** How likely a text is to be some things, as features, each under a name; none where nothing was learnt. */
export const likelyFeatures = (
  whole: Whole | null,
  named: readonly (readonly [label: string, name: string])[],
): Features =>
  Object.fromEntries(
    named.flatMap(([label, name]) => {
      if (!whole) return [];
      const chance = whole(label);
      return [
        [`likely ${name}`, chance],
        [`surely ${name}`, sureness(chance)],
      ];
    }),
  );
