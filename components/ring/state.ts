import { CHECKS, type CheckName, type Level } from '../../lib/judge/letter.ts';
import type { SessionState, Status } from '../../lib/session/state.ts';

/** All that the ring shows: most judgements change nothing of it. */
export interface RingState extends Record<CheckName, Level> {
  status: Status;
  /** How many hints there are. */
  hints: number;
  missing: SessionState['missing'];
  sidebarOpen: boolean;
}

/** What of a session's state the ring shows. */
export function ringState({ status, judgement, hints, missing, sidebarOpen }: SessionState): RingState {
  const levels = CHECKS.map((check): [CheckName, Level] => [check, judgement?.checks[check].level ?? 'none']);
  const all = Object.fromEntries(levels) as Record<CheckName, Level>;
  return { ...all, status, hints: hints.length, missing, sidebarOpen };
}

/** Whether a ring of the one state looks like one of the other. */
export const looksSame = (one: RingState, other: RingState): boolean =>
  (Object.keys(one) as (keyof RingState)[]).every((name) => one[name] === other[name]);
