import { BookmarkPlus, ChevronRight, CornerDownLeft, Link2, Trash2 } from 'lucide-preact';
import type { SourceOffer } from '../../lib/session/state.ts';
import { Words } from '../parts/words.tsx';
import { useActions, useSessionState, useText, useWords } from '../session.ts';
import { Section } from './section.tsx';

type FactOffer = SourceOffer['facts'][number];

/** A fact as the sentence that goes into the mail, with the page's address or without. */
function Fact({ source, fact: { kind, index, sentence } }: { source: SourceOffer; fact: FactOffer }) {
  const text = useText();
  const actions = useActions();
  const lang = useSessionState((state) => state.judgement?.lang);
  return (
    <li data-fact={kind}>
      <p lang={lang}>
        <span class="state">{text(`source.fact.${kind}`)}</span> <Words text={sentence} />
      </p>
      <div class="buttons">
        <button
          type="button"
          class="insert"
          aria-label={text('insert.named', { what: sentence })}
          onClick={() => actions.insertFact(source.id, index, false)}
        >
          <CornerDownLeft size={14} aria-hidden="true" />
          {text('insert')}
        </button>
        {source.url && (
          <button
            type="button"
            class="insert"
            aria-label={text('source.link.named', { what: sentence })}
            title={source.url}
            onClick={() => actions.insertFact(source.id, index, true)}
          >
            <Link2 size={14} aria-hidden="true" />
            {text('source.link')}
          </button>
        )}
      </div>
    </li>
  );
}

function Source({ source, open }: { source: SourceOffer; open: boolean }) {
  const { text, locale } = useWords();
  const actions = useActions();
  const { id, title, site, author, date, facts, letters } = source;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <li class="source" data-source={id}>
      <details open={open}>
        <summary>
          <span class="name">
            <b>{title}</b>
            <span class="state">{[author, site, day.format(new Date(date))].filter(Boolean).join(' · ')}</span>
          </span>
          <ChevronRight class="chevron" size={16} aria-hidden="true" />
        </summary>
        {facts.length === 0 && letters.length === 0 && <p class="why">{text('source.empty')}</p>}
        <ul class="facts">
          {facts.map((fact) => (
            <Fact key={fact.index} source={source} fact={fact} />
          ))}
        </ul>
        {letters.map((letter, index) => (
          <button key={letter} type="button" class="plain" onClick={() => actions.keepLetter(id, index)}>
            <BookmarkPlus size={14} aria-hidden="true" />
            {text('source.letter', { title: letter })}
          </button>
        ))}
        <button
          type="button"
          class="plain"
          aria-label={text('source.drop.named', { title })}
          onClick={() => actions.dropSource(id)}
        >
          <Trash2 size={14} aria-hidden="true" />
          {text('source.drop')}
        </button>
      </details>
    </li>
  );
}

/** What the user took from pages, the latest first: one click and it stands in the mail. */
export function Sources() {
  const text = useText();
  const sources = useSessionState((state) => state.sources);
  if (!sources?.length) return null;
  return (
    <Section title={text('source.title')}>
      <ul class="sources">
        {sources.map((source, index) => (
          <Source key={source.id} source={source} open={index === 0} />
        ))}
      </ul>
    </Section>
  );
}
