import type { ComponentChildren } from 'preact';

/** A box that scrolls sideways or down; it can be focused so that the arrow keys scroll it. */
export function Scroll({
  class: name,
  label,
  children,
}: {
  class: string;
  label: string;
  children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={name} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
