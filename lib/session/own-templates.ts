import { templateWords } from '../templates/from-draft.ts';
import { linesFromNodes } from '../templates/rich/from-nodes.ts';
import { type Line, linesOf, normalised, wordsOf } from '../templates/rich/lines.ts';
import { mapLines } from '../templates/rich/slice.ts';
import { fieldsIn } from './fields-in.ts';
import type { SessionContext } from './parts.ts';
import type { SessionActions } from './state.ts';

/** So much of a draft's first sentence names a template that has no subject. */
const TITLE = 60;

const firstWords = (lines: Line[]): string => {
  const texts = lines.map((line) => wordsOf(line).trim()).filter(Boolean);
  // The greeting names nothing.
  const [first = '', second = first] = texts;
  const words = first.length < TITLE / 2 ? second : first;
  return words.length > TITLE ? `${words.slice(0, TITLE - 1).trimEnd()}…` : words;
};

/** The draft with the formatting that a mail carries. */
const draftLines = ({ editable, compose }: SessionContext): Line[] =>
  editable.element.localName === 'textarea'
    ? linesOf(editable.read())
    : linesFromNodes(editable.element, (element) => compose.isNotDraft(element));

/** What the user can do with templates of their own from within a mail. */
export function makeOwnTemplateActions(
  context: SessionContext,
): Pick<SessionActions, 'saveDraft' | 'copyTemplate' | 'openTemplates'> {
  const { editable, store, templates, library } = context;
  return {
    async saveDraft() {
      context.judgeNow();
      const last = context.last();
      const data = context.language();
      if (!last || !editable.read().trim()) return store.setState({ notice: { key: 'notice.templateEmpty' } });
      const fields = fieldsIn(context, last.letter, last.judgement);
      const people = context.compose.recipients().map(({ name }) => name);
      const open = (text: string) => templateWords(text, fields, data, people);
      const lines = normalised(mapLines(draftLines(context), open));
      const words = {
        title: open(fields.subject?.trim() ?? '') || firstWords(lines),
        when: '',
        group: '',
        lang: data.language.code,
        lines,
      };
      const kept = await library.keep(words).catch(() => null);
      const key = kept ? (kept.local ? 'notice.templateLocal' : 'notice.templateSaved') : 'notice.templateFailed';
      store.setState({ notice: { key } });
    },
    async copyTemplate(id) {
      const { code } = context.language().language;
      const template = templates.get(code)?.find((one) => one.id === id);
      if (!template) return;
      if (template.from === 'own') return library.open(id);
      const { title, when, text, familiar } = template;
      const own = store.getState().templates?.familiar && familiar ? familiar : text;
      const words = { title, when, group: '', lang: code, lines: template.lines ?? linesOf(own) };
      const kept = await library.keep(words).catch(() => null);
      if (kept) await library.open(kept.id);
      else store.setState({ notice: { key: 'notice.templateFailed' } });
    },
    openTemplates: () => library.open(''),
  };
}
