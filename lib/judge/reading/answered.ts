import type { Draft, Sentence } from '../draft.ts';
import type { Language } from '../language.ts';
import { findSays, type Says } from '../learnt/says.ts';
import { findPromises } from '../promises/promises.ts';
import { findTimes } from '../promises/times.ts';
import { remember, rememberTexts } from '../remember.ts';
import { atMost, type Features, knows, weigh } from '../weights.ts';

/** A word's beginning is enough to know it again: "refunded" answers "refund". */
const STEM = 5;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
const NUMBER = /\p{N}/u;
/** So few sentences answer little. */
const SHORT = 4;

/** A run of the letters that carry the matter where words are not spaced: no hiragana, which is grammar. */
const RUN = /[\p{Script=Han}\p{Script=Katakana}ー々]{2,}|[\p{Script=Latin}\p{N}]{2,}/gu;

/** The same of each sentence of a language, told once. */
const matterOf = remember(({ data }: Language) => {
  const stop = new Set(data.words.stop);
  return rememberTexts((text) => matter(text, stop, data.language.spaced));
});

/** The stems of the words that carry a text's matter; in pairs of letters where words are not spaced. */
function matter(text: string, stop: Set<string>, spaced: boolean): Set<string> {
  if (!spaced) {
    const pairs = (text.toLowerCase().match(RUN) ?? []).flatMap((run) =>
      /\p{Script=Latin}|\p{N}/u.test(run)
        ? [run]
        : Array.from(run)
            .slice(1)
            .map((letter, i) => [...run][i] + letter),
    );
    return new Set(pairs.filter((pair) => ![pair, ...pair].some((part) => stop.has(part))));
  }
  const words = text.toLowerCase().match(WORD) ?? [];
  return new Set(words.filter((word) => !stop.has(word)).map((word) => word.slice(0, STEM)));
}

/** How many of an ask's stems, which are fewer, a sentence shares. */
function shared(asked: Set<string>, said: Set<string>): number {
  let count = 0;
  for (const stem of asked) if (said.has(stem)) count++;
  return count;
}

/** What a draft holds that may answer any question. */
interface Holds {
  /** The stems that carry the matter of each of its sentences. */
  stems: Set<string>[];
  /** Its sentences, but those that put off or evade. */
  firm: Sentence[];
  /** A promise with a date; any promise that does not evade. */
  due: boolean;
  promise: boolean;
  /** A sentence names somebody, and what they do. */
  somebody: boolean;
  says(cue: string): boolean;
  /** A sentence begins with a yes, a no or their like. */
  yes: boolean;
}

/** The same, and what of it is near a question. */
interface Held extends Holds {
  /** How much of the ask's stems the draft has, and the sentence that has most of them; 0 to 1. */
  cover: number;
  coverAtOnce: number;
  /** The most stems that one sentence shares with the ask; whether such a sentence has a figure. */
  near: number;
  figure: boolean;
  /** A sentence that shares a stem with the ask names a time to come. */
  timed: boolean;
}

/** What a draft holds, looked for once for all the questions. */
const holdsOf = remember((draft: Draft): Holds => {
  const promises = findPromises(draft);
  const firm = draft.body.filter(({ reading }) => !reading.has('asks.evades'));
  const promised = (sentence: Sentence) =>
    promises.some(({ start }) => sentence.start <= start && start < sentence.end);
  const carried = matterOf(draft.language);
  return {
    stems: draft.body.map(({ text }) => carried(text)),
    firm,
    somebody: firm.some(
      (sentence) => sentence.reading.has('asks.persons') && (sentence.reading.has('asks.does') || promised(sentence)),
    ),
    due: promises.some(({ due }) => due),
    promise: firm.some(promised),
    says: (cue) => firm.some(({ reading }) => reading.has(cue)),
    yes: firm.some(({ reading }) => reading.hits('asks.confirms')[0]?.start === 0),
  };
});

