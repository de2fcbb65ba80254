import type { PageMessage } from '#src/workspace/protocol.ts';
import { send } from './connection.ts';
import { findEmoji } from './emoji.ts';
import { me, nameOf } from './store.ts';

export function Reactions({ message }: { message: PageMessage }) {
  const { channel, ts } = message;
  const myself = me.value?.id ?? '';
  return (
    <div class="reactions">
      {message.reactions.map(({ name, users }) => {
        const isMine = users.includes(myself);
        const who = users.map(nameOf).join(', ');
        return (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-pressed={isMine}
            aria-label={`${name}: ${who}`}
            title={`${who} :${name}:`}
            onClick={() => void send({ do: 'react', channel, ts, name, remove: isMine })}
          >
            <span aria-hidden="true">{findEmoji(name) || `:${name}:`}</span> {users.length}
          </button>
        );
      })}
    </div>
  );
}
