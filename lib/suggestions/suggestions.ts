import { findEffects, findProblems } from '../judge/checks/acknowledge.ts';
import { findAdmissions, findApologies } from '../judge/checks/own.ts';
import { type Draft, prepare } from '../judge/draft.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import { CHECKS, type CheckName, type Judgement, type Letter, type Situation } from '../judge/letter.ts';
import { sureSituation } from '../judge/reading/situation.ts';
import { inCaseOf } from '../judge/rewrites/polite.ts';
import { speaks, speaksIn } from '../judge/rewrites/speaker.ts';
import { inVoice } from '../judge/voice.ts';
import { type Fields, fill, openFields } from '../templates/fill.ts';
import { labelsOf } from '../templates/library.ts';
import { type SuggestionData, suggestionData } from './data.ts';
import { nextDay } from './day.ts';
import { NO_SUGGESTIONS } from './none.ts';
import { topicOf } from './topic.ts';

const MOST = 3;

/** Of seeing and of owning the half that is missing, where the draft has the other; null where all of it is wanted. */
function missingHalf(check: CheckName, { halves }: SuggestionData, draft: Draft): string[] | null {
  if (check === 'own') {
    const [sorry, admits] = [findApologies(draft).length > 0, findAdmissions(draft).length > 0];
    return sorry === admits ? null : sorry ? halves.admission : halves.apology;
  }
  if (check === 'acknowledge') {
    // Who names both, and yet too little, has most to say of the effect.
    if (findProblems(draft).length > 0) return halves.effect;
    return findEffects(draft).length > 0 ? halves.problem : null;
  }
  return null;
}

/** What a step can be said with. */
function patternsFor(
  check: CheckName,
  data: SuggestionData,
  draft: Draft,
  judgement: Judgement,
  situation: Situation,
): string[] {
  const half = judgement.checks[check].level === 'weak' ? missingHalf(check, data, draft) : null;
  return half ?? data.sentences[check][situation] ?? data.sentences[check].other;
}

/** The client's first name; '' where the draft greets in another way: "Dear Mr Kehoe" is not Fergal two lines on. */
function firstNameIn(draft: Draft, name = ''): string {
  const greeting = draft.sentences.find(({ role }) => role === 'greeting');
  return !greeting || greeting.text.toLowerCase().includes(name.toLowerCase()) ? name : '';
}

/**
 * Sentences that name what the letter is about come first, those with a hole in place of it last; of those alike, the ones that say "I"
 * or "we" as the draft does.
 */
function rank(sentence: string, known: Fields, draft: Draft): number {
  const named = openFields(sentence, {}).length ? (openFields(sentence, known).length ? 2 : 0) : 1;
  const voice = speaksIn(draft);
  const said = speaks(sentence, draft.language);
  return named + (voice && said && said !== voice ? 0.5 : 0);
}

/**
 * Sentences to insert for each step that is weak or missing, best first, at most three: built from the draft and the thread,
 * with `[slots]` for what only the sender knows. None for a step that is done, and none where the draft is no repair.
 * @param addressed the draft as its sender wrote it: in a rewritten one little may be left of how it addresses its reader
 */
export function suggestionsFor(
  language: LanguageData,
  letter: Letter,
  judgement: Judgement,
  fields: Fields,
  addressed: Letter = letter,
): Record<CheckName, string[]> {
  const data = suggestionData(language);
  const wanted = (check: CheckName) => judgement.applies && judgement.checks[check].level !== 'done';
  if (!data || !CHECKS.some(wanted)) return NO_SUGGESTIONS;
  const draft = prepare(letter, languageOf(language));
  const situation = sureSituation(draft);
  const voice = addressed === letter ? draft : prepare(addressed, languageOf(language));
  const { code } = language.language;
  const known: Fields = {
    ...fields,
    'client.firstName': firstNameIn(draft, fields['client.firstName']),
    topic: inVoice(voice, topicOf(letter, data.topic, code)) ?? '',
    onDay: nextDay(judgement.promises, letter.sent_at, code, data.onDay) || data.onDay.open,
  };

  const sentencesFor = (check: CheckName): string[] => {
    if (!wanted(check)) return [];
    // A name in mid-sentence is warm; a hole in its place is not.
    return patternsFor(check, data, draft, judgement, situation)
      .map((sentence) => inVoice(voice, sentence))
      .filter((sentence) => sentence !== null)
      .map((sentence) => inCaseOf(voice, sentence))
      .filter((sentence) => !openFields(sentence, known).includes('client.firstName'))
      .sort((a, b) => rank(a, known, voice) - rank(b, known, voice))
      .slice(0, MOST)
      .map((sentence) => fill(sentence, known, labelsOf(language)));
  };
  return Object.fromEntries(CHECKS.map((check) => [check, sentencesFor(check)])) as Record<CheckName, string[]>;
}
