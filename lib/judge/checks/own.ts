import type { Draft, Sentence } from '../draft.ts';
import type { Hint } from '../letter.ts';
import { remember } from '../remember.ts';
import { firstAfter } from '../spans.ts';
import { type Check, result } from './check.ts';
import { asks, hinted, isSupposed, notIn, quote, type Told, told, without } from './evidence.ts';

/** Apologies of the sender for the matter itself; leave may be taken with one too ("Sorry again,"). */
export const findApologies = remember((draft: Draft): Told[] => {
  const said = draft.sentences.filter(({ role }) => role === 'body' || role === 'signoff');
  return without(told(said, 'own.apology'), 'own.aside');
});

/** Cues of a fault that is denied. */
const DENIES = ['own.denies', 'excuse.denial'];

/** Where the sender takes the fault: in the first person, told as a fact, and not denied. */
export const findAdmissions = remember((draft: Draft): Told[] => {
  // What stands beside "sorry for the slow reply" owns the slow reply.
  const places = notIn(DENIES.reduce(without, told(draft.body, 'own.admits')), 'own.aside');
  return notIn(places, 'own.mocks').filter((place) => !asks(place) && !isSupposed(place));
});

/** Sentences that say the fault is not theirs, and nothing else of it. */
export const findDenials = remember((draft: Draft): ReadonlySet<Sentence> => {
  const denials = new Set(DENIES.flatMap((cue) => told(draft.body, cue)).map(({ sentence }) => sentence));
  for (const { sentence } of [...findApologies(draft), ...findAdmissions(draft)]) denials.delete(sentence);
  return denials;
});

/** An apology with a condition, or taken back by what follows in its sentence or in the next one. */
function isTakenBack({ sentence }: Told, sentences: Sentence[], hints: Hint[]): boolean {
  const next = sentences[firstAfter(sentences, sentence.start) + 1];
  return (
    sentence.reading.has('own.conditional') ||
    sentence.reading.has('own.but') ||
    (next?.paragraph === sentence.paragraph && next.reading.has('own.turns')) ||
    hinted(hints, sentence, 'conditional-apology', 'apology-but')
  );
}

/** A direct apology and responsibility in the first person, neither taken back. */
export const own: Check = {
  name: 'own',
  find(draft, hints) {
    const apologies = findApologies(draft);
    const admissions = findAdmissions(draft);
    const quotes = [...apologies, ...admissions].map(quote);
    if (!quotes.length) return result(draft, 'none', []);
    const meant = apologies.some((place) => !isTakenBack(place, draft.sentences, hints));
    const owning = new Set(admissions.map(({ sentence }) => sentence));
    const blames = hints.some(({ kind }) => kind === 'blame-teammate');
    const scapegoat =
      blames && draft.body.some((sentence) => !owning.has(sentence) && hinted(hints, sentence, 'blame-teammate'));
    return result(draft, meant && admissions.length > 0 && !scapegoat ? 'done' : 'weak', quotes);
  },
};
