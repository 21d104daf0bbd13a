import type { StoreApi } from 'zustand/vanilla';
import type { LanguageData } from '../judge/language.ts';
import type { Judgement, Letter, Span } from '../judge/letter.ts';
import type { Compose } from '../mail/mail.ts';
import type { Model } from '../models/model.ts';
import type { Editable } from '../page/editable.ts';
import type { Underlines } from '../page/underlines.ts';
import type { Source } from '../sources/source.ts';
import type { Settings } from '../storage/settings.ts';
import type { TemplateWords } from '../templates/own.ts';
import type { Listed } from '../templates/template.ts';
import type { Brought } from './brought.ts';
import type { Desk, DeskSource } from './desk.ts';
import type { Languages } from './languages.ts';
import type { DraftMemory, Memories } from './memory.ts';
import type { SessionActions, SessionState } from './state.ts';

/** The user's settings as a session sees them: always at hand, changed in one place. */
export interface SettingsSource {
  get(): Settings;
  /** Never rejects: false where the browser could not save it, and it then holds in this page alone. */
  update(change: (settings: Settings) => Settings): Promise<boolean>;
  watch(callback: () => void, signal: AbortSignal): void;
}

/** The user's sources as a session sees them. */
export interface SourceShelf {
  get(): readonly Source[];
  drop(id: string): Promise<unknown>;
}

/**
 * Writes into the draft, reads it back, and says so where it did not go in as meant. `expected` is what stands in the span,
 * `html` the text with its formatting.
 */
export type Write = (span: Span, text: string, expected: string, html?: string) => Promise<boolean>;

/** What a session is made of. */
export interface SessionParts {
  id: string;
  compose: Compose;
  editable: Editable;
  underlines: Underlines;
  languages: Languages;
  settings: SettingsSource;
  memories: Memories;
  /** The templates of each language: the first open sidebar in it brings them. */
  templates: Brought<readonly Listed[]>;
  /** The pages that the user took facts from, the latest first. */
  sources: SourceShelf;
  /** How each language says the facts of a page (`sources.json`): brought once there are any. */
  pageWords: Brought<object>;
  /** Keeps a template among the user's own, and opens their page at one ('' at none). Both reject where the background is gone. */
  library: {
    keep(words: TemplateWords): Promise<{ id: string; local: boolean }>;
    open(id: string): Promise<void>;
  };
  /** What comes once the user opens something. */
  desk: DeskSource;
  /** Amends' own version, and how a text gets to the clipboard. Rejects where the browser does not let it. */
  version: string;
  copy(text: string): Promise<void>;
  /** Asks the model of the user's own, which is behind the background. */
  model: Model;
  /** The site's name, as `settings.offSites` holds it; '' for a page of Amends' own. */
  site: string;
  /** Whether other compose windows are open: one may lie over this one and hide it. */
  hasOthers(): boolean;
  /** The time, in ms since 1970. */
  now(): number;
  /** Ends with the compose window. */
  signal: AbortSignal;
}

/** One compose window's coach: what the interface shows and may call. */
export interface Session {
  id: string;
  /** The compose window's element. */
  root: HTMLElement;
  store: StoreApi<SessionState>;
  actions: SessionActions;
  /** Looks again whether the window can be seen, and whose mail it is: another one may have come or gone. */
  lookAgain(): void;
  /** Shows the last judgement anew, after the templates have changed. */
  showAgain(): void;
  /** Takes what the desk brings: from here on each of the actions is there. */
  equip(desk: Desk): void;
}

/** What the pieces of a session share. */
export interface SessionContext extends SessionParts {
  store: StoreApi<SessionState>;
  /** The draft as it was last judged, and its judgement; null before the first one. */
  last(): { letter: Letter; judgement: Judgement } | null;
  /** The language of the draft as it was last judged; the interface's own before and where it is in none. */
  language(): LanguageData;
  /** What is remembered of the draft that is in the editor now. */
  memory(): DraftMemory;
  /** Judges the draft as it stands, now. */
  judgeNow(): void;
  /** Shows the last judgement anew, after a setting or the memory has changed. */
  showAgain(): void;
  /** The pointer has come over the card, or left it. */
  hoverCard(over: boolean): void;
}
