import { useId, useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import type { ModelSettings } from '../../lib/storage/settings.ts';
import { Endpoint, type EndpointForm } from './endpoint.tsx';

/** What came of an attempt: a key of `model.failed`, what the server said; or that it answers, and the models on offer. */
export type ModelOutcome = { ok: true; models: string[] } | { ok: false; reason: string; detail: string };

export interface ModelProps {
  text: Text;
  locale: string;
  model: ModelSettings | null;
  /** Whether a key is kept: the key itself is never shown. */
  hasKey: boolean;
  /** Whether this browser has a model of its own. */
  hasBuiltIn: boolean;
  /** Connects a model and tries it. A key of null leaves the one that is kept. To be called on a click: the browser may ask. */
  onConnect(model: ModelSettings, key: string | null): Promise<ModelOutcome>;
  /** Gives null, or why the key could not be forgotten. */
  onDisconnect(): Promise<ModelOutcome | null>;
  /** Has the browser fetch its model. @param onProgress from 0 to 1 */
  onDownload(onProgress: (part: number) => void): Promise<ModelOutcome>;
  /** The base of an address as it was typed; null where it is none. */
  baseOf(address: string): string | null;
}

type Kind = ModelSettings['kind'] | 'none';

/** How the attempt went, or how far the download is. */
function Outcome({ text, where, outcome }: { text: Text; where: string; outcome: ModelOutcome | string | null }) {
  return (
    <div role="status">
      {typeof outcome === 'string' && <p class="why">{outcome}</p>}
      {outcome !== null && typeof outcome === 'object' && (
        <p class={outcome.ok ? 'done' : 'refusal'}>
          {outcome.ok ? text('options.model.ok') : text(`model.failed.${outcome.reason}`, { where })}
        </p>
      )}
      {outcome !== null && typeof outcome === 'object' && !outcome.ok && outcome.detail && (
        <p class="why">{text('model.said', { detail: outcome.detail })}</p>
      )}
    </div>
  );
}

/** The model of the user's own: none, the browser's, or one at an address. */
export function ModelChoice(props: ModelProps) {
  const { text, locale, model, hasBuiltIn, onConnect, onDisconnect, onDownload } = props;
  const [kind, setKind] = useState<Kind>(model?.kind ?? 'none');
  const [outcome, setOutcome] = useState<ModelOutcome | string | null>(null);
  const [where, setWhere] = useState('');
  const name = useId();
  const choose = (next: Kind) => {
    setKind(next);
    setOutcome(null);
    if (next === 'none' && model) void onDisconnect().then(setOutcome);
  };
  const connect = async (settings: ModelSettings, key: string | null) => {
    setWhere(settings.kind === 'endpoint' ? new URL(settings.url).host : text('model.built_in'));
    // The browser may ask for a permission, and does so only in the very turn of the click.
    const trying = onConnect(settings, key);
    setOutcome(text('options.model.testing'));
    setOutcome(await trying);
  };
  const download = async () => {
    setWhere(text('model.built_in'));
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    const loading = onDownload((part) => setOutcome(text('options.model.progress', { part: percent.format(part) })));
    setOutcome(await loading);
  };
  const choices: [Kind, string][] = [
    ['none', text('options.model.none')],
    ...(hasBuiltIn || kind === 'built-in' ? [['built-in', text('model.built_in')] as [Kind, string]] : []),
    ['endpoint', text('options.model.endpoint')],
  ];
  const needsDownload = typeof outcome === 'object' && outcome?.ok === false && outcome.reason === 'download';
  return (
    <div class="model">
      {choices.map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} checked={kind === value} onChange={() => choose(value)} />
          {label}
        </label>
      ))}
      {kind === 'built-in' && (
        <div class="fields">
          <p class="why">{text('options.model.built_in.about')}</p>
          <button
            type="button"
            class="insert"
            onClick={() => connect({ kind: 'built-in', agreed: model?.kind === 'built-in' ? model.agreed : [] }, null)}
          >
            {text(model?.kind === 'built-in' ? 'options.model.test' : 'options.model.connect')}
          </button>
          {needsDownload && (
            <button type="button" class="insert" onClick={download}>
              {text('options.model.download')}
            </button>
          )}
        </div>
      )}
      {kind === 'endpoint' && (
        <Endpoint
          {...props}
          models={typeof outcome === 'object' && outcome?.ok ? outcome.models : []}
          onSubmit={({ url, model: named, key }: EndpointForm) => connect(endpointOf(url, named, model), key)}
        />
      )}
      {(kind !== 'none' || outcome !== null) && <Outcome text={text} where={where} outcome={outcome} />}
    </div>
  );
}

/** Another address, or another model behind it, is another party, to which the user has not agreed yet. */
const endpointOf = (url: string, named: string, before: ModelSettings | null): ModelSettings => ({
  kind: 'endpoint',
  url,
  model: named,
  agreed: before?.kind === 'endpoint' && before.url === url && before.model === named ? before.agreed : [],
});
