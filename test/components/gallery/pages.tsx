import { render, type VNode } from 'preact';
import { Options } from '../../../components/options/options.tsx';
import css from '../../../components/page.css?inline';
import { Popup } from '../../../components/popup/popup.tsx';
import { Welcome } from '../../../components/welcome/welcome.tsx';
import type { Text } from '../../../lib/interface.ts';
import type { Settings } from '../../../lib/storage/settings.ts';

const shortcuts = { toggle: 'Alt+Shift+KeyA', next: 'Alt+Shift+KeyN', previous: '' };
const nothing = () => undefined;

const EMPTY: Settings = {
  offSites: [],
  offKinds: [],
  shortcuts,
  reports: [],
  model: null,
  favourites: [],
  slash: false,
  recent: [],
};
const USED: Settings = {
  favourites: [],
  slash: false,
  recent: [],
  model: { kind: 'endpoint', url: 'http://127.0.0.1:11434/v1', model: 'llama3.2', agreed: ['phrase'] },
  shortcuts,
  offSites: ['mail.google.com', 'a-very-long-company-name-with-hyphens.sharepoint-mail.example.org'],
  offKinds: ['hedging', 'grovelling'],
  reports: [
    { kind: 'vague-commitment', quote: 'as soon as possible', at: '2026-03-09T14:52:00.000Z' },
    {
      kind: 'evasive-passive',
      quote: 'We apologise for any inconvenience this may have caused.',
      at: '2026-03-10T09:00:00.000Z',
    },
  ],
};

const ENTRIES = ['model-key', 'settings', 'sources'].map((key) => ({
  area: key === 'model-key' ? ('apart' as const) : ('local' as const),
  key,
  bytes: 1234,
  secret: key === 'model-key',
}));

function pageOf(name: string, text: Text): VNode {
  const kind = name.replace('dark-', '');
  if (kind === 'welcome') return <Welcome text={text} coach={nothing} />;
  if (kind.startsWith('popup')) {
    return (
      <Popup
        text={text}
        kind={kind === 'popup-off' ? 'off' : kind.endsWith('waiting') ? 'waiting' : 'mail'}
        site="mail.google.com"
        paused={false}
        onHelp={nothing}
        onDiagnosis={nothing}
        onSite={nothing}
        onPaused={nothing}
        onTemplates={nothing}
        onOptions={nothing}
        onWelcome={nothing}
      />
    );
  }
  return (
    <Options
      text={text}
      locale="en-GB"
      settings={kind === 'options-empty' ? EMPTY : USED}
      defaults={EMPTY}
      onChange={nothing}
      onCopy={async () => undefined}
      entries={kind === 'options-empty' ? [] : ENTRIES}
      shut={false}
      erased={kind === 'options-empty'}
      onExport={nothing}
      onErase={nothing}
      onBringBack={nothing}
      hasKey={kind !== 'options-empty'}
      hasBuiltIn
      baseOf={(address) => address}
      onConnect={async () => ({ ok: true, models: [] })}
      onDisconnect={async () => null}
      onDownload={async () => ({ ok: true, models: [] })}
    />
  );
}

/** Draws one of the extension's own pages. */
export function drawPage(name: string, text: Text): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  render(pageOf(name, text), document.body);
}
