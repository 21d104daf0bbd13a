import type { Language, Reading } from './language.ts';
import type { Letter, Message, Span } from './letter.ts';
import { sentencesOf } from './reading/message.ts';
import { splitSentences } from './sentences.ts';

/** What a sentence is for: only `body` is judged; `quoted` is somebody else's words. */
export type Role = 'greeting' | 'body' | 'signoff' | 'signature' | 'quoted';

/** A sentence of the draft (or of the client's mail): offsets into the whole text. */
export interface Sentence extends Span {
  text: string;
  role: Role;
  /** Counts blocks parted by an empty line, from 0. */
  paragraph: number;
  reading: Reading;
}

/** A letter made ready: what every check, hint and reader is given. */
export interface Draft {
  letter: Letter;
  language: Language;
  sentences: Sentence[];
  /** The sentences of `sentences` whose role is `body`. */
  body: Sentence[];
  /** The newest client message, and its sentences; null and empty without one. */
  client: Message | null;
  clientSentences: Sentence[];
}

/** Makes a letter ready to be judged in a language. */
export function prepare(letter: Letter, language: Language): Draft {
  const sentences = splitSentences(letter.draft, language);
  const client = letter.thread.findLast((message) => message.from === 'client') ?? null;
  return {
    letter,
    language,
    sentences,
    body: sentences.filter((sentence) => sentence.role === 'body'),
    client,
    clientSentences: client ? sentencesOf(client.text, language) : [],
  };
}
