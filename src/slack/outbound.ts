import { randomUUID } from 'node:crypto';
import type { KnownBlock, View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { fitMessage } from './blocks.ts';
import { createPeople, type People } from './people.ts';
import { createQueue, isOutcomeUnknown } from './queue.ts';
import { uploadFile } from './upload-file.ts';

/** What a message says; `text` is read by notifications, screen readers and search, so it is never missing. */
export interface Message {
  text: string;
  blocks?: KnownBlock[];
}

export interface Place {
  channel: string;
  thread?: string;
}

/** A file to put into a conversation; a picture needs `altText` for those who do not see it. */
export interface Upload {
  name: string;
  content: string | Buffer;
  title: string;
  altText?: string;
}

/** The only way out to Slack. Every call waits its turn, honours Retry-After and has one effect. */
export interface Slack {
  client: WebClient;
  teamId: string;
  botUserId: string;
  people: People;
  /**
   * Posts once and returns the message's ts. `key` names the effect: when an answer is lost on the way back, the
   * conversation is searched for the key before anything is sent again.
   */
  post(place: Place, message: Message, key?: string): Promise<string>;
  /** Shows a message to one person in a channel. */
  whisper(place: Place & { user: string }, message: Message): Promise<void>;
  update(place: { channel: string; ts: string }, message: Message): Promise<void>;
  /** The id of the direct conversation with a person. */
  openDm(user: string): Promise<string>;
  openView(trigger: string, view: View): Promise<{ id: string; hash: string }>;
  updateView(id: string, view: View): Promise<void>;
  pushView(trigger: string, view: View): Promise<void>;
  publishHome(user: string, view: View): Promise<void>;
  /** The "is reading …" line of a thread, with a Stop button; our next post there ends it. A nicety: failures are ignored. */
  showWork(place: Required<Place>, status: string): Promise<void>;
  /** Takes the Stop button away. */
  endWork(place: Required<Place>): Promise<void>;
  upload(place: Place, file: Upload): Promise<void>;
  permalink(channel: string, ts: string): Promise<string | null>;
  /** True when a post with this key already stands in the conversation. */
  findPosted(place: Place, key: string): Promise<string | null>;
}

const quietly = { unfurl_links: false, unfurl_media: false } as const;

/** Wraps a Web API client whose own retries are off (see app.ts). */
export function createSlack(client: WebClient, { teamId, botUserId }: { teamId: string; botUserId: string }): Slack {
  const queue = createQueue();
  const people = createPeople(client, teamId);

  async function findPosted({ channel, thread }: Place, key: string): Promise<string | null> {
    const recent = thread
      ? await client.conversations.replies({ channel, ts: thread, limit: 50, include_all_metadata: true })
      : await client.conversations.history({ channel, limit: 50, include_all_metadata: true });
    const mine = recent.messages?.find(
      (message) => (message.metadata?.event_payload as { key?: string } | undefined)?.key === key,
    );
    return mine?.ts ?? null;
  }

  return {
    client,
    teamId,
    botUserId,
    people,
    findPosted,
    async post(place, message, key = randomUUID()) {
      const send = () =>
        queue.run(`post ${place.channel}`, () =>
          client.chat.postMessage({
            channel: place.channel,
            thread_ts: place.thread,
            ...quietly,
            ...fitMessage(message),
            metadata: { event_type: 'stammtisch', event_payload: { key } },
          }),
        );
      for (let tries = 1; ; tries++) {
        try {
          return (await send()).ts as string;
        } catch (error) {
          if (!isOutcomeUnknown(error) || tries === 3) throw error;
          const ts = await findPosted(place, key);
          if (ts) return ts;
        }
      }
    },
    async whisper({ channel, thread, user }, message) {
      await queue.run(`whisper ${channel}`, () =>
        client.chat.postEphemeral({ channel, thread_ts: thread, user, ...fitMessage(message) }),
      );
    },
    async update({ channel, ts }, message) {
      // Without blocks Slack keeps the old ones beside the new text.
      await queue.run(`update ${channel}`, () =>
        client.chat.update({ channel, ts, blocks: [], ...fitMessage(message) }),
      );
    },
    async openDm(user) {
      const { channel } = await queue.run('open', () => client.conversations.open({ users: user }));
      return channel?.id as string;
    },
    async openView(trigger_id, view) {
      const answer = await client.views.open({ trigger_id, view });
      return { id: answer.view?.id as string, hash: answer.view?.hash as string };
    },
    async updateView(view_id, view) {
      await client.views.update({ view_id, view });
    },
    async pushView(trigger_id, view) {
      await client.views.push({ trigger_id, view });
    },
    async publishHome(user_id, view) {
      await queue.run(`home ${user_id}`, () => client.views.publish({ user_id, view }));
    },
    async showWork({ channel, thread }, status) {
      const place = { channel_id: channel, thread_ts: thread };
      await client.assistant.threads.setStatus({ ...place, status }).catch(() => {});
      await client.agents.sessions.setStatus({ ...place, status: 'processing' }).catch(() => {});
    },
    async endWork({ channel, thread }) {
      const place = { channel_id: channel, thread_ts: thread };
      await client.agents.sessions.setStatus({ ...place, status: 'active' }).catch(() => {});
    },
    async upload(place, file) {
      await queue.run(`upload ${place.channel}`, () => uploadFile(client, place, file));
    },
    async permalink(channel, message_ts) {
      const answer = await client.chat.getPermalink({ channel, message_ts }).catch(() => null);
      return answer?.permalink ?? null;
    },
  };
}
