import type { Export, ImportOutcome } from '../../components/library/exchange.tsx';
import type { Kept } from '../../lib/storage/own-templates.ts';
import { ImportError, readFile, toCsv, toJson, toMarkdown, toText } from '../../lib/templates/exchange/index.ts';
import { notKnown, type TemplateWords } from '../../lib/templates/own.ts';

const WRITES: Record<Export, { extension: string; type: string; write(templates: TemplateWords[]): string }> = {
  json: { extension: 'json', type: 'application/json', write: toJson },
  markdown: { extension: 'md', type: 'text/markdown', write: toMarkdown },
  text: { extension: 'txt', type: 'text/plain', write: (templates) => templates.map(toText).join('\n\n\n') },
  csv: { extension: 'csv', type: 'text/csv', write: toCsv },
};

/** Gives templates to the user as a file. */
export function download(format: Export, templates: Kept[], day: string): void {
  const { extension, type, write } = WRITES[format];
  const address = URL.createObjectURL(new Blob([write(templates)], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `amends-templates-${day}.${extension}`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The templates of a file that are not among those `kept`; what is wrong with it is told, and nothing is taken then. */
export async function readTemplateFile(
  file: File,
  kept: () => readonly TemplateWords[],
  keep: (templates: TemplateWords[]) => Promise<number>,
): Promise<ImportOutcome> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { templates, left } = await readFile({ name: file.name, bytes });
    const fresh = notKnown(templates, kept());
    const local = fresh.length ? await keep(fresh).catch(() => null) : 0;
    if (local === null) return { ok: false, reason: 'no-room', file: file.name };
    return { ok: true, taken: fresh.length, known: templates.length - fresh.length, left, local };
  } catch (error) {
    const reason = error instanceof ImportError ? error.reason : 'unreadable';
    return { ok: false, reason, file: file.name };
  }
}
