import type { Text } from '../../lib/interface.ts';
import { Diagnosis } from './diagnosis.tsx';
import { type PageTaken, UsePage } from './use-page.tsx';

/**
 * What Amends does in the tab: `mail` or `field`, it is at work; `waiting`, a mail page without an open mail;
 * `elsewhere`, any other page; `forbidden`, one that no extension may touch; `off`, switched off for the site.
 */
export type TabKind = 'mail' | 'field' | 'waiting' | 'elsewhere' | 'forbidden' | 'off';

export interface PopupProps {
  text: Text;
  kind: TabKind;
  /** The tab's hostname, or '' where there is none. */
  site: string;
  /** Whether the mail in the tab is paused; null where there is none. */
  paused: boolean | null;
  /** The key of something to say, such as `notice.no_field`. */
  notice?: string;
  /** What came of taking the page; null before. */
  taken?: PageTaken | null;
  /** Whether Amends is at work in a field of a mail page alone, for it found no mail there. */
  unfound?: boolean;
  /** Copies a diagnosis of a mail page in which Amends finds no mail; `copied` is what came of it, null before. */
  onDiagnosis?(): void;
  copied?: boolean | null;
  onTake?(what: 'page' | 'selection'): void;
  onHelp(): void;
  onSite(on: boolean): void;
  onPaused?(paused: boolean): void;
  onTemplates(): void;
  onOptions(): void;
  onWelcome(): void;
}

interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

/** The toolbar button's popup. Style: `components/page.css`. */
export function Popup(props: PopupProps) {
  const {
    text,
    kind,
    site,
    paused,
    notice,
    taken,
    onTake,
    unfound = false,
    onDiagnosis,
    copied = null,
    onHelp,
    onSite,
    onPaused,
    onTemplates,
    onOptions,
    onWelcome,
  } = props;
  const isOff = kind === 'off';
  return (
    <main class="amends popup">
      <h1>{text('name')}</h1>
      <p>{text(`popup.${kind}`, { site })}</p>
      {!isOff && kind !== 'forbidden' && (
        <button type="button" class="primary" onClick={onHelp}>
          {text('popup.help')}
        </button>
      )}
      <p role="status" class="refusal">
        {notice && text(notice)}
      </p>
      {onDiagnosis && (kind === 'waiting' || (kind === 'field' && unfound)) && (
        <Diagnosis text={text} inField={kind === 'field'} copied={copied} onCopy={onDiagnosis} />
      )}
      {onTake && (kind === 'elsewhere' || kind === 'field' || kind === 'off') && (
        <UsePage text={text} taken={taken ?? null} onTake={onTake} />
      )}
      {site && kind !== 'forbidden' && <Switch label={text('popup.on_here')} on={!isOff} onChange={onSite} />}
      {paused !== null && onPaused && (kind === 'mail' || kind === 'field') && (
        <Switch label={text('popup.on_mail')} on={!paused} onChange={(on) => onPaused(!on)} />
      )}
      <footer>
        <button type="button" class="plain" onClick={onTemplates}>
          {text('popup.templates')}
        </button>
        <button type="button" class="plain" onClick={onOptions}>
          {text('popup.options')}
        </button>
        <button type="button" class="plain" onClick={onWelcome}>
          {text('popup.welcome')}
        </button>
      </footer>
    </main>
  );
}
