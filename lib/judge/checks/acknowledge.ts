import type { Draft } from '../draft.ts';
import type { HintKind } from '../letter.ts';
import { remember } from '../remember.ts';
import { type Check, result } from './check.ts';
import { asks, hinted, isSupposed, notIn, quote, type Told, told, unnegated, without } from './evidence.ts';

/** Where the draft says what went wrong: as a fact, and more than that something did. */
export const findProblems = remember((draft: Draft): Told[] =>
  without(told(draft.body, 'acknowledge.problem'), 'acknowledge.unspecific').filter(
    (place) => !asks(place) && !isSupposed(place),
  ),
);

/** Where the draft sees what it did to the client, or how the client feels; the sender's own feelings do not count. */
export const findEffects = remember((draft: Draft): Told[] => {
  const mended = new Set(unnegated(draft, told(draft.body, 'solve.done')).map(({ sentence }) => sentence));
  // "I'll ring first, so you know that I'm coming" sees nothing.
  const ahead = ({ sentence: { reading } }: Told) => reading.has('follow-up.contact') && !reading.has('own.apology');
  const effects = told(draft.body, 'acknowledge.effect').filter(
    (place) =>
      (!mended.has(place.sentence) || place.sentence.reading.has('acknowledge.problem')) &&
      !isSupposed(place) &&
      !ahead(place),
  );
  // "I understand your frustration" is said to everybody.
  const feelings = without(told(draft.body, 'acknowledge.empathy'), 'acknowledge.boilerplate');
  const seen = notIn(without([...effects, ...feelings], 'acknowledge.ours'), 'own.conditional');
  return notIn(seen, 'acknowledge.thanks').filter((place) => !asks(place));
});

/** Whoever says so throws it at the client: "you should have told us that the date had changed" names a problem and acknowledges none. */
const AGAINST: readonly HintKind[] = ['blame-client', 'dismissive', 'heated'];

/** The problem named, and its effect on the client seen. */
export const acknowledge: Check = {
  name: 'acknowledge',
  find(draft, hints) {
    const problems = findProblems(draft);
    const effects = findEffects(draft);
    // "Sorry that you still cook out of boxes" names both at once.
    const seen = new Set(effects.map(({ sentence }) => sentence));
    const both = told(draft.body, 'own.apology').some(
      ({ sentence }) => seen.has(sentence) && !sentence.reading.has('acknowledge.stock'),
    );
    if ((problems.length || both) && effects.length) return result(draft, 'done', [...problems, ...effects].map(quote));
    const one = [...problems, ...effects].filter(({ sentence }) => !hinted(hints, sentence, ...AGAINST));
    const said = one.length ? one : told(draft.body, 'acknowledge.stock');
    return result(draft, said.length ? 'weak' : 'none', said.map(quote));
  },
};
