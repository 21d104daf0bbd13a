import type { Marks } from '../read/anchors.ts';

/** What Gmail's parts are known by, named for a diagnosis; the finders say where each was seen. */
export const gmailMarks: Marks = {
  editor: {
    field: '[g_editable="true"]',
    textbox: '[role="textbox"]',
    multiline: '[aria-multiline="true"]',
    editable: '[contenteditable]:not([contenteditable="false"])',
    class: '.editable',
  },
  subject: {
    subjectbox: 'input[name="subjectbox"]',
    hidden: 'input[name="subject"]',
    placeholder: 'input[type="text"][placeholder]',
    heading: 'h2[data-thread-perm-id]',
  },
  recipients: {
    rows: '[name="to"],[name="cc"],[name="bcc"]',
    options: '[role="listbox"] [role="option"]',
    field: '[peoplekit-id]',
    combobox: 'input[role="combobox"],textarea[role="combobox"]',
    cards: '[data-hovercard-id*="@"],[email*="@"]',
  },
  me: { account: 'a[href*="accounts.google.com"][aria-label*="@"]', from: 'input[name="from"]' },
  thread: {
    message: '[data-message-id]',
    legacy: '[data-legacy-message-id]',
    item: '[role="list"] > [role="listitem"]',
    body: '.a3s',
    sender: '[email][name]',
    trimmed: 'input[name="uet"]',
  },
  send: {
    shortcut: '[aria-label*="\u202A"],[data-tooltip*="\u202A"]',
    menu: '[role="button"] + [aria-haspopup],button + [aria-haspopup]',
    class: '.aoO',
  },
};
