import type { LanguageData } from '../judge/language.ts';
import { remember } from '../judge/remember.ts';
import { makeParted } from './parted.ts';

/** A language's `order.json`: expressions. */
interface OrderData {
  /** Whom a greeting names where a mail goes to many ("all", "customers"). */
  many: string;
  /** How a sentence begins that can't be understood without the one before it. */
  leans: string;
  /** A word anywhere in a sentence that stands for something said before ("it", "this"). */
  refers: string;
  /** How a sentence begins that only goes on with the one before it ("and", "although"): nothing comes between, not even an apology. */
  joins: string;
  /** A sentence at the head of a mail that only greets, or says who writes. */
  opens?: string;
  /** A sentence that only takes leave ("Do not hesitate to …"), where it stands at the foot. */
  closes?: string;
}

/** The same, made once for each language. */
export const orderWords = remember(({ order }: LanguageData) => {
  const { many, leans, refers, joins, opens, closes } = order as OrderData;
  const made = (source: string | undefined) => (source ? new RegExp(source, 'iu') : null);
  return {
    many: new RegExp(many, 'iu'),
    leans: new RegExp(leans, 'iu'),
    refers: new RegExp(refers, 'iu'),
    // Small letters at the beginning are a sign of it.
    joins: new RegExp(joins, 'u'),
    opens: made(opens),
    closes: closes ? makeParted(closes, 'iu') : null,
  };
});

export type OrderWords = ReturnType<typeof orderWords>;
