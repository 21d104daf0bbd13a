import type { CheckName, Hint, HintKind, Judgement, Quote, Span } from '../judge/letter.ts';
import type { Slot } from '../judge/slots.ts';
import type { Part } from '../mail/mail.ts';
import type { Prompt } from '../models/model.ts';
import type { Ordered } from '../order/order.ts';
import type { Piece } from '../order/pieces.ts';
import type { DayChoices } from '../suggestions/days.ts';
import type { SlotChoices } from '../suggestions/slot-choices.ts';
import type { Picker, Shelf, SourceOffer, TemplateChoice } from './offered.ts';

/** A hint as it is shown: with an id that stays while its words stay. */
export interface ShownHint extends Hint {
  id: string;
  /** Its words without the space or comma that a rewrite which deletes them takes along: what is underlined. */
  phrase: Quote;
}

/**
 * `idle`: no draft judged yet, or nothing written; `quiet`: the draft is no repair; `repair`: it is, and is judged;
 * `paused`: by the user, for this mail; `unsupported`: a language that Amends does not know;
 * `long`: more than can be judged while it is typed; `failed`: Amends itself failed.
 */
export type Status = 'idle' | 'quiet' | 'repair' | 'paused' | 'unsupported' | 'long' | 'failed';

/** Whether a mail that is no repair has something that hurts in any mail: then nothing says that all is well. */
export const hurtsAnyway = (status: Status, hints: number): boolean => status === 'quiet' && hints > 0;

/** Whether the first judgement is still to come: nobody knows whether anything is written. */
export const isReading = ({ status, judgement }: Pick<SessionState, 'status' | 'judgement'>): boolean =>
  status === 'idle' && judgement === null;

/** Something to tell the user once, as a key of the language's `interface.json` and its values. */
export interface Notice {
  key: string;
  values?: Record<string, string | number>;
  /** What it leaves in sight: the button to press again. */
  spares?: Box;
}

/** Viewport px. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where things are: what the interface is placed by. */
export interface Placement {
  /** The compose window. */
  compose: Box;
  /** The same with the title bar that its host draws around it: all that is left of it while it is minimised. Where none was found, none. */
  frame?: Box;
  /** The text being written, which nothing of Amends covers. */
  editor: Box;
  visible: boolean;
}

/** What tells one mail from another: whom it goes to, as shown on the page, and its subject; empty where there is none yet. */
export interface Whose {
  to: string[];
  subject: string;
}

/** All that the interface of one compose window shows. */
export interface SessionState {
  id: string;
  /** The language that the interface speaks: the draft's, as far as Amends knows it. */
  lang: string;
  /** Whether the page is Amends' own: there it can't be switched off. */
  ours: boolean;
  status: Status;
  /** Parts of the host page that could not be found. */
  missing: Part[];
  /** Whether the user has chosen this field in a mail host's page in which no mail was found around it. */
  unfound: boolean;
  judgement: Judgement | null;
  /** The judgement's hints less those ignored, in reading order. */
  hints: ShownHint[];
  /** Those that an open sidebar lists whose rewrites are found, by id; after a key of the draft before, until they are found anew. */
  rewritten: ReadonlyMap<string, ShownHint>;
  /** For each step that is weak or missing: sentences to insert, slots as `[…]`. */
  suggestions: Record<CheckName, string[]>;
  /** What a rewrite's slot of a day can be filled with; null where the language names none. */
  days: DayChoices | null;
  /** Null until the sidebar is open and they are here. */
  templates: TemplateChoice | null;
  /** Null until the sidebar is open and there are any. */
  sources: SourceOffer[] | null;
  /** Whose mail it is; null until the sidebar is open beside another compose window. */
  whose: Whose | null;
  /** The client's message that `judgement.asks` quotes: its sender's name, or '' where unknown. */
  clientName: string;
  sidebarOpen: boolean;
  /** Opened by a key rather than by the pointer or by itself: the focus then goes into it. */
  sidebarByKey: boolean;
  /** When the draft was last gone into, or its sidebar opened: ms since the epoch, 0 before. */
  usedAt: number;
  /** The hint whose card is open, where its phrase is on screen, and whether the card was asked for (takes the focus) or hovered. */
  card: { hint: ShownHint; box: Box; asked: boolean } | null;
  /** The open slot that was walked to or clicked into, what it can be filled with, and whether that was asked for (takes the focus). */
  slot: { slot: Slot; choices: SlotChoices; box: Box; asked: boolean } | null;
  /** Templates to pick at the caret, after a `/` at the start of a line; null while none is typed. */
  picker: Picker | null;
  notice: Notice | null;
  /** The draft put in order, while the user looks at that, or `sought`, before it is found; null otherwise. */
  order: OrderView | 'sought' | null;
  /** The model that is connected: its host, or '' for the browser's own; null without one. */
  model: string | null;
  talk: ModelTalk | null;
  placement: Placement;
  theme: 'light' | 'dark';
  /** The underlines to draw; none where the browser paints them. */
  lines: Line[];
}

/** A piece of an underline that can't be painted in the draft itself, with the words above it; viewport px. */
export interface Line extends Box {
  /** The hint's. */
  id: string;
  /** Its shape: a family of hints. */
  family: string;
  /** Whether the hint's card is open. */
  active: boolean;
}

