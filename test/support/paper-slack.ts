/** A Slack on paper: it keeps what was posted and edited, for tests of verbs that need no Bolt. */
import type { Language } from '#src/lib/user-error.ts';
import type { Message, Place, Slack } from '#src/slack/outbound.ts';
import type { Person } from '#src/slack/people.ts';

export interface PaperPost {
  place: Place;
  message: Message;
  key: string | undefined;
  ts: string;
}

export interface PaperSlack extends Slack {
  posts: PaperPost[];
  edits: { channel: string; ts: string; message: Message }[];
}

export interface PaperPerson {
  id: string;
  name?: string;
  language?: Language;
  timezone?: string;
  isColleague?: boolean;
}

/** People not listed are colleagues who read German and live in Berlin. */
export function createPaperSlack(people: PaperPerson[] = []): PaperSlack {
  const posts: PaperPost[] = [];
  const edits: PaperSlack['edits'] = [];
  const personOf = (id: string): Person => ({
    name: id,
    email: null,
    language: 'de',
    timezone: 'Europe/Berlin',
    isColleague: true,
    isAdmin: false,
    ...people.find((person) => person.id === id),
    id,
  });
  const paper = {
    posts,
    edits,
    teamId: 'T1',
    botUserId: 'UBOT',
    client: {
      conversations: {
        info: async ({ channel }: { channel: string }) => ({
          channel: { id: channel, is_ext_shared: channel === 'CSHARED1' },
        }),
        list: async () => ({ channels: [{ id: 'C0SALES1', name: 'sales' }] }),
      },
    },
    people: { read: async (id: string) => personOf(id), forget() {} },
    async post(place: Place, message: Message, key?: string) {
      const ts = `${1000 + posts.length}.0001`;
      posts.push({ place, message, key, ts });
      return ts;
    },
    async update({ channel, ts }: { channel: string; ts: string }, message: Message) {
      edits.push({ channel, ts, message });
    },
    async findPosted({ channel }: Place, key: string) {
      return posts.find((post) => post.key === key && post.place.channel === channel)?.ts ?? null;
    },
    openDm: async (user: string) => `D${user}`,
  };
  return paper as unknown as PaperSlack;
}
