import type { Draft, Sentence } from '../judge/draft.ts';
import type { Span } from '../judge/letter.ts';
import { isChat } from '../judge/rewrites/width.ts';
import { type OrderWords, orderWords } from './data.ts';
import { footOf } from './foot.ts';
import { headOf, SHORT } from './head.ts';
import { ENDED, findTitles, hasLines, isItem, lineOf, withMark } from './lines.ts';
import { PLACES, type Places, placeOf } from './places.ts';

/** Sentences that stay together: one, and those that lean on it. Offsets into the draft. */
export interface Unit extends Span {
  /** One of `PLACES`; null where it belongs to no step, so that it stays where it stands. */
  place: number | null;
  /** The block, parted from others by empty lines, in which it begins. */
  paragraph: number;
  /** The one in which it ends. */
  lastParagraph: number;
  /** A list, or words on the line that addresses the client: nothing moves it. */
  fixed: boolean;
  /** Leans on the unit above: neither moves without the other. */
  tied: boolean;
  /** Addresses the client: nothing goes before it. */
  greets: boolean;
  /** Only opens the mail, or says who writes. */
  starts: boolean;
  /** Items of a list: nothing goes into it. */
  lists: boolean;
  /** Announces what stands behind it ("as follows:"): nothing goes between. */
  opens: boolean;
  /** A title above a section: nothing moves past it. */
  heads: boolean;
  /** Names at the foot, which were not known for a signature: nothing goes behind them. */
  closes: boolean;
  /** Only asks the client to be in touch: what is promised goes before it. */
  invites: boolean;
  /** A few last words that say nothing of the matter: the next word goes before them. */
  parts: boolean;
  /** The sender takes the fault in it: an apology that lacks goes behind it. */
  admits: boolean;
  /** The sender promises something in it: it is no longer what happened. */
  promises: boolean;
  /** An apology behind a remedy that can be told without what stands beside it ("We are sorry for the delay."): it may leave its paragraph. */
  free: boolean;
}

/** What is known of a draft's sentences. */
export interface Read {
  /** Tells of a sentence in which place it belongs. */
  place: Places;
  /** Whether the sender takes the fault in a span. */
  admits(span: Span): boolean;
  /** Whether the sender promises something there. */
  promises(span: Span): boolean;
}

/** More sentences than this are no letter that could be put in order at a click. */
const MOST = 200;

/** A few words to part with are no longer, in UTF-16 units. */
const FEW_WORDS = 40;

/** An apology that says little besides is no longer, in UTF-16 units. */
const APOLOGY = 100;

/** A paragraph that begins with the name of its matter: "Order 4711: …". */
const LABELLED = /^[^.!?。！？\n]{1,40}[:：] ?\S/u;

/**
 * Whether a mail is about several matters: two of its paragraphs have a label, or each have both a harm or fault and its
 * remedy. A sentence that went from one to the other would say something else.
 */
function isManifold(text: string, body: readonly Sentence[], place: Places): boolean {
  const paragraphs = [...Map.groupBy(body, ({ paragraph }) => paragraph).values()];
  const isWhole = (sentences: Sentence[]) => {
    const places = sentences.map(place);
    return places.some((one) => one !== null && one <= PLACES.own) && places.includes(PLACES.solve);
  };
  const isLabelled = ([first]: Sentence[]) => first !== undefined && LABELLED.test(lineOf(text, first.start));
  return paragraphs.filter(isWhole).length > 1 || paragraphs.filter(isLabelled).length > 1;
}

/** Tells whether a sentence can't be told without the one before: "It went out twice."; "This was our mistake" behind a remedy can. */
function makeGoesOn(words: OrderWords, place: Places) {
  return (sentence: Sentence, before: Sentence): boolean => {
    const [own, other] = [place(sentence), place(before)];
    const isApart = sentence.paragraph !== before.paragraph;
    if (isApart && own === PLACES.own && other !== null && other >= PLACES.solve) return false;
    const refers = own === PLACES.acknowledge && !isApart;
    return words.leans.test(sentence.text) || (refers && words.refers.test(sentence.text));
  };
}

/** Whether a list of remedies begins behind words that see or own: it is none of theirs. */
function isApartList(sentence: Sentence, before: Sentence, body: readonly Sentence[], text: string, place: Places) {
  const isList = ({ start }: Sentence) => isItem(text, start);
  const [seen, from] = [place(before), body.indexOf(sentence)];
  if (!isList(sentence) || isList(before)) return false;
  if (seen === null || seen > PLACES.own || !/[.!…。！]$/u.test(before.text)) return false;
  const end = body.findIndex((one, at) => at > from && !isList(one));
  return body.slice(from, end < 0 ? undefined : end).some((one) => place(one) === PLACES.solve);
}

/**
 * "We are very sorry." opens a letter as well as what it is for: nothing goes before it, unless what happened is told only
 * behind what is done about it. Its index; -1 where there is none.
 */
function openingApology(groups: readonly Sentence[][], steps: readonly (number | null)[], admits: Read['admits']) {
  const at = steps.findIndex((step) => step !== null);
  const isSorry = groups[at]?.every((sentence) => sentence.reading.has('own.apology') && !admits(sentence));
  if (!isSorry || steps[at] !== PLACES.own) return -1;
  const seen = steps.indexOf(PLACES.acknowledge);
  return steps.slice(0, Math.max(0, seen)).some((step) => (step ?? 0) >= PLACES.solve) ? -1 : at;
}

