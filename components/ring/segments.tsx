import type { CheckName, Level } from '../../lib/judge/letter.ts';
import { CHECKS } from '../../lib/judge/letter.ts';

const MIDDLE = 18;
const OUTER = 14.5;
const INNER = 9.5;
/** Half of the gap between two segments, in degrees. */
const HALF_GAP = 7;

function point(radius: number, degrees: number): string {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(MIDDLE + radius * Math.cos(angle)).toFixed(2)} ${(MIDDLE + radius * Math.sin(angle)).toFixed(2)}`;
}

/** The outline of a piece of the ring between two angles, clockwise from the top. */
export function segmentPath(from: number, to: number): string {
  return `M${point(OUTER, from)}A${OUTER} ${OUTER} 0 0 1 ${point(OUTER, to)}L${point(INNER, to)}A${INNER} ${INNER} 0 0 0 ${point(INNER, from)}Z`;
}

interface SegmentsProps {
  levels: Record<CheckName, Level>;
}

/** The four checks clockwise from the top: an empty outline, an outline half full, a full piece. */
export function Segments({ levels }: SegmentsProps) {
  return CHECKS.map((check, index) => {
    const from = index * 90 + HALF_GAP;
    const to = (index + 1) * 90 - HALF_GAP;
    const level = levels[check];
    const filledTo = { none: from, weak: (from + to) / 2, done: to }[level];
    return (
      <g key={check} class={`segment ${level}`}>
        <path d={segmentPath(from, to)} class="outline" />
        {level !== 'none' && <path d={segmentPath(from, filledTo)} class="fill" />}
      </g>
    );
  });
}