function hold(quote: string, draft: Draft): Held {
  const { language } = draft;
  const holds = holdsOf(draft);
  const carried = matterOf(language);
  const asked = carried(quote);
  const overlaps = holds.firm.map((sentence) => shared(asked, carried(sentence.text)));
  const near = holds.firm.filter((_, index) => overlaps[index]! > 0);
  const share = (count: number): number => (asked.size ? count / asked.size : 0);
  return {
    ...holds,
    cover: share([...asked].filter((stem) => holds.stems.some((stems) => stems.has(stem))).length),
    coverAtOnce: share(Math.max(0, ...holds.stems.map((stems) => shared(asked, stems)))),
    // "A day late" is no time to come.
    timed: near.some(({ text }) => findTimes(text, language).some(({ is }) => !is.none)),
    near: Math.max(0, ...overlaps),
    figure: near.some(({ text }) => NUMBER.test(text)),
  };
}

/** What answers each kind of question; the first kind that an ask is of decides. */
const ANSWERS: [cue: string, answers: (held: Held) => boolean][] = [
  ['asks.why', ({ says }) => says('asks.causes')],
  ['asks.who', ({ somebody }) => somebody],
  ['asks.when', ({ due, timed, near, yes }) => due || timed || near > 1 || yes],
  ['asks.remedy', ({ says, near }) => says('asks.does') || near > 0],
  ['asks.amount', ({ figure, due, near }) => figure || due || near > 1],
  ['asks.contact', ({ promise, due, yes, says }) => promise || due || yes || says('asks.refuses')],
];

const PLAIN = ['rule', 'near', 'timed'];
const SPEAKS = ['rule', 'near', 'due', 'promise', 'yes', 'refuses'];

/** What the rules say: told by the question's kind, by what kind of answer the draft holds, and by the words that both share. */
function byRule(kind: (typeof ANSWERS)[number] | undefined, held: Held): boolean {
  if (kind) return kind[1](held);
  return held.near > 0 || held.yes || held.promise || held.due || held.says('asks.refuses');
}

/** A question or request of the client, and which of how many it is. */
export interface Asked {
  quote: string;
  at: number;
  of: number;
}

/** What sentences may say that answers a client, or puts them off. */
const SAYS = ['remedy', 'intention', 'solve', 'contact', 'promise', 'vague-commitment', 'admits', 'repair'];
/** So many questions are many, and so many sentences a long answer. */
const [MANY, LONG] = [5, 20];

/** How likely a draft says any of them. */
function saidFeatures(says: readonly Says[]): Features {
  const most = (label: string): number => Math.max(0, ...says.map(({ of }) => of(label)));
  return Object.fromEntries(says.length ? SAYS.map((label) => [`says ${label}`, most(label)]) : []);
}
const saidIn = remember((draft: Draft) => saidFeatures(findSays(draft)));

/** What an answer is told by, where that was learnt. @param says what was learnt of the draft's sentences */
export function answerFeatures({ quote, at, of }: Asked, draft: Draft, says?: readonly Says[]): Features {
  const ask = draft.language.read(quote);
  const held = hold(quote, draft);
  const kind = ANSWERS.find(([cue]) => ask.has(cue));
  const is = (name: string, holds: boolean): Features => (holds ? { [name]: 1 } : {});
  return {
    ...is('rule', byRule(kind, held)),
    ...is('near', held.near > 0),
    ...is('nearer', held.near > 1),
    ...is('nearest', held.near > 2),
    ...is('figure', held.figure),
    ...is('due', held.due),
    ...is('timed', held.timed),
    ...is('promise', held.promise),
    ...is('yes', held.yes),
    ...is('refuses', held.says('asks.refuses')),
    ...is(
      'evades',
      draft.body.some(({ reading }) => reading.has('asks.evades')),
    ),
    ...is('short', draft.body.length < SHORT),
    long: atMost(draft.body.length, LONG),
    cover: held.cover,
    'cover at once': held.coverAtOnce,
    asks: atMost(of, MANY),
    ...is('first', at === 0),
    ...is('last', at > 0 && at === of - 1),
    ...(says ? saidFeatures(says) : saidIn(draft)),
    ...(kind ? is(`is ${kind[0]}`, true) : {}),
  };
}

/** Whether a draft answers a question or request of the client. */
export function isAnswered(asked: Asked, draft: Draft): boolean {
  const features = answerFeatures(asked, draft);
  // No words of its own, no promise, no yes or no: that answers nothing.
  if (!SPEAKS.some((name) => features[name])) return false;
  // A sentence that takes up the matter and says when answers it, however vague the rest of the draft is.
  if (PLAIN.every((name) => features[name])) return true;
  return knows(draft.language, 'answered') ? weigh(draft.language, 'answered', features) > 0 : features.rule === 1;
}
