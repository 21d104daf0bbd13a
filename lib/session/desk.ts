import type { Judgement, Letter } from '../judge/letter.ts';
import type { Slot } from '../judge/slots.ts';
import { NO_SUGGESTIONS } from '../suggestions/none.ts';
import type { Listed } from '../templates/template.ts';
import type { Where } from './diagnosis.ts';
import type { SessionContext } from './parts.ts';
import type { SlotWalk } from './slot-walk.ts';
import type { SessionActions, SessionState } from './state.ts';

/** What is made for an open sidebar or card, beside the judgement. */
export type Offers = Pick<SessionState, 'suggestions' | 'days' | 'templates' | 'sources'>;

/** What the user can do without the desk: all that the ring, the draft and the shortcuts ask for. */
export type RingActions = Pick<
  SessionActions,
  | 'toggleSidebar'
  | 'closeSidebar'
  | 'foldSidebar'
  | 'openCard'
  | 'closeCard'
  | 'focusDraft'
  | 'nextHint'
  | 'previousHint'
  | 'ignoreHere'
  | 'neverKind'
  | 'reportWrong'
  | 'goTo'
  | 'leaveSlot'
  | 'pause'
  | 'resume'
  | 'offHere'
  | 'dismissNotice'
  | 'hoverCard'
>;
export type DeskActions = Omit<SessionActions, keyof RingActions>;

export type SlotPlaces = Pick<SlotWalk, 'begin' | 'leave'>;

/**
 * What a session needs once the user opens something: the sentences, templates, sources, order and model behind sidebar and
 * cards. It is a script of its own, which the coach has brought when it is first wanted.
 */
export interface Desk {
  /** @param isForeign the draft is in a language that Amends does not know */
  offers(context: SessionContext, letter: Letter, judgement: Judgement, isForeign: boolean): Offers;
  actions(context: SessionContext, slots: SlotPlaces): DeskActions;
  /** What a slot can be filled with; null for nothing. */
  choices(context: SessionContext, slot: Slot): NonNullable<SessionState['slot']>['choices'] | null;
  /** Reads templates for a search, before the first one. */
  prepare(listed: readonly Listed[]): void;
  /** What can be told of a page in which no mail was found; `lib/session/diagnosis.ts` says how. */
  diagnosePage(document: Document, host: string, field: HTMLElement | null, where: Where): string;
}

/** What is offered before the desk is here. */
export const NO_OFFERS: Offers = {
  suggestions: NO_SUGGESTIONS,
  days: null,
  templates: null,
  sources: null,
};

/** The desk as a session sees it: here, or to be brought. */
export interface DeskSource {
  get(): Desk | undefined;
  /** Brings it; false where that fails. Never rejects. Each session is equipped by then. */
  bring(): Promise<boolean>;
}
