import { overlaps } from '../judge/checks/evidence.ts';
import { isNoWorse } from '../judge/compare.ts';
import type { Draft, Sentence } from '../judge/draft.ts';
import { findSays } from '../judge/learnt/says.ts';
import { LEVELS } from '../judge/rewrites/levels.ts';
import { speaks } from '../judge/rewrites/speaker.ts';
import { factsOf } from '../judge/rewrites/words.ts';
import { firstThat, type Steps } from '../judge/steps.ts';
import { suggestionsFor } from '../suggestions/suggestions.ts';
import type { Desk } from './inserts.ts';
import { isItem } from './lines.ts';
import { inReading, plansWord, type Rewrite } from './mends.ts';
import { piecesOf, textOf } from './pieces.ts';

/** A comma in a sentence: what stands before it may be told nowhere else. */
const SAYS_MORE = /\p{L}[,;，；、]/u;

/** What a sentence may say besides that one will be in touch: what is done until then, or what makes one write. */
const MATTERS = ['remedy', 'intention', 'contact'];

/** Whether a sentence says nothing likelier than that one will be in touch some day. */
function isBare(sentence: Sentence, draft: Draft): boolean {
  const said = findSays(draft).find((one) => one.sentence.start === sentence.start);
  return !said || MATTERS.every((label) => said.of(label) < said.of('contact-weak'));
}

/**
 * A sentence that only promises to be in touch, without a day ("I'll keep you posted!"), gives way to one that names it: beside it,
 * that would say the same twice. Null where there is none, or nothing better.
 */
export function* nextWordFor(desk: Desk, rewrites: readonly Rewrite[]): Steps<Rewrite | null> {
  const { language, draft, fields, stand } = desk;
  const { letter, body } = draft;
  const own = yield* stand(letter.draft);
  const now = yield* stand(textOf(piecesOf(letter.draft, rewrites)));
  // Beside a day that is promised, words without one do.
  if (now.checks.follow_up.level !== 'weak' || own.promises.some(({ due }) => due)) return null;
  const { acknowledge, own: owned, solve, follow_up } = own.checks;
  const saysElse = [acknowledge, owned, solve].flatMap(({ spans }) => spans);
  const isVague = (sentence: Sentence) =>
    follow_up.spans.some((span) => overlaps(span, sentence)) &&
    own.promises.some((promise) => promise.due === null && overlaps(promise, sentence)) &&
    ![...saysElse, ...rewrites].some((span) => overlaps(span, sentence)) &&
    !SAYS_MORE.test(sentence.text) &&
    isBare(sentence, draft) &&
    !isItem(letter.draft, sentence.start) &&
    !factsOf(sentence.text, 'vague-commitment', language.language).length;
  const vague = body.filter(isVague);
  const [sentence] = vague;
  if (!sentence || vague.length > 1) return null;
  const { start, end } = sentence;
  const made = (text: string): Rewrite => ({
    ...{ id: 'rewrite next word', kind: 'vague-commitment', start, end },
    ...{ before: sentence.text, text },
  });
  const rise = function* (text: string): Steps<boolean> {
    const after = yield* stand(textOf(piecesOf(letter.draft, inReading([...rewrites, made(text)]))));
    return LEVELS[after.checks.follow_up.level] > LEVELS.weak && isNoWorse(now, after);
  };
  // Where a rewrite names the time already, the vague words only go.
  if (rewrites.some(({ text }) => plansWord(draft, text))) return made('');
  const speaker = speaks(sentence.text, draft.language);
  const isSame = (text: string) => !speaker || (speaks(text, draft.language) ?? speaker) === speaker;
  const text = yield* firstThat(suggestionsFor(language, letter, own, fields).follow_up.filter(isSame), rise);
  return text === undefined ? null : made(text);
}
