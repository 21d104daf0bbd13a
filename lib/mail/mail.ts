import type { Message } from '../judge/letter.ts';

export interface Person {
  /** As shown, or '' where only an address is known. */
  name: string;
  /** '' where the page shows none: Outlook often does not. */
  address: string;
  /** Of a draft's recipients, those that only get a copy (Cc, Bcc): a letter does not speak to them. */
  copied?: true;
}

/** The parts of a compose window that a host page may fail to show. */
export const PARTS = ['subject', 'recipients', 'me', 'thread', 'send'] as const;
export type Part = (typeof PARTS)[number];

/** What Amends knows a body and a part of the page by: the names of those of its marks that are there, none where it is not found. */
export type Anchors = Record<Part | 'editor', string[]>;

/** One compose window. Everything is read from the page when asked for, for the page changes under it. */
export interface Compose {
  readonly host: MailHost;
  /** The editable body. */
  readonly editor: HTMLElement;
  /** The smallest element that holds body, recipients and send button; the editor itself where none does. */
  readonly root: HTMLElement;
  readonly kind: 'new' | 'reply' | 'forward';
  /** Which draft this is: it stays when the host re-creates the editor, and changes when the host re-uses the editor for another. */
  key(): string;
  subject(): string;
  /** Those in To first, then the copied. */
  recipients(): Person[];
  me(): Person | null;
  /** Oldest first, quoted parts trimmed. Empty for a new mail. `at` is '' where the page's date can't be read. */
  thread(): Message[];
  sendButton(): HTMLElement | null;
  /** Whether this event, on its way down from the window, would send this mail: a click on or a key press in it. */
  isSend(event: Event): boolean;
  /** False while minimised, hidden behind a tab or closed. */
  isVisible(): boolean;
  /** The parts that should be here and can't be found, for the ring to name. */
  missing(): Part[];
  /** By which marks each part can be found, for a diagnosis. */
  anchors(): Anchors;
  /** Whether an element inside the editor is not the sender's new text: quoted thread, signature, host's own furniture. */
  isNotDraft(element: Element): boolean;
}

/** Where a mail host is at home and how its compose windows are found: the little that waits in every mail tab. */
export interface EditorFinder {
  readonly name: string;
  /** Match patterns (`https://mail.google.com/*`) for the manifest; empty where the user's click decides. */
  readonly matches: readonly string[];
  /** The editable bodies of all open compose windows below a root, in document order, hidden ones included; cheap enough for each mutation. */
  findEditors(root: Document | Element): HTMLElement[];
}

/** A mail host, which can read its compose windows as well. */
export interface MailHost extends EditorFinder {
  /** The compose window of such a body. */
  compose(editor: HTMLElement): Compose;
}
