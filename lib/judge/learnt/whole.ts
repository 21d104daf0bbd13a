import type { Draft, Sentence } from '../draft.ts';
import type { Language, Reading } from '../language.ts';
import { sentencesOf } from '../reading/message.ts';
import { remember } from '../remember.ts';
import type { Features } from '../weights.ts';
import { sureness } from './decide.ts';
import { readingFeatures, SIZE } from './features.ts';
import { chanceOf } from './model.ts';
import { type Learnt, type LearntData, type Table, tableOf } from './stored.ts';

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
  const table = tableOf(data);
  const { labels, scales, biases } = table;
  const sumsOf = makeSums(table);
  return (text) => {
    const sums = sumsOf(new Set(text.map(({ reading }) => reading)));
    return (label) => {
      const at = labels.indexOf(label);
      return at < 0 ? 0 : chanceOf((biases[at] as number) + (sums[at] as number) * (scales[at] as number));
    };
  };
}

/**
 * Adds up the weights of a text's features, each once, by label. A text of a thousand words is looked at with each key, and is
 * mostly the one before: only what came is added, and what went taken away. The weights are whole numbers, so that nothing is
 * left behind.
 */
function makeSums({ labels, table }: Table): (text: ReadonlySet<Reading>) => readonly number[] {
  const count = labels.length;
  /** In how many readings of the last text each feature is. */
  const met = new Uint32Array(SIZE);
  let last: ReadonlySet<Reading> = new Set();
  const sums: number[] = labels.map(() => 0);
  const add = (feature: number, sign: 1 | -1): void => {
    for (let label = 0; label < count; label++) sums[label]! += sign * (table[feature * count + label] as number);
  };
  return (text) => {
    const gone = [...last].filter((reading) => !text.has(reading));
    if (gone.length * 2 > last.size) {
      last = new Set();
      met.fill(0);
      sums.fill(0);
    } else
      for (const reading of gone)
        for (const feature of readingFeatures(reading)) if (--met[feature]! === 0) add(feature, -1);
    for (const reading of text) {
      if (last.has(reading)) continue;
      for (const feature of readingFeatures(reading)) if (met[feature]!++ === 0) add(feature, 1);
    }
    last = text;
    return [...sums];
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
