import '../../components/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options.tsx';
import { pageLanguage } from '../../lib/extension-page.ts';
import { patternOf } from '../../lib/host-pattern.ts';
import { send } from '../../lib/messages.ts';
import { builtIn, downloadBuiltIn } from '../../lib/models/built-in.ts';
import type { ModelTest } from '../../lib/models/connected.ts';
import { baseOf } from '../../lib/models/endpoint.ts';
import { ModelError } from '../../lib/models/model.ts';
import { giveBackLeave } from '../../lib/storage/leave.ts';
import { forgetKey, hasKey, writeKey } from '../../lib/storage/model-key.ts';
import { DEFAULTS, type ModelSettings, type Settings, settings } from '../../lib/storage/settings.ts';
import { followEverything } from './everything.ts';

const page = document.getElementById('page') as HTMLElement;
const { text, locale } = await pageLanguage();
let keyKept = false;

const failed = (error: unknown): ModelTest =>
  error instanceof ModelError
    ? { ok: false, reason: error.reason, detail: error.detail }
    : { ok: false, reason: 'gone', detail: '' };

const SHUT: ModelTest = { ok: false, reason: 'storage', detail: '' };

/** Asks anew whether there is a key for the address that is connected; without an answer there is none. */
async function lookForKey(): Promise<void> {
  const { model } = await settings.get();
  keyKept = model?.kind === 'endpoint' && (await hasKey(model.url).catch(() => false));
}

/** Keeps the key that was typed, or forgets the one of another address; null leaves the one that is there. */
async function changeKey(before: ModelSettings | null, model: ModelSettings, key: string | null): Promise<void> {
  const moved = before?.kind !== 'endpoint' || model.kind !== 'endpoint' || before.url !== model.url;
  if (key && model.kind === 'endpoint') await writeKey(key, model.url);
  else if (moved || key === '') await forgetKey();
}

async function connect(model: ModelSettings, key: string | null): Promise<ModelTest> {
  // In the turn of the click, or the browser does not ask.
  const allowed =
    model.kind === 'built-in' ||
    (await browser.permissions.request({ origins: [patternOf(model.url)] }).catch(() => false));
  // What worked before goes on working.
  if (!allowed) return { ok: false, reason: 'permission', detail: '' };
  const { model: before } = await settings.get();
  try {
    await changeKey(before, model, key);
  } catch {
    return SHUT;
  }
  const changed = await settings.update((now) => ({ ...now, model }));
  await lookForKey();
  await everything.again();
  if (before?.kind === 'endpoint') await giveBackLeave(before.url);
  show(changed);
  return send('testModel').catch(failed);
}

async function disconnect(): Promise<ModelTest | null> {
  const { model } = await settings.get();
  const failed = await forgetKey().then(
    () => null,
    () => SHUT,
  );
  show(await settings.update((now) => ({ ...now, model: null })));
  if (model?.kind === 'endpoint') await giveBackLeave(model.url);
  await everything.again();
  return failed;
}

const everything = await followEverything(async () => {
  await lookForKey();
  show(await settings.get());
});

function show(current: Settings): void {
  render(
    <Options
      text={text}
      locale={locale}
      settings={current}
      defaults={DEFAULTS}
      // Where the browser has no room for it, what holds is shown again.
      onChange={(changed) => void settings.update(() => changed).catch(async () => show(await settings.get()))}
      onCopy={(copied) => navigator.clipboard.writeText(copied)}
      entries={everything.entries()}
      shut={everything.isApartShut()}
      erased={everything.isErased()}
      onExport={() => void everything.download()}
      onErase={() => void everything.erase()}
      onBringBack={() => void everything.bringBack()}
      hasKey={keyKept}
      hasBuiltIn={builtIn() !== undefined}
      baseOf={baseOf}
      onConnect={connect}
      onDisconnect={disconnect}
      onDownload={(onProgress) => downloadBuiltIn(builtIn(), onProgress).then(() => send('testModel'), failed)}
    />,
    page,
  );
}

await lookForKey();
settings.watch(show, new AbortController().signal);
show(await settings.get());
