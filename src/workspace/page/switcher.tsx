import { useEffect, useState } from 'preact/hooks';
import { send } from './connection.ts';
import { Dialog } from './dialog.tsx';
import { openDm } from './place-head.tsx';
import { app, go, isSwitcherOpen, me, people, places, say, shortcuts } from './store.ts';

interface Target {
  key: string;
  label: string;
  detail: string;
  go: () => void;
}

/** Ctrl/Cmd+K from anywhere: places, people and the app's shortcuts by typing a part of the name. */
export function Switcher() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      isSwitcherOpen.value = !isSwitcherOpen.value;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return isSwitcherOpen.value ? <SwitcherDialog /> : null;
}

function SwitcherDialog() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const wanted = query.trim().toLocaleLowerCase();
  const found = listTargets()
    .filter((each) => `${each.label} ${each.detail}`.toLocaleLowerCase().includes(wanted))
    .slice(0, 10);
  const close = () => {
    isSwitcherOpen.value = false;
  };

  function pick(target: Target | undefined): void {
    if (!target) return;
    close();
    target.go();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter') pick(found[at]);
    else return;
    event.preventDefault();
  }

  const label = say({ de: 'Springen zu …', en: 'Jump to…' });
  return (
    <Dialog label={label} size="small" onClose={close}>
      <input
        class="switcher-search"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls="switcher-list"
        aria-activedescendant={found[at] ? `switcher-${at}` : undefined}
        placeholder={label}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="switcher-list" role="listbox" aria-label={label} class="switcher-list">
        {found.map((target, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the search field, which keeps the focus
          <div
            key={target.key}
            id={`switcher-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            class={index === at ? 'option is-at' : 'option'}
            onClick={() => pick(target)}
          >
            <span>{target.label}</span>
            <small>{target.detail}</small>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function listTargets(): Target[] {
  const name = app.value?.name ?? '';
  const home = {
    key: 'home',
    label: say({ de: `${name}: Start`, en: `${name}: Home` }),
    detail: 'App',
    go: () => go({ place: 'home' }),
  };
  const known = (places.value ?? []).map((each) => ({
    key: each.id,
    label: each.kind === 'dm' ? each.name : `#${each.name}`,
    detail: each.topic,
    go: () => go({ place: each.id }),
  }));
  const met = new Set((places.value ?? []).map((each) => each.with));
  const others = (people.value ?? []).filter(
    (each) => !met.has(each.id) && each.id !== me.value?.id && each.kind !== 'bot',
  );
  const strangers = others.map((each) => ({
    key: each.id,
    label: each.name,
    detail: each.title,
    go: () => void openDm(each.id),
  }));
  const global = (shortcuts.value ?? []).filter((each) => each.kind === 'global');
  const actions = global.map((each) => ({
    key: each.callback_id,
    label: each.name,
    detail: `${name} · ${each.description}`,
    go: () => void send({ do: 'global-shortcut', callback_id: each.callback_id }),
  }));
  return [...(app.value?.hasHome ? [home] : []), ...known, ...actions, ...strangers];
}
