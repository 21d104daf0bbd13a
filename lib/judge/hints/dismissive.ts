import type { Span } from '../letter.ts';
import { mend } from '../rewrites/mend.ts';
import type { Kind } from './kind.ts';
import { clauseOf, except, exceptWithin, joined, overlaps, type Place, said, sentenceOf } from './places.ts';

/** The clause; an opening one ("As I said, …") leads what follows, so there it is the sentence. */
function spanOf(place: Place): Span {
  const span = clauseOf(place);
  const { sentence } = place;
  // "Calm down, …" says all that hurts by itself.
  if (sentence.reading.hits('dismissive.commands').some((hit) => overlaps(hit, place.hit))) return span;
  const leads = span.start === sentence.start && sentence.text[span.end - sentence.start] === ',';
  return leads ? sentenceOf(place) : span;
}

/** Talks down: "as I already said", "calm down", "per my last email". The milder ones hurt only in a repair. */
export const dismissive: Kind = {
  kind: 'dismissive',
  family: 'tone',
  find(draft, applies) {
    const all = except(said(draft, 'dismissive.talks-down'), 'dismissive.leave');
    const places = applies ? all : exceptWithin(all, 'dismissive.only-repair');
    return joined(draft, places.map(spanOf));
  },
  rewrite: (draft, span) => mend(draft, span, 'dismissive'),
};
