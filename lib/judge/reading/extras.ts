import type { Draft, Sentence } from '../draft.ts';
import { EXTRAS, type Extra } from '../letter.ts';
import { findPromises } from '../promises/promises.ts';

/** What else the draft has, in the order of `EXTRAS`. */
export function findExtras(draft: Draft): Extra[] {
  const dated = findPromises(draft).filter(({ due }) => due);
  // A time for getting in touch is no time for the work.
  const work = dated.filter(({ quote }) => !draft.language.read(quote).has('extras.call'));
  // Who only tries prevents nothing yet.
  const earns = ({ reading }: Sentence, extra: Extra) =>
    reading.has(`extras.${extra}`) && !(extra === 'prevention' && reading.has('extras.tries'));
  return EXTRAS.filter((extra) =>
    extra === 'timeline' ? work.length > 0 : draft.body.some((sentence) => earns(sentence, extra)),
  );
}
