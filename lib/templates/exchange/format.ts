import { LONGEST_TEXT } from '../own.ts';
import type { ReadTemplates } from './json.ts';

/** Why a file gives nothing. */
export const IMPORT_REASONS = ['too-big', 'not-text', 'not-understood', 'empty', 'too-many', 'no-templates'] as const;
export type ImportReason = (typeof IMPORT_REASONS)[number];

/** A file that gives nothing, and nothing was taken of it. */
export class ImportError extends Error {
  readonly reason: ImportReason;
  constructor(reason: ImportReason) {
    super(reason);
    this.reason = reason;
  }
}

/** The most of one template's markup that is read, in UTF-16 units. */
export const LONGEST_SOURCE = 5 * LONGEST_TEXT;

/** A file as text. */
export interface TextFile {
  /** Its name, with its ending. */
  name: string;
  text: string;
}

/** A form of file that Amends reads. */
export interface Format {
  name: string;
  /** Whether a file is of this form, by its name and how it begins. */
  canRead(file: TextFile): boolean;
  /** Throws an ImportError, or anything where the file is broken. */
  read(file: TextFile): ReadTemplates | Promise<ReadTemplates>;
}

/** A file's name without its folders and ending: what it is called. */
export const titleOf = (name: string): string =>
  name
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]+$/u, '')
    .replace(/[_-]+/gu, ' ')
    .trim();
