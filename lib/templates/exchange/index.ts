import { textOfBytes } from './bytes.ts';
import { csv } from './csv.ts';
import { type Format, ImportError } from './format.ts';
import { html } from './html.ts';
import type { ReadTemplates } from './json.ts';
import { json } from './json-file.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { text } from './text.ts';

export { toCsv } from './csv.ts';
export { IMPORT_REASONS, ImportError, type ImportReason } from './format.ts';
export { toJson } from './json.ts';
export { toMarkdown } from './markdown.ts';
export { toText } from './text.ts';

/** The forms of file that Amends reads; the first that fits one reads it. */
export const FORMATS: readonly Format[] = [markdown, csv, html, mail, json, text];

/** Templates of a file, and the form that it was in. */
export interface ReadFile extends ReadTemplates {
  format: string;
}

/** What other files begin with: archives, documents, pictures. They hold no text, whatever they are called. */
const FOREIGN = /^(?:PK[^\w\s]|%PDF|\x89PNG|GIF8|\{\\rtf|\xFF\xD8)/u;
const beginning = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 8));

/**
 * The templates of a file. Throws an ImportError, and nothing else, where it gives none; entries of it that can't be read
 * are counted in `left`. Needs a document: a page's own, not a worker.
 */
export async function readFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<ReadFile> {
  if (FOREIGN.test(beginning(bytes))) throw new ImportError('not-understood');
  const file = { name, text: textOfBytes(bytes) };
  const format = FORMATS.find((one) => one.canRead(file));
  if (!format) throw new ImportError('not-understood');
  let read: ReadTemplates;
  try {
    read = await format.read(file);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('not-understood');
  }
  if (!read.templates.length) throw new ImportError('no-templates');
  return { ...read, format: format.name };
}
