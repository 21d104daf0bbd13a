import { useSessionState } from './session.ts';

/** The underlines as lines of our own, where the browser can't paint them in the draft. The pointer goes through them. */
export function Lines() {
  const lines = useSessionState((state) => state.lines);
  return lines.map(({ id, family, active, left, top, width, height }) => (
    <div
      key={`${id} ${left} ${top}`}
      class={`line ${family} ${active ? 'active' : ''}`}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height + 3}px` }}
    />
  ));
}
