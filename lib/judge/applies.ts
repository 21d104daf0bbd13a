import { findEffects, findProblems } from './checks/acknowledge.ts';
import { notIn, told } from './checks/evidence.ts';
import { findAdmissions, findApologies } from './checks/own.ts';
import type { Draft, Sentence } from './draft.ts';
import { lengthOf, saidFeatures } from './learnt/levels.ts';
import { findSays, type Says } from './learnt/says.ts';
import { HINT_KINDS, type HintKind } from './letter.ts';
import { isCalm } from './reading/mood.ts';
import { atMost, type Features, weigh } from './weights.ts';

/** Cues of `applies.json` that speak for themselves in the draft: for a repair, or against it. */
const SIGNS = [
  'refusal',
  'well',
  'client-late',
  'theirs',
  'inside',
  'ours-now',
  'blames',
  'heavy',
  'social',
  'scheduled',
  'news',
  'offer',
  'soothes',
  'hypothetical',
];

/** Cues of `applies.json` that are looked for in the client's mail: whose fault it is, and whether an answer is overdue. */
const CLIENT_SIGNS = ['client-own', 'client-waits'];

/** Cues of `applies.json` that are looked for in the subject. */
const SUBJECT_SIGNS = ['subject-trouble', 'subject-calm'];

/** What a sentence may say that speaks for a repair, and as which feature. */
const SAYS = [
  'trouble',
  'problem',
  'effect',
  'apology',
  'admits',
  'stock',
  'acknowledge',
  'own',
  'remedy',
  'solve',
].map((label) => [label, `says ${label}`] as const);

/** A sharp tone and vague plans are in everyday mail too. */
const SHARP: readonly HintKind[] = ['heated', 'dismissive', 'grovelling'];
const VAGUE: readonly HintKind[] = ['vague-commitment', 'hedging'];

/** What hurts in mail about what went wrong alone: in everyday mail nobody is blamed. */
export const TELLING: readonly HintKind[] = HINT_KINDS.filter((kind) => !SHARP.includes(kind) && !VAGUE.includes(kind));

/** What hurts, by what it tells of a letter, with the names of its features: how likely it is, and the root of that. */
export const HURTS: { names: readonly [at: string, maybe: string]; kinds: readonly HintKind[] }[] = [
  { names: ['hurts', 'hurts maybe'], kinds: TELLING },
  { names: ['sharp', 'sharp maybe'], kinds: SHARP },
];

/** Cues of what tells so plainly: what was learnt knows no names, and of "Jared forgot to send it" nothing else. */
const PLAIN = ['blame-client.plain', 'blame-teammate.plain', 'evasive-passive.plain', 'excuse.denial'];

/** How likely the likeliest sentence is to be of one of these kinds. */
const mostOf = (says: readonly Says[], kinds: readonly HintKind[]): number =>
  says.reduce((most, { of }) => Math.max(most, ...kinds.map(of)), 0);

/** How likely the draft's sentences are to say such things. */
function signsLearnt(says: readonly Says[]): Features {
  const signs: Features = {};
  if (!says.length) return signs;
  for (const [label, name] of SAYS) Object.assign(signs, saidFeatures(says, label, name));
  for (const { names, kinds } of HURTS) {
    const [at, maybe] = names;
    const most = mostOf(says, kinds);
    signs[at] = most;
    signs[maybe] = Math.sqrt(most);
  }
  // A sentence or two say little of the whole.
  const doubt = 2;
  const tones = says.reduce((sum, { of }) => sum + of('repair') - 0.5, 0);
  signs.tone = tones / (says.length + doubt);
  return signs;
}

/** What is counted to tell a repair from everyday mail; each between 0 and 1. */
export function countSigns(draft: Draft, says: readonly Says[] = findSays(draft)): Features {
  const signsIn = (sentences: Sentence[], signs: string[]): Features =>
    Object.fromEntries(signs.map((sign) => [sign, atMost(told(sentences, `applies.${sign}`).length, 1)]));
  const trouble = told(draft.clientSentences, 'applies.trouble').length;
  const anger = told(draft.clientSentences, 'applies.anger').length;
  const problems = findProblems(draft).length;
  // "We're sorry, but we can't" says no, and mends nothing.
  const apologies = notIn(findApologies(draft), 'applies.refusal').length;
  const admissions = findAdmissions(draft).length;
  const effects = findEffects(draft).length;
  const subject = draft.language.read(draft.letter.subject);
  return {
    ...signsIn(draft.body, SIGNS),
    ...signsLearnt(says),
    ...signsIn(draft.clientSentences, CLIENT_SIGNS),
    apology: atMost(apologies, 1),
    admission: atMost(admissions, 1),
    problem: atMost(problems, 1),
    problems: atMost(problems, 3),
    effect: atMost(effects, 1),
    // A word of trouble alone, with nobody sorry and nothing owned, is found in everyday mail too.
    unsaid: apologies || admissions ? 0 : 1,
    // Sorry for what is named; sorry for what it did.
    both: apologies && problems && (admissions || effects) ? 1 : 0,
    plain: PLAIN.some((cue) => told(draft.body, cue).length) ? 1 : 0,
    unasked: draft.client ? 0 : 1,
    long: lengthOf(says),
    ...Object.fromEntries(SUBJECT_SIGNS.map((sign) => [sign, subject.has(`applies.${sign}`) ? 1 : 0])),
    // "Sorry it was late again" is about a report that its subject names.
    ...(apologies && problems && { 'subject-calm': 0 }),
    stock: atMost(told(draft.body, 'acknowledge.stock').length, 1),
    intention: atMost(told(draft.body, 'solve.intention').length, 1),
    done: atMost(told(draft.body, 'solve.done').length, 1),
    trouble: atMost(trouble, 3),
    anger: atMost(anger, 1),
    pleased: atMost(told(draft.clientSentences, 'applies.pleased').length, 1),
  };
}

/** Signs that something is wrong, in whoever's words. */
const SIGNS_OF_TROUBLE = [
  'apology',
  'admission',
  'problem',
  'effect',
  'stock',
  'refusal',
  'soothes',
  'trouble',
  'anger',
  'client-own',
  'client-waits',
  'subject-trouble',
];
const SAYS_TROUBLE = ['trouble', 'problem', 'effect', 'apology', 'admits', 'stock', ...TELLING];
/** What is less likely than this is not said. */
const HARDLY = 0.1;

/**
 * Whether nobody says that anything is wrong: "The contract is attached, I'll send the agenda tomorrow" promises as a remedy
 * does, and most mail that is written is of that kind.
 */
const isAllWell = (draft: Draft, signs: Features, says: readonly Says[]): boolean =>
  SIGNS_OF_TROUBLE.every((sign) => !signs[sign]) &&
  says.every(({ of }) => SAYS_TROUBLE.every((label) => of(label) < HARDLY)) &&
  isCalm(draft);

/** Whether this draft is the sender's word to a client about something that went wrong, or is about to. */
export function findApplies(draft: Draft): boolean {
  if (!draft.body.length) return false;
  const says = findSays(draft);
  const signs = countSigns(draft, says);
  return weigh(draft.language, 'applies', signs) > 0 && !isAllWell(draft, signs, says);
}
