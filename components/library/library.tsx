import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Kept } from '../../lib/storage/own-templates.ts';
import { Editor, type EditorProps } from './editor.tsx';
import { Exchange, type ExchangeProps } from './exchange.tsx';
import { type Narrowed, narrowed, TemplateList } from './list.tsx';
import { Narrow } from './narrow.tsx';
import { Team, type TeamProps } from './team.tsx';

export interface LibraryProps
  extends Omit<EditorProps, 'template' | 'groups' | 'onChange' | 'onDuplicate' | 'onDelete'>,
    Pick<ExchangeProps, 'onImport'>,
    Omit<TeamProps, 'text' | 'locale'> {
  locale: string;
  templates: Kept[];
  /** The id of the one that is open; '' for none. */
  open: string;
  /** Of the open one: goes up when it was changed elsewhere. */
  version: number;
  /** Entries that could not be read: they are left as they are. */
  broken: number;
  /** The key of what became of the last change: `own.saved` …; '' before any. */
  status: string;
  /** The templates that words find, best first; all of them for none. */
  search(templates: Kept[], query: string): Kept[];
  onOpen(id: string): void;
  onNew(): void;
  onChange(id: string, changed: Partial<Kept>): void;
  onDuplicate(id: string): void;
  onDelete(id: string): void;
  onExport(format: Parameters<ExchangeProps['onExport']>[0], templates: Kept[]): void;
}

/** The page of the user's own templates and the team's. Style: `components/page.css`. */
export function Library(props: LibraryProps) {
  const { text, locale, templates, open, broken, status, search, onOpen, onNew, onImport } = props;
  const [narrow, setNarrow] = useState<Narrowed>({ query: '', group: null, sort: 'title' });
  const groups = [...new Set(templates.map(({ group }) => group).filter(Boolean))].sort();
  const shown = narrowed(search(templates, narrow.query), narrow, locale);
  const template = templates.find(({ id }) => id === open);
  return (
    <main class="amends page library">
      <h1>{text('own.title')}</h1>
      <p class="why">{text('own.about')}</p>
      {broken > 0 && <p class="refusal">{text('own.broken', { count: broken })}</p>}
      <div class="bar">
        <button type="button" class="insert" onClick={onNew}>
          <Plus size={14} aria-hidden="true" />
          {text('own.new')}
        </button>
        <Exchange
          text={text}
          count={shown.length}
          isAll={shown.length === templates.length}
          onImport={onImport}
          onExport={(format) => props.onExport(format, shown)}
        />
        <span class="state" role="status">
          {status && text(status)}
        </span>
      </div>
      <div class="panes">
        <section aria-label={text('own.title')}>
          {templates.length > 0 && <Narrow text={text} groups={groups} narrow={narrow} onNarrow={setNarrow} />}
          {templates.length === 0 && <p class="why">{text('own.none')}</p>}
          {templates.length > 0 && shown.length === 0 && <p class="why">{text('templates.none')}</p>}
          <TemplateList text={text} locale={locale} templates={shown} open={open} onOpen={onOpen} />
        </section>
        {template && (
          <Editor
            {...props}
            key={`${template.id} ${props.version}`}
            template={template}
            groups={groups}
            onChange={(changed) => props.onChange(template.id, changed)}
            onDuplicate={() => props.onDuplicate(template.id)}
            onDelete={() => props.onDelete(template.id)}
          />
        )}
      </div>
      <Team {...props} />
    </main>
  );
}
