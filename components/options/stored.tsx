import { useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';

/** One entry of the browser's storage. `bytes`: its size; `secret`: it is named and never shown. */
export interface StoredEntry {
  area: 'local' | 'sync' | 'apart';
  key: string;
  bytes: number;
  secret: boolean;
}

export interface StoredProps {
  text: Text;
  locale: string;
  /** Everything that is kept, by name. */
  entries: StoredEntry[];
  /** Whether the place of the secrets could not be reached: they may be there unlisted. */
  shut: boolean;
  /** Whether all was erased since this page was opened, and can be brought back. */
  erased: boolean;
  /** Gives the user a file with all of it. */
  onExport(): void;
  /** Erases all that Amends keeps. */
  onErase(): void;
  onBringBack(): void;
}

/** What is kept, name by name: drawn once it is unfolded, for there may be thousands. */
function Entries({ text, locale, entries }: Pick<StoredProps, 'text' | 'locale' | 'entries'>) {
  const [open, setOpen] = useState(false);
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('options.stored.entries', { count: entries.length })}</summary>
      <ul class="rows">
        {open &&
          entries.map(({ area, key, bytes, secret }) => (
            <li key={`${area} ${key}`} data-stored={key}>
              <span>
                <code>{key}</code>
                <span class="state">
                  {text(`options.stored.area.${area}`)},{' '}
                  {secret ? text('options.stored.secret') : size.format(bytes / 1000)}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** What Amends keeps, and the ways to have it and to be rid of it: one click each, and one to undo it. */
export function Stored({ text, locale, entries, shut, erased, onExport, onErase, onBringBack }: StoredProps) {
  return (
    <>
      <ul class="bullets">
        <li>{text('options.stored.settings')}</li>
        <li>{text('options.stored.templates')}</li>
        <li>{text('options.stored.sources')}</li>
        <li>{text('options.stored.model')}</li>
        <li>{text('options.stored.mails')}</li>
      </ul>
      <div role="status">{shut && <p class="refusal">{text('model.failed.storage')}</p>}</div>
      <Entries text={text} locale={locale} entries={entries} />
      <div class="stored">
        <button type="button" class="insert" onClick={onExport}>
          {text('options.export')}
        </button>
        <button type="button" class="insert" onClick={onErase}>
          {text('options.erase')}
        </button>
      </div>
      <div class="sure" role="status">
        {erased && <p>{text('options.erased')}</p>}
        {erased && (
          <button type="button" class="insert" onClick={onBringBack}>
            {text('options.erased.back')}
          </button>
        )}
      </div>
    </>
  );
}
