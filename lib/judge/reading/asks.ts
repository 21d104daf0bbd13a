import type { Draft, Sentence } from '../draft.ts';
import type { Ask, Span } from '../letter.ts';
import { isAnswered } from './answered.ts';

const QUESTION = /[?？]["'”’»」)\]]*\s*$/u;
/** Nobody asks more in one mail: beyond that it is a pasted list. */
const MOST = 60;
/** Marks between the parts of a message, where a question may begin: "Hi Tom, where is it". */
const OPENING = /^["'“«(\d.)\s-]*/u;

/** The parts of a sentence that may each be an ask: "what happened, and who did it" is two. */
function parts(sentence: Sentence): Span[] {
  const cuts = sentence.reading.hits('asks.splits');
  const starts = [0, ...cuts.map(({ end }) => end)];
  return starts.map((start, index) => ({ start, end: cuts[index]?.start ?? sentence.text.length }));
}

/** The words of an ask begin where its question or request does. */
function ask(sentence: Sentence, part: Span, isQuestion: boolean): Span | null {
  const { reading } = sentence;
  const within = (cue: string) => reading.hits(cue).filter(({ start }) => start >= part.start && start < part.end);
  const first = (cue: string) => within(cue)[0]?.start;
  const lead = part.start + (OPENING.exec(sentence.text.slice(part.start))?.[0].length ?? 0);
  const opens = within('asks.opens').find(({ start }) => startsClause(sentence, start, lead));
  const request = first('asks.requests');
  const imperative = within('asks.imperatives').find(({ start }) => startsClause(sentence, start, lead))?.start;
  const rhetorical = within('asks.rhetorical').some(({ start }) => start === lead);
  if (rhetorical && request === undefined) return null;
  const starts = [opens?.start, request, imperative].filter((start) => start !== undefined);
  if (!starts.length) return isQuestion ? { start: lead, end: part.end } : null;
  return { start: Math.min(...starts), end: part.end };
}

/** Whether a clause begins at `at`: at the part's start, after a mark, or after a word that joins. */
function startsClause({ text, reading }: Sentence, at: number, lead: number): boolean {
  if (at <= lead) return true;
  const before = text.slice(0, at).trimEnd();
  if (/[,;:(–—，；：、。（-]$/u.test(before)) return true;
  return reading.hits('asks.joints').some(({ start, end }) => start >= lead - 8 && end === before.length);
}

/** Each question or request of the newest client message, in reading order, and whether the draft answers it. */
export function findAsks(draft: Draft): Ask[] {
  const { client, clientSentences } = draft;
  if (!client) return [];
  const found: Omit<Ask, 'answered'>[] = [];
  for (const sentence of clientSentences) {
    if (found.length >= MOST) break;
    if (sentence.role === 'quoted' || sentence.role === 'signature') continue;
    const isQuestion = QUESTION.test(sentence.text);
    const all = parts(sentence);
    for (const [index, part] of all.entries()) {
      const span = ask(sentence, part, isQuestion && index === all.length - 1);
      if (!span) continue;
      const start = sentence.start + span.start;
      const end =
        sentence.start + span.start + sentence.text.slice(span.start, span.end).replace(/[\s,;，；]+$/u, '').length;
      const quote = client.text.slice(start, end);
      found.push({ start, end, quote });
    }
  }
  const of = found.length;
  return found.map((one, at) => ({ ...one, answered: isAnswered({ quote: one.quote, at, of }, draft) }));
}
