import type { Draft, Sentence } from '../judge/draft.ts';
import type { Span } from '../judge/letter.ts';
import { PLACES, placeOf } from './places.ts';

/** Sentences that stay together: one, and those that lean on it. Offsets into the draft. */
export interface Unit extends Span {
  /** One of `PLACES`; null where it belongs to no step, so that it stays where it stands. */
  place: number | null;
  /** The block, parted from others by empty lines, in which it begins. */
  paragraph: number;
  /** A list, or words on the line that addresses the client: nothing moves it. */
  fixed: boolean;
  /** Addresses the client: nothing goes before it. */
  greets: boolean;
  /** Items of a list: nothing goes into it. */
  lists: boolean;
  /** Announces what stands behind it ("as follows:"): nothing goes between. */
  opens: boolean;
  /** A title above a section: nothing moves past it. */
  heads: boolean;
  /** At the foot, names which were not known for a signature, and what only takes leave: nothing goes behind them. */
  closes: boolean;
}

/** A language's `order.json`. */
interface OrderData {
  /** An expression: how a sentence begins that can't be understood without the one before it. */
  leans: string;
  /** An expression: a word anywhere in a sentence that stands for something said before ("it", "this"). */
  refers: string;
  /** An expression: a sentence that only takes leave ("Do not hesitate to …"), where it stands at the foot. */
  closes?: string;
}

/** More sentences than this are no letter that could be put in order at a click. */
const MOST = 200;
const ENDED = /[.!?…。！？:：][)\]"'”’»」』*]*$/u;
/** A line of a name, a post or a firm is no longer. */
const NAME_LENGTH = 50;
/** A sentence no longer says nothing by itself, in UTF-16 units. */
const SHORT = 6;
const LIST_LINE =
  /^\s*(?:[-*•‣▪●○◎◦·–・■□※]|[(（]?(?:\d{1,2}|[０-９]{1,2}|[a-h]|[一二三四五六七八九十]{1,2})[.)）]|[一二三四五六七八九十]{1,2}、|\d{1,2}、|[①-⑳])\s*\S/u;

