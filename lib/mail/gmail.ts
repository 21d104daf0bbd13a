import { gmailFinder } from './gmail/editors.ts';
import { gmailMarks } from './gmail/marks.ts';
import { meIn } from './gmail/me.ts';
import { makeIsNotDraft } from './gmail/not-draft.ts';
import { hasRecipients, recipientsIn } from './gmail/recipients.ts';
import { sendButtonIn } from './gmail/send.ts';
import { hasSubject, kindIn, subjectIn } from './gmail/subject.ts';
import { threadOf } from './gmail/thread.ts';
import type { MailHost } from './mail.ts';
import { makeCompose } from './read/compose.ts';
import { makeDraftKeys } from './read/draft-key.ts';
import { beginningOf } from './read/plain-text.ts';

const keyOf = makeDraftKeys('gmail', true);

/** Gmail's own ids of a draft, `undefined` or empty until it was saved (InboxSDK, Gmail.js; November 2026). */
const idsIn = (root: Element): string[] =>
  [...root.querySelectorAll<HTMLInputElement>('input[name="draft"],input[name="composeid"]')]
    .map(({ value }) => value)
    .filter((value) => value !== '' && value !== 'undefined' && value !== 'null');

/** Gmail on the web, as of November 2026. */
export const gmail: MailHost = {
  ...gmailFinder,
  compose: (editor) =>
    makeCompose(gmail, editor, {
      hasRecipients,
      hasSubject,
      sendButton: (root) => sendButtonIn(root, editor),
      kind: kindIn,
      subject: subjectIn,
      recipients: (root) => recipientsIn(root, editor),
      me: (root) => meIn(editor.ownerDocument, root),
      thread: (root, kind, me) => threadOf(root, editor, kind, me),
      key: (root, seen) => keyOf(editor, { ...seen, ids: idsIn(root), text: beginningOf(editor) }),
      isNotDraft: makeIsNotDraft(editor),
      marks: gmailMarks,
    }),
};
