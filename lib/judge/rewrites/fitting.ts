import type { Draft } from '../draft.ts';
import type { Language } from '../language.ts';
import type { HintKind, Span } from '../letter.ts';
import { inVoice } from '../voice.ts';
import { sentenceAt } from './around.ts';
import { isDisputed } from './disputes.ts';
import { daySlot } from './filled.ts';
import { keepsDays, keepsMatter } from './kept.ts';
import { carriedOn, goesOn, isBroken, stutters, unchained } from './leaning.ts';
import { inCaseOf } from './polite.ts';
import { rewriteData } from './rules.ts';
import { saysContact } from './when.ts';
import { asInLine, narrowed } from './width.ts';
import { capital, keepsFacts, small, stopOf, tidy } from './words.ts';

/** These apologise too much or in anger: another apology, or none, may be the mend. */
export const OVERDONE: ReadonlySet<HintKind> = new Set(['grovelling', 'heated']);

/** What one promises one does: who owns a fault may say "we" in any letter. */
export const PROMISES: ReadonlySet<HintKind> = new Set(['vague-commitment', 'hedging', 'overpromise']);

/** Words without the mark that ends them. */
export const withoutStop = (text: string): string => text.replace(/[.!…。！]+$/u, '');

/** Words that lead on to more, as they end a sentence. */
function finished(bare: string, language: Language): string {
  const [open, closed] = Object.entries(rewriteData(language).finishes ?? {}).find(([end]) => bare.endsWith(end)) ?? [];
  return open && closed ? bare.slice(0, -open.length) + closed : bare;
}

/** What stands before the first word of a sentence that is in none of its own: a quotation mark, or a smiley. */
const OPENS = /(?:[“"«(]|[:;]-?[()D]\s+|\p{Extended_Pictographic}\uFE0F?\s+)$/u;

const EMOJI = /\p{Extended_Pictographic}\uFE0F?\s*$/u;

/** Whether the emoji that goes with the old words stood for their stop. */
function endsInEmoji({ letter: { draft } }: Draft, { start, end }: Span, rewrite: string): boolean {
  return (
    EMOJI.test(draft.slice(start, end)) &&
    !EMOJI.test(rewrite) &&
    /^\s*(?:\n|$)|^\s+[\p{Lu}\p{Lo}]/u.test(draft.slice(end))
  );
}

/** Who is blamed behind a greeting in its line was a name with its capital: "Hi Raj, Tom told me". */
const isGreeted = ({ letter: { draft } }: Draft, { start }: Span, kind: HintKind): boolean =>
  kind === 'blame-teammate' && /[^\n],[^\S\n]$/u.test(draft.slice(Math.max(0, start - 3), start));

const CRIED = /[!?]{2}[^\S\n]*$/u;

/** Whether what cries out is gone on with in its sentence: "It was shut!!! and nobody came". */
function isJoined(draft: Draft, span: Span): boolean {
  const { joint } = rewriteData(draft.language);
  if (!joint || !CRIED.test(draft.letter.draft.slice(span.start, span.end))) return false;
  return new RegExp(`^\\s*(?:${joint})\\s`, 'u').test(carriedOn(draft, span));
}

/** Gives a rewrite the case and the last stop of what it replaces. */
function fitted(draft: Draft, span: Span, kind: HintKind, rewrite: string): string {
  const text = draft.letter.draft.slice(span.start, span.end);
  const stop = /[.!?…。！？]+$/u.exec(text)?.[0] ?? (endsInEmoji(draft, span, rewrite) ? '.' : undefined);
  const { spacedMarks } = draft.language.data.language;
  let fit = tidy(rewrite, spacedMarks);
  if (!fit) return '';
  // A capital in the middle of a sentence was that of a name; behind a smiley one begins.
  const starts =
    (sentenceAt(draft, span.start)?.start === span.start && !isGreeted(draft, span, kind)) ||
    OPENS.test(draft.letter.draft.slice(0, span.start));
  const isKept = /^\p{Lu}/u.test(text) && fit.startsWith(/^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? fit);
  if (starts && !/^\p{Ll}/u.test(text)) fit = capital(fit);
  else if (!isKept) fit = small(fit);
  const closes = stop !== undefined || /^(?:[。！？]|[^\S\n]*(?:\n|$))/u.test(draft.letter.draft.slice(span.end));
  const bare = closes ? finished(withoutStop(fit), draft.language) : withoutStop(fit);
  if (!stop) return bare;
  if (/[?？]$/u.test(fit)) return fit;
  return bare + (isJoined(draft, span) ? ',' : stopOf(draft.language.data.language));
}

/** Whether words apologise. */
export const apologises = ({ language }: Draft, words: string): boolean => language.read(words).has('own.apology');

/**
 * Fits words to a place of a kind, wherever they come from; null where they may not stand there: they would be broken, address
 * the reader in another voice, drop a fact, an apology or what the reader acts on, own a fault in a dispute, or say when twice.
 * @param blamed names that may go
 */
export function fitting(draft: Draft, span: Span, kind: HintKind, blamed = ''): (words: string) => string | null {
  const { language, letter } = draft;
  const text = letter.draft.slice(span.start, span.end);
  const bare = withoutStop(text);
  // A place may begin with the space before its first word, and end with the one before a mark.
  const gap = /^[^\S\n]*/u.exec(text)?.[0] ?? '';
  const gapBehind = /^[;:!?»]/u.test(letter.draft.slice(span.end)) ? (/[^\S\n]*$/u.exec(text)?.[0] ?? '') : '';
  const day = daySlot(language.data);
  const isDispute = isDisputed(draft, span);
  const sorry = !OVERDONE.has(kind) && apologises(draft, bare);
  const owns = (words: string) => language.read(words).has('own.admits');
  const contacts = (words: string) => language.read(words).has('follow-up.contact');
  const isTold = saysContact(draft, span);
  const continues = goesOn(draft, span);
  const joined = unchained(draft, span);
  const keeps = (fit: string) =>
    (!PROMISES.has(kind) || keepsDays(text, fit, language)) &&
    keepsMatter(text, fit, language) &&
    keepsFacts(text, fit, kind, language.data.language, blamed);
  return (words) => {
    const voiced = inVoice(draft, joined(asInLine(draft, span, narrowed(draft, fitted(draft, span, kind, words)))));
    const fit = voiced && inCaseOf(draft, voiced);
    if (!fit || fit === text || isBroken(withoutStop(fit), bare, language)) return null;
    if (!continues(fit) || stutters(draft, span, fit)) return null;
    if (isDispute && owns(fit) && !owns(bare)) return null;
    if (sorry && !apologises(draft, fit)) return null;
    // "On Friday by [day and time]" says when twice.
    if (day && fit.includes(day) && language.read(bare).has('common.when')) return null;
    if (isTold && /\[[^\]]+\]/u.test(fit) && contacts(fit) && !contacts(bare)) return null;
    return keeps(fit) ? gap + fit + gapBehind : null;
  };
}
