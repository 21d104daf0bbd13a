import type { Language } from '../language.ts';
import { asTyped, edged, phraseSource } from '../phrases/pattern.ts';
import { makeSpotter } from '../phrases/spotter.ts';
import { remember, rememberTexts } from '../remember.ts';

/**
 * One way of saying it better. `find` is a phrase of the cue language; `put` what stands in its place, with `$1` for what a
 * bracket caught, `$^1` for the same with a capital, `$~1` with a small letter, and `{topic}` for the matter as the draft
 * names it (the rule falls away where it names none). `whole`: in place of the whole span. `last`: only where none of the others mends.
 * `across`: reads over the end of a sentence; where who is blamed is so over several, no other rule takes up their words.
 */
export interface Rule {
  find: string;
  put: string[];
  whole?: boolean;
  alone?: boolean;
  last?: boolean;
  across?: boolean;
}

/** How a phrase may lean on the rest of its sentence. */
export type Lean = 'before' | 'after' | 'opens' | 'turns' | 'clings' | 'points' | 'held';

interface RewriteData {
  rules?: Record<string, Rule[]>;
  /** What a draft may be about: a phrase found in it, and how an apology names it. */
  topics?: [phrase: string, name: string][];
  /** Kinds of which a whole sentence or clause may go. */
  deletable?: string[];
  /** What is no sentence by itself: an expression over the words before a comma behind which all is deleted. */
  stumps?: string;
  /**
   * Expressions that tell how a phrase leans on the rest of its sentence: what stands `before` or `after` where it is a reason, and how one
   * begins that only `opens` a sentence, before a comma; what `turns` stands before it where no sentence that owns a fault can follow
   * ("sorry, but …", "please note that …"), what `clings` after it that could not stand without it; how a sentence begins that
   * `points` back at the one before ("these pumps"). `held`: where no sentence of its own fits, over one with `¦` in the place's stead.
   */
  leans?: Partial<Record<Lean, string>>;
  /** What can't go on in a sentence: an expression over what stands before a span, and one over the words in its place. */
  clauses?: [before: string, bars: string][];
  /** The same over what stands behind a span; words that end as the span's own did may always stand there. */
  follows?: [behind: string, bars: string][];
  /** What joins a clause that may go to the words before it (", so "), and goes with it: an expression over these words. */
  links?: string;
  /** How a sentence goes on behind an unkind clause that may go: an expression over the comma, with "and" or "though", before what can stand alone. */
  clips?: string;
  /** How a sentence goes on behind what hurts so that no sentence fits in its place that takes up none of its words: an expression over what stands behind. */
  runsOn?: string;
  /**
   * Two sentences joined by one more "and" would make a chain: an expression over what stands behind a span, one over the joint in the
   * words in its place, and what stands there instead.
   */
  chains?: [behind: string, joint: string, put: string][];
  /** Days by which something is promised: an expression over words that a better promise may not drop. */
  days?: string;
  /** A word that only leads up to what hurts ("However, "): an expression over what stands before a place in its sentence. */
  lead?: string;
  /** What only stresses what stands before it (", I promise"): an expression over what stands behind a place in its sentence. */
  trail?: string;
  /** What hangs on a place behind it in its sentence and has no sense without it ("…, which he was told about"): an expression over what stands behind. */
  tail?: string;
  /** Words that take up what was said before ("this"): an expression over words that nothing stands before. */
  back?: string;
  /** Words that feel with a client who has shown that it hurt ("I can see how frustrating this is"): an expression over words. */
  feels?: string;
  /** How one writes the polite "you" that may have a capital: an expression over such a word in either case. */
  polite?: string;
  /** What a reader acts on ("may be drunk"): an expression over words that a rewrite may not drop. */
  kept?: string;
  /** What is unkind in a quiet voice too: an expression over a place that is loud. */
  accuses?: string;
  /** What no rewrite holds, as an end that is none: an expression over a rewrite without its last stop. */
  hanging?: string;
  /** Ends that lead on to more, each with what stands in its place where a sentence ends. */
  finishes?: Record<string, string>;
  /** Sentences that earn a step, without their stops: `one` where the place says "I" (the expression `i`), `many` where "we". */
  beside?: { i: string; we: string; one: string[]; many: string[] };
  /** Words between two clauses that go on together ("and"). */
  joint?: string;
  /** How one calls oneself the worst of a place, which is no fact: an expression that catches its name. */
  boasts?: string;
  /** What speaks of a dispute at law: an expression over a place in which no fault may be owned that its writer did not own. */
  disputes?: string;
  /** Forms of a verb that ends in no rule: a past participle and its simple past. */
  past?: Record<string, string>;
}

interface Compiled extends Rule {
  expression: RegExp;
}

/** The language's `rewrites.json`; empty where the language has none. */
export const rewriteData = (language: Language): RewriteData => (language.data.rewrites ?? {}) as RewriteData;

/** An expression over a whole span, made as a phrase is; it may end in a space or a mark, but not inside a word. */
export function expressionOf(find: string, language: Language): RegExp {
  const source = asTyped(language.data)(phraseSource(find, language.data.words));
  return new RegExp(edged(source, language.data.language.spaced, 'loose'), 'iu');
}

/** The rules of a kind: tells of a text, in their order, those that have something to say of it. */
function makeRules(language: Language, kind: string): (text: string) => Compiled[] {
  const rules: (Rule & { expression?: RegExp })[] = [...(rewriteData(language).rules?.[kind] ?? [])];
  const spot = makeSpotter(
    rules.map(({ find }) => find),
    language.data.words,
    // The expression itself minds the edges of words.
    false,
    language.data.language.marksOptional,
  );
  return rememberTexts((text) => {
    const met = new Set(spot(text).map(({ phrase }) => phrase));
    return [...met]
      .sort((a, b) => a - b)
      .map((number) => {
        const rule = rules[number] as Rule & { expression?: RegExp };
        rule.expression ??= expressionOf(rule.find, language);
        return rule as Compiled;
      });
  });
}

/** The kinds of a language, each with its rules once they are asked for. */
const kindsOf = remember((_: Language) => new Map<string, (text: string) => Compiled[]>());

/** The rules of a kind that a text may fit, in their order. */
export function rulesOf(language: Language, kind: string, text: string): Compiled[] {
  const kinds = kindsOf(language);
  let rules = kinds.get(kind);
  if (!rules) {
    rules = makeRules(language, kind);
    kinds.set(kind, rules);
  }
  return rules(text);
}
