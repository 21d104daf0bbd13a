import type { Draft } from '../draft.ts';
import { type Check, result } from './check.ts';
import { asks, isSupposed, notIn, quote, type Told, told, without } from './evidence.ts';

/** Where the draft says what went wrong: as a fact, and more than that something did. */
export function findProblems(draft: Draft): Told[] {
  return without(told(draft.body, 'acknowledge.problem'), 'acknowledge.unspecific').filter(
    (place) => !asks(place) && !isSupposed(place),
  );
}

/** Where the draft sees what it did to the client, or how the client feels; the sender's own feelings do not count. */
export function findEffects(draft: Draft): Told[] {
  const effects = told(draft.body, 'acknowledge.effect').filter(
    ({ sentence }) => !sentence.reading.has('solve.done') || sentence.reading.has('acknowledge.problem'),
  );
  const feelings = told(draft.body, 'acknowledge.empathy');
  const seen = notIn(without([...effects, ...feelings], 'acknowledge.ours'), 'own.conditional');
  return notIn(seen, 'acknowledge.thanks').filter((place) => !asks(place));
}

/** The problem named, and its effect on the client seen. */
export const acknowledge: Check = {
  name: 'acknowledge',
  find(draft) {
    const problems = findProblems(draft);
    const effects = findEffects(draft);
    if (problems.length && effects.length) return result(draft, 'done', [...problems, ...effects].map(quote));
    const one = [...problems, ...effects];
    const said = one.length ? one : told(draft.body, 'acknowledge.stock');
    return result(draft, said.length ? 'weak' : 'none', said.map(quote));
  },
};
