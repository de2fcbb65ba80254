import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PagePlace } from '#src/workspace/protocol.ts';
import { Menu } from './blocks/menu.tsx';
import { send } from './connection.ts';
import { app, notice, people, places, say, shortcuts, state } from './store.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { findCompletion, listSuggestions, type Suggestion } from './suggestions.ts';
import { uploadFiles } from './uploads.tsx';

interface ComposerProps {
  place: PagePlace;
  /** Root ts when writing into a thread, else ''. */
  thread: string;
  placeholder: string;
  /** Edits the last own message: ArrowUp in an empty field. */
  onEditLast?: () => void;
  /** Escape in an empty field. */
  onLeave?: () => void;
}

/** Where one writes. Enter sends, Shift+Enter breaks the line; "/", "@", "#" and ":" complete. */
export function Composer({ place, thread, placeholder, onEditLast, onLeave }: ComposerProps) {
  const { text, setText } = useKeptText(`${state.value?.me}/${place.id}/${thread}`);
  const [broadcast, setBroadcast] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const completing = useCompletion(text, field, setText);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(220, area.scrollHeight)}px`;
  }, [text]);

  useEffect(() => {
    if (matchMedia('(min-width: 760px)').matches) field.current?.focus();
  }, [place.id, thread]);

  async function submit(): Promise<void> {
    const typed = text.trim();
    if (!typed) return;
    setText('');
    const result = await sendTyped(typed, place.id, thread, broadcast);
    if (!result) setText(text);
    else setBroadcast(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || completing.onKeyDown(event)) return;
    if (event.key === 'ArrowUp' && text === '' && onEditLast) {
      event.preventDefault();
      onEditLast();
    }
    if (event.key === 'Escape' && text === '') onLeave?.();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submit();
  }

  return (
    <div class="composer">
      {completing.suggestions.length > 0 && (
        <SuggestionList
          id={completing.id}
          suggestions={completing.suggestions}
          at={completing.at}
          onPick={completing.pick}
        />
      )}
      <div class="composer-box">
        <ComposerMenu place={place} thread={thread} />
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          aria-autocomplete="list"
          aria-controls={completing.suggestions.length > 0 ? completing.id : undefined}
          aria-activedescendant={completing.suggestions.length > 0 ? `${completing.id}-${completing.at}` : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            completing.look();
          }}
          onClick={completing.look}
          onKeyDown={onKeyDown}
          onBlur={completing.dismiss}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length > 0) event.preventDefault();
            void uploadFiles(files, place.id, thread);
          }}
        />
        <button
          type="button"
          class="send"
          disabled={!text.trim()}
          aria-label={say({ de: 'Senden', en: 'Send' })}
          onClick={() => void submit()}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 3.5 17.5 10 3 16.5l2-5.6 7-.9-7-.9z" />
          </svg>
        </button>
      </div>
      {thread && place.kind !== 'dm' && (
        <label class="broadcast">
          <input type="checkbox" checked={broadcast} onChange={(event) => setBroadcast(event.currentTarget.checked)} />
          {say({ de: `Auch in #${place.name} posten`, en: `Also send to #${place.name}` })}
        </label>
      )}
    </div>
  );
}

/** Sends a message or runs a command; false when it did not go through and the text should come back. */
async function sendTyped(typed: string, channel: string, thread: string, broadcast: boolean): Promise<boolean> {
  const thread_ts = thread || undefined;
  const slash = /^(\/[^\s/]+)\s*([\s\S]*)$/.exec(typed);
  if (!slash) return (await send({ do: 'say', channel, text: typed, thread_ts, broadcast: broadcast || undefined })).ok;
  const [, command = '', text = ''] = slash;
  if (state.value?.commands.some((each) => each.command === command)) {
    return (await send({ do: 'run', channel, command, text, thread_ts })).ok;
  }
  notice.value = say({
    de: `${command} ist kein Befehl dieses Workspaces. Tippe „/“, um alle zu sehen.`,
    en: `${command} is not a command of this workspace. Type “/” to see them all.`,
  });
  return false;
}

/** Unsent text survives moving about and reloading, per person, place and thread. */
function useKeptText(key: string) {
  const [text, setState] = useState(() => sessionStorage.getItem(key) ?? '');
  useEffect(() => setState(sessionStorage.getItem(key) ?? ''), [key]);
  return {
    text,
    setText: (next: string) => {
      if (next) sessionStorage.setItem(key, next);
      else sessionStorage.removeItem(key);
      setState(next);
    },
  };
}

function useCompletion(text: string, field: { current: HTMLTextAreaElement | null }, setText: (text: string) => void) {
  const id = useId();
  const [caret, setCaret] = useState(-1);
  const [at, setAt] = useState(0);
  const completion = caret < 0 ? null : findCompletion(text, caret);
  const known = { people: people.value ?? [], places: places.value ?? [], commands: state.value?.commands ?? [] };
  const suggestions = completion ? listSuggestions(completion, known) : [];

  function pick(suggestion: Suggestion): void {
    if (!completion) return;
    const before = text.slice(0, completion.from) + suggestion.insert;
    setText(before + text.slice(caret));
    setCaret(-1);
    queueMicrotask(() => {
      field.current?.focus();
      field.current?.setSelectionRange(before.length, before.length);
    });
  }

  /** True when the key was for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const chosen = suggestions[at];
    if (!chosen) return false;
    const isTyped = chosen.insert.trim() === text.slice(completion?.from).trim();
    if (event.key === 'ArrowDown') setAt((at + 1) % suggestions.length);
    else if (event.key === 'ArrowUp') setAt((at + suggestions.length - 1) % suggestions.length);
    else if (event.key === 'Escape') setCaret(-1);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !isTyped)) pick(chosen);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    id,
    at,
    suggestions,
    pick,
    onKeyDown,
    look: () => {
      setCaret(field.current?.selectionStart ?? -1);
      setAt(0);
    },
    dismiss: () => setCaret(-1),
  };
}

function ComposerMenu({ place, thread }: { place: PagePlace; thread: string }) {
  const chooser = useRef<HTMLInputElement>(null);
  const global = shortcuts.value?.filter((each) => each.kind === 'global') ?? [];
  const items = [
    {
      key: 'file',
      label: say({ de: 'Datei hochladen …', en: 'Upload a file…' }),
      onPick: () => chooser.current?.click(),
    },
    ...global.map((shortcut) => ({
      key: shortcut.callback_id,
      label: shortcut.name,
      detail: app.value?.name,
      onPick: () => void send({ do: 'global-shortcut', callback_id: shortcut.callback_id }),
    })),
  ];
  return (
    <>
      <Menu label={say({ de: 'Hinzufügen', en: 'Add' })} class="icon-button is-plus" items={items} align="start">
        +
      </Menu>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={say({ de: 'Dateien', en: 'Files' })}
        onChange={(event) => {
          void uploadFiles([...(event.currentTarget.files ?? [])], place.id, thread);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
