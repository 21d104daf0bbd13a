import type { Text } from '../../lib/interface.ts';
import { type Narrowed, SORTS, type Sort } from './list.tsx';

interface NarrowProps {
  text: Text;
  groups: string[];
  narrow: Narrowed;
  onNarrow(narrow: Narrowed): void;
}

const ALL = '*';
const inOption = (group: string | null) => (group === null ? ALL : `=${group}`);
const outOption = (value: string) => (value === ALL ? null : value.slice(1));

/** Words, a group and an order for the list. */
export function Narrow({ text, groups, narrow, onNarrow }: NarrowProps) {
  return (
    <div class="find">
      <input
        type="search"
        value={narrow.query}
        placeholder={text('templates.search')}
        aria-label={text('templates.search')}
        onInput={({ currentTarget }) => onNarrow({ ...narrow, query: currentTarget.value })}
      />
      {groups.length > 0 && (
        <select
          aria-label={text('own.group')}
          value={inOption(narrow.group)}
          onChange={({ currentTarget }) => onNarrow({ ...narrow, group: outOption(currentTarget.value) })}
        >
          <option value={ALL}>{text('own.group.all')}</option>
          {groups.map((group) => (
            <option key={group} value={inOption(group)}>
              {group}
            </option>
          ))}
          <option value={inOption('')}>{text('own.group.none')}</option>
        </select>
      )}
      <select
        aria-label={text('own.sort')}
        value={narrow.sort}
        onChange={({ currentTarget }) => onNarrow({ ...narrow, sort: currentTarget.value as Sort })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {text(`own.sort.${sort}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
