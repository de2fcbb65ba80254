import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  label: string;
  size?: 'small' | 'medium';
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal dialog. The browser's own element traps the focus, makes the rest inert and gives the focus back. */
export function Dialog({ label, size = 'medium', onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);

  // Before the next key press: what is typed at once already belongs to the dialog.
  useLayoutEffect(() => {
    ref.current?.showModal();
    return () => ref.current?.close();
  }, []);

  return (
    <dialog
      ref={ref}
      class={`dialog is-${size}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
