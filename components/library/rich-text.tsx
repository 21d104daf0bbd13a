import { Bold, Italic, Link, List, ListOrdered, Underline } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import Squire from 'squire-rte';
import type { Text } from '../../lib/interface.ts';
import type { Line } from '../../lib/templates/rich/lines.ts';
import { InsertField } from './insert-field.tsx';
import { LinkAddress } from './link-address.tsx';

/** What turns lines into an editor's content and back: nothing else of what is pasted stays. */
export interface RichTextTools {
  htmlOf(lines: Line[]): string;
  /** Safe nodes of lines. */
  nodesOf(lines: Line[]): DocumentFragment;
  linesFromHtml(html: string): Line[];
}

interface RichTextProps extends RichTextTools {
  text: Text;
  label: string;
  lines: Line[];
  lang: string;
  /** The names of the fields with their labels. */
  fields: [name: string, label: string][];
  onChange(lines: Line[]): void;
}

const MARKS = [
  ['bold', 'B', Bold],
  ['italic', 'I', Italic],
  ['underline', 'U', Underline],
] as const;
type Mark = (typeof MARKS)[number][0];
const off = { bold: 'removeBold', italic: 'removeItalic', underline: 'removeUnderline' } as const;

/** What the editor can do beyond what a mail carries; the browser may have a use of its own for these keys. */
const FOREIGN_KEYS = ['Tab', 'Shift-Tab'].concat(
  ['Ctrl-', 'Meta-'].flatMap((held) => ['d', '[', ']', 'Shift-5', 'Shift-6', 'Shift-7'].map((key) => held + key)),
);

/** Links what is selected, or the address itself, and goes on behind it. */
function link(editor: Squire, address: string): void {
  editor.makeLink(address);
  const range = editor.getSelection();
  range.collapse(false);
  editor.setSelection(range);
}

/** What stands at the caret: marks, list, link. */
interface Here {
  marks: Mark[];
  list: 'bullet' | 'number' | null;
  link: boolean;
}

const hereIn = (editor: Squire): Here => ({
  marks: MARKS.filter(([, tag]) => editor.hasFormat(tag)).map(([name]) => name),
  list: editor.hasFormat('UL') ? 'bullet' : editor.hasFormat('OL') ? 'number' : null,
  link: editor.hasFormat('A'),
});

/** A text with what a mail can carry: bold, italic, underlined, links and lists. A new text wants a new one (`key`). */
export function RichText({
  text,
  label,
  lines,
  lang,
  fields,
  htmlOf,
  nodesOf,
  linesFromHtml,
  onChange,
}: RichTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Squire | null>(null);
  const [here, setHere] = useState<Here>({ marks: [], list: null, link: false });
  const [linking, setLinking] = useState(false);
  const said = useRef(lines);
  const changed = useRef(onChange);
  changed.current = onChange;

  useEffect(() => {
    if (!root.current) return;
    // Whatever is set or pasted comes in as lines, and as nodes made of them.
    const sanitizeToDOMFragment = (html: string) => nodesOf(linesFromHtml(html));
    root.current.setAttribute('role', 'textbox');
    root.current.setAttribute('aria-multiline', 'true');
    root.current.setAttribute('aria-label', label);
    const made = new Squire(root.current, { sanitizeToDOMFragment, addLinks: false });
    for (const key of FOREIGN_KEYS) made.setKeyHandler(key, null);
    made.setHTML(htmlOf(lines));
    made.moveCursorToStart();
    const look = () => setHere(hereIn(made));
    made.addEventListener('pathChange', look);
    made.addEventListener('select', look);
    made.addEventListener('input', () => {
      look();
      const now = linesFromHtml(made.getHTML());
      // It tells of what it was given too.
      const isNew = JSON.stringify(now) !== JSON.stringify(said.current);
      said.current = now;
      if (isNew) changed.current(now);
    });
    setEditor(made);
    return () => made.destroy();
    // The lines that it begins with: afterwards it has its own.
  }, []);

  const act = (does: (editor: Squire) => unknown) => () => {
    if (!editor) return;
    does(editor);
    editor.focus();
    setHere(hereIn(editor));
  };
  const list = (kind: 'bullet' | 'number') =>
    act((to) =>
      here.list === kind ? to.removeList() : kind === 'bullet' ? to.makeUnorderedList() : to.makeOrderedList(),
    );

  return (
    <div class="rich">
      <div class="tools" role="toolbar" aria-label={text('own.tools')}>
        {MARKS.map(([name, , Icon]) => (
          <button
            key={name}
            type="button"
            class="icon"
            aria-pressed={here.marks.includes(name)}
            aria-label={text(`own.mark.${name}`)}
            title={text(`own.mark.${name}`)}
            onClick={act((to) => (here.marks.includes(name) ? to[off[name]]() : to[name]()))}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        ))}
        {(['bullet', 'number'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="icon"
            aria-pressed={here.list === kind}
            aria-label={text(`own.list.${kind}`)}
            title={text(`own.list.${kind}`)}
            onClick={list(kind)}
          >
            {kind === 'bullet' ? <List size={16} aria-hidden="true" /> : <ListOrdered size={16} aria-hidden="true" />}
          </button>
        ))}
        <button
          type="button"
          class="icon"
          aria-pressed={here.link}
          aria-label={text(here.link ? 'own.link.remove' : 'own.link')}
          title={text(here.link ? 'own.link.remove' : 'own.link')}
          onClick={here.link ? act((to) => to.removeLink()) : () => setLinking(!linking)}
        >
          <Link size={16} aria-hidden="true" />
        </button>
        <InsertField
          text={text}
          fields={fields}
          onInsert={(words) => act((to) => to.insertPlainText(words, false))()}
        />
      </div>
      {linking && (
        <LinkAddress
          text={text}
          onSet={(address) => {
            setLinking(false);
            if (address) act((to) => link(to, address))();
            else editor?.focus();
          }}
        />
      )}
      <div ref={root} class="text" lang={lang || undefined} spellcheck />
    </div>
  );
}
