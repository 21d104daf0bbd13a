import { atOnce } from '../../lib/judge/steps.ts';
import { type Ordered, puttingInOrder } from '../../lib/order/order.ts';

type Letter = Parameters<typeof puttingInOrder>;

/** Puts a letter in order at once. @param left ids of changes that the user does not want */
export const putInOrder = (...[language, letter, hints, fields, left]: [...Letter, ReadonlySet<string>]): Ordered =>
  atOnce(puttingInOrder(language, letter, hints, fields))(left);
