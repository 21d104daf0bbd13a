import type { Settings } from '../../lib/storage/settings.ts';
import { Section } from '../sidebar/section.tsx';
import { KindList } from './kinds.tsx';
import { ModelChoice, type ModelProps } from './model.tsx';
import { ReportList } from './reports.tsx';
import { ShortcutList } from './shortcuts.tsx';
import { Stored, type StoredProps } from './stored.tsx';

export interface OptionsProps extends Omit<ModelProps, 'model'>, StoredProps {
  settings: Settings;
  /** The settings that Amends came with. */
  defaults: Settings;
  /** Saves; the page is drawn anew with what was saved. */
  onChange(settings: Settings): void;
  onCopy(text: string): Promise<void>;
}

/** The options page. Style: `components/page.css`. */
export function Options(props: OptionsProps) {
  const { text, locale, settings, defaults, onChange, onCopy } = props;
  const { shortcuts, offKinds, offSites, reports } = settings;
  return (
    <main class="amends page">
      <h1>{text('options.title')}</h1>
      <Section title={text('options.shortcuts')}>
        <p class="why">{text('options.shortcuts.about')}</p>
        <ShortcutList
          text={text}
          shortcuts={shortcuts}
          defaults={defaults.shortcuts}
          onChange={(changed) => onChange({ ...settings, shortcuts: changed })}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.slash}
            onChange={(event) => onChange({ ...settings, slash: event.currentTarget.checked })}
          />
          {text('options.slash')}
        </label>
      </Section>
      <Section title={text('options.kinds')}>
        <p class="why">{text('options.kinds.about')}</p>
        <KindList
          text={text}
          off={offKinds}
          onChange={(kind, off) => {
            const others = offKinds.filter((other) => other !== kind);
            onChange({ ...settings, offKinds: off ? [...others, kind] : others });
          }}
        />
      </Section>
      <Section title={text('options.sites')}>
        {offSites.length === 0 && <p class="why">{text('options.sites.none')}</p>}
        <ul class="rows">
          {offSites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="insert"
                aria-label={text('options.sites.on_named', { site })}
                onClick={() => onChange({ ...settings, offSites: offSites.filter((other) => other !== site) })}
              >
                {text('options.sites.on')}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text('options.model')}>
        <p class="why">{text('options.model.about')}</p>
        <ModelChoice key={String(props.erased)} {...props} model={settings.model} />
      </Section>
      <Section title={text('options.reports')}>
        <p class="why">{text('options.reports.about')}</p>
        <ReportList
          text={text}
          locale={locale}
          reports={reports}
          onChange={(changed) => onChange({ ...settings, reports: changed })}
          onCopy={onCopy}
        />
      </Section>
      <Section title={text('options.stored')}>
        <Stored {...props} />
      </Section>
      <footer>
        <a href="/licences.txt" target="_blank" rel="noreferrer">
          {text('options.licences')}
        </a>
      </footer>
    </main>
  );
}
