import type { Language } from '../judge/language.ts';
import { splitSentences } from '../judge/sentences.ts';
import type { Block } from './blocks.ts';
import type { Cue, Spotter } from './data.ts';
import { clip } from './fold.ts';
import { FACT_KINDS, type Fact, type FactKind, LONGEST_FACT } from './source.ts';

/** So much of a page is read for sentences, in UTF-16 units. */
const READ = 120_000;
/** A shorter one is seldom a sentence: a button, a crumb. */
const SHORTEST = { spaced: 12, unspaced: 6 };
const QUESTION = /[?？]["'”’»」』)\]]*$/u;

export const isQuestion = (text: string): boolean => QUESTION.test(text);

interface Said {
  text: string;
  says: ReadonlySet<Cue>;
}

/** The sentences of blocks that may tell a fact, with what they say. */
function* sentencesOf(blocks: readonly Block[], language: Language, spotter: Spotter): Generator<Said> {
  const shortest = SHORTEST[language.data.language.spaced ? 'spaced' : 'unspaced'];
  let units = 0;
  for (const { text, level } of blocks) {
    if (units > READ) return;
    units += text.length;
    if (level) continue;
    for (const { text: words, role } of splitSentences(text.slice(0, READ), language)) {
      if (words.length < shortest || role === 'quoted' || isQuestion(words)) continue;
      const says = spotter.says(words);
      if (!says.has('never')) yield { text: clip(words, LONGEST_FACT), says };
    }
  }
}

/** The facts that sentences tell, in their order; a sentence may tell several. What tells the cause tells what happened last. */
export function saidFacts(blocks: readonly Block[], language: Language, spotter: Spotter): Fact[] {
  const facts: Fact[] = [];
  const later: Fact[] = [];
  for (const { text, says } of sentencesOf(blocks, language, spotter)) {
    const told = FACT_KINDS.filter((kind: FactKind) => says.has(kind));
    for (const kind of told) (kind === 'what' && says.has('cause') ? later : facts).push({ kind, text });
  }
  return [...facts, ...later];
}
