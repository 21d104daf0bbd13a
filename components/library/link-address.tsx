import { useEffect, useId, useRef } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';

/** What may be linked to, as a mail carries it; a bare host is meant as https. */
export function addressOf(typed: string): string | null {
  const said = typed.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(said)) return `mailto:${said}`;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(said) && !/^[\w.-]+:\d/.test(said) ? said : `https://${said}`;
  const url = said && URL.canParse(whole) ? new URL(whole) : null;
  return url && /^(?:https?|mailto|tel):$/.test(url.protocol) && (url.hostname.includes('.') || !/^http/.test(whole))
    ? url.href
    : null;
}

interface LinkAddressProps {
  text: Text;
  /** With the address to link to; null leaves the text as it is. */
  onSet(address: string | null): void;
}

/** Asks where a link leads. */
export function LinkAddress({ text, onSet }: LinkAddressProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="link"
      onSubmit={(event) => {
        event.preventDefault();
        const address = addressOf(field.current?.value ?? '');
        field.current?.setCustomValidity(address ? '' : text('own.link.bad'));
        if (address) onSet(address);
        else field.current?.reportValidity();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onSet(null)}
    >
      <label for={id}>{text('own.link.address')}</label>
      <input id={id} ref={field} type="text" inputMode="url" onInput={() => field.current?.setCustomValidity('')} />
      <button type="submit" class="insert">
        {text('own.link.set')}
      </button>
    </form>
  );
}
