import type { Role, Sentence } from './draft.ts';
import type { Language } from './language.ts';

/** Splits a text into its sentences, each with its role and paragraph; offsets are UTF-16 into `text`. */
export function splitSentences(text: string, language: Language): Sentence[] {
  const segmenter = new Intl.Segmenter(language.code, { granularity: 'sentence' });
  const found: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const trimmed = segment.trim();
    if (!trimmed) continue;
    const start = index + segment.indexOf(trimmed);
    const role: Role = 'body';
    found.push({ start, end: start + trimmed.length, text: trimmed, role, paragraph: 0, reading: language.read(trimmed) });
  }
  return found;
}
