import { type LanguageData, languageOf } from '../judge/language.ts';
import { remember } from '../judge/remember.ts';
import { capital, small } from '../judge/rewrites/words.ts';
import { splitSentences } from '../judge/sentences.ts';
import { type SourcesData, sourcesOf, wholeOf } from './data.ts';
import { momentIn } from './moment.ts';
import { FACT_KINDS, type Fact, type FactKind } from './source.ts';

/** No slot is filled with more, in UTF-16 units: a letter's sentence must bear it. */
const LONGEST = 220;
const LAST_STOP = /\s*[.。．!！]+\s*$/u;

interface Wants {
  clause: Record<FactKind, RegExp>;
  time: Record<FactKind, RegExp>;
  small: Set<string>;
}

const wantsOf = remember((language: LanguageData): Wants => {
  const { slots, small: own } = sourcesOf(language) as SourcesData;
  const each = (some: SourcesData['slots']['clause']) =>
    Object.fromEntries(FACT_KINDS.map((kind) => [kind, wholeOf(some[kind] ?? [], language)])) as Record<
      FactKind,
      RegExp
    >;
  return { clause: each(slots.clause), time: each(slots.time), small: new Set([...own, ...language.language.common]) };
});

/** Brackets would open a new slot in the draft. */
export const withoutSlots = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')');

/** A capital that only its place at the head of a sentence gave goes; a name keeps its own. */
function begun(text: string, known: ReadonlySet<string>): string {
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0] ?? '';
  return known.has(first.toLowerCase()) ? small(text) : text;
}

/** A sentence as the clause that stands in another; null where its end does not let itself be changed so. */
function asClause(text: string, { endings }: SourcesData): string | null {
  const bare = text.replace(LAST_STOP, '');
  for (const [pattern, replacement] of endings) {
    const expression = new RegExp(pattern, 'u');
    if (expression.test(bare)) return replacement === '' ? null : bare.replace(expression, replacement);
  }
  return bare;
}

/**
 * What a fact puts in a slot with this label: a time where it asks for one, otherwise the fact's first sentence without its
 * stop; one that is asked for as a sentence ("The cause, in one sentence.") keeps capital and stop. Null where the two do not
 * fit. The fact must be in `language`.
 */
export function valueFor(fact: Fact, slotLabel: string, language: LanguageData): string | null {
  const data = sourcesOf(language);
  if (!data) return null;
  const wants = wantsOf(language);
  const label = slotLabel.trim();
  const text = withoutSlots(fact.text);
  if (wants.time[fact.kind].test(label)) return momentIn(text, languageOf(language));
  if (!wants.clause[fact.kind].test(label)) return null;
  const first = splitSentences(text, languageOf(language))[0]?.text ?? text;
  if (first.length > LONGEST || first.endsWith('…')) return null;
  if (LAST_STOP.test(label)) return `${capital(first.replace(LAST_STOP, ''))}${data.frames.stop}`;
  const clause = asClause(first, data);
  if (clause === null) return null;
  return /^\p{Lu}/u.test(label) ? capital(clause) : begun(clause, wants.small);
}
