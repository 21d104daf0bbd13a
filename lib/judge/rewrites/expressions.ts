import type { Language } from '../language.ts';
import { asTyped } from '../phrases/pattern.ts';
import { remember } from '../remember.ts';
import { type Lean, rewriteData } from './rules.ts';

/** The flags of each expression that stands by itself in `rewrites.json`. What accuses may do so by its capitals alone. */
const FLAGS = {
  stumps: 'iu',
  links: 'iu',
  hanging: 'iu',
  lead: 'iu',
  trail: 'iu',
  tail: 'iu',
  back: 'iu',
  feels: 'iu',
  clips: 'iu',
  runsOn: 'iu',
  polite: 'giu',
  days: 'giu',
  disputes: 'iu',
  boasts: 'iu',
  kept: 'giu',
  accuses: 'u',
} as const;

type Name = keyof typeof FLAGS;

/** Where one expression is met beside a place, no words may stand in it that the other one meets. */
interface Barred {
  where: RegExp;
  bars: RegExp;
}

/** The expressions of a `rewrites.json` that are no phrases of rules; one that the language lacks is undefined. */
export interface Expressions extends Partial<Record<Name, RegExp>> {
  leans: Partial<Record<Lean, RegExp>>;
  clauses: Barred[];
  follows: Barred[];
  /** Where one is met behind a place, `put` stands in place of what the other one meets in its words. */
  chains: (Barred & { put: string })[];
  speaks?: { i: RegExp; we: RegExp };
}

/** Makes an expression of each source under its key. */
function made<Key extends string>(
  sources: Partial<Record<Key, string>>,
  flags: (key: Key) => string,
  typed = (source: string) => source,
) {
  const all = Object.entries(sources) as [Key, string | undefined][];
  return Object.fromEntries(
    all.flatMap(([key, source]) => (source ? [[key, new RegExp(typed(source), flags(key))]] : [])),
  ) as Partial<Record<Key, RegExp>>;
}

const barred = ([where, bars]: [string, string]): Barred => ({
  where: new RegExp(where, 'iu'),
  bars: new RegExp(bars, 'iu'),
});

/** What a language's `rewrites.json` has of expressions, made once. Throws on one that is none, which a test holds. */
export const expressionsOf = remember((language: Language): Expressions => {
  const data = rewriteData(language);
  const own = Object.fromEntries((Object.keys(FLAGS) as Name[]).map((name) => [name, data[name]]));
  const typed = asTyped(language.data);
  const { beside, leans = {}, clauses = [], follows = [], chains = [] } = data;
  return {
    ...made<Name>(own, (name) => FLAGS[name]),
    leans: made<Lean>(leans, () => 'iu', typed),
    clauses: clauses.map(barred),
    follows: follows.map(barred),
    chains: chains.map(([behind, joint, put]) => ({ ...barred([behind, joint]), put })),
    ...(beside && { speaks: { i: new RegExp(typed(beside.i), 'giu'), we: new RegExp(typed(beside.we), 'giu') } }),
  };
});

/** Every expression that `made` holds, at any depth. */
const inside = (made: unknown): RegExp[] =>
  made instanceof RegExp ? [made] : made && typeof made === 'object' ? Object.values(made).flatMap(inside) : [];

/** Every regular expression of a `rewrites.json` that stands there as it is, and is no phrase of a rule. */
export const plainExpressions = (language: Language): string[] =>
  inside(expressionsOf(language)).map(({ source }) => source);
