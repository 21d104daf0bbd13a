import type { Level } from '../../lib/judge/letter.ts';

/** A level as a shape: an empty ring, a half-full one, a full one with a tick. Decoration; the words beside it say the same. */
export function LevelIcon({ level }: { level: Level }) {
  return (
    <svg class={`level ${level}`} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <circle class="outline" cx="9" cy="9" r="7" />
      {level === 'weak' && <path class="fill" d="M9 2a7 7 0 0 0 0 14Z" />}
      {level === 'done' && <circle class="fill" cx="9" cy="9" r="7" />}
      {level === 'done' && <path class="tick" d="m5.8 9.2 2.2 2.2 4.2-4.6" />}
    </svg>
  );
}
