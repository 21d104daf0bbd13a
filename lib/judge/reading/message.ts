import type { Language } from '../language.ts';
import { remember, rememberTexts } from '../remember.ts';
import { splitSentences } from '../sentences.ts';

/** So many messages are remembered: a thread is judged with each key, and it stays. */
const MESSAGES = 50;

const readingsOf = remember((language: Language) =>
  rememberTexts((text) => splitSentences(text, language).map(({ reading }) => reading), MESSAGES),
);

/** How often the sentences of a message say a thing. They are read one by one as elsewhere, so that nothing is read twice. */
export const countIn = (text: string, cue: string, language: Language): number =>
  readingsOf(language)(text).reduce((sum, reading) => sum + reading.hits(cue).length, 0);
