import { useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';

interface StoredProps {
  text: Text;
  /** Erases all that Amends keeps. */
  onErase(): void;
}

/** What Amends keeps, and the way to be rid of it, asked twice. */
export function Stored({ text, onErase }: StoredProps) {
  const [asking, setAsking] = useState(false);
  const erase = () => {
    setAsking(false);
    onErase();
  };
  return (
    <>
      <ul class="bullets">
        <li>{text('options.stored.settings')}</li>
        <li>{text('options.stored.templates')}</li>
        <li>{text('options.stored.sources')}</li>
        <li>{text('options.stored.model')}</li>
        <li>{text('options.stored.mails')}</li>
      </ul>
      {asking ? (
        <div class="sure">
          <p role="alert">{text('options.erase.sure')}</p>
          <button type="button" class="insert" onClick={erase}>
            {text('options.erase.yes')}
          </button>
          <button type="button" class="insert" onClick={() => setAsking(false)}>
            {text('options.erase.no')}
          </button>
        </div>
      ) : (
        <button type="button" class="insert" onClick={() => setAsking(true)}>
          {text('options.erase')}
        </button>
      )}
    </>
  );
}
