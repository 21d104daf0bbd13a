import { findAdmissions, findApologies } from '../judge/checks/own.ts';
import { prepare } from '../judge/draft.ts';
import type { LanguageData } from '../judge/language.ts';
import { CHECKS, type CheckName, type Judgement, type Letter } from '../judge/letter.ts';
import { type Fields, fill, openFields } from '../templates/fill.ts';
import { labelsOf } from '../templates/offers.ts';
import { languageOf, type SuggestionData, suggestionData } from './data.ts';
import { nextDay } from './day.ts';
import { topicOf } from './topic.ts';

const MOST = 3;

/** What a step can be said with; of owning only the half that is missing, where the draft has the other. */
function patternsFor(
  check: CheckName,
  data: SuggestionData,
  letter: Letter,
  judgement: Judgement,
  language: LanguageData,
) {
  const whole = data.sentences[check][judgement.situation] ?? data.sentences[check].other;
  if (check !== 'own' || judgement.checks.own.level === 'none') return whole;
  const draft = prepare(letter, languageOf(language));
  const [sorry, admits] = [findApologies(draft).length > 0, findAdmissions(draft).length > 0];
  if (sorry === admits) return whole;
  return sorry ? data.halves.admission : data.halves.apology;
}

/**
 * Sentences to insert for each step that is weak or missing, best first, at most three: built from the draft and the thread,
 * with `[slots]` for what only the sender knows. None for a step that is done, and none where the draft is no repair.
 */
export function suggestionsFor(
  language: LanguageData,
  letter: Letter,
  judgement: Judgement,
  fields: Fields,
): Record<CheckName, string[]> {
  const data = suggestionData(language);
  const wanted = (check: CheckName) => judgement.applies && judgement.checks[check].level !== 'done';
  if (!data || !CHECKS.some(wanted)) return { acknowledge: [], own: [], solve: [], follow_up: [] };
  const day = nextDay(judgement.promises, letter.sent_at, language.language.code, data.onDay);
  const known: Fields = { ...fields, topic: topicOf(letter, data.topic, language.language.code), onDay: day };

  const sentencesFor = (check: CheckName): string[] => {
    if (!wanted(check)) return [];
    return (
      patternsFor(check, data, letter, judgement, language)
        .map((sentence) => ({ sentence, open: openFields(sentence, known) }))
        // A name in mid-sentence is warm; a hole in its place is not.
        .filter(({ open }) => !open.includes('client.firstName'))
        .sort((a, b) => a.open.length - b.open.length)
        .slice(0, MOST)
        .map(({ sentence }) => fill(sentence, known, labelsOf(language)))
    );
  };
  return Object.fromEntries(CHECKS.map((check) => [check, sentencesFor(check)])) as Record<CheckName, string[]>;
}
