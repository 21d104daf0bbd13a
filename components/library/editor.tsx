import { Copy, Trash2 } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Text } from '../../lib/interface.ts';
import type { Kept } from '../../lib/storage/own-templates.ts';
import type { TemplateWords } from '../../lib/templates/own.ts';
import { wordsOf } from '../../lib/templates/rich/lines.ts';
import { type Judged, JudgedAs } from './judged.tsx';
import { RichText, type RichTextTools } from './rich-text.tsx';

export interface EditorProps extends RichTextTools {
  text: Text;
  template: Kept;
  /** The languages that a template may be in, by code. */
  languages: { code: string; name: string }[];
  groups: string[];
  fields: [name: string, label: string][];
  /** Null until it is judged. */
  judged: Judged | null;
  onChange(changed: Partial<TemplateWords>): void;
  onDuplicate(): void;
  onDelete(): void;
}

interface FieldProps {
  label: string;
  value: string;
  list?: string;
  onChange(value: string): void;
}

/** The longest title and purpose that are kept. */
const LONGEST = 120;

function Field({ label, value, list, onChange }: FieldProps) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        maxLength={LONGEST}
        {...(list && { list })}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </>
  );
}

/** One template of the user's own, to be written. Each change is kept. */
export function Editor(props: EditorProps) {
  const { text, template, languages, groups, fields, judged, onChange, onDuplicate, onDelete } = props;
  const [asking, setAsking] = useState(false);
  const id = useId();
  return (
    <article class="template-editor" aria-label={template.title || text('own.untitled')}>
      <div class="fields">
        <Field label={text('own.name')} value={template.title} onChange={(title) => onChange({ title })} />
        <Field label={text('own.when')} value={template.when} onChange={(when) => onChange({ when })} />
        <Field
          label={text('own.group')}
          value={template.group}
          list={`${id}-groups`}
          onChange={(group) => onChange({ group })}
        />
        <datalist id={`${id}-groups`}>
          {groups.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
        <label for={`${id}-lang`}>{text('own.lang')}</label>
        <select
          id={`${id}-lang`}
          value={template.lang}
          onChange={({ currentTarget }) => onChange({ lang: currentTarget.value })}
        >
          <option value="">{text('own.lang.any')}</option>
          {template.lang && !languages.some(({ code }) => code === template.lang) && (
            <option value={template.lang}>{template.lang}</option>
          )}
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <RichText
        text={text}
        label={text('own.text')}
        lines={template.lines}
        lang={template.lang}
        fields={fields}
        htmlOf={props.htmlOf}
        nodesOf={props.nodesOf}
        linesFromHtml={props.linesFromHtml}
        onChange={(lines) => onChange({ lines })}
      />
      {judged && template.lines.some((line) => wordsOf(line).trim()) && <JudgedAs text={text} judged={judged} />}
      {asking ? (
        <div class="sure">
          <p role="alert">{text('own.delete.sure', { title: template.title || text('own.untitled') })}</p>
          <button type="button" class="insert" onClick={onDelete}>
            {text('own.delete.yes')}
          </button>
          <button type="button" class="insert" onClick={() => setAsking(false)}>
            {text('own.delete.no')}
          </button>
        </div>
      ) : (
        <div class="buttons">
          <button type="button" class="insert" onClick={onDuplicate}>
            <Copy size={14} aria-hidden="true" />
            {text('own.duplicate')}
          </button>
          <button type="button" class="insert" onClick={() => setAsking(true)}>
            <Trash2 size={14} aria-hidden="true" />
            {text('own.delete')}
          </button>
        </div>
      )}
    </article>
  );
}
