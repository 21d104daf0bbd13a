import type { Judge } from '../../../lib/judge/judge.ts';
import { plainLetter, readLine } from './letters.ts';
import { isMail, readMail } from './mail.ts';

/** Where the judged lines and the errors go. */
export interface Output {
  line(text: string): void;
  error(text: string): void;
}

/**
 * Judges a file's text: JSON lines, a mail, or a bare draft, told apart by how it begins. Prints each letter as a JSON
 * line with our judgement in `labels`. Returns whether all went well; a bad line is told by its number, the rest goes on.
 */
export async function judgeText(raw: string, judge: Judge, now: Date, output: Output): Promise<boolean> {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (!text.trim()) return true;
  const print = (letter: Parameters<Judge>[0]) => output.line(JSON.stringify({ ...letter, labels: judge(letter) }));
  if (!looksLikeLines(text)) {
    try {
      print(isMail(text) ? await readMail(text, now) : plainLetter(text.trimEnd(), now));
      return true;
    } catch (error) {
      output.error((error as Error).message);
      return false;
    }
  }
  let fine = true;
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      print(readLine(line));
    } catch (error) {
      fine = false;
      output.error(`line ${index + 1}: ${(error as Error).message}`);
    }
  }
  return fine;
}

/** JSON lines have one that begins as an object; a draft that only mentions braces does not. */
function looksLikeLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.some((line) => /^\s*\{\s*"/.test(line))) return true;
  try {
    return lines.length === 1 && JSON.parse(lines[0] ?? '') !== undefined;
  } catch {
    return /^\s*[{[]/.test(lines[0] ?? '');
  }
}
