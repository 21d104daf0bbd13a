import '../../components/page.css';
import { render } from 'preact';
import type { Export } from '../../components/library/exchange.tsx';
import type { Judged } from '../../components/library/judged.tsx';
import { Library } from '../../components/library/library.tsx';
import { pageLanguage } from '../../lib/extension-page.ts';
import { remember } from '../../lib/judge/remember.ts';
import type { Kept } from '../../lib/storage/own-templates.ts';
import { watchTemplates } from '../../lib/storage/watch-templates.ts';
import { labelsOf } from '../../lib/templates/library.ts';
import { newTemplate } from '../../lib/templates/own.ts';
import { linesFromHtml } from '../../lib/templates/rich/from-html.ts';
import { htmlOf } from '../../lib/templates/rich/html.ts';
import { textOf } from '../../lib/templates/rich/lines.ts';
import { nodesOf } from '../../lib/templates/rich/nodes.ts';
import { search } from '../../lib/templates/search.ts';
import { download, readTemplateFile } from './files.ts';
import { judgeTemplate } from './judge.ts';
import { makeKeeper } from './keeper.ts';
import { makeTeamDesk } from './team.ts';

const page = document.getElementById('page') as HTMLElement;
const { languages, text, locale } = await pageLanguage();
const now = () => new Date().toISOString();
const fields = Object.entries(labelsOf(languages.home)).filter(
  ([name]) => /\./.test(name) || /^(?:subject|date)$/.test(name),
);
document.title = `${text('own.title')}, ${text('name')}`;

const keeper = await makeKeeper(() => show(), now);
const desk = await makeTeamDesk(() => show());
let open = location.hash.slice(1);
let noRoom = false;

/** The templates with their texts, which a search wants again at each key. */
const searchable = remember((templates: Kept[]) => templates.map((one) => ({ ...one, text: textOf(one.lines) })));

/** The judgement of the open template; null until its language is here. */
function judged({ lines, lang }: Kept): Judged | null {
  const code = lang || locale;
  const data = languages.get(code);
  if (!data) void languages.load(code).then((came) => came && show());
  return data ? judgeTemplate(lines, data, now()) : null;
}

function openTemplate(id: string): void {
  open = id;
  history.replaceState(null, '', id ? `#${id}` : location.pathname);
  show();
}

/** A new one begins with its title. */
const focusTitle = (): void => page.querySelector<HTMLInputElement>('.template-editor input')?.focus();

async function add(words: Parameters<typeof newTemplate>[0]): Promise<void> {
  noRoom = false;
  const template = { ...newTemplate(words, now()), local: false };
  const before = open;
  // Until it is kept, what is typed must not go into the one that was open.
  openTemplate('');
  try {
    await keeper.add([template]);
    openTemplate(template.id);
  } catch {
    noRoom = true;
    openTemplate(before);
  }
}

const find = (id: string) => keeper.own().templates.find((one) => one.id === id);

function show(): void {
  const { templates, broken } = keeper.own();
  const template = find(open);
  render(
    <Library
      text={text}
      locale={locale}
      templates={templates}
      open={open}
      version={keeper.version(open)}
      broken={broken}
      status={noRoom ? 'own.failed' : keeper.status()}
      languages={languages.infos.map(({ code, name }) => ({ code, name }))}
      fields={fields}
      judged={template ? judged(template) : null}
      htmlOf={htmlOf}
      nodesOf={(lines) => nodesOf(lines, document)}
      linesFromHtml={linesFromHtml}
      search={(some, query) => [...search(searchable(some), query)]}
      onOpen={openTemplate}
      onNew={() => void add({ title: '', when: '', group: '', lang: locale, lines: [] }).then(focusTitle)}
      onChange={(id, changed) => keeper.change(id, changed)}
      onDuplicate={(id) => {
        const original = find(id);
        if (original)
          void add({ ...original, title: text('own.copy', { title: original.title || text('own.untitled') }) });
      }}
      onDelete={(id) => void keeper.drop(id).then(() => openTemplate(''))}
      onImport={(files) =>
        Promise.all(
          files.map((file) =>
            readTemplateFile(
              file,
              () => keeper.own().templates,
              (words) => keeper.add(words.map((one) => ({ ...newTemplate(one, now()), local: false }))),
            ),
          ),
        )
      }
      onExport={(format: Export, shown) => download(format, shown, now().slice(0, 10))}
      {...desk.props()}
    />,
    page,
  );
}

const forever = new AbortController().signal;
watchTemplates(() => void keeper.reload(), forever);
addEventListener('pagehide', () => keeper.leave());
document.addEventListener('visibilitychange', () => document.hidden && keeper.leave());
show();