/** A title is no longer. */
const TITLE_LENGTH = 60;
const MARKED_TITLE = /^(?:\*\*|#|■|◆|●|○|◎|▼|【|《)|^[\p{Lu}\s'’.,:?!-]{8,}$/u;

/** The titles of a mail in sections: each alone on its line, with sentences below. One line alone is no title. */
function findTitles(text: string, body: readonly Sentence[]): Sentence[] {
  const titles = body.filter((sentence, at) => {
    const next = body[at + 1];
    const line = lineOf(text, sentence.start).trim();
    if (!next || at === 0 || line.length > TITLE_LENGTH) return false;
    if (!line.endsWith(sentence.text) || text.slice(sentence.end, next.start).split('\n').length < 2) return false;
    if (MARKED_TITLE.test(line)) return true;
    // "1. What happened" above a sentence, not among others of a list.
    const inList = LIST_LINE.test(line) && LIST_LINE.test(lineOf(text, next.start));
    return !inList && !/[.!…。！,，、]$/u.test(line) && /[.!…。！]$/u.test(next.text);
  });
  return titles.length > 1 ? titles : [];
}

/** "Priya, I'm sorry.", or words that go on from a greeting: "jeg beklager …". */
const ADDRESSED =
  /^\p{Ll}|^[^,.]{0,20}@|^\p{Lu}\S*(?: \p{Lu}\S*){0,2}, |^[^,，、]{0,20}(?:様|さん|先生)|^[^\p{L}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,10}[、，]/u;

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const lineOf = (text: string, at: number): string =>
  text.slice(lineStart(text, at), (text.indexOf('\n', at) + 1 || text.length + 1) - 1);

/** Where a line begins whose sentence begins at an offset: the number or mark of a title or an item is its own. */
function withMark(text: string, start: number): number {
  const before = text.slice(lineStart(text, start), start);
  return /\p{L}/u.test(before) ? start : start - before.trimStart().length;
}

/** A paragraph that begins with the name of its matter: "Order 4711: …". */
const LABELLED = /^[^.!?。！？\n]{1,40}[:：] ?\S/u;

/**
 * Whether a mail is about several matters: two of its paragraphs have a label, or each have both a harm or fault and its
 * remedy. A sentence that went from one to the other would say something else.
 */
function isManifold(text: string, body: readonly Sentence[], place: (sentence: Sentence) => number | null): boolean {
  const paragraphs = [...Map.groupBy(body, ({ paragraph }) => paragraph).values()];
  const isWhole = (sentences: Sentence[]) => {
    const places = sentences.map(place);
    return places.some((one) => one !== null && one <= PLACES.own) && places.includes(PLACES.solve);
  };
  const isLabelled = ([first]: Sentence[]) => first !== undefined && LABELLED.test(lineOf(text, first.start));
  return paragraphs.filter(isWhole).length > 1 || paragraphs.filter(isLabelled).length > 1;
}

/** Tells whether a sentence can't be told without the one before: "It went out twice."; "This was our mistake" behind a remedy can. */
function makeGoesOn(data: OrderData, place: (sentence: Sentence) => number | null) {
  const [leaning, referring] = [new RegExp(data.leans, 'iu'), new RegExp(data.refers, 'iu')];
  return (sentence: Sentence, before: Sentence): boolean => {
    const [own, other] = [place(sentence), place(before)];
    const isApart = sentence.paragraph !== before.paragraph;
    if (isApart && own === PLACES.own && other !== null && other >= PLACES.solve) return false;
    const refers = own === PLACES.acknowledge && !isApart;
    return leaning.test(sentence.text) || (refers && referring.test(sentence.text));
  };
}

/**
 * Cuts the body of a draft, from its first sentence to its leave, into units. Empty where nothing may be moved: the draft
 * answers between quoted lines, or is too long.
 * @param edits the rewrites, none of which is torn apart
 * @param place tells of a sentence in which place it belongs
 */
export function cutUnits(draft: Draft, edits: readonly Span[], place: (sentence: Sentence) => number | null): Unit[] {
  const { sentences, language } = draft;
  const text = draft.letter.draft;
  const first = sentences.findIndex(({ role }) => role === 'body');
  const end = sentences.findIndex(({ role }, at) => at > first && role !== 'body');
  const body = first < 0 ? [] : sentences.slice(first, end < 0 ? undefined : end);
  if (body.length > MOST || sentences.some(({ role }) => role === 'quoted')) return [];

  const data = language.data.order as OrderData;
  const goesOn = makeGoesOn(data, place);
  const leaving = data.closes ? new RegExp(data.closes, 'iu') : null;
  const takesLeave = (sentence: Sentence) => sentence !== body[0] && (leaving?.test(sentence.text) ?? false);
  const titles = findTitles(text, body);
  const isList = (sentence: Sentence) => LIST_LINE.test(lineOf(text, sentence.start));
  const isName = (sentence: Sentence) =>
    sentence !== body[0] &&
    place(sentence) === null &&
    sentence.text.length <= NAME_LENGTH &&
    !/[.!?…。！？,，、:：]$/u.test(sentence.text);
  // What takes leave at the foot, with the name behind it, stands apart from what was said before.
  const foot = body.slice(body.findLastIndex((sentence) => !isName(sentence) && !takesLeave(sentence)) + 1);
  const leave = foot.findIndex(takesLeave);
  const isFoot = (sentence: Sentence) => leave >= 0 && foot.indexOf(sentence) >= leave;
  const joins = (sentence: Sentence, before: Sentence): boolean => {
    if (edits.some(({ start, end }) => start < before.end && end > sentence.start)) return true;
    if (titles.includes(sentence) || isFoot(sentence)) return false;
    return (
      titles.includes(before) ||
      /\S/u.test(text.slice(before.end, sentence.start)) ||
      isList(sentence) ||
      /[:：]$/u.test(before.text) ||
      // "Yes." belongs to what it says yes to.
      before.text.length <= SHORT ||
      goesOn(sentence, before) ||
      (place(sentence) === null && place(before) !== PLACES.own && before.paragraph === sentence.paragraph)
    );
  };
  const groups: Sentence[][] = [];
  for (const sentence of body) {
    const before = groups.at(-1)?.at(-1);
    if (before && joins(sentence, before)) groups.at(-1)?.push(sentence);
    else groups.push([sentence]);
  }

  const greeting = sentences[first - 1];
  const greets = (sentence: Sentence) =>
    sentence === body[0] &&
    (greeting
      ? /^\p{Ll}/u.test(sentence.text) || !text.slice(greeting.end, sentence.start).includes('\n')
      : ADDRESSED.test(sentence.text) || !ENDED.test(sentence.text));
  const manifold = isManifold(text, body, place);
  return groups.map((group) => {
    const [head, tail] = [group[0] as Sentence, group.at(-1) as Sentence];
    return {
      start: withMark(text, head.start),
      end: tail.end,
      // In sections, each thing stands where its title says.
      place: titles[0] && head.start >= titles[0].start ? null : placeOf(group.map(place)),
      paragraph: head.paragraph,
      fixed: manifold || group.some((sentence) => isList(sentence) || greets(sentence)),
      greets: greets(head),
      lists: isList(tail),
      opens: /[:：]$/u.test(tail.text) || titles.includes(tail),
      heads: group.includes(titles[0] as Sentence),
      closes: group.every((sentence) => isName(sentence) || isFoot(sentence)),
    };
  });
}
