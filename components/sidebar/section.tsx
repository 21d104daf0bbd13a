import type { ComponentChildren } from 'preact';

interface SectionProps {
  title: string;
  children: ComponentChildren;
}

/** A titled part of the sidebar. */
export function Section({ title, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
