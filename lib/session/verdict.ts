import { saysLittle } from '../judge/detect.ts';
import type { Judgement, Letter } from '../judge/letter.ts';
import type { Settings } from '../storage/settings.ts';
import { dayChoices, sayDue } from '../suggestions/days.ts';
import { NO_SUGGESTIONS, suggestionsFor } from '../suggestions/suggestions.ts';
import { fieldsOf } from '../templates/fields.ts';
import type { Fields } from '../templates/fill.ts';
import type { SessionContext } from './parts.ts';
import { duePromised } from './promised.ts';
import { shownHints } from './shown-hints.ts';
import { offerSources } from './sources.ts';
import type { SessionState, Status } from './state.ts';
import { chooseTemplates } from './templates.ts';

function statusOf(letter: Letter, judgement: Judgement): Status {
  if (!letter.draft.trim()) return 'idle';
  if (judgement.lang === 'und') return saysLittle(letter.draft) ? 'idle' : 'unsupported';
  return judgement.applies ? 'repair' : 'quiet';
}

/** The host of the model that is connected; '' for the browser's own, null without one. */
const modelName = ({ model }: Settings): string | null =>
  model && (model.kind === 'endpoint' ? new URL(model.url).host : '');

/** What templates and suggestions may name, as the compose window has it now. */
export function fieldsIn({ compose, language, store }: SessionContext, letter: Letter, judgement: Judgement): Fields {
  const data = language();
  return fieldsOf({
    recipients: compose.recipients(),
    me: compose.me(),
    subject: letter.subject,
    date: letter.sent_at,
    thread: letter.thread,
    // Mails of the thread are judged for it: not for a sidebar that nobody has open.
    due: store.getState().sidebarOpen ? sayDue(duePromised(data, letter, judgement), data) : '',
    language: data,
  });
}

/** What of the state follows from a letter and its judgement. */
export function verdict(context: SessionContext, letter: Letter, judgement: Judgement) {
  const { compose, store } = context;
  const language = context.language();
  const fields = fieldsIn(context, letter, judgement);
  const status = statusOf(letter, judgement);
  const client = letter.thread.findLast(({ from }) => from === 'client');
  // A reply that is hardly begun goes out in the client's language.
  const isForeign = judgement.lang === 'und' && !(saysLittle(letter.draft) && saysLittle(client?.text ?? ''));
  return {
    lang: language.language.code,
    status,
    missing: compose.missing(),
    judgement,
    hints: shownHints(judgement.hints, context.settings.get().offKinds, context.memory().ignored),
    // Sentences are made for a sidebar that is open: the ring and the underlines need none.
    suggestions: store.getState().sidebarOpen ? suggestionsFor(language, letter, judgement, fields) : NO_SUGGESTIONS,
    days: dayChoices(language, letter.sent_at),
    templates: chooseTemplates(context, letter, judgement, fields, isForeign),
    sources: isForeign ? null : offerSources(context),
    clientName: client?.name ?? '',
    model: modelName(context.settings.get()),
  } satisfies Partial<SessionState>;
}
