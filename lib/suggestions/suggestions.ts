import { findEffects, findProblems } from '../judge/checks/acknowledge.ts';
import { findAdmissions, findApologies } from '../judge/checks/own.ts';
import { type Draft, prepare } from '../judge/draft.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import { CHECKS, type CheckName, type Judgement, type Letter } from '../judge/letter.ts';
import { sureSituation } from '../judge/reading/situation.ts';
import { inCaseOf } from '../judge/rewrites/polite.ts';
import { speaks, speaksIn, speaksOnly } from '../judge/rewrites/speaker.ts';
import { typedAs } from '../judge/rewrites/typed.ts';
import { inVoice } from '../judge/voice.ts';
import { type Fields, fill, openFields } from '../templates/fill.ts';
import { labelsOf } from '../templates/library.ts';
import { type SuggestionData, suggestionData } from './data.ts';
import { nextDay } from './day.ts';
import { NO_SUGGESTIONS } from './none.ts';
import { harmTold, openAsks, reminding } from './told.ts';
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

/** What a step can be said with, in groups of which the first is the best. */
function patternsFor(check: CheckName, data: SuggestionData, draft: Draft, judgement: Judgement): string[][] {
  const half = judgement.checks[check].level === 'weak' ? missingHalf(check, data, draft) : null;
  const { letter, sentences } = data;
  const said = half ?? sentences[check][sureSituation(draft)] ?? sentences[check].other;
  if (check === 'acknowledge' && isAnswer(draft.letter)) return [letter.reply, said];
  if (check === 'follow_up' && judgement.promises.some(({ due }) => due)) return [letter.promised, said];
  return [said];
}

/** The best of the first group, and then those of the last one. */
const inTurn = ([first = [], rest]: string[][]): string[] => (rest ? [...first.slice(0, 1), ...rest] : first);

/** Whether a letter answers one in which the client has said what happened. */
export const isAnswer = ({ thread }: Letter): boolean => thread.at(-1)?.from === 'client';

/** The client's first name; '' where the draft greets in another way: "Dear Mr Kehoe" is not Fergal two lines on. */
function firstNameIn(draft: Draft, name = ''): string {
  const greeting = draft.sentences.find(({ role }) => role === 'greeting');
  return !greeting || greeting.text.toLowerCase().includes(name.toLowerCase()) ? name : '';
}

/**
 * Sentences that name what the letter is about come first, those with a hole in place of it last; of those alike, the ones that say "I"
 * or "we" as the draft mostly does.
 */
function rank(sentence: string, known: Fields, draft: Draft): number {
  const named = openFields(sentence, {}).length ? (openFields(sentence, known).length ? 2 : 0) : 1;
  const voice = speaksIn(draft);
  const said = speaks(sentence, draft.language);
  return named + (voice && said && said !== voice ? 0.5 : 0);
}

/** Those that say "I" or "we" as a draft does throughout, or neither; all where there are none. */
function inPerson(sentences: string[], draft: Draft): string[] {
  const voice = speaksOnly(draft);
  const same = sentences.filter((one) => !voice || (speaks(one, draft.language) ?? voice) === voice);
  return same.length ? same : sentences;
}

/**
 * Makes what writes sentences of `suggestions.json` as a draft would say them: fields filled, best first.
 * @param addressed the draft as its sender wrote it: in a rewritten one little may be left of how it addresses its reader
 */
export function makeWriter(
  language: LanguageData,
  letter: Letter,
  { promises }: Pick<Judgement, 'promises'>,
  fields: Fields,
  addressed: Letter = letter,
): (patterns: readonly string[]) => string[] {
  const data = suggestionData(language);
  const draft = prepare(letter, languageOf(language));
  const voice = addressed === letter ? draft : prepare(addressed, languageOf(language));
  const { code } = language.language;
  const known: Fields = {
    ...fields,
    'client.firstName': firstNameIn(draft, fields['client.firstName']),
    topic: (data && inVoice(voice, topicOf(letter, data.topic, code))) ?? '',
    onDay: data ? nextDay(promises, letter.sent_at, code, data.onDay) || data.onDay.open : '',
  };
  return (patterns) => {
    const said = patterns
      .map((sentence) => inVoice(voice, sentence))
      .filter((sentence) => sentence !== null)
      .map((sentence) => inCaseOf(voice, sentence))
      // A name in mid-sentence is warm; a hole in its place is not.
      .filter((sentence) => !openFields(sentence, known).includes('client.firstName'));
    return inPerson(said, voice)
      .sort((a, b) => rank(a, known, voice) - rank(b, known, voice))
      .map((sentence) => typedAs(voice, fill(sentence, known, labelsOf(language))));
  };
}

/** Sentences that answer what the client asked and the draft leaves open, with the client's words in their slots; none where all is answered. */
export function answersFor(draft: Draft, judgement: Judgement, write: (patterns: string[]) => string[]): string[] {
  const data = suggestionData(draft.language.data);
  const asked = openAsks(draft, judgement);
  const [first, second] = asked;
  if (!data || !first) return [];
  const { answer, answers, request } = data.letter;
  const patterns = second ? answers : first.isQuestion ? answer : request;
  const words = asked.map((one) => one.words);
  return write(patterns).map((sentence) => reminding(sentence, words, draft.language.data));
}

/**
 * Sentences to insert for each step that is weak or missing, best first, at most three: built from the draft and the thread,
 * with `[slots]` for what only the sender knows. None for a step that is done, and none where the draft is no repair.
 * @param addressed the draft as its sender wrote it
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
  const write = makeWriter(language, letter, judgement, fields, addressed);
  const sentencesFor = (check: CheckName): string[] => {
    if (!wanted(check)) return [];
    const said = inTurn(patternsFor(check, data, draft, judgement).map(write));
    const [answer] = check === 'solve' ? answersFor(draft, judgement, write) : [];
    const best = answer === undefined ? said : [answer, ...said];
    // Who sees the harm is reminded of what the client said that it was.
    const seesHarm = check === 'acknowledge' && missingHalf(check, data, draft) !== data.halves.problem;
    const harm = seesHarm ? [harmTold(draft)] : [];
    return [...new Set(best.map((one) => reminding(one, harm, language)))].slice(0, MOST);
  };
  return Object.fromEntries(CHECKS.map((check) => [check, sentencesFor(check)])) as Record<CheckName, string[]>;
}
