import { useId, useRef, useState } from 'preact/hooks';
import type { ModelProps } from './model.tsx';

/** What was typed: an address that is one, the model's name, and the key: null leaves the one that is kept, '' forgets it. */
export interface EndpointForm {
  url: string;
  model: string;
  key: string | null;
}

interface EndpointProps extends Pick<ModelProps, 'text' | 'model' | 'hasKey' | 'baseOf'> {
  /** The models that the address offers, once it was tried. */
  models: string[];
  onSubmit(form: EndpointForm): void;
}

const OLLAMA = 'http://127.0.0.1:11434/v1';
const NEAR = /^http:\/\/(?:localhost|127\.|\[::1\])/u;

/** The address of a model, its name and its key. */
export function Endpoint({ text, model, hasKey, baseOf, models, onSubmit }: EndpointProps) {
  const saved = model?.kind === 'endpoint' ? model : null;
  const [url, setUrl] = useState(saved?.url ?? OLLAMA);
  const [named, setNamed] = useState(saved?.model ?? '');
  const [key, setKey] = useState<string | null>(null);
  const id = useId();
  const address = useRef<HTMLInputElement>(null);
  const base = baseOf(url);
  const isSaved = saved !== null && saved.url === base && saved.model === named && key === null;
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        // The reason stands at the field: a button that is greyed tells none.
        if (!base) return address.current?.focus();
        onSubmit({ url: base, model: named.trim(), key });
        setKey(null);
      }}
    >
      <label for={`${id}-url`}>{text('options.model.url')}</label>
      <input
        id={`${id}-url`}
        ref={address}
        type="text"
        inputMode="url"
        aria-invalid={!base}
        aria-describedby={base ? undefined : `${id}-why`}
        spellcheck={false}
        value={url}
        onInput={({ currentTarget }) => setUrl(currentTarget.value)}
      />
      {!base && (
        <p id={`${id}-why`} class="refusal">
          {text('options.model.bad_url')}
        </p>
      )}
      {base?.startsWith('http:') && !NEAR.test(base) && <p class="refusal">{text('options.model.plain')}</p>}
      <label for={`${id}-name`}>{text('options.model.name')}</label>
      <input
        id={`${id}-name`}
        list={`${id}-models`}
        spellcheck={false}
        value={named}
        onInput={({ currentTarget }) => setNamed(currentTarget.value)}
      />
      <datalist id={`${id}-models`}>
        {models.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label for={`${id}-key`}>{text('options.model.key')}</label>
      <input
        id={`${id}-key`}
        type="password"
        autoComplete="off"
        value={key ?? ''}
        placeholder={hasKey ? text('options.model.key.kept') : ''}
        onInput={({ currentTarget }) => setKey(currentTarget.value || null)}
      />
      <div class="buttons">
        <button type="submit" class="insert">
          {text(isSaved ? 'options.model.test' : 'options.model.connect')}
        </button>
        {hasKey && (
          <button
            type="button"
            class="plain"
            onClick={() => (base ? onSubmit({ url: base, model: named.trim(), key: '' }) : address.current?.focus())}
          >
            {text('options.model.key.forget')}
          </button>
        )}
      </div>
    </form>
  );
}
