/** Of each language the drafts that the phrases were made with: there the rules are righter than elsewhere. */
const BUILT_WITH: Record<string, RegExp> = {
  en: /^(?:dev2?|own[1-6])$/,
  lv: /^(?:dev2?|own[1-3])$/,
};
const BUILT_WITH_ELSEWHERE = /^(?:dev2?|own[12])$/;
const BUILT_WITH_WEIGHT = 0.25;
/** Drafts on the edge of each label: much is learnt from them, but everyday mail is not so doubtful. */
const ON_THE_EDGE = /^edge/;
const UNCOMMON_WEIGHT = 0.2;
/** Drafts in which clients are hurt far more often than in mail, in unusual words or in everybody's: what hurts is learnt from them, how often it does is not. */
const FULL_OF_HINTS = /^(?:hurt|mix|day)/;

const isBuiltWith = (code: string, hand: string): boolean => (BUILT_WITH[code] ?? BUILT_WITH_ELSEWHERE).test(hand);

const isUncommon = (hand: string): boolean => ON_THE_EDGE.test(hand) || FULL_OF_HINTS.test(hand);

/** How much a draft of a hand counts in what is decided of a language's drafts. */
export const weightOf = (code: string, hand: string): number =>
  isBuiltWith(code, hand) ? BUILT_WITH_WEIGHT : isUncommon(hand) ? UNCOMMON_WEIGHT : 1;
