import { checks } from '../judge/checks/index.ts';
import { findAdmissions, findApologies } from '../judge/checks/own.ts';
import { isNoWorse } from '../judge/compare.ts';
import { type Draft, prepare } from '../judge/draft.ts';
import { type LanguageData, languageOf } from '../judge/language.ts';
import { CHECKS, type CheckName, type Hint, type Judgement, type Situation } from '../judge/letter.ts';
import { filled } from '../judge/rewrites/filled.ts';
import { LEVELS } from '../judge/rewrites/levels.ts';
import { speaks, speaksIn } from '../judge/rewrites/speaker.ts';
import { isChat, unmarked } from '../judge/rewrites/width.ts';
import { firstThat, type Steps } from '../judge/steps.ts';
import { type SuggestionData, suggestionData } from '../suggestions/data.ts';
import { daysUntil } from '../suggestions/day.ts';
import { answersFor, isAnswer, makeWriter, suggestionsFor } from '../suggestions/suggestions.ts';
import { harmTold, hasAnswerSlot, openAsks } from '../suggestions/told.ts';
import type { Fields } from '../templates/fill.ts';
import { orderWords } from './data.ts';
import { DENYING, mayDeny } from './doubted.ts';
import type { Insert } from './letter.ts';
import { findTitles } from './lines.ts';
import type { Rewrite } from './mends.ts';

/** Kinds whose rewrites are a plan with slots: who fills them has said what will be done. */
const PLANS: readonly Hint['kind'][] = ['vague-commitment', 'hedging', 'overpromise'];

/** What a letter is put in order with: its words and how they are judged. */
export interface Desk {
  language: LanguageData;
  draft: Draft;
  fields: Fields;
  /** How the letter stands with other words, once their slots are filled. */
  stand: (text: string) => Steps<Judgement>;
}

/** Who says no, or goodbye, has no remedy to give. */
const PARTING: readonly Situation[] = ['boundary', 'ending'];

/** Kinds beside which nothing kind is believed: as long as they stay, nothing but an answer is put in. */
const BESIDE_NONE: readonly Hint['kind'][] = [...DENYING, 'minimising'];
const OWNING: readonly CheckName[] = ['acknowledge', 'own'];

/** A greeting is no longer. */
const GREETING = 60;

/** Whether a mail goes to many at once, by its greeting or its sections: nobody rings them one by one, and what is done stands in it. */
function isToMany({ letter, sentences, body, client, language }: Draft): boolean {
  const greeting = sentences.find(({ role }) => role === 'greeting') ?? sentences[0];
  const isNamed = greeting && greeting.text.length <= GREETING && orderWords(language.data).many.test(greeting.text);
  return isNamed || (!client && findTitles(letter.draft, body).length > 0);
}

/** Whether a first name, or its first letter, is all that signs: who signs so speaks for themselves. */
const isSignedByOne = ({ sentences }: Draft): boolean => {
  const signed = sentences.filter(({ role }) => role === 'signature');
  return signed.length === 1 && /^\p{Lu}\p{L}*\.?$/u.test(signed[0]?.text.trim() ?? '');
};

/** Where so little is said, what counts most comes first: what the client waits to hear, if they have asked. */
const FIRST: readonly CheckName[] = ['own', 'acknowledge', 'solve', 'follow_up'];
const FIRST_ASKED: readonly CheckName[] = ['own', 'solve', 'acknowledge', 'follow_up'];

/** Whether a plan with slots stands in the letter already. */
const isPlanned = (rewrites: readonly Rewrite[]): boolean =>
  rewrites.some(({ kind, text }) => PLANS.includes(kind) && text.includes('['));

/** Whether the client waits to be told something: a plan with slots does what they want done, and answers nothing. */
const isUntold = (said: Draft, now: Judgement): boolean => openAsks(said, now).some(({ isQuestion }) => isQuestion);

/** Whether the rules find all of a step, whatever was learnt: it is not asked for a second time. */
function isSaid(draft: Draft, { hints }: Judgement, name: CheckName): boolean {
  return checks.find((one) => one.name === name)?.find(draft, hints).level === 'done';
}

/** Whether it is the client's turn: the letter gives a choice, or ends in a question. */
const isClientsTurn = ({ body }: Draft, { extras }: Judgement): boolean =>
  extras.includes('options') || /[?？]$/u.test(body.at(-1)?.text ?? '');

/** A sentence that may say what is missing. Whether an answer is a remedy nobody but the sender knows. */
interface Wanted {
  text: string;
  answers?: boolean;
}

