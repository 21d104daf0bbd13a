import type { Sentence } from './draft.ts';
import type { Language } from './language.ts';
import type { Span } from './letter.ts';

const PAIRS: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '「': '」', '『': '』', '‘': '’', '"': '"' };
/** Where one writes without spaces, a space stands for a comma. */
const BREAK = /[,;:()–—，；：、（）]|\s-\s|\s(?:(?=\p{Script=Han})|(?<=\p{Script=Han}\s))/u;
const FAR = 5;
const MARK = /[“„«「『‘"]/u;
const EDGES = new Set(',;:()–—，；：、（）');
const HAN = /\p{Script=Han}/u;

/** Whether the sign at a place parts clauses: a mark, or a space beside a Han character. */
const isEdge = (text: string, at: number): boolean =>
  EDGES.has(text[at] as string) ||
  ((text[at] === ' ' || text[at] === '\u3000') && (HAN.test(text[at - 1] ?? '') || HAN.test(text[at + 1] ?? '')));

/** The parts of a text that stand in quotation marks: somebody's words, not the sender's. A lone mark quotes nothing. */
function quotedParts(text: string): Span[] {
  const parts: Span[] = [];
  let open: { at: number; closes: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (open) {
      // An apostrophe is no closing mark: "‘we don’t know’".
      const apostrophe = mark === '’' && /\p{L}/u.test(text[i + 1] ?? '');
      if (!open.closes.includes(mark) || apostrophe) continue;
      parts.push({ start: open.at + 1, end: i });
      open = null;
    } else if (PAIRS[mark]) open = { at: i, closes: PAIRS[mark] };
  }
  return parts;
}

/** Whether a span (offsets into the sentence's own text, as hits have them) lies inside quotation marks. */
export function isQuoted(sentence: Pick<Sentence, 'text'>, span: Span): boolean {
  return (
    MARK.test(sentence.text) &&
    quotedParts(sentence.text).some((part) => part.start <= span.start && span.end <= part.end)
  );
}

/** Whether a word of negation governs a span: within a few words, and with no comma or the like between. */
export function isNegated(sentence: Pick<Sentence, 'text' | 'reading'>, span: Span, language: Language): boolean {
  const after = language.data.language.negationAfter;
  return sentence.reading.hits('sentences.negation').some((hit) => {
    const between = after ? sentence.text.slice(span.end, hit.start) : sentence.text.slice(hit.end, span.start);
    const inOrder = after ? hit.start >= span.end : hit.end <= span.start;
    if (!inOrder || BREAK.test(between)) return false;
    return language.data.language.spaced ? between.trim().split(/\s+/).length <= FAR : between.length <= FAR * 2;
  });
}

/** The clause around a span: up to the nearest comma, colon, dash or bracket on both sides. Offsets into the sentence. */
export function clauseAround(sentence: Pick<Sentence, 'text'>, span: Span): Span {
  let start = span.start;
  while (start > 0 && !isEdge(sentence.text, start - 1)) start--;
  let end = span.end;
  while (end < sentence.text.length && !isEdge(sentence.text, end)) end++;
  while (start < span.start && sentence.text[start] === ' ') start++;
  while (end > span.end && sentence.text[end - 1] === ' ') end--;
  return { start, end };
}
