import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import { clauseAround } from '../near.ts';
import { type Check, result } from './check.ts';
import { asks, isHedged, isSupposed, overlaps, quote, type Told, told, unnegated } from './evidence.ts';

/** Only prevention. In scripts without spaces a sentence is often a row of clauses with commas: what comes later is beside the remedy. */
const isPrevention = ({ sentence, hit }: Told, { data }: Language): boolean =>
  sentence.reading.hits('solve.prevention').some(({ start }) => data.language.spaced || start < hit.end);

/** No plan that holds: in the same sentence, or (see above) in the same clause. */
function isLoose({ sentence, hit }: Told, { data }: Language): boolean {
  const loose = [...sentence.reading.hits('common.hedge'), ...sentence.reading.hits('common.vague-when')];
  if (data.language.spaced) return loose.length > 0;
  const clause = clauseAround(sentence, hit);
  return loose.some((word) => overlaps(word, clause));
}
/** East Asian commas part whole statements, which a full stop would part in English. */
const STATEMENTS = /[、，；]/gu;
/** Whether the statement that a place belongs to tells of a contact. */
function contactNear({ sentence, hit }: Told): boolean {
  const marks = [...sentence.text.matchAll(STATEMENTS)].map(({ index }) => index);
  const start = marks.findLast((at) => at < hit.start) ?? 0;
  const end = marks.find((at) => at >= hit.end) ?? sentence.text.length;
  return sentence.reading.hits('follow-up.contact').some((other) => overlaps(other, { start, end }));
}
/** The plan itself is a contact ("I will call you"), not a remedy beside one. */
const isTalk = ({ sentence, hit }: Told): boolean =>
  sentence.reading.hits('follow-up.contact').some((other) => overlaps(hit, other));

/** Remedies that the client could check: done, promised with a time, paid for, or offered to choose from. */
export function findRemedies(draft: Draft): Told[] {
  const done = unnegated(draft, told(draft.body, 'solve.done')).filter(
    (place) => !place.sentence.reading.has('solve.vain') && !isSupposed(place) && !isHedged(place) && !asks(place),
  );
  const planned = unnegated(draft, told(draft.body, 'solve.plan')).filter(
    (place) =>
      place.sentence.reading.has('common.when') &&
      !isLoose(place, draft.language) &&
      !isSupposed(place) &&
      !isTalk(place),
  );
  const paid = told(draft.body, 'solve.money').filter(
    (place) => !isLoose(place, draft.language) && !place.sentence.reading.has('acknowledge.problem'),
  );
  const options = told(draft.body, 'solve.options');
  return [...done, ...planned, ...paid, ...options].filter((place) => !isPrevention(place, draft.language));
}

/** At least one concrete remedy. An intention, or prevention alone, is weak. */
export const solve: Check = {
  name: 'solve',
  find(draft) {
    const remedies = findRemedies(draft);
    if (remedies.length) return result(draft, 'done', remedies.map(quote));
    const intentions = told(draft.body, 'solve.intention').filter(
      (place) => !contactNear(place) || place.sentence.reading.has('common.vague-when'),
    );
    const prevention = told(draft.body, 'solve.prevention');
    const loose = [...intentions, ...prevention];
    return result(draft, loose.length ? 'weak' : 'none', loose.map(quote));
  },
};
