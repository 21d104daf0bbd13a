import { type LanguageData, languageOf } from '../judge/language.ts';
import type { Block } from './blocks.ts';
import { type Cue, type Spotter, spotterOf } from './data.ts';
import { labelledFacts } from './labelled.ts';
import { hasClock } from './moment.ts';
import { ownBlocks } from './own-blocks.ts';
import { isQuestion, saidFacts } from './said.ts';
import { FACT_KINDS, type Fact, LONGEST_FACT } from './source.ts';

/** So many facts of one kind are taken: of those that labels name, and of those that sentences say. */
const MOST = { labelled: 3, said: 2 };

/** The page's heading, where it names what happened; '' where it does not. */
function troubleIn(blocks: readonly Block[], spotter: Spotter): string {
  const title = blocks.find(({ level }) => level)?.text ?? '';
  return title.length <= LONGEST_FACT && !isQuestion(title) && spotter.says(title).has('trouble') ? title : '';
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
  const says = ({ text }: Fact, kind: Cue) => spotter.says(text).has(kind);
  const of = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind);
  for (const fact of labelledFacts(ownBlocks(blocks, known, spotter), known, spotter)) {
    const same = of(fact.kind);
    if (same.length < MOST.labelled && !same.some(({ text }) => text === fact.text)) facts.push(fact);
  }
  const named = new Set(facts.map(({ kind }) => kind));
  for (const fact of saidFacts(ownBlocks(prose, known, spotter), known, spotter)) {
    const same = of(fact.kind);
    const most = named.has(fact.kind) ? 0 : MOST.said;
    if (same.length < most && !same.some(({ text }) => text.includes(fact.text))) facts.push(fact);
  }
  const title = troubleIn(blocks, spotter);
  if (title && facts.length && !of('what').length) facts.push({ kind: 'what', text: title });
  const dated = of('what').find(({ text }) => hasClock(text, known));
  if (dated && !of('since').length && !says(dated, 'until') && !says(dated, 'next'))
    facts.push({ ...dated, kind: 'since' });
  return FACT_KINDS.flatMap(of);
}
