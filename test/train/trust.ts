import type { Features } from '../../lib/judge/weights.ts';

/**
 * How much is added to what was learnt of a question, in log-odds: to trust in what the rules `found`, and to the answer yes anyway (`bias`),
 * for hands that were left out are told less surely than those that taught. Set by what helped on such hands, and by the totals of those kept
 * aside, for all languages and kinds alike: chosen for each kind, or by a language's own few hands, it trusted rules that were made with
 * those hands.
 */
const TRUST: { of: RegExp; code?: string; more: Features }[] = [
  { of: /^hint\.blame-teammate$/, code: 'ja', more: { found: 0.85, plain: 2.5, bias: -0.7 } },
  { of: /^hint\./, code: 'ja', more: { found: 0.85, plain: 2.5, bias: -1.3 } },
  // What was learnt knows no names: to it "Jared forgot" is like "we forgot".
  { of: /^hint\.blame-teammate$/, more: { found: 0.85, plain: 2.8, bias: -1 } },
  { of: /^hint\./, more: { found: 0.85, plain: 2.8, bias: -1.6 } },
  { of: /^applies$/, more: { plain: 2 } },
  { of: /^answered$/, more: { bias: 0.4 } },
  { of: /^promise$/, more: { found: 0.5 } },
];

/** The weights of a question, with as much trust. */
export function trusting(question: string, weights: Features, language: string): Features {
  const trusted = { ...weights };
  const trust = TRUST.find(({ of, code = language }) => of.test(question) && code === language);
  for (const [name, by] of Object.entries(trust?.more ?? {}))
    trusted[name] = Number(((weights[name] ?? 0) + by).toFixed(3));
  return trusted;
}