/**
 * Cuts the body of a draft, from its first sentence to its leave, into units. Empty where nothing may be moved: the draft
 * answers between quoted lines, or is too long.
 * @param edits the rewrites, none of which is torn apart
 */
export function cutUnits(draft: Draft, edits: readonly Span[], { place, admits, promises }: Read): Unit[] {
  const { sentences, language } = draft;
  const text = draft.letter.draft;
  const first = sentences.findIndex(({ role }) => role === 'body');
  const leave = sentences.findIndex(({ role }, at) => at > first && role !== 'body');
  const body = first < 0 ? [] : sentences.slice(first, leave < 0 ? undefined : leave);
  if (!body.length || body.length > MOST || sentences.some(({ role }) => role === 'quoted')) return [];

  const words = orderWords(language.data);
  const [head, foot] = [headOf(draft, body, words, place), footOf(draft, body, words, place)];
  const goesOn = makeGoesOn(words, place);
  const titles = findTitles(text, body);
  const inLines = hasLines(text, body);
  const isNew = (sentence: Sentence, before: Sentence) =>
    inLines && ENDED.test(before.text) && text.slice(before.end, sentence.start).includes('\n');
  /** Whether what leans on a sentence is a unit of its own: it begins a paragraph, or an apology may come between. */
  const isTied = (sentence: Sentence, before: Sentence | undefined): boolean =>
    before !== undefined &&
    (before.paragraph !== sentence.paragraph || (admits(before) && !words.joins.test(sentence.text))) &&
    goesOn(sentence, before);
  const joins = (sentence: Sentence, before: Sentence): boolean => {
    if (edits.some(({ start, end }) => start < before.end && end > sentence.start)) return true;
    if (titles.includes(sentence) || foot.beginsWith(sentence, before) || head.opens(before)) return false;
    if (foot.has(sentence) && !foot.has(before)) return false;
    if (isApartList(sentence, before, body, text, place)) return false;
    return (
      titles.includes(before) ||
      /\S/u.test(text.slice(before.end, sentence.start)) ||
      isItem(text, sentence.start) ||
      /[:：]$/u.test(before.text) ||
      // "Yes." belongs to what it says yes to.
      before.text.length <= SHORT ||
      (goesOn(sentence, before) && !isTied(sentence, before)) ||
      (place(sentence) === null &&
        (place(before) ?? PLACES.solve) > PLACES.own &&
        before.paragraph === sentence.paragraph &&
        !isNew(sentence, before))
    );
  };
  const isFree = (sentence: Sentence, at: number) => {
    const before = groups[at - 1]?.at(-1);
    const isBehind = (one: Sentence) => (place(one) ?? 0) >= PLACES.solve;
    return (
      (place(sentence) ?? PLACES.solve) <= PLACES.own &&
      sentence.reading.has('own.apology') &&
      (before?.paragraph !== sentence.paragraph || isBehind(before)) &&
      groups.slice(0, at).some((group) => group.some(isBehind)) &&
      ENDED.test(sentence.text) &&
      sentence.end - sentence.start <= APOLOGY &&
      !words.leans.test(sentence.text) &&
      !words.refers.test(sentence.text)
    );
  };
  const lastSaid = body.findLast((sentence) => !foot.has(sentence));
  const groups: Sentence[][] = [];
  for (const sentence of body) {
    const before = groups.at(-1)?.at(-1);
    if (before && joins(sentence, before)) groups.at(-1)?.push(sentence);
    else groups.push([sentence]);
  }

  // Nothing tells which of a chat's words lean on those before them.
  const stays = isManifold(text, body, place) || isChat(text, draft);
  // In sections, each thing stands where its title says.
  const steps = groups.map((group) =>
    titles[0] && (group[0] as Sentence).start >= titles[0].start ? null : placeOf(group.map(place)),
  );
  const opening = openingApology(groups, steps, admits);
  return groups.map((group, at) => {
    const [from, to] = [group[0] as Sentence, group.at(-1) as Sentence];
    const step = at === opening ? PLACES.acknowledge : (steps[at] ?? null);
    const isPromised = promises({ start: from.start, end: to.end });
    return {
      start: withMark(text, from.start),
      end: to.end,
      place: step,
      paragraph: from.paragraph,
      lastParagraph: to.paragraph,
      fixed: stays || group.some((sentence) => isItem(text, sentence.start) || head.greets(sentence)),
      tied: isTied(from, groups[at - 1]?.at(-1)),
      greets: head.greets(from),
      starts: group.every(head.opens),
      lists: isItem(text, to.start),
      opens: /[:：]$/u.test(to.text) || titles.includes(to),
      heads: group.includes(titles[0] as Sentence),
      closes: group.every(foot.has),
      invites: step === PLACES.follow_up && !isPromised,
      promises: isPromised,
      parts: step === null && to === lastSaid && to.end - from.start <= FEW_WORDS,
      admits: group.some(admits),
      free: group.length === 1 && isFree(from, at),
    };
  });
}
