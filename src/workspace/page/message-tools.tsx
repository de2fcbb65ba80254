import type { PageMessage } from '#src/workspace/protocol.ts';
import { askToConfirm } from './blocks/confirm.tsx';
import { Menu, type MenuItem } from './blocks/menu.tsx';
import { send } from './connection.ts';
import { findEmoji } from './emoji.ts';
import { writePermalink } from './permalink.ts';
import { address, app, editing, go, me, notice, say, shortcuts } from './store.ts';

const reactions = ['white_check_mark', 'thumbsup', 'eyes', 'tada', 'heart', 'pray', 'thinking', 'joy'];

/** What one can do with a message; appears under the pointer and with the keyboard's focus. */
export function MessageTools({ message }: { message: PageMessage }) {
  const { channel, ts } = message;
  const root = message.thread_ts || ts;
  const reactItems = reactions.map((name) => ({
    key: name,
    label: (
      <>
        {findEmoji(name)} <span class="muted">:{name}:</span>
      </>
    ),
    onPick: () => void send({ do: 'react', channel, ts, name }),
  }));
  if (message.ephemeral) return null;
  return (
    <div class="message-tools" role="toolbar" aria-label={say({ de: 'Nachricht', en: 'Message' })}>
      <Menu label={say({ de: 'Reaktion hinzufügen', en: 'Add reaction' })} items={reactItems}>
        ☺
      </Menu>
      {address.value.thread !== root && (
        <button
          type="button"
          class="icon-button"
          aria-label={say({ de: 'Im Thread antworten', en: 'Reply in thread' })}
          title={say({ de: 'Im Thread antworten', en: 'Reply in thread' })}
          onClick={() => go({ place: channel, thread: root })}
        >
          ↩
        </button>
      )}
      <Menu
        label={say({ de: 'Weitere Aktionen zur Nachricht', en: 'More message actions' })}
        items={moreItems(message)}
      >
        ⋮
      </Menu>
    </div>
  );
}

function moreItems(message: PageMessage): MenuItem[] {
  const { channel, ts } = message;
  const offered = shortcuts.value?.filter((each) => each.kind === 'message') ?? [];
  const items: MenuItem[] = offered.map((shortcut) => ({
    key: shortcut.callback_id,
    label: shortcut.name,
    detail: app.value?.name,
    onPick: () => void send({ do: 'message-shortcut', callback_id: shortcut.callback_id, channel, ts }),
  }));
  const isOwn = message.user === me.value?.id;
  if (isOwn) {
    const edit = () => {
      editing.value = ts;
    };
    items.push({ key: 'edit', label: say({ de: 'Bearbeiten', en: 'Edit message' }), onPick: edit });
  }
  items.push({
    key: 'copy',
    label: say({ de: 'Link kopieren', en: 'Copy link' }),
    onPick: () => void copyLink(message),
  });
  if (isOwn) {
    const label = say({ de: 'Löschen …', en: 'Delete message…' });
    items.push({ key: 'delete', label, isDanger: true, onPick: () => void remove(message) });
  }
  return items;
}

async function copyLink({ channel, ts, thread_ts }: PageMessage): Promise<void> {
  await navigator.clipboard.writeText(writePermalink({ place: channel, ts, thread: thread_ts }, location.origin));
  notice.value = say({ de: 'Der Link ist kopiert.', en: 'The link is copied.' });
}

async function remove(message: PageMessage): Promise<void> {
  const isSure = await askToConfirm({
    title: { type: 'plain_text', text: say({ de: 'Nachricht löschen?', en: 'Delete this message?' }) },
    text: { type: 'plain_text', text: say({ de: 'Das lässt sich nicht zurücknehmen.', en: 'This cannot be undone.' }) },
    confirm: { type: 'plain_text', text: say({ de: 'Löschen', en: 'Delete' }) },
    style: 'danger',
  });
  if (isSure) await send({ do: 'delete', channel: message.channel, ts: message.ts });
}
