import { overlaps, told } from '../checks/evidence.ts';
import type { Draft, Sentence } from '../draft.ts';
import type { HintKind, Span } from '../letter.ts';
import { LONGEST } from '../sentences.ts';
import { firstAfter, overlapping } from '../spans.ts';

/** Something that hurts, where it stands: `hit` counts from the start of its sentence. */
export interface Place {
  sentence: Sentence;
  hit: Span;
}

export { overlaps };

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Every place where the sender says the cue in words of their own. */
export const said = (draft: Draft, cue: string, sentences: Sentence[] = draft.body): readonly Place[] =>
  told(sentences, cue);

/** Leaves out what a hit of the cue overlaps: innocent uses are phrases too. */
export const except = (places: readonly Place[], cue: string): Place[] =>
  places.filter(({ sentence, hit }) => !sentence.reading.hits(cue).some((other) => overlaps(hit, other)));

/** Leaves out what a hit of the cue holds whole. */
export const exceptWithin = (places: readonly Place[], cue: string): Place[] =>
  places.filter(({ sentence, hit }) => !sentence.reading.hits(cue).some((other) => covers(other, hit)));

/** Whether the sentence asks. */
export const asks = ({ sentence }: Place): boolean => /[?？]["'”’)\]*_]*$/u.test(sentence.text);

/** The cue of a kind for questions that ask nothing: "How were we supposed to know?" */
const askedOf = (kind: HintKind): string => `${kind}.asked`;

/** Where a kind is said by a question: those places are certain, for to what was learnt a question says nothing. */
export const saidAsking = (draft: Draft, kind: HintKind): Span[] => said(draft, askedOf(kind)).map(hitOf);

/** A question in bold is the reader's, with its answer below. */
const IN_BOLD = /^\*/u;

/** Leaves out what a sentence only asks. */
export const unasked = (places: readonly Place[], kind: HintKind): Place[] =>
  places.filter(
    (place) => !asks(place) || (place.sentence.reading.has(askedOf(kind)) && !IN_BOLD.test(place.sentence.text)),
  );

/** Where one writes without spaces, a space between Han characters stands for a comma. */
const BREAK =
  /[;:()–—；：、，（）]|[,](?!\d)|\s-\s|\s+(?=\p{Script=Han})(?<=[\p{Script=Han}\p{Emoji_Presentation}]\s+)/gu;

/** An aside in brackets: no clause ends at one behind which its clause goes on ("the report (the March one) was late"). "(1)" and "(b)" begin one. */
const ASIDE =
  /\((?!(?:\d{1,2}|\p{L}|[ivx]{1,4})\))[^()]*\)(?=\s*[\p{L}\p{N}])|（(?!(?:\d{1,2}|\p{L})）)[^（）]*）(?=[\p{L}\p{N}])/gu;

/** The asides of a sentence that a place does not stand in. */
const asidesBeside = ({ sentence, hit }: Place): Span[] =>
  [...sentence.text.matchAll(ASIDE)]
    .map(({ 0: aside, index }) => ({ start: index, end: index + aside.length }))
    .filter((aside) => !overlaps(aside, hit));

/** The clause around the place, without the joining word that it begins with. Offsets into the sentence. */
function clause(place: Place): Span {
  const { sentence, hit } = place;
  const { text, reading } = sentence;
  const asides = asidesBeside(place);
  const isAside = (at: Span) => asides.some((aside) => overlaps(aside, at));
  let start = 0;
  let end = text.length;
  for (const mark of text.matchAll(BREAK)) {
    if (isAside({ start: mark.index, end: mark.index + 1 })) continue;
    if (mark.index + mark[0].length <= hit.start) start = mark.index + mark[0].length;
    else if (mark.index >= hit.end) {
      end = mark.index;
      break;
    }
  }
  for (const turn of reading.hits('hints.turn')) {
    if (isAside(turn)) continue;
    if (turn.start > start && turn.end <= hit.start) start = turn.start;
    if (turn.start >= hit.end && turn.start < end) end = turn.start;
  }
  start += text.slice(start).length - text.slice(start).trimStart().length;
  for (const lead of reading.hits('hints.lead')) {
    if (lead.start === start && lead.end < hit.start) start += text.slice(lead.start).search(/\s/u) + 1;
  }
  return { start: Math.min(start, hit.start), end: Math.max(hit.end, text.slice(0, end).trimEnd().length) };
}

/** The whole sentence of a place, as offsets into the draft. */
export const sentenceOf = ({ sentence }: Place): Span => ({ start: sentence.start, end: sentence.end });

/** The clause of a place, as offsets into the draft; the full stop stays outside unless the clause is the sentence. */
export function clauseOf(place: Place): Span {
  const { start, end } = clause(place);
  const whole = start === 0 && end === place.sentence.text.length;
  const stop = whole ? 0 : (/[.!?…。！？]+$/u.exec(place.sentence.text.slice(start, end))?.[0].length ?? 0);
  // What ends with one of several marks ends with all of them.
  const last = place.hit.end > end - stop ? end : end - stop;
  return { start: place.sentence.start + start, end: place.sentence.start + last };
}

/** The place itself, as offsets into the draft. */
export const hitOf = ({ sentence, hit }: Place): Span => ({
  start: sentence.start + hit.start,
  end: sentence.start + hit.end,
});

/** Joins spans, in order, each with the one before it where both are one. */
export function joinedWhere(spans: Iterable<Span>, areOne: (last: Span, span: Span) => boolean): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && areOne(last, span)) last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}

/** What parts two that are one: marks, and a word or two. */
const BETWEEN = /^[^\n]{0,12}$/u;

/** Joins spans, in order, between which hardly anything is said and no line ends, where their sentences may be. */
export const stretches = (draft: Draft, spans: readonly Span[], may: (sentence: Sentence) => boolean): Span[] =>
  joinedWhere(
    spans,
    (last, span) =>
      BETWEEN.test(draft.letter.draft.slice(last.end, span.start)) &&
      // Rewrites look at all of it at once.
      span.end - last.start <= LONGEST &&
      [last, span].every((one) => overlapping(draft.body, one).every(may)),
  );

/** Whether a sentence offers nothing besides: "We guarantee a refund of 120 euros" is more than an oath. */
export const offersNothing = ({ reading }: Sentence): boolean => !reading.has('solve.money');

/** Joins spans that touch, or that stand in one sentence: a reader sees one thing wrong there. */
export function joined(draft: Draft, spans: Span[]): Span[] {
  const sentenceAt = (at: number) => {
    const next = firstAfter(draft.sentences, at);
    return (draft.sentences[next]?.start ?? at + 1) <= at ? next : -1;
  };
  // In a chat without marks only a space stands between what belongs together.
  const isBeside = (last: Span, span: Span) =>
    !draft.language.data.language.spaced &&
    /^[^.!?…。！？][ \t　]+$/u.test(draft.letter.draft.slice(last.end - 1, span.start));
  return joinedWhere(
    [...spans].sort((a, b) => a.start - b.start || b.end - a.end),
    (last, span) =>
      span.start < last.end || sentenceAt(last.end - 1) === sentenceAt(span.start) || isBeside(last, span),
  );
}
