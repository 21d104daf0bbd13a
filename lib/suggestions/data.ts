import type { LanguageData } from '../judge/language.ts';
import type { CheckName, Situation } from '../judge/letter.ts';

/** What tells a language's names of things ("the March report") from the words around them. All in small letters. */
export interface TopicData {
  /** Words that begin a name as the client says it, and as the sender answers: `our` is `your`. */
  clientSays: Record<string, string>;
  /** The same where the sender has said it in the draft. */
  senderSays: Record<string, string>;
  /** What goes before a name taken from the subject. */
  article: string;
  /** Words that no name goes past. */
  ends: string[];
  /** Nouns that name what a client buys, gets or uses. */
  things: string[];
  /** Those that are told apart by a number: "invoice 2207". */
  numbered: string[];
  /** Nouns that name nothing a sentence could be about. */
  never: string[];
}

/** A language's `suggestions.json`. */
export interface SuggestionData {
  /** A day in a sentence: with `{day}`, and open. */
  onDay: { named: string; open: string };
  topic: TopicData;
  /** For each step and situation, sentences with `{{fields}}` and `[slots]`, best first; `other` is there for the rest. */
  sentences: Record<CheckName, Partial<Record<Situation, string[]>> & { other: string[] }>;
  /**
   * For a draft that has one half of owning: the `admission` for one that says sorry, the `apology` for one that admits; and
   * of acknowledging: the `effect` for one that names the problem, the `problem` for one that sees the effect.
   */
  halves: Record<'admission' | 'apology' | 'effect' | 'problem', string[]>;
  letter: LetterSentences;
  /** Expressions over a client's words. */
  client: {
    /** What asks for a time ("when", "how long"), anywhere in a question. */
    when: string;
    /** How a client begins to say what it cost them ("we had to", "my daughter", "lost"): it is told up to the end of the clause. */
    harm: string;
  };
}

/** Sentences that need more of a letter than its step: best first. */
interface LetterSentences {
  /** Sees what it means to a client who has told of it: as the first words of an answer, or right behind an apology. */
  reply: string[];
  /** Answers a question of the client that the draft leaves open, in a slot. */
  answer: string[];
  /** Answers two of them, in two slots. */
  answers: string[];
  /** Says what is done about a client's request that the draft leaves open: the first slot that is for no time is for that. */
  request: string[];
  /** A remedy and the next word in one, where both are missing. */
  together: string[];
  /** The next word where something is promised for a day already. */
  promised: string[];
}

/** The suggestions of a language; undefined where it has none. */
export const suggestionData = (language: LanguageData): SuggestionData | undefined =>
  language.suggestions as SuggestionData | undefined;
