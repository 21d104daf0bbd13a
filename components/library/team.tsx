import { useId, useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import { Section } from '../sidebar/section.tsx';

/** What the team gives: its policy's name and how many templates, and the library that was added. */
export interface TeamState {
  /** '' where the policy does not say; null without a policy. */
  organisation: string | null;
  /** How many templates the policy brings. */
  given: number;
  /** The address of the library that the policy offers and that was not added; '' for none. */
  offered: string;
  library: { url: string; count: number; fetched: string; failed: string } | null;
  /** The host for which the browser did not give leave; '' for none. */
  refused: string;
}

export interface TeamProps {
  text: Text;
  locale: string;
  team: TeamState;
  /** An address that a library may have; null for any other. */
  addressOf(typed: string): string | null;
  /** Adds the library, or asks for it anew. To be called on a click: the browser asks for leave. */
  onLibrary(url: string): Promise<void>;
  onDropLibrary(): Promise<void>;
}

function Added({
  text,
  locale,
  library,
  onLibrary,
  onDropLibrary,
}: TeamProps & { library: NonNullable<TeamState['library']> }) {
  const { url, count, fetched, failed } = library;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p>
        <b>{new URL(url).host}</b>{' '}
        <span class="state">
          {text('team.count', { count })}
          {fetched && `, ${text('team.fetched', { when: when.format(new Date(fetched)) })}`}
        </span>
      </p>
      {failed && <p class="refusal">{text(`team.failed.${failed}`)}</p>}
      <div class="buttons">
        <button type="button" class="insert" onClick={() => onLibrary(url)}>
          {text('team.refresh')}
        </button>
        <button type="button" class="insert" onClick={onDropLibrary}>
          {text('team.drop')}
        </button>
      </div>
    </>
  );
}

/** What the user's team gives: read-only, from the browser's policy or from a library at an address. */
export function Team(props: TeamProps) {
  const { text, team, addressOf, onLibrary } = props;
  const [typed, setTyped] = useState('');
  const id = useId();
  const address = addressOf(typed);
  return (
    <Section title={text('team.title')}>
      <p class="why">{text('team.about')}</p>
      {team.organisation !== null && (
        <p class="why">
          {text(team.organisation ? 'team.given.by' : 'team.given', { name: team.organisation, count: team.given })}
        </p>
      )}
      {team.offered && (
        <p>
          {text('team.offered', { host: new URL(team.offered).host })}{' '}
          <button type="button" class="insert" onClick={() => onLibrary(team.offered)}>
            {text('team.add')}
          </button>
        </p>
      )}
      {team.refused && <p class="refusal">{text('team.refused', { host: team.refused })}</p>}
      {team.library ? (
        <Added {...props} library={team.library} />
      ) : (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            if (address) void onLibrary(address);
          }}
        >
          <label for={id}>{text('team.url')}</label>
          <input
            id={id}
            type="text"
            inputMode="url"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {typed.trim() && !address && <p class="refusal">{text('team.url.bad')}</p>}
          <button type="submit" class="insert" disabled={!address}>
            {text('team.add')}
          </button>
        </form>
      )}
    </Section>
  );
}
