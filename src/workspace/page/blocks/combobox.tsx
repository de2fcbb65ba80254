import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '#src/workspace/page/store.ts';
import { Floating } from './floating.tsx';

export interface Choice {
  value: string;
  label: string;
  detail?: string;
}

export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

interface ComboboxProps {
  placeholder: string;
  chosen: Choice[];
  isMulti: boolean;
  max?: number;
  /** Fewer typed characters than this load nothing. */
  minQuery?: number;
  /** Milliseconds of rest in typing before loading. */
  patience?: number;
  load: (query: string) => ChoiceGroup[] | Promise<ChoiceGroup[]>;
  onChange: (chosen: Choice[]) => void;
  /** The list was closed: the choice stands. */
  onDone?: () => void;
  labelledBy?: string;
  describedBy?: string;
  canClear: boolean;
}

/** A field with a searchable list: every kind of Slack's select menus. */
export function Combobox(props: ComboboxProps) {
  const { chosen, isMulti, placeholder, onChange, onDone } = props;
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLButtonElement>(null);
  const id = useId();

  function close(): void {
    setOpen(false);
    onDone?.();
  }

  function toggle(choice: Choice): void {
    const isChosen = chosen.some((each) => each.value === choice.value);
    if (!isMulti) {
      onChange([choice]);
      close();
      field.current?.focus();
    } else if (isChosen) onChange(chosen.filter((each) => each.value !== choice.value));
    else if (!props.max || chosen.length < props.max) onChange([...chosen, choice]);
  }

  return (
    <span class="combobox">
      <button
        ref={field}
        id={id}
        type="button"
        class={`select${chosen.length ? '' : ' is-empty'}`}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-labelledby={props.labelledBy ? `${props.labelledBy} ${id}` : undefined}
        aria-describedby={props.describedBy}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <span class="select-value">{chosen.map((each) => each.label).join(', ') || placeholder}</span>
      </button>
      {props.canClear && chosen.length > 0 && !isOpen && (
        <button
          type="button"
          class="select-clear"
          aria-label={say({ de: 'Auswahl leeren', en: 'Clear the choice' })}
          onClick={() => {
            onChange([]);
            onDone?.();
          }}
        >
          ×
        </button>
      )}
      {isOpen && (
        <Floating anchor={field} onClose={close} class="options">
          <Options {...props} onPick={toggle} />
        </Floating>
      )}
    </span>
  );
}

/** The open list: a search field that keeps the focus, and options walked with the arrow keys. */
function Options(props: ComboboxProps & { onPick: (choice: Choice) => void }) {
  const { groups, isLoading, query, setQuery } = useChoices(props);
  const [at, setAt] = useState(0);
  const id = useId();
  const all = groups.flatMap((group) => group.choices);

  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent): void {
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(all.length - 1, next)));
    }
    const choice = all[at];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (choice) props.onPick(choice);
    }
  }

  let position = -1;
  return (
    <>
      <input
        // Opening a popover moves the focus to what asks for it.
        // biome-ignore lint/a11y/noAutofocus: one opens the list in order to type
        autoFocus
        class="options-search"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={all[at] ? `${id}-${at}` : undefined}
        aria-label={say({ de: 'Suchen', en: 'Search' })}
        placeholder={say({ de: 'Suchen …', en: 'Search…' })}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-multiselectable={props.isMulti}
        aria-label={props.placeholder}
        class="options-list"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child of a listbox
          <div key={group.label} role="group" aria-label={group.label || undefined}>
            {group.label && <div class="options-group">{group.label}</div>}
            {group.choices.map((choice) => {
              position += 1;
              const here = position;
              const isChosen = props.chosen.some((each) => each.value === choice.value);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the search field, which keeps the focus
                <div
                  key={choice.value}
                  id={`${id}-${here}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={isChosen}
                  class={here === at ? 'option is-at' : 'option'}
                  onMouseMove={() => setAt(here)}
                  onClick={() => props.onPick(choice)}
                >
                  <span>{choice.label}</span>
                  {choice.detail && <small>{choice.detail}</small>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {all.length === 0 && (
        <p class="options-note" role="status">
          {sayEmpty(isLoading, query.length < (props.minQuery ?? 0))}
        </p>
      )}
    </>
  );
}

function sayEmpty(isLoading: boolean, isShort: boolean): string {
  if (isShort) return say({ de: 'Tippe, um zu suchen.', en: 'Type to search.' });
  return isLoading ? say({ de: 'Sucht …', en: 'Searching…' }) : say({ de: 'Nichts gefunden.', en: 'Nothing found.' });
}

function useChoices({ load, minQuery = 0, patience = 0 }: ComboboxProps) {
  const [query, setQuery] = useState('');
  const [groups, setGroups] = useState<ChoiceGroup[]>([]);
  const [isLoading, setLoading] = useState(true);

  useEffect(() => {
    if (query.length < minQuery) return setGroups([]);
    let isCurrent = true;
    const found = async () => {
      setLoading(true);
      const loaded = await load(query);
      if (!isCurrent) return;
      setGroups(loaded);
      setLoading(false);
    };
    const timer = setTimeout(() => void found(), query ? patience : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);

  return { query, setQuery, groups, isLoading };
}