/** The sentences that may say what is missing of a step, best first; none where nothing is, or where what stands there will do. */
function* wantedFor(check: CheckName, said: Draft, now: Judgement, desk: Desk, planned: boolean): Steps<Wanted[]> {
  const { language, draft, fields } = desk;
  const { halves, letter } = suggestionData(language) as SuggestionData;
  const { level } = now.checks[check];
  // A day that only fills a slot is none that was promised.
  const { promises } = yield* desk.stand(draft.letter.draft);
  const writer = makeWriter(language, said.letter, { promises }, fields, draft.letter);
  const write = (patterns: string[]): Wanted[] => writer(patterns).map((text) => ({ text }));
  const offered = (): Wanted[] =>
    suggestionsFor(language, said.letter, { ...now, promises }, fields, draft.letter)[check].map((text) => ({ text }));
  const isDated = promises.some(({ due }) => due);
  const isNothingToAdd = planned || isClientsTurn(said, now);
  switch (check) {
    case 'acknowledge': {
      // Who owns and mends what cost the client nothing has no harm to see.
      const isMended = now.checks.own.level !== 'none' && now.checks.solve.level !== 'none';
      const isSmall = isMended && isAnswer(said.letter) && now.mood === 'calm' && !harmTold(said);
      return level === 'none' && !isSmall ? offered() : [];
    }
    case 'own': {
      // Where the harm is told, whose fault it was may be told as well: an apology is true in any case.
      if (level === 'none')
        return [...(now.checks.acknowledge.level === 'none' ? [] : write(halves.apology)), ...offered()];
      const isHalf = findAdmissions(said).length > 0 && !findApologies(said).length;
      return isHalf ? write(halves.apology) : [];
    }
    case 'solve': {
      if (PARTING.includes(now.situation) || (planned && !isUntold(said, now))) return [];
      const answers = answersFor(said, now, writer).map((text) => ({ text, answers: true }));
      // What is weak will do, but for what the client has asked.
      if (level !== 'none' || planned) return answers;
      const isAlone = now.checks.follow_up.level === 'none' && !isDated && !isNothingToAdd;
      return [...answers, ...(isAlone ? write(letter.together) : []), ...offered()];
    }
    case 'follow_up': {
      // What is done by tomorrow the client sees for themselves, and a calm one does not wait for more than was promised.
      const isFarOff = promises.some(({ due }) => due && daysUntil(due, said.letter.sent_at) > 1);
      const isWaiting = isFarOff && isAnswer(said.letter) && now.mood !== 'calm';
      const isOpen = now.checks.solve.level !== 'done' || isWaiting;
      return isNothingToAdd || !isOpen || (isDated && level === 'weak') || PARTING.includes(now.situation)
        ? []
        : offered();
    }
  }
}

/**
 * For each step that is missing once all else is made, the first sentence that lifts it and leaves the whole no worse. A
 * letter of two sentences is not to become one of six: it gets no more than it has, but the answer to what was asked.
 * @param stays the hints for which there are no better words
 * @param write the letter with some sentences put in
 */
export function* insertsFor(
  desk: Desk,
  rewrites: readonly Rewrite[],
  stays: readonly Hint[],
  write: (inserts: Insert[]) => string,
): Steps<Insert[]> {
  const { language, draft, stand } = desk;
  const planned = isPlanned(rewrites);
  const isAsked = openAsks(draft, yield* stand(draft.letter.draft)).length > 0;
  const room = Math.max(draft.body.length, isAsked ? 2 : 1);
  const few = isAsked ? FIRST_ASKED : FIRST;
  const toSay = (text: string) => prepare({ ...draft.letter, draft: filled(text, language) }, languageOf(language));
  const hurts = stays.some(({ kind }) => BESIDE_NONE.includes(kind)) || mayDeny(toSay(write([])));
  const toMany = isToMany(draft);
  /** Who speaks: as in the draft, or as in what was made of it; who writes to many writes for a house. */
  const voice =
    speaksIn(draft) ??
    speaks(rewrites.map(({ text }) => text).join('\n'), draft.language) ??
    (!toMany && isSignedByOne(draft) ? 'one' : null);
  let inserts: Insert[] = [];
  // Put in order once and not filled yet: the same is not asked for again.
  let isAnswered = hasAnswerSlot(draft.letter.draft, language);
  for (const check of room < CHECKS.length ? few : CHECKS) {
    if (inserts.length >= room) break;
    // A polite line beside an insult sounds like mockery; but the client may be answered.
    if (hurts && check !== 'solve') continue;
    // What the client asked is answered by some time: that is the next word.
    if (isAnswered && (check === 'follow_up' || check === 'solve')) continue;
    if (toMany && !OWNING.includes(check)) continue;
    const text = write(inserts);
    const now = yield* stand(text);
    const said = toSay(text);
    const isLeft = check === 'solve' && planned && isUntold(said, now);
    if (!isLeft && (now.checks[check].level === 'done' || isSaid(said, now, check))) continue;
    const chat = isChat(draft.letter.draft, said);
    const before = inserts;
    const helps = function* ({ text, answers }: Wanted): Steps<boolean> {
      const after = yield* stand(write(sorted([...before, { check, text }])));
      const lifts = LEVELS[after.checks[check].level] > LEVELS[now.checks[check].level];
      return (answers || lifts) && isNoWorse(now, after);
    };
    const says =
      voice ?? speaks(inserts.map(({ text }) => text).join('\n'), draft.language) ?? (toMany ? 'many' : null);
    const isOther = ({ text }: Wanted) => Number(says !== null && (speaks(text, draft.language) ?? says) !== says);
    const wanted = (yield* wantedFor(check, said, now, desk, planned))
      .sort((a, b) => isOther(a) - isOther(b))
      .map((one) => (chat ? { ...one, text: unmarked(one.text) } : one));
    const good = yield* firstThat(hurts ? wanted.filter((one) => one.answers) : wanted, helps);
    if (!good) continue;
    isAnswered ||= good.answers === true;
    inserts = sorted([...inserts, { check, text: good.text }]);
  }
  return inserts;
}

const sorted = (inserts: Insert[]): Insert[] =>
  inserts.toSorted((a, b) => CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check));
