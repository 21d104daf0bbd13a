import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { HintKind, Span } from '../letter.ts';
import { remember } from '../remember.ts';
import { inVoice } from '../voice.ts';
import { sentenceAt } from './around.ts';
import { isDisputed } from './disputes.ts';
import { daySlot } from './filled.ts';
import { keepsDays, keepsMatter } from './kept.ts';
import { goesOn, isBroken, isTied, leaningOf, standsThere, stutters, unchained } from './leaning.ts';
import { inCaseOf } from './polite.ts';
import { expressionOf, rewriteData, rulesOf } from './rules.ts';
import { speakerOf, speaks } from './speaker.ts';
import { saysContact } from './when.ts';
import { capital, keepsFacts, small, tidy } from './words.ts';

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

/** So many places of a topic are more than one hint takes up. */
const TOPIC_PLACES = 8;

/** The topics that a draft names, with the first places where it does; and what its subject, or else its client, names first. */
const topicsIn = remember(({ letter, language, client }: Draft) => {
  const topics = (rewriteData(language).topics ?? []).map(([phrase, name]) => ({
    expression: expressionOf(phrase, language),
    name,
  }));
  const first = (text: string) => topics.find(({ expression }) => expression.test(text))?.name;
  const own = topics.flatMap(({ expression, name }) => {
    const all = [...letter.draft.matchAll(new RegExp(expression, 'giu'))];
    const places = all.slice(0, TOPIC_PLACES).map(({ index }) => index);
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

/** What one promises one does: who owns a fault may say "we" in any letter. */
const PROMISES = new Set<HintKind>(['vague-commitment', 'hedging', 'overpromise']);

/** In place of these stands a sentence that owns the fault. */
const OWNED = new Set<HintKind>(['excuse', 'blame-teammate', 'blame-client', 'minimising']);

/** These apologise too much or in anger: another apology, or none, may be the mend. */
const OVERDONE = new Set<HintKind>(['grovelling', 'heated']);

/** A question in bold with its answer: nothing stands in place of both, and the question is the reader's. */
const ASKED = /[?？]\*/u;

/** Whether the sentence before a place asks something: then what answers it comes first. */
function isAnswer(draft: Draft, { start }: Span): boolean {
  const before = draft.letter.draft.slice(0, start).trimEnd();
  return /[?？][*_ ]*$/u.test(before);
}

/** Words that say "I" where the place says "we" come last, and the other way round. */
function inOwnVoice(draft: Draft, span: Span, words: string[]): string[] {
  const { beside: data } = rewriteData(draft.language);
  const voice = data && speakerOf(draft, span, data);
  if (!voice) return words;
  const isOther = (each: string) => (speaks(each, data) ?? voice) !== voice;
  return [...words.filter((each) => !isOther(each)), ...words.filter(isOther)];
}

const withoutStop = (text: string): string => text.replace(/[.!…。！]+$/u, '');

/** Words that lead on to more, as they end a sentence. */
function finished(bare: string, language: Language): string {
  const [open, closed] = Object.entries(rewriteData(language).finishes ?? {}).find(([end]) => bare.endsWith(end)) ?? [];
  return open && closed ? bare.slice(0, -open.length) + closed : bare;
}

const EMOJI = /\p{Extended_Pictographic}\uFE0F?\s*$/u;

/** Whether the emoji that goes with the old words stood for their stop. */
function endsInEmoji({ letter: { draft } }: Draft, { start, end }: Span, rewrite: string): boolean {
  return (
    EMOJI.test(draft.slice(start, end)) && !EMOJI.test(rewrite) && /^\s*(?:\n|$)|^\s+\p{Lu}/u.test(draft.slice(end))
  );
}

/** Gives a rewrite the case and the last stop of what it replaces. */
export function fitted(draft: Draft, span: Span, rewrite: string): string {
  const text = draft.letter.draft.slice(span.start, span.end);
  const stop = /[.!?…。！？]+$/u.exec(text)?.[0] ?? (endsInEmoji(draft, span, rewrite) ? '.' : undefined);
  const { spaced, spacedMarks } = draft.language.data.language;
  let fit = tidy(rewrite, spacedMarks);
  if (!fit) return '';
  // A capital in the middle of a sentence was that of a name.
  const starts =
    sentenceAt(draft, span.start)?.start === span.start || /[“"«(]/u.test(draft.letter.draft.charAt(span.start - 1));
  const isKept = /^\p{Lu}/u.test(text) && fit.startsWith(/^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? fit);
  if (starts && !/^\p{Ll}/u.test(text)) fit = capital(fit);
  else if (!isKept) fit = small(fit);
  const closes = stop !== undefined || /^[。！？]/u.test(draft.letter.draft.slice(span.end));
  const bare = closes ? finished(withoutStop(fit), draft.language) : withoutStop(fit);
  if (stop) return /[?？]$/u.test(fit) ? fit : `${bare}${spaced ? '.' : '。'}`;
  return bare;
}

const apologises = ({ language }: Draft, words: string): boolean => language.read(words).has('own.apology');

/** Whether a whole sentence or clause of the kind may go: it is short, and says no fact. */
export const mayGo = (draft: Draft, span: Span, kind: HintKind, blamed = ''): boolean => {
  if (span.end - span.start >= LONG || !rewriteData(draft.language).deletable?.includes(kind)) return false;
  const text = draft.letter.draft.slice(span.start, span.end);
  const { language } = draft;
  if (!keepsMatter(text, '', language) || !keepsFacts(text, '', kind, language.data.language, blamed)) return false;
  // Last, for a part of a sentence is read anew for it, while one types.
  return OVERDONE.has(kind) || !apologises(draft, text);
};

/** What the kind's rules say in place of the span, best first, fitted to its place; nothing that drops a fact. */
export function mend(draft: Draft, span: Span, kind: HintKind, blamed = ''): string[] {
  const text = draft.letter.draft.slice(span.start, span.end);
  const bare = withoutStop(text);
  const keeps = (rewrite: string) =>
    (!PROMISES.has(kind) || keepsDays(text, rewrite, draft.language)) &&
    keepsMatter(text, rewrite, draft.language) &&
    keepsFacts(text, rewrite, kind, draft.language.data.language, blamed);
  const day = daySlot(draft.language.data);
  const isDispute = isDisputed(draft, span);
  const sorry = !OVERDONE.has(kind) && apologises(draft, bare);
  const owns = (words: string) => draft.language.read(words).has('own.admits');
  const contacts = (words: string) => draft.language.read(words).has('follow-up.contact');
  const isTold = saysContact(draft, span);
  const continues = goesOn(draft, span);
  const joined = unchained(draft, span);
  const found: string[] = [];
  const offer = (rewrite: string) => {
    const voiced = inVoice(draft, joined(fitted(draft, span, rewrite)));
    const fit = voiced && inCaseOf(draft, voiced);
    if (fit === null || isBroken(withoutStop(fit), bare, draft.language)) return;
    if (!continues(fit) || stutters(draft, span, fit)) return;
    if (isDispute && owns(fit) && !owns(bare)) return;
    if (sorry && !apologises(draft, fit)) return;
    // "On Friday by [day and time]" says when twice.
    if (day && fit.includes(day) && draft.language.read(bare).has('common.when')) return;
    if (isTold && /\[[^\]]+\]/u.test(fit) && contacts(fit) && !contacts(bare)) return;
    if (fit && fit !== text && keeps(fit) && !found.includes(fit)) found.push(fit);
  };
  let topic: string | undefined | null = null;
  const leaning = leaningOf(draft, span);
  const turns = OWNED.has(kind) && isTied(draft, span);
  const asks = ASKED.test(bare);
  const answers: string[] = [];
  for (const { expression, put, whole, alone } of rulesOf(draft.language, kind, bare)) {
    const match = expression.exec(bare);
    if (!match) continue;
    for (const template of put) {
      if (whole && (alone ? leaning : !standsThere(leaning, template, draft.language))) continue;
      if (whole && (asks || (turns && !template.includes('$')))) continue;
      if (template.includes(TOPIC) && topic === null) topic = topicOf(draft, span);
      if (template.includes(TOPIC) && !topic) continue;
      const words = fill(template, match).replace(TOPIC, topic ?? '');
      const had = found.length;
      offer(whole ? words : bare.slice(0, match.index) + words + bare.slice(match.index + match[0].length));
      if (template.includes('$')) answers.push(...found.slice(had));
    }
    if (found.length >= MOST) break;
  }
  const telling = isAnswer(draft, span) ? [...new Set([...answers, ...found])] : found;
  const ordered = PROMISES.has(kind) ? inOwnVoice(draft, span, telling) : telling;
  return [...ordered.slice(0, MOST), ...(mayGo(draft, span, kind, blamed) ? [''] : [])];
}
