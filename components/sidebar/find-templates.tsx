import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import type { Shelf, TemplateChoice } from '../../lib/session/state.ts';
import { useActions, useText } from '../session.ts';

/** How templates address the client, in a language that knows two ways. */
function Address({ familiar }: { familiar: boolean }) {
  const text = useText();
  const actions = useActions();
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    const inputs = group.current?.querySelectorAll('input') ?? [];
    // Chromium never lets go of a radio button that leaves a shadow root with its name, nor of all that is around it.
    return () => {
      for (const input of inputs) input.removeAttribute('name');
    };
  }, []);
  const way = (is: boolean, key: string) => (
    <label>
      <input type="radio" name={name} checked={familiar === is} onChange={() => actions.addressAs(is)} />
      {text(key)}
    </label>
  );
  return (
    <fieldset ref={group} class="address" aria-label={text('templates.address')}>
      {way(false, 'templates.formal')}
      {way(true, 'templates.familiar')}
    </fieldset>
  );
}

/** A shelf's name: a group of the user's own or the team's is a word of theirs. */
function nameOf(shelf: Shelf, text: Text): string {
  const [, from, group] = /^(own|shared)\/(.*)$/u.exec(shelf) ?? [];
  return from ? text(`templates.shelf.${from}.group`, { group: group ?? '' }) : text(`templates.shelf.${shelf}`);
}

/** Words, a shelf and a way of address: what narrows the templates. */
export function FindTemplates({ choice: { query, shelf, shelves, familiar } }: { choice: TemplateChoice }) {
  const text = useText();
  const actions = useActions();
  return (
    <div class="find">
      <input
        type="search"
        value={query}
        placeholder={text('templates.search')}
        aria-label={text('templates.search')}
        onInput={({ currentTarget }) => actions.findTemplates(currentTarget.value, shelf)}
      />
      <select
        value={shelf}
        aria-label={text('templates.shelf')}
        onChange={({ currentTarget }) => actions.findTemplates(query, currentTarget.value as Shelf)}
      >
        {shelves.map((one) => (
          <option key={one} value={one}>
            {nameOf(one, text)}
          </option>
        ))}
      </select>
      {familiar !== null && <Address familiar={familiar} />}
    </div>
  );
}
