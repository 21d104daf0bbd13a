import { HardDrive } from 'lucide-preact';
import type { Text } from '../../lib/interface.ts';
import type { Kept } from '../../lib/storage/own-templates.ts';

export const SORTS = ['title', 'changed'] as const;
export type Sort = (typeof SORTS)[number];

/** What narrows and orders the list. */
export interface Narrowed {
  query: string;
  /** A group's name; null for all, '' for those in none. */
  group: string | null;
  sort: Sort;
}

interface ListProps {
  text: Text;
  locale: string;
  templates: Kept[];
  /** The id of the one that is open. */
  open: string;
  onOpen(id: string): void;
}

/** The templates by their titles, each with its purpose, its group, and where it is kept. */
export function TemplateList({ text, locale, templates, open, onOpen }: ListProps) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <ul class="own-list">
      {templates.map(({ id, title, when, group, changed, local }) => (
        <li key={id}>
          <button type="button" data-template={id} aria-current={id === open} onClick={() => onOpen(id)}>
            <b>{title || text('own.untitled')}</b>
            <span class="state">{[when, group, day.format(new Date(changed))].filter(Boolean).join(' · ')}</span>
            {local && (
              <span class="state">
                <HardDrive size={12} aria-hidden="true" /> {text('own.local')}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The templates that are narrowed to, in order. @param found those that a search finds, best first */
export function narrowed(found: Kept[], { query, group, sort }: Narrowed, locale: string): Kept[] {
  const inGroup = group === null ? found : found.filter((one) => one.group === group);
  // Who searches wants the best first.
  if (query.trim()) return inGroup;
  return inGroup.toSorted((a, b) =>
    sort === 'title' ? a.title.localeCompare(b.title, locale, { numeric: true }) : b.changed.localeCompare(a.changed),
  );
}
