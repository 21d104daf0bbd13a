import '../../components/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type TabKind } from '../../components/popup/popup.tsx';
import { pageLanguage } from '../../lib/extension-page.ts';
import { hostMatches } from '../../lib/mail/finders.ts';
import { send, sendToTab, type TabState } from '../../lib/messages.ts';
import { isOff, setSite, settings } from '../../lib/storage/settings.ts';
import { type Taken, takePage } from './page.ts';

const page = document.getElementById('page') as HTMLElement;
const { languages, text } = await pageLanguage();
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id ?? -1;
const url = URL.canParse(tab?.url ?? '') ? new URL(tab?.url as string) : null;
const site = url && /^https?:$/.test(url.protocol) ? url.hostname : '';
const isMail = hostMatches.some((pattern) => new URL(pattern.replace('*', '')).hostname === site);

let taken: Taken | null = null;
let copied: boolean | null = null;

/** Whether Amends is at work in fields that the user chose alone, in a mail page. */
const isUnfound = (state: TabState | null): boolean =>
  Boolean(state?.composes.length) && (state?.composes ?? []).every(({ unfound }) => unfound);

function kindOf(state: TabState | null, off: boolean): TabKind {
  if (!site) return 'forbidden';
  if (off) return 'off';
  if (state?.composes.length) return isMail && !isUnfound(state) ? 'mail' : 'field';
  return isMail ? 'waiting' : 'elsewhere';
}

const isAtWork = async (): Promise<boolean> =>
  Boolean((await sendToTab(tabId, 'state').catch(() => null))?.composes.length);

/**
 * Brings the coach to the field that has the focus in the tab; says so where there is none. A coach that is at work there
 * already is asked, not put in anew: that would end it, with all that it remembers of the other fields.
 */
async function help(asked = true): Promise<void> {
  const focused = () => sendToTab(tabId, 'focused');
  const atWork = await isAtWork();
  const found = await (atWork ? focused() : send('anywhere', { tabId }).then(focused)).catch(() => false);
  await show(found || (atWork && !asked) ? undefined : 'notice.no_field');
}

/** Takes the page, or what is selected on it, and says what came of it. */
async function take(what: 'page' | 'selection'): Promise<void> {
  taken = await takePage(tabId, what, languages).catch(() => 'unreadable' as const);
  await show();
}

/** Has the page's coach, which is brought there where none is at work, say what can be told of the page, and copies that. */
async function copyDiagnosis(): Promise<void> {
  copied = await ((await isAtWork()) ? Promise.resolve() : send('anywhere', { tabId }))
    .then(() => sendToTab(tabId, 'diagnosis'))
    .then((said) => navigator.clipboard.writeText(said))
    .then(
      () => true,
      () => false,
    );
  await show();
}

async function show(notice?: string): Promise<void> {
  const [state, current] = await Promise.all([sendToTab(tabId, 'state').catch(() => null), settings.glance()]);
  const statuses = state?.composes.map(({ status }) => status) ?? [];
  render(
    <Popup
      text={text}
      kind={kindOf(state, isOff(current, site))}
      site={site}
      unfound={isMail && isUnfound(state)}
      paused={statuses.length ? statuses.every((status) => status === 'paused') : null}
      taken={taken && typeof taken === 'object' ? { facts: taken.facts.length, letters: taken.letters.length } : taken}
      {...(notice && { notice })}
      onTake={(what) => void take(what)}
      copied={copied}
      onDiagnosis={() => void copyDiagnosis()}
      onHelp={() => void help()}
      // Where the browser has no room for it, what holds is shown again.
      onSite={(on) => {
        const after = () => show();
        void settings.update((now) => setSite(now, site, !on)).then(after, after);
      }}
      onPaused={(paused) => void sendToTab(tabId, 'pause', { paused }).then(() => show())}
      onTemplates={() => void send('openTemplates', { id: '' })}
      onOptions={() => void send('openOptions')}
      onWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    />,
    page,
  );
}

await show();
// On a page that is no mail page, the click on the toolbar button is all that it takes.
if (site && !isMail && !isOff(await settings.glance(), site)) await help(false);
