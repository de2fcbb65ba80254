import type { Person } from '#src/workspace/cast.ts';
import type { PageResult } from '#src/workspace/protocol.ts';
import { sendEvent } from '#src/workspace/send-event.ts';
import { setStatus } from '#src/workspace/set-status.ts';
import { stopStreams } from '#src/workspace/streams.ts';
import { channelOf, eventTs, type Workspace } from '#src/workspace/workspace.ts';
import { DONE } from './sorry.ts';

/** The Stop button: running streams end, and the app is told to give up. */
export function stop(workspace: Workspace, person: Person, input: { channel: string; thread_ts: string }): PageResult {
  const streaming = stopStreams(workspace, input.channel, input.thread_ts);
  setStatus(workspace, { ...input, status: '' });
  sendEvent(
    workspace,
    {
      type: 'agent_session_stopped',
      channel: input.channel,
      user: person.id,
      thread_ts: input.thread_ts,
      streaming_message_ts: streaming,
      event_ts: eventTs(workspace),
    },
    channelOf(workspace, input.channel),
  );
  return DONE;
}
