import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { HintKind, Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { overlapping } from '../spans.ts';
import { sentenceAt } from './around.ts';
import { apologises, fitting, OVERDONE, PROMISES, withoutStop } from './fitting.ts';
import { hasGrounds } from './grounds.ts';
import { keepsDays, keepsMatter } from './kept.ts';
import { isPointedAt, isTied, leaningOf, standsThere } from './leaning.ts';
import { expressionOf, rewriteData, rulesOf } from './rules.ts';
import { ANSWERED, OWNED } from './sorts.ts';
import { speakerOf, speaks, unvoiced } from './speaker.ts';
import { bindsBehind } from './tail.ts';
import { widened } from './width.ts';
import { capital, keepsFacts, small } from './words.ts';

/** More than are shown: some will not mend. */
const MOST = 6;
/** What is longer, in UTF-16 units, is likely to say something besides. */
const LONG = 170;
const TOPIC = '{topic}';

/** How the draft or its thread names what went wrong: "the delay"; undefined where it names nothing known. */
function topicOf(draft: Draft, span: Span): string | undefined {
  const { own, others } = topicsIn(draft);
  return own.find(({ places }) => places.some((at) => at < span.start || at >= span.end))?.name ?? others;
}

/** What is said of what went wrong; "damage should be reported within a week" names none. */
const TELLS = ['acknowledge.problem', 'own.apology', 'own.admits'];

/** Whether a place of a draft is in a sentence that tells of what went wrong, or that it hurt. */
function isToldAt(draft: Draft, at: number): boolean {
  const sentence = sentenceAt(draft, at);
  return sentence !== undefined && TELLS.some((cue) => sentence.reading.has(cue));
}

/** So many places of a topic are more than one hint takes up. */
const TOPIC_PLACES = 8;

/** The topics that a draft names, with the first places where it does; and what its subject, or else its client, names first. */
const topicsIn = remember((draft: Draft) => {
  const { letter, language, client } = draft;
  const topics = (rewriteData(language).topics ?? []).map(([phrase, name]) => ({
    expression: expressionOf(phrase, language),
    name,
  }));
  const first = (text: string) => topics.find(({ expression }) => expression.test(text))?.name;
  const own = topics.flatMap(({ expression, name }) => {
    const all = [...letter.draft.matchAll(new RegExp(expression, 'giu'))];
    const places = all
      .slice(0, TOPIC_PLACES)
      .map(({ index }) => index)
      .filter((at) => isToldAt(draft, at));
    return places.length ? [{ name, places }] : [];
  });
  return { own, others: first(letter.subject) ?? first(client?.text ?? '') };
});

function fill(template: string, match: RegExpExecArray): string {
  return template.replace(/\$([\^~]?)(\d)/g, (_, how: string, at: string) => {
    const caught = (match[Number(at)] ?? '').trim();
    return how === '^' ? capital(caught) : how === '~' ? small(caught) : caught;
  });
}

/** What one promises one does, and who begs is the one who is sorry: there no words say "we" before those that say "I". */
const VOICED = new Set<HintKind>([...PROMISES, ...OVERDONE]);

/** Here too somebody speaks, but who matters less than what is said: words give way to their twins alone. */
const SPOKEN = new Set<HintKind>(['conditional-apology', 'evasive-passive', 'apology-but']);

/** A question in bold with its answer: nothing stands in place of both, and the question is the reader's. */
const ASKED = /[?？]\*/u;

/** Whether the sentence before a place asks something: then what answers it comes first. */
function isAnswer(draft: Draft, { start }: Span): boolean {
  const before = draft.letter.draft.slice(0, start).trimEnd();
  return /[?？][*_ ]*$/u.test(before);
}

/** Whether words say the same as others in another voice: they end alike from their middle on, or but for who speaks. */
export const isTwin = (one: string, other: string, language: Language): boolean => {
  if (one === other) return false;
  const half = Math.ceil(Math.max(one.length, other.length) / 2);
  return one.slice(-half) === other.slice(-half) || unvoiced(one, language) === unvoiced(other, language);
};

/**
 * Words that say "I" where the place says "we" come last, and the other way round; those that stay say more than the voice, and go
 * only where the same is said in the place's own.
 */
function inOwnVoice(draft: Draft, span: Span, words: string[], stay: readonly string[]): string[] {
  const voice = speakerOf(draft, span);
  if (!voice) return words;
  const says = (each: string) => speaks(each, draft.language) ?? voice;
  const isOwn = (each: string) => speaks(each, draft.language) === voice;
  const goes = (each: string) =>
    !stay.includes(each) || words.some((own) => isOwn(own) && isTwin(own, each, draft.language));
  const isOther = (each: string) => says(each) !== voice && goes(each);
  return [...words.filter((each) => !isOther(each)), ...words.filter(isOther)];
}

/** In place of these stands an apology. */
const APOLOGIES = new Set<HintKind>(['grovelling', 'apology-but']);

/** Whether the fault is owned in another sentence, or will be in place of one before that grovels too. */
const isOwnedElsewhere = ({ body }: Draft, { start, end }: Span): boolean =>
  body.some(
    (sentence) =>
      (sentence.end <= start && sentence.reading.has('grovelling.grovels')) ||
      ((sentence.end <= start || sentence.start >= end) && sentence.reading.has('own.admits')),
  );

/** What is owned already need not be owned once more: apologies that do so come last. */
function owningLast(draft: Draft, span: Span, words: string[]): string[] {
  if (!isOwnedElsewhere(draft, span)) return words;
  const owns = (each: string) => draft.language.read(each).has('own.admits');
  return [...words.filter((each) => !owns(each)), ...words.filter(owns)];
}

/** Whether a whole sentence or clause of the kind may go: it is short, and says no fact. */
export const mayGo = (draft: Draft, span: Span, kind: HintKind, blamed = ''): boolean => {
  if (span.end - span.start >= LONG || !rewriteData(draft.language).deletable?.includes(kind)) return false;
  const text = draft.letter.draft.slice(span.start, span.end);
  const { language } = draft;
  if (!keepsMatter(text, '', language) || !keepsFacts(text, '', kind, language.data.language, blamed)) return false;
  // An oath that names a day is a promise too.
  if (PROMISES.has(kind) && !keepsDays(text, '', language)) return false;
  // Last, for a part of a sentence is read anew for it, while one types.
  return OVERDONE.has(kind) || !apologises(draft, text);
};

/** Whose rules mend a place: whoever denies a fault offers no other excuse, and better words must not own what they deny. */
const rulesFor = (draft: Draft, span: Span, kind: HintKind): string =>
  kind === 'excuse' && overlapping(draft.body, span).some(({ reading }) => reading.has('excuse.denial'))
    ? 'denial'
    : kind;

/** What the rules say that are the `last` or are not, fitted to the place. */
function said(draft: Draft, span: Span, kind: HintKind, blamed: string, isLast: boolean): string[] {
  const text = draft.letter.draft.slice(span.start, span.end);
  const bare = widened(draft, withoutStop(text));
  const fits = fitting(draft, span, kind, blamed);
  const found: string[] = [];
  const offer = (rewrite: string) => {
    const fit = fits(rewrite);
    if (fit !== null && !found.includes(fit)) found.push(fit);
  };
  let topic: string | undefined | null = null;
  const leaning = leaningOf(draft, span);
  const isLeantOn = () => isTied(draft, span) || isPointedAt(draft, span);
  const needsOwnWords = (OWNED.has(kind) && isLeantOn()) || bindsBehind(draft, span, kind);
  const asks = ASKED.test(bare);
  const isGrounded = hasGrounds(draft, span, kind);
  const answers: string[] = [];
  const isAcross = kind === 'blame-teammate' && overlapping(draft.body, span).length > 1;
  for (const { expression, put, whole, alone, last = false, across = false } of rulesOf(
    draft.language,
    rulesFor(draft, span, kind),
    bare,
  )) {
    if (last !== isLast || (across && !isAcross)) continue;
    const match = expression.exec(bare);
    if (!match) continue;
    for (const template of put) {
      const takesUp = template.includes('$');
      if (isAcross && !across && (takesUp || !whole)) continue;
      if (whole && (asks || (needsOwnWords && !takesUp))) continue;
      if (template.includes(TOPIC) && topic === null) topic = topicOf(draft, span);
      if (template.includes(TOPIC) && !topic) continue;
      const words = fill(template, match).replace(TOPIC, topic ?? '');
      if (whole && (alone ? leaning : !standsThere(leaning, words, takesUp, draft.language))) continue;
      if (whole && !takesUp && !isGrounded(words)) continue;
      const had = found.length;
      offer(whole ? words : bare.slice(0, match.index) + words + bare.slice(match.index + match[0].length));
      if (takesUp) answers.push(...found.slice(had));
    }
    if (found.length >= MOST) break;
  }
  // Who asks whether it is bad is told nothing by "I see that it was a trouble".
  const others = kind === 'minimising' ? [] : found;
  const telling = isAnswer(draft, span) ? [...new Set([...answers, ...others])] : found;
  const once = APOLOGIES.has(kind) ? owningLast(draft, span, telling) : telling;
  const isVoiced = VOICED.has(kind);
  const stay = isVoiced ? [] : ANSWERED.has(kind) ? answers : SPOKEN.has(kind) ? once : null;
  const ordered = stay ? inOwnVoice(draft, span, once, stay) : once;
  return ordered.slice(0, MOST);
}

/** What the kind's rules say in place of the span, best first, fitted to its place; nothing that drops a fact. */
export const mend = (draft: Draft, span: Span, kind: HintKind, blamed = ''): string[] => [
  ...said(draft, span, kind, blamed, false),
  // A question is not left without its answer.
  ...(!isAnswer(draft, span) && mayGo(draft, span, kind, blamed) ? [''] : []),
];

/** What is left to say where none of that mends. */
export const lastWords = (draft: Draft, span: Span, kind: HintKind): string[] => said(draft, span, kind, '', true);
