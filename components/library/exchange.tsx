import { Download, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';

export const EXPORTS = ['json', 'markdown', 'text', 'csv'] as const;
export type Export = (typeof EXPORTS)[number];

/** What came of a file: how many templates were taken, were there already, and could not be read; or why none was. */
export type ImportOutcome =
  | { ok: true; taken: number; known: number; left: number; local: number }
  | { ok: false; reason: string; file: string };

export interface ExchangeProps {
  text: Text;
  /** How many there are to export: what the list shows. */
  count: number;
  /** Whether that is all there are. */
  isAll: boolean;
  onImport(files: File[]): Promise<ImportOutcome[]>;
  onExport(format: Export): void;
}

function Outcome({ text, outcome }: { text: Text; outcome: ImportOutcome }) {
  if (!outcome.ok) return <p class="refusal">{text(`own.import.failed.${outcome.reason}`, { file: outcome.file })}</p>;
  const { taken, known, left, local } = outcome;
  return (
    <>
      {(taken > 0 || known === 0) && <p class="done">{text('own.import.done', { count: taken })}</p>}
      {known > 0 && <p class="why">{text('own.import.known', { count: known })}</p>}
      {local > 0 && <p class="why">{text('own.import.local', { count: local })}</p>}
      {left > 0 && <p class="refusal">{text('own.import.left', { count: left })}</p>}
    </>
  );
}

/** Templates from files, and into them. */
export function Exchange({ text, count, isAll, onImport, onExport }: ExchangeProps) {
  const [outcomes, setOutcomes] = useState<ImportOutcome[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const take = async (files: File[]) => {
    setOutcomes([]);
    setOutcomes(await onImport(files));
    // The same file may be chosen again, mended.
    if (file.current) file.current.value = '';
  };
  return (
    <div class="exchange">
      <input
        ref={file}
        type="file"
        multiple
        hidden
        aria-label={text('own.import')}
        onChange={({ currentTarget }) => void take([...(currentTarget.files ?? [])])}
      />
      <button type="button" class="insert" title={text('own.import.about')} onClick={() => file.current?.click()}>
        <Upload size={14} aria-hidden="true" />
        {text('own.import')}
      </button>
      <label class="insert">
        <Download size={14} aria-hidden="true" />
        <select
          value=""
          disabled={count === 0}
          aria-label={text('own.export.count', { count })}
          onChange={({ currentTarget }) => {
            onExport(currentTarget.value as Export);
            currentTarget.value = '';
          }}
        >
          <option value="" disabled hidden>
            {isAll ? text('own.export') : text('own.export.count', { count })}
          </option>
          {EXPORTS.map((format) => (
            <option key={format} value={format}>
              {text(`own.export.${format}`)}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {outcomes.map((outcome, index) => (
          <Outcome key={index} text={text} outcome={outcome} />
        ))}
      </div>
    </div>
  );
}
