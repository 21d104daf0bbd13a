import { ImportError } from './format.ts';

/** Bytes that a file may have. */
export const LARGEST = 5_000_000;

const MARKS: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * A file's bytes as text: UTF-8, or UTF-16 with its mark. Throws an ImportError where they are too many, none, or no
 * text.
 */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new ImportError('too-big');
  const [, encoding] = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [[], 'utf-8'];
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('not-text');
  }
  // What holds zeros is a picture or a program, however its bytes may pass for letters.
  if (text.includes('\u0000')) throw new ImportError('not-text');
  if (!text.trim()) throw new ImportError('empty');
  return text.replace(/\r\n?/g, '\n');
}
