import type { Language } from '../judge/language.ts';
import { splitSentences } from '../judge/sentences.ts';

const GAP = '\n\n';

/** What parts a text from what stands above it by an empty line. */
function gapBelow(above: string): string {
  if (!above.trim() || /\n[ \t]*\n[ \t]*$/u.test(above)) return '';
  return /\n[ \t]*$/u.test(above) ? '\n' : GAP;
}

/** How a template goes into a draft: what parts it from what stands around it, and how much of it goes. */
export interface Joint {
  /** Line breaks before and after it. */
  above: string;
  below: string;
  /** The part that goes, UTF-16 offsets into the template's text. */
  start: number;
  end: number;
}

/** A line that is nothing but a name: "Claire," greets as well. */
const NAME = /^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})\s?[,:;!–—-]?$/u;

/** Whether a draft begins with the name alone that the template's greeting has. */
function isCalled(draft: string, greeting: string): boolean {
  const name = NAME.exec(draft.trimStart().split('\n', 1)[0]?.trim() ?? '')?.[1];
  return name !== undefined && greeting.includes(name);
}

/**
 * How a template joins a draft at an offset: parted from what stands around it, and without a second greeting or sign-off
 * where the draft has its own.
 * @param at UTF-16 offset into `draft`
 */
export function jointOf(template: string, draft: string, at: number, language: Language): Joint {
  const [above, below] = [draft.slice(0, at), draft.slice(at)];
  const written = splitSentences(draft, language);
  const leaves = written.some(({ role }) => role === 'signoff' || role === 'signature');
  const own = splitSentences(template, language);
  const greeting = own.find(({ role }) => role === 'greeting');
  const greeted =
    written.some(({ role, start }) => role === 'greeting' && start < at) || isCalled(above, greeting?.text ?? '');
  const first = own.find(({ role }) => role !== 'greeting')?.start;
  const last = own.findLast(({ role }) => role !== 'signoff' && role !== 'signature')?.end;
  return {
    above: gapBelow(above),
    below: !below.trim() || /^[ \t]*\n[ \t]*\n/u.test(below) ? '' : /^[ \t]*\n/u.test(below) ? '\n' : GAP,
    start: (greeted && first) || 0,
    end: (leaves && last) || template.length,
  };
}

/** The end of the line in which a place stands, where there is text of it on both sides; else the place itself. */
function behindLine(draft: string, at: number): number {
  const [start, end] = [draft.lastIndexOf('\n', at - 1) + 1, draft.indexOf('\n', at)];
  const rest = draft.slice(at, end < 0 ? draft.length : end);
  return draft.slice(start, at).trim() && rest.trim() ? at + rest.trimEnd().length : at;
}

/**
 * Where a template goes in a draft: at the caret, behind the line in which that stands, for it is a paragraph of its own and splits no
 * sentence; or behind the draft's own greeting where the caret stands before or in that, as it does in a mail that was opened and
 * not clicked into.
 * @param at the caret, as a UTF-16 offset into `draft`, and so is what comes back
 */
export function templatePlace(draft: string, at: number, language: Language): number {
  const sentences = splitSentences(draft, language);
  const greeting = sentences.findLast(({ role }) => role === 'greeting');
  const isFirst = greeting && !sentences.some(({ role, start }) => role !== 'greeting' && start < greeting.start);
  return isFirst && at < greeting.end ? greeting.end : behindLine(draft, at);
}

/** A template's text as it goes into a draft: see `jointOf`. */
export function joinTemplate(template: string, draft: string, at: number, language: Language): string {
  const { above, below, start, end } = jointOf(template, draft, at, language);
  return above + template.slice(start, end) + below;
}
