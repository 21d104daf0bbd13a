import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../../components/session.ts';
import type { SessionActions, SessionState } from '../../lib/session/state.ts';
import { lacking } from './gallery/states.ts';

export const shortcuts = { toggle: 'Alt+Shift+KeyA', next: 'Alt+Shift+KeyN', previous: 'Alt+Shift+KeyP' };

const NAMES = [
  'toggleSidebar',
  'closeSidebar',
  'foldSidebar',
  'openCard',
  'closeCard',
  'focusDraft',
  'nextHint',
  'previousHint',
  'applyRewrite',
  'ignoreHere',
  'neverKind',
  'reportWrong',
  'goTo',
  'insertSuggestion',
  'insertTemplate',
  'findTemplates',
  'keepTemplate',
  'addressAs',
  'openOrder',
  'takeChange',
  'applyOrder',
  'closeOrder',
  'askModel',
  'agreeToModel',
  'stopModel',
  'takeAnswer',
  'pause',
  'resume',
  'offHere',
  'dismissNotice',
  'copyDiagnosis',
  'hoverCard',
] as const satisfies (keyof SessionActions)[];

/** A session in some state, whose actions only note that they were called. */
export function sampleSession(state: Partial<SessionState> = {}, id = 'one'): Session {
  const store = createStore<SessionState>(() => ({ ...lacking, id, ...state }));
  const actions = Object.fromEntries(NAMES.map((name) => [name, vi.fn()])) as unknown as SessionActions;
  return { id, store, actions };
}
