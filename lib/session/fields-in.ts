import type { Judgement, Letter } from '../judge/letter.ts';
import { sayDue } from '../suggestions/days.ts';
import { fieldsOf } from '../templates/fields.ts';
import type { Fields } from '../templates/fill.ts';
import type { SessionContext } from './parts.ts';
import { duePromised } from './promised.ts';

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
