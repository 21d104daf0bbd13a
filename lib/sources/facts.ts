import { type Language, type LanguageData, languageOf } from '../judge/language.ts';
import { splitSentences } from '../judge/sentences.ts';
import { findSlots } from '../judge/slots.ts';
import type { Block } from './blocks.ts';
import { type Spotter, spotterOf } from './data.ts';
import { clip } from './fold.ts';
import { labelledFacts } from './labelled.ts';
import { letterPlaces, withSlots } from './letters.ts';
import { FACT_KINDS, type Fact, LONGEST_FACT } from './source.ts';

/** So many facts of one kind are taken: of those that labels name, and of those that sentences say. */
const MOST = { labelled: 3, said: 2 };
/** So much of a page is read for sentences, in UTF-16 units. */
const READ = 120_000;
/** A sentence that is no longer is seldom one: a button, a crumb. */
const SHORTEST = { spaced: 12, unspaced: 6 };
const QUESTION = /[?？]["'”’»」』)\]]*$/u;

/** The blocks that are about the page's own matter: what stands below "Past incidents" or "Related" is not. */
function ownBlocks(blocks: readonly Block[], spotter: Spotter): Block[] {
  const own: Block[] = [];
  let stopped = 0;
  for (const block of blocks) {
    if (stopped && block.level && block.level <= stopped) stopped = 0;
    if (!stopped && block.text.length <= 60 && spotter.isStop(block.text.replace(/[\s:：]+$/u, ''))) {
      stopped = block.level ?? 7;
    }
    if (!stopped) own.push(block);
  }
  return own;
}

/** The blocks without the sample letters among them, for what those say never happened. A notice may be a letter too, with no place to fill. */
function withoutLetters(blocks: readonly Block[], language: Language): Block[] {
  const letters = letterPlaces(blocks, language).filter(
    ([from, to]) =>
      blocks[from]?.quote ||
      findSlots(
        withSlots(
          blocks
            .slice(from, to + 1)
            .map(({ text }) => text)
            .join('\n'),
        ),
      ).length,
  );
  return blocks.filter((_, at) => !letters.some(([from, to]) => from <= at && at <= to));
}

/** What the sentences of blocks say, in their order. */
function* said(blocks: readonly Block[], language: Language, spotter: Spotter): Generator<Fact> {
  const shortest = SHORTEST[language.data.language.spaced ? 'spaced' : 'unspaced'];
  let units = 0;
  for (const { text, level } of blocks) {
    units += text.length;
    if (units > READ) return;
    if (level) continue;
    for (const sentence of splitSentences(text, language)) {
      const words = sentence.text;
      if (words.length < shortest || sentence.role === 'quoted' || QUESTION.test(words)) continue;
      const says = spotter.says(words);
      if (says.has('never')) continue;
      for (const kind of FACT_KINDS) if (says.has(kind)) yield { kind, text: clip(words, LONGEST_FACT) };
    }
  }
}

/**
 * The facts of a page, kind by kind in the order of `FACT_KINDS`, those with a label first; none in a language that has no
 * `sources.json`.
 * @param prose where sentences are read, if that is less than all blocks
 */
export function factsIn(blocks: readonly Block[], language: LanguageData, prose: readonly Block[] = blocks): Fact[] {
  const known = languageOf(language);
  const spotter = spotterOf(known);
  if (!spotter) return [];
  const facts: Fact[] = [];
  const of = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind);
  for (const [, fact] of labelledFacts(withoutLetters(ownBlocks(blocks, spotter), known), spotter)) {
    const same = of(fact.kind);
    if (same.length < MOST.labelled && !same.some(({ text }) => text === fact.text)) facts.push(fact);
  }
  const named = new Set(facts.map(({ kind }) => kind));
  for (const fact of said(withoutLetters(ownBlocks(prose, spotter), known), known, spotter)) {
    const same = of(fact.kind);
    const most = named.has(fact.kind) ? 0 : MOST.said;
    if (same.length < most && !same.some(({ text }) => text.includes(fact.text))) facts.push(fact);
  }
  return FACT_KINDS.flatMap(of);
}
