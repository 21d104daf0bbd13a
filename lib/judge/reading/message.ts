import type { Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import { remember, rememberTexts } from '../remember.ts';
import { splitSentences } from '../sentences.ts';

/** So many messages are remembered: a thread is judged with each key, and it stays. */
const MESSAGES = 50;

const messagesOf = remember((language: Language) => rememberTexts((text) => splitSentences(text, language), MESSAGES));

/** The sentences of a message that was sent: split once, for it does not change as the draft does. */
export const sentencesOf = (text: string, language: Language): Sentence[] => messagesOf(language)(text);

/** How often the sentences of a message say a thing. */
export const countIn = (text: string, cue: string, language: Language): number =>
  sentencesOf(text, language).reduce((sum, { reading }) => sum + reading.hits(cue).length, 0);
