interface CrossProps {
  /** CSS px. */
  size: number;
}

/** Closes what it stands in. Drawn here: the icons' library is brought with the desk, and a notice may come before that. */
export function Cross({ size }: CrossProps) {
  return (
    <svg class="cross" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d="m6 6 12 12M6 18 18 6" />
    </svg>
  );
}
