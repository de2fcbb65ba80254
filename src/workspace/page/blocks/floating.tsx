import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface FloatingProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ComponentChildren;
  class?: string;
  /** Which edge of the anchor it keeps to. */
  align?: 'start' | 'end';
  /** Gives the focus back to the anchor when Escape closes it. */
  keepsFocus?: boolean;
}

/** Something that floats over the page beside its anchor: menus, lists of options. Escape or a press outside closes it. */
export function Floating({
  anchor,
  onClose,
  children,
  class: name,
  align = 'start',
  keepsFocus = true,
}: FloatingProps) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const panel = ref.current;
    if (!panel) return;
    panel.showPopover();
    const settle = () => place(panel, anchor.current, align);
    settle();
    const watch = new ResizeObserver(settle);
    watch.observe(panel);
    addEventListener('resize', settle);
    addEventListener('scroll', settle, true);
    return () => {
      watch.disconnect();
      removeEventListener('resize', settle);
      removeEventListener('scroll', settle, true);
    };
  }, []);

  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!ref.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
      if (keepsFocus) anchor.current?.focus();
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [onClose]);

  return (
    <div ref={ref} popover="manual" class={`floating ${name ?? ''}`}>
      {children}
    </div>
  );
}

/** Below the anchor when there is room, else above; always inside the window. */
function place(panel: HTMLElement, anchor: HTMLElement | null, align: 'start' | 'end'): void {
  if (!anchor) return;
  const gap = 4;
  const box = anchor.getBoundingClientRect();
  panel.style.minWidth = `${Math.min(box.width, innerWidth - 16)}px`;
  const { width, height } = panel.getBoundingClientRect();
  const below = innerHeight - box.bottom - gap;
  const fitsBelow = height <= below || below >= box.top;
  const left = align === 'start' ? box.left : box.right - width;
  panel.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  panel.style.top = fitsBelow ? `${box.bottom + gap}px` : `${Math.max(8, box.top - gap - height)}px`;
  panel.style.maxHeight = `${Math.max(120, (fitsBelow ? below : box.top - gap) - 8)}px`;
}
