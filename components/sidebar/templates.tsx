import { ChevronRight, CornerDownLeft } from 'lucide-preact';
import type { TemplateOffer } from '../../lib/session/state.ts';
import { Words } from '../parts/words.tsx';
import { useActions, useSessionState, useText } from '../session.ts';
import { Section } from './section.tsx';

function Offer({ offer: { id, title, when, preview } }: { offer: TemplateOffer }) {
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
            <span class="state">{when}</span>
          </span>
          <ChevronRight class="chevron" size={16} aria-hidden="true" />
        </summary>
        <p class="preview">
          <Words text={preview} />
        </p>
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

/** The templates: those that fit what the mail is about, and the rest folded; all of them where none fits. */
export function Templates() {
  const text = useText();
  const offers = useSessionState((state) => state.templates);
  const fitting = offers.filter((offer) => offer.fits);
  const rest = offers.filter((offer) => !offer.fits);
  if (offers.length === 0) return null;
  if (fitting.length === 0) {
    return (
      <Section title={text('templates.title')}>
        <List offers={rest} />
      </Section>
    );
  }
  return (
    <Section title={text('templates.title')}>
      <List offers={fitting} />
      {rest.length > 0 && (
        <details class="rest">
          <summary>
            {text('templates.more', { count: rest.length })}
            <ChevronRight class="chevron" size={16} aria-hidden="true" />
          </summary>
          <List offers={rest} />
        </details>
      )}
    </Section>
  );
}
