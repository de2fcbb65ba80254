import { useEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '#src/workspace/protocol.ts';
import { send } from './connection.ts';
import { decodeText } from './mrkdwn.ts';
import { editing, findPerson, nameOf, say } from './store.ts';

/** One's own message back as it was typed: ids become handles and channel names again. */
function asTyped(text: string): string {
  const typed = text.replace(/<([@#])([^|>]+)(?:\|([^>]*))?>/g, (_, sign: string, id: string, label = '') => {
    const name = sign === '@' ? findPerson(id)?.handle : nameOf(id);
    return `${sign}${name || label}`;
  });
  return decodeText(typed.replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, '$1'));
}

export function MessageEdit({ message }: { message: PageMessage }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const onDone = () => {
    editing.value = '';
  };

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(-1, -1);
  }, []);

  async function save(): Promise<void> {
    const text = field.current?.value.trim() ?? '';
    if (!text) return;
    const result = await send({ do: 'edit', channel: message.channel, ts: message.ts, text });
    if (result.ok) onDone();
  }

  return (
    <div class="message-edit">
      <textarea
        ref={field}
        class="field"
        rows={2}
        defaultValue={asTyped(message.text)}
        aria-label={say({ de: 'Nachricht bearbeiten', en: 'Edit message' })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void save();
        }}
      />
      <div class="actions">
        <button type="button" class="button" onClick={onDone}>
          {say({ de: 'Abbrechen', en: 'Cancel' })}
        </button>
        <button type="button" class="button is-primary" onClick={() => void save()}>
          {say({ de: 'Speichern', en: 'Save' })}
        </button>
      </div>
    </div>
  );
}
