import type { Draft, Sentence } from '../draft.ts';
import type { Span } from '../letter.ts';
import { isQuoted } from '../near.ts';
import { firstAfter, overlapping } from '../spans.ts';

/** Han and kana are letters too: what follows a Latin name without a space ("Kevin忘了") is none of it. */
const NAME =
  /\p{Lu}\p{Ll}[\p{Lu}\p{Ll}'’.-]*(?:\s+(?:(?:and|&|from|at|of)\s+)?\p{Lu}[\p{Lu}\p{Ll}'’-]*[\p{Lu}\p{Ll}])*/gu;

/** Names written with a capital that may be somebody of ours: not the client, no month, no pronoun. */
export function namesOf(draft: Draft, sentence: Sentence): Span[] {
  const clients = new Set(
    draft.letter.thread.filter(({ from }) => from === 'client').flatMap(({ name }) => name.split(' ')),
  );
  const common = sentence.reading.hits('blame-teammate.no-name');
  return [...sentence.text.matchAll(NAME)].flatMap(({ 0: whole, index: at }) => {
    // "We're" is no name either.
    const first = whole.split(/[\s'’]/u, 1)[0] as string;
    const isKnown = common.some(({ start, end }) => start === at && end - start >= first.length);
    // "Unfortunately Tom" is Tom.
    const rest = isKnown ? /^\s+(?=\p{Lu})/u.exec(whole.slice(first.length)) : null;
    if (isKnown && !rest) return [];
    const index = at + (rest ? first.length + rest[0].length : 0);
    const name = whole.slice(index - at);
    // Before a full-width comma stands who is written to.
    const end = index + name.length;
    if (isQuoted(sentence, { start: index, end }) || /^[，：！]/u.test(sentence.text.slice(end))) return [];
    if (name.split(/\s+/).some((word) => clients.has(word))) return [];
    if (rest) return [{ start: index, end }];
    const before = sentence.text.slice(0, index).trimEnd();
    const opens =
      !before ||
      /[^\p{L}\p{N}]$/u.test(before) ||
      sentence.reading.hits('blame-teammate.opens').some(({ end }) => end === before.length);
    return opens ? [{ start: index, end }] : [];
  });
}

/** Who is blamed, or may be: by name where a clause opens, or by what they are ("our driver"). Offsets into the sentence. */
export const peopleIn = (draft: Draft, sentence: Sentence): Span[] => [
  ...namesOf(draft, sentence),
  ...sentence.reading.hits('blame-teammate.person'),
];

const CAPITAL = /(?=\p{Lu}\p{Ll})(?<!^[^\p{L}]*)\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

/** Anybody whom a pronoun may mean: also by a name within a clause ("I have told Ruth"). */
export function anybodyIn(draft: Draft, sentence: Sentence): Span[] {
  const common = sentence.reading.hits('blame-teammate.no-name');
  const within = [...sentence.text.matchAll(CAPITAL)]
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }))
    .filter(({ start, end }) => !common.some((word) => word.start === start && word.end >= end));
  return [...peopleIn(draft, sentence), ...within];
}

/** Whether a pronoun stands in a sentence from a place on with nobody before it whom it may mean. */
function pointsBack(draft: Draft, sentence: Sentence, from: number, pronouns: RegExp): boolean {
  const at = sentence.text.slice(from).search(pronouns);
  return at >= 0 && !anybodyIn(draft, sentence).some(({ start }) => start >= from && start < from + at);
}

/**
 * Tells of words in place of a span whether they leave nobody behind unnamed: who is named in the span and no more in the words is
 * meant by no "he" or "her" in those, behind them in the sentence, or in the next one.
 */
export function keepsPointing(draft: Draft, span: Span, pronouns: RegExp): (words: string) => boolean {
  const over = overlapping(draft.body, span);
  const last = over.at(-1);
  if (!last) return () => true;
  const named = (find: typeof peopleIn) =>
    over.flatMap((sentence) =>
      find(draft, sentence)
        .filter(({ start, end }) => sentence.start + start >= span.start && sentence.start + end <= span.end)
        .map(({ start, end }) => sentence.text.slice(start, end).toLowerCase()),
    );
  const people = named(peopleIn);
  const gone = people.length ? people : named(anybodyIn);
  if (!gone.length) return () => true;
  const next = draft.body[firstAfter(draft.body, last.end)];
  const isBehind =
    pointsBack(draft, last, Math.min(last.text.length, span.end - last.start), pronouns) ||
    (next !== undefined && next.paragraph === last.paragraph && pointsBack(draft, next, 0, pronouns));
  return (words) => {
    if (gone.some((who) => words.toLowerCase().includes(who))) return true;
    const instead = { ...last, text: words, reading: draft.language.read(words) };
    return !isBehind && !pointsBack(draft, instead, 0, pronouns);
  };
}
