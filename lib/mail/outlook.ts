import type { MailHost } from './mail.ts';
import { outlookFinder } from './outlook/editors.ts';
import { outlookMarks } from './outlook/marks.ts';
import { meIn } from './outlook/me.ts';
import { makeIsNotDraft } from './outlook/not-draft.ts';
import { hasRecipients, recipientsIn } from './outlook/recipients.ts';
import { sendButtonIn } from './outlook/send.ts';
import { hasSubject, kindIn, subjectIn } from './outlook/subject.ts';
import { threadOf } from './outlook/thread.ts';
import { makeCompose } from './read/compose.ts';
import { makeDraftKeys } from './read/draft-key.ts';
import { beginningOf } from './read/plain-text.ts';
import { quotedSender } from './read/quoted-mail.ts';

const keyOf = makeDraftKeys('outlook', false);

/** The draft's number in the ids of its rows of recipients (`MSG_<hex>_TO`, October 2026); the body's own id is used again. */
const idsIn = (root: Element): string[] =>
  [...root.querySelectorAll('[id$="_TO"],[id$="_CC"],[id$="_BCC"]')].map(({ id }) => id.replace(/_[A-Z]+$/, ''));

/** Outlook on the web, as of October 2026. */
export const outlook: MailHost = {
  ...outlookFinder,
  compose: (editor) =>
    makeCompose(outlook, editor, {
      hasRecipients,
      hasSubject: (root) => hasSubject(root, editor),
      sendButton: (root) => sendButtonIn(root, editor),
      kind: (root) => kindIn(root, editor),
      subject: (root) => subjectIn(root, editor),
      recipients(root) {
        const shown = recipientsIn(root, editor);
        // The rows of an inline reply come only when its head is opened: until then it goes to whom it answers.
        const answered = shown.length || kindIn(root, editor) !== 'reply' ? null : quotedSender(editor);
        return answered ? [answered] : shown;
      },
      me: () => meIn(editor.ownerDocument),
      thread: (_, kind, me) => threadOf(editor, kind, me),
      key: (root, seen) => keyOf(editor, { ...seen, ids: idsIn(root), text: beginningOf(editor) }),
      isNotDraft: makeIsNotDraft(editor),
      marks: outlookMarks,
    }),
};
