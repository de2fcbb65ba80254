import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Floating } from './floating.tsx';

export interface MenuItem {
  key: string;
  label: ComponentChildren;
  detail?: ComponentChildren;
  isDanger?: boolean;
  onPick: () => void;
}

interface MenuProps {
  label: string;
  class?: string;
  items: MenuItem[];
  align?: 'start' | 'end';
  /** The children are words and name the button themselves. */
  hasWords?: boolean;
  children: ComponentChildren;
}

/** A button that opens a menu; arrow keys move, Enter picks, Escape closes. */
export function Menu({ label, class: name, items, align = 'end', hasWords, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={name ?? 'icon-button'}
        aria-label={hasWords ? undefined : label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <Floating anchor={button} onClose={() => setOpen(false)} align={align}>
          <MenuList
            label={label}
            items={items}
            onPicked={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Floating>
      )}
    </>
  );
}

function MenuList({ label, items, onPicked }: { label: string; items: MenuItem[]; onPicked: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  function onKeyDown(event: KeyboardEvent): void {
    const all = choices();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  }

  return (
    <div ref={list} role="menu" aria-label={label} class="menu" tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map((item, index) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          // biome-ignore lint/a11y/noAutofocus: an open menu is walked with the arrow keys at once
          autoFocus={index === 0}
          class={item.isDanger ? 'menu-item is-danger' : 'menu-item'}
          onClick={() => {
            onPicked();
            item.onPick();
          }}
        >
          <span>{item.label}</span>
          {item.detail && <small>{item.detail}</small>}
        </button>
      ))}
    </div>
  );
}
