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
import { hasKey, writeKey } from '../../lib/storage/model-key.ts';
import { DEFAULTS, type ModelSettings, type Settings, settings } from '../../lib/storage/settings.ts';
import { followEverything } from './everything.ts';

const page = document.getElementById('page') as HTMLElement;
const { text, locale } = await pageLanguage();
let keyKept = await hasKey();

const failed = (error: unknown): ModelTest =>
  error instanceof ModelError
    ? { ok: false, reason: error.reason, detail: error.detail }
    : { ok: false, reason: 'gone', detail: '' };

const forgetKey = async () => {
  await writeKey('');
  keyKept = false;
};

/** Gives the browser's leave for a model's host back, unless another model is there. */
async function giveBack(before: ModelSettings | null, now: ModelSettings | null): Promise<void> {
  if (before?.kind !== 'endpoint') return;
  const pattern = patternOf(before.url);
  if (now?.kind === 'endpoint' && patternOf(now.url) === pattern) return;
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

async function connect(model: ModelSettings, key: string | null): Promise<ModelTest> {
  // In the turn of the click, or the browser does not ask.
  const allowed =
    model.kind === 'built-in' ||
    (await browser.permissions.request({ origins: [patternOf(model.url)] }).catch(() => false));
  // What worked before goes on working.
  if (!allowed) return { ok: false, reason: 'permission', detail: '' };
  const { model: before } = await settings.get();
  // A key is for one address: it goes to no other, not even for the moment between two writes.
  const moved = before?.kind !== 'endpoint' || model.kind !== 'endpoint' || before.url !== model.url;
  if (moved) await forgetKey();
  const changed = await settings.update((now) => ({ ...now, model }));
  if (key !== null) await writeKey(key);
  keyKept = await hasKey();
  await giveBack(before, model);
  show(changed);
  return send('testModel').catch(failed);
}

async function disconnect(): Promise<void> {
  const { model } = await settings.get();
  await forgetKey();
  show(await settings.update((now) => ({ ...now, model: null })));
  await giveBack(model, null);
}

const everything = await followEverything(async () => {
  keyKept = await hasKey();
  show(await settings.get());
});

function show(current: Settings): void {
  render(
    <Options
      text={text}
      locale={locale}
      settings={current}
      defaults={DEFAULTS}
      onChange={(changed) => void settings.update(() => changed)}
      onCopy={(copied) => navigator.clipboard.writeText(copied)}
      entries={everything.entries()}
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

settings.watch(show, new AbortController().signal);
show(await settings.get());
