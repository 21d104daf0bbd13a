import type { Draft } from '../draft.ts';
import { type Check, result } from './check.ts';
import { quote, type Told, told, unnegated, without } from './evidence.ts';

/** "The report was not sent to you" has the words of a contact, and a negation among them. */
const isDenied = ({ sentence, hit }: Told): boolean =>
  sentence.reading.hits('sentences.negation').some(({ start, end }) => start > hit.start && end < hit.end);

/** The sender's next contact with a time, a rhythm or a firm trigger in the same sentence. */
export function findContacts(draft: Draft): Told[] {
  return unnegated(draft, told(draft.body, 'follow-up.contact')).filter(
    (place) =>
      !isDenied(place) &&
      (place.sentence.reading.has('common.when') || place.sentence.reading.has('follow-up.trigger')),
  );
}

/** When the client hears from the sender next. An open door, or "I'll keep you posted", is weak. */
export const followUp: Check = {
  name: 'follow_up',
  find(draft) {
    const contacts = findContacts(draft);
    if (contacts.length) return result(draft, 'done', contacts.map(quote));
    // "You do not need to contact us" opens no door.
    const open = without(told(draft.body, 'follow-up.posted'), 'follow-up.closed');
    return result(draft, open.length ? 'weak' : 'none', open.map(quote));
  },
};
