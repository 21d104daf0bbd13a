import { BookmarkPlus, ChevronRight, CornerDownLeft, Pencil, Star } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { TemplateChoice, TemplateOffer } from '../../lib/session/state.ts';
import { Words } from '../parts/words.tsx';
import { useActions, useSessionState, useText } from '../session.ts';
import { FindTemplates } from './find-templates.tsx';
import { Section } from './section.tsx';

function Offer({ offer: { id, title, when, from, preview, favourite } }: { offer: TemplateOffer }) {
  const text = useText();
  const actions = useActions();
  return (
    <li class="template" data-template={id}>
      <button
        type="button"
        class="insert"
        aria-label={text('insert.named', { what: title })}
        onClick={() => actions.insertTemplate(id)}
      >
        <CornerDownLeft size={14} aria-hidden="true" />
        {text('insert')}
      </button>
      <details>
        <summary>
          <span class="name">
            <b>{title}</b>
            <span class="state">
              {from !== 'amends' && <em class="from">{text(`templates.from.${from}`)}</em>}
              {when}
            </span>
          </span>
          <ChevronRight class="chevron" size={16} aria-hidden="true" />
        </summary>
        <p class="preview">
          <Words text={preview} />
        </p>
        <button
          type="button"
          class="plain"
          aria-pressed={favourite}
          aria-label={text('templates.favourite.named', { what: title })}
          onClick={() => actions.keepTemplate(id, !favourite)}
        >
          <Star size={14} aria-hidden="true" {...(favourite && { fill: 'currentColor' })} />
          {text('templates.favourite')}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={text('templates.edit.named', { what: title })}
          onClick={() => actions.copyTemplate(id)}
        >
          <Pencil size={14} aria-hidden="true" />
          {text(from === 'own' ? 'templates.edit.own' : 'templates.edit')}
        </button>
      </details>
    </li>
  );
}

const List = ({ offers }: { offers: TemplateOffer[] }) => (
  <ul class="templates">
    {offers.map((offer) => (
      <Offer key={offer.id} offer={offer} />
    ))}
  </ul>
);

interface AllProps {
  choice: TemplateChoice;
  but: TemplateOffer[];
  /** Whether the user has asked to see them. */
  wanted: boolean;
}

/** All of the templates, or what a search finds of them. Until then it holds none but Amends' own: the page can read what is in here. */
function All({ choice, but, wanted }: AllProps) {
  const text = useText();
  const { found, count } = choice;
  const rest = found.filter(({ id, from }) => (wanted || from === 'amends') && !but.some((other) => other.id === id));
  return (
    <>
      <FindTemplates choice={choice} />
      <p class="why" role="status">
        {count === 0 && text('templates.none')}
        {count > found.length && text('templates.many', { count, shown: found.length })}
      </p>
      <List offers={rest} />
    </>
  );
}

/** The draft as a template of the user's own, and the way to all of those. */
function Own() {
  const text = useText();
  const actions = useActions();
  return (
    <div class="buttons">
      <button type="button" class="plain" onClick={actions.saveDraft}>
        <BookmarkPlus size={14} aria-hidden="true" />
        {text('templates.save')}
      </button>
      <button type="button" class="plain" onClick={actions.openTemplates}>
        {text('templates.manage')}
      </button>
    </div>
  );
}

/** What there is to choose from; folded where some fit when it is first seen, and then as the user leaves it. */
function Choice({ choice }: { choice: TemplateChoice }) {
  const text = useText();
  const { proposed, query, shelf, count } = choice;
  const [open, setOpen] = useState(proposed.length === 0);
  // A page can unfold the list; the click on it is the user's.
  const [wanted, setWanted] = useState(open);
  const but = !query && shelf === 'all' ? proposed : [];
  return (
    <Section title={text('templates.title')}>
      {but.length > 0 && <List offers={but} />}
      <details
        class="rest"
        open={open}
        onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button of its own */}
        <summary onClick={() => setWanted(true)}>
          {but.length > 0 ? text('templates.more', { count: count - but.length }) : text('templates.shelf.all')}
          <ChevronRight class="chevron" size={16} aria-hidden="true" />
        </summary>
        <All choice={choice} but={but} wanted={wanted} />
      </details>
      <Own />
    </Section>
  );
}

/** The templates: those that fit what the mail is about, and all of them below. */
export function Templates() {
  const choice = useSessionState((state) => state.templates);
  return choice && <Choice choice={choice} />;
}
