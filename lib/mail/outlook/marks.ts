import type { Marks } from '../read/anchors.ts';

/** What Outlook's parts are known by, named for a diagnosis; the finders say where each was seen. */
export const outlookMarks: Marks = {
  editor: {
    parent: '[id^="editorParent_"] *',
    textbox: '[role="textbox"]',
    multiline: '[aria-multiline="true"]',
    editable: '[contenteditable]:not([contenteditable="false"])',
    class: '.EditorClass',
  },
  subject: {
    plain: 'input[type="text"][autocomplete="off"]',
    input: 'input[type="text"],input:not([type])',
    heading: '[role="heading"]',
  },
  recipients: {
    rows: '[id$="_TO"],[id$="_CC"],[id$="_BCC"]',
    group: '[role="group"]',
    entity: '[class*="_EType_RECIPIENT_ENTITY"]',
    pill: '[id^="REK_"]',
    draggable: '[contenteditable="false"][draggable="true"]',
  },
  me: {
    button: '[id="O365_MainLink_Me"],[id="mectrl_main_trigger"]',
    flyout: '[id="mectrl_currentAccount_secondary"]',
  },
  thread: {
    body: '[id^="UniqueMessageBody"]',
    document: '[role="document"]',
    container: '[data-test-id="mailMessageBodyContainer"]',
    sender: '[data-testid="senderName"]',
  },
  send: {
    primary: '[id*="primaryActionButton"]',
    shortcut: 'button[title*="+"],button[title*="⌘"]',
    menu: 'button + [aria-haspopup]',
  },
};
