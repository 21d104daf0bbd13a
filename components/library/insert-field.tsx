import type { Text } from '../../lib/interface.ts';

interface InsertFieldProps {
  text: Text;
  fields: [name: string, label: string][];
  /** Puts a field or a slot at the caret. */
  onInsert(words: string): void;
}

/** What a template leaves open: fields that are filled from the mail, and blanks that the sender fills. */
export function InsertField({ text, fields, onInsert }: InsertFieldProps) {
  return (
    <select
      class="fieldlist"
      aria-label={text('own.insert')}
      value=""
      onChange={({ currentTarget }) => {
        onInsert(currentTarget.value);
        currentTarget.value = '';
      }}
    >
      <option value="" disabled hidden>
        {text('own.insert')}
      </option>
      <optgroup label={text('own.insert.fields')}>
        {fields.map(([name, label]) => (
          <option key={name} value={`{{${name}}}`}>
            {label}
          </option>
        ))}
      </optgroup>
      <optgroup label={text('own.insert.slots')}>
        <option value={`[${text('own.slot.example')}]`}>{text('own.slot')}</option>
        <option value={`[${text('own.choice.example')}]`}>{text('own.choice')}</option>
      </optgroup>
    </select>
  );
}
