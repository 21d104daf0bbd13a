import '../../components/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { opened } from '../../components/opened.tsx';
import type { TryCompose } from '../../components/welcome/try-box.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { pageLanguage } from '../../lib/extension-page.ts';
import { desk } from '../../lib/session/make-desk.ts';
import { followSettings } from '../../lib/session/settings-source.ts';
import { settings } from '../../lib/storage/settings.ts';
import { startCoach } from '../coach.content/coach.tsx';
import { welcomeCompose } from './host.ts';

const { languages, text } = await pageLanguage();
const source = await followSettings(settings, new AbortController().signal);

/** Coaches the page's compose box as if it were a mail host's. */
function coach({ root, editor, subject, client, message }: TryCompose, signal: AbortSignal): void {
  const thread = [{ from: 'client' as const, name: client.name, at: '', text: message }];
  const me = { name: text('welcome.me'), address: '' };
  const started = startCoach({
    document,
    languages,
    settings: source,
    site: '',
    signal,
    isAlive: () => true,
    bringDesk: async () => ({ desk, opened }),
    version: browser.runtime.getManifest().version,
  });
  started.add(welcomeCompose({ root, editor, subject, client, me, thread }));
}

render(<Welcome text={text} coach={coach} />, document.getElementById('page') as HTMLElement);
