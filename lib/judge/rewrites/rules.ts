import type { Language } from '../language.ts';
import { phraseSource } from '../pattern.ts';

/**
 * One way of saying it better. `find` is a phrase of the cue language; `put` what stands in its place, with `$1` for what a
 * bracket caught, `$^1` for the same with a capital, `$~1` with a small letter, and `{topic}` for the matter as the draft
 * names it (the rule falls away where it names none). `whole`: in place of the whole span.
 */
export interface Rule {
  find: string;
  put: string[];
  whole?: boolean;
}

interface RewriteData {
  rules?: Record<string, Rule[]>;
  /** What a draft may be about: a phrase found in it, and how an apology names it. */
  topics?: [phrase: string, name: string][];
  /** Kinds of which a whole sentence or clause may go. */
  deletable?: string[];
  /** Forms of a verb that ends in no rule: a past participle and its simple past. */
  past?: Record<string, string>;
}

interface Compiled extends Rule {
  expression: RegExp;
}

const compiled = new WeakMap<Language, Map<string, Compiled[]>>();

/** The language's `rewrites.json`; empty where the language has none. */
export const rewriteData = (language: Language): RewriteData => (language.data.rewrites ?? {}) as RewriteData;

/** An expression over a whole span, compiled as a phrase is, at words' edges. */
export function expressionOf(find: string, language: Language): RegExp {
  const source = phraseSource(find, language.data.words);
  return new RegExp(
    language.data.language.spaced ? `(?<![\\p{L}\\p{N}])(?:${source})(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))` : source,
    'iu',
  );
}

/** The rules of a kind, each compiled once. */
export function rulesOf(language: Language, kind: string): Compiled[] {
  let kinds = compiled.get(language);
  if (!kinds) {
    kinds = new Map();
    compiled.set(language, kinds);
  }
  let rules = kinds.get(kind);
  if (!rules) {
    rules = (rewriteData(language).rules?.[kind] ?? []).map((rule) => ({
      ...rule,
      expression: expressionOf(rule.find, language),
    }));
    kinds.set(kind, rules);
  }
  return rules;
}
