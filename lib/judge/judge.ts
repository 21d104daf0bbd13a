import { findApplies } from './applies.ts';
import type { Check } from './checks/check.ts';
import { checks, findLevel, withoutSlots } from './checks/index.ts';
import { findLanguage } from './detect.ts';
import { prepare } from './draft.ts';
import { findHints } from './hints/index.ts';
import type { Language } from './language.ts';
import { findSays } from './learnt/says.ts';
import { tellDraft, tellLetter } from './learnt/whole.ts';
import type { CheckName, CheckResult, Judgement, Letter } from './letter.ts';
import { findPromises } from './promises/promises.ts';
import { findTimes } from './promises/times.ts';
import { findAsks } from './reading/asks.ts';
import { findClientType } from './reading/client-type.ts';
import { findExtras } from './reading/extras.ts';
import { findMood } from './reading/mood.ts';
import { findSituation } from './reading/situation.ts';
import { levelReason } from './reasons.ts';
import { beginJudgement } from './remember.ts';
import { score } from './score.ts';

export type Judge = (letter: Letter) => Judgement;

const NOT_CHECKED: CheckResult = { level: 'none', quotes: [], spans: [] };

/** The judgement of a letter in a language that Amends does not know: nothing claimed. */
export function unjudged(): Judgement {
  return {
    lang: 'und',
    applies: false,
    situation: 'other',
    mood: null,
    client_type: null,
    checks: { acknowledge: NOT_CHECKED, own: NOT_CHECKED, solve: NOT_CHECKED, follow_up: NOT_CHECKED },
    hints: [],
    asks: [],
    promises: [],
    extras: [],
    score: 0,
    reasons: [],
  };
}

/**
 * Does in short steps what the first judgement of a letter takes long for: reads a language's phrases, and each sentence.
 * Whoever judges without it waits for all of that at once.
 */
export function* readying(language: Language, letter: Letter): Generator<void> {
  yield* language.readying();
  const draft = prepare(letter, language);
  for (const { reading, text } of [...draft.body, ...draft.clientSentences]) {
    reading.cues();
    findTimes(text, language);
    yield;
  }
  findSays(draft);
  tellDraft(draft);
  yield;
  tellLetter(draft);
}

/** The judgement of a letter whose draft is in this language. */
export function judgeIn(language: Language, letter: Letter): Judgement {
  beginJudgement();
  const draft = prepare(letter, language);
  const applies = findApplies(draft);
  const hints = findHints(draft, applies);
  const filled = withoutSlots(draft);
  const levelOf = (check: Check): CheckResult => {
    const found = findLevel(check, draft, filled, hints);
    return { ...found, reason: levelReason(language, check.name, found.level) };
  };
  const found = Object.fromEntries(
    checks.map((check) => [check.name, applies ? levelOf(check) : NOT_CHECKED]),
  ) as Record<CheckName, CheckResult>;
  const read = {
    lang: language.code,
    applies,
    situation: findSituation(draft, applies),
    mood: findMood(draft),
    client_type: findClientType(draft),
    checks: found,
    hints,
    // A slot reminds of the question that its writer is to answer: until it is filled that is open.
    asks: findAsks(filled ?? draft),
    promises: findPromises(draft),
    extras: findExtras(draft),
  };
  return { ...read, ...score(read, draft) };
}

/**
 * A judge over the given languages. It is pure and synchronous: the same letter gives the same judgement, and the time
 * comes in the letter. It remembers how it read each sentence, so that a keystroke costs one sentence and not the draft.
 */
export function makeJudge(languages: Language[]): Judge {
  const infos = languages.map(({ data }) => data.language);
  return (letter) => {
    const code = findLanguage(letter, infos)?.code;
    const language = languages.find((one) => one.code === code);
    return language ? judgeIn(language, letter) : unjudged();
  };
}