export type { OrderChange } from '../order/order.ts';
export { type Piece, textOf } from '../order/pieces.ts';
export type * from './offered.ts';

/** The draft put in order, as it is shown before anything of it is written. */
export interface OrderView extends Ordered {
  /** False where links, lists or other formatting would be lost: sentences then stay where they are, and each other change goes in by itself. */
  movable: boolean;
  /** The draft has changed since, and its order is being found anew. */
  stale: boolean;
}

/** The draft in order, once that is found. */
export const foundOrder = ({ order }: Pick<SessionState, 'order'>): OrderView | null =>
  order === 'sought' ? null : order;

/** The id of the whole mail, where others are those of hints. */
export const LETTER = 'letter';

/** A question to the model of the user's own, and what came of it. */
export interface ModelTalk {
  /** A hint's, or `LETTER`. */
  id: string;
  /** `ask`: may it be sent? `waiting`: the answer comes; `offered`: it holds; `refused`: it does not; `failed`: there is none. */
  is: 'ask' | 'waiting' | 'offered' | 'refused' | 'failed';
  /** What goes out, word for word. */
  prompt: Prompt;
  /** What has come so far. */
  text: string;
  /** Why it is refused (`model.refused.<reason>`) or failed (`model.failed.<reason>`). */
  reason: string;
  /** What the server said of its failure: a stranger's words. */
  detail: string;
  /** The facts that it lost or invented. */
  facts: string[];
  /** The answer beside what it would replace, where it is offered. */
  pieces: Piece[];
}

/** What the user can do. Each is safe at any time: what no longer fits does nothing or says so in `notice`. */
export interface SessionActions {
  toggleSidebar(byKey?: boolean): void;
  closeSidebar(): void;
  /** Closes the sidebar and leaves the focus where it is: another draft needs the place. */
  foldSidebar(): void;
  /** Opens the hint's card at its phrase and takes the focus there. */
  openCard(hintId: string): void;
  /** Closes the card; the focus returns to the draft where the card had it. */
  closeCard(): void;
  /** Gives the draft the focus, its selection as it was. */
  focusDraft(): void;
  nextHint(): void;
  previousHint(): void;
  /** @param day what the rewrite's slot of a day is filled with: a text of `days.soon`, or an ISO date */
  applyRewrite(hintId: string, index: number, day?: string): Promise<void>;
  ignoreHere(hintId: string): void;
  neverKind(kind: HintKind): void;
  reportWrong(hintId: string): void;
  /** Selects a span of the draft and brings it into view. */
  goTo(span: Span): void;
  insertSuggestion(check: CheckName, index: number): Promise<void>;
  insertTemplate(id: string): Promise<void>;
  /** Fills the slot that is offered something. @param choice one of its texts, or an ISO date */
  fillSlot(choice: string): Promise<void>;
  /** Puts away what a slot can be filled with. @param back whether the focus returns to the draft */
  leaveSlot(back: boolean): void;
  /** Puts the picker's template of this index in place of what was typed for it. */
  pickTemplate(index: number): Promise<void>;
  /** Looks for templates by words, on one shelf. */
  findTemplates(query: string, shelf: Shelf): void;
  /** Keeps a template among the favourites, or no longer. */
  keepTemplate(id: string, kept: boolean): void;
  /** Writes a fact of a source as a sentence, at the caret. @param link with the page's address */
  insertFact(sourceId: string, index: number, link: boolean): Promise<void>;
  dropSource(sourceId: string): void;
  /** Keeps a sample letter of a source as a template of the user's own. */
  keepLetter(sourceId: string, index: number): Promise<void>;
  /** Keeps the draft as a template of the user's own, its names and times as fields and slots. */
  saveDraft(): Promise<void>;
  /** Opens a copy of a template among the user's own to be edited, or the user's own itself. */
  copyTemplate(id: string): Promise<void>;
  /** Opens the page of the user's own templates. */
  openTemplates(): Promise<void>;
  /** Has templates address the client with familiarity, or formally. */
  addressAs(familiar: boolean): void;
  /** Shows the draft put in order; says so where nothing is to be changed. */
  openOrder(): void;
  /** Takes a change of the order, or leaves it. */
  takeChange(id: string, taken: boolean): void;
  /** Writes the changes that are taken into the draft. */
  applyOrder(): Promise<void>;
  closeOrder(): void;
  /** Asks the model about a hint, or about the whole mail (`LETTER`); the first time, whether that may be sent. */
  askModel(id: string): void;
  /** Sends what is shown, now and from now on. */
  agreeToModel(): Promise<void>;
  /** Stops the model, and puts its answer away. */
  stopModel(): void;
  /** Writes the answer that is offered into the draft. */
  takeAnswer(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Switches Amends off on this site. */
  offHere(): void;
  dismissNotice(): void;
  /** Copies what the page lacks and how it is built, without a word of it, for the user to send to whom they like. */
  copyDiagnosis(): Promise<void>;
  /** The pointer is over the card (keeps it open) or has left it. */
  hoverCard(over: boolean): void;
}
