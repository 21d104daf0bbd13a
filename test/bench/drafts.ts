import { join } from 'node:path';
import type { Letter } from '../../lib/judge/letter.ts';
import { readLines } from '../run/json-lines.ts';

const FILE = join(import.meta.dirname, '../corpus/en.dev.jsonl');

export const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The labelled English drafts, as letters. */
export const readLetters = (): Letter[] => readLines(FILE);

/** A letter of about so many words, made of the labelled drafts one after the other. */
export function letterOf(words: number, letters = readLetters()): Letter {
  let draft = '';
  for (let i = 0; wordsOf(draft) < words; i++) draft += `${letters[i % letters.length]?.draft}\n\n`;
  const cut = draft
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('');
  return { ...(letters[0] as Letter), draft: cut };
}
