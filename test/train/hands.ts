import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../lib/judge/draft.ts';
import type { Language } from '../../lib/judge/language.ts';
import type { Mood } from '../../lib/judge/letter.ts';
import {
  draftLessons,
  isFiled,
  type LabelledDraft,
  type LabelledSentence,
  type Lesson,
  labelledMoods,
  labelledSentences,
  letterLesson,
  levelLesson,
  messageLesson,
  sentenceLessons,
} from './data.ts';

const CORPUS = join(import.meta.dirname, '../corpus');

/** All that one hand wrote. */
export interface Hand {
  name: string;
  lessons: Lesson[];
  /** Of the clients' messages. */
  messages: Lesson[];
  /** Of the repairs as wholes. */
  levels: Lesson[];
  /** Of the letters of which it is known what went wrong. */
  letters: Lesson[];
  drafts: LabelledDraft[];
  sentences: LabelledSentence[];
  moods: { mood: Mood; text: string }[];
}

/** All that one language can learn from, by the hand that wrote it; what is kept aside is left out. */
export function readHands(language: Language): Hand[] {
  const files = readdirSync(CORPUS).filter((name) => name.startsWith(`${language.code}.`) && name.endsWith('.jsonl'));
  const names = [...new Set(files.map((name) => name.split('.')[1] as string))].filter((name) => !/^held/.test(name));
  return names.sort().map((name) => {
    const drafts = join(CORPUS, `${language.code}.${name}.jsonl`);
    const sentences = join(CORPUS, `${language.code}.${name}.sentences.jsonl`);
    const whole = existsSync(drafts) ? draftLessons(drafts, name, language) : { lessons: [], drafts: [] };
    const moods = join(CORPUS, `${language.code}.${name}.moods.jsonl`);
    const single = existsSync(sentences) ? sentenceLessons(sentences, name, language) : [];
    const labelled = existsSync(moods) ? labelledMoods(moods) : [];
    const written = whole.drafts.flatMap(({ mood, letter }) => {
      const client = mood && prepare(letter, language).client;
      return client ? [{ mood, text: client.text }] : [];
    });
    return {
      name,
      lessons: [...whole.lessons, ...single],
      messages: [...written, ...labelled].map(({ mood, text }) => messageLesson(mood, text, name, language)),
      levels: whole.drafts.filter(({ applies }) => applies).map((draft) => levelLesson(draft, language)),
      letters: whole.drafts.filter(isFiled).map((draft) => letterLesson(draft, language)),
      drafts: whole.drafts,
      sentences: existsSync(sentences) ? labelledSentences(sentences, name, language.code) : [],
      moods: labelled,
    };
  });
}
