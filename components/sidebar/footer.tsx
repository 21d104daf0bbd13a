import { Pause, Play, Power } from 'lucide-preact';
import { useActions, useSessionState, useText } from '../session.ts';

/** Pause for this mail, off for this site where it is not our own. */
export function Footer() {
  const text = useText();
  const actions = useActions();
  const paused = useSessionState((state) => state.status === 'paused');
  const ours = useSessionState((state) => state.ours);
  return (
    <footer>
      <button type="button" class="plain" onClick={paused ? actions.resume : actions.pause}>
        {paused ? <Play size={14} aria-hidden="true" /> : <Pause size={14} aria-hidden="true" />}
        {text(paused ? 'footer.resume' : 'footer.pause')}
      </button>
      {!ours && (
        <button type="button" class="plain" onClick={actions.offHere}>
          <Power size={14} aria-hidden="true" />
          {text('footer.off')}
        </button>
      )}
    </footer>
  );
}
