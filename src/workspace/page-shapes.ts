import type { KnownBlock } from '@slack/types';
import type { Channel, Person } from './cast.ts';
import type {
  PageApp,
  PageClock,
  PageFile,
  PageMessage,
  PagePerson,
  PagePlace,
  PageState,
  PageStatus,
  PageView,
} from './protocol.ts';
import type { Message, StoredFile, View } from './tables.ts';
import { mentionsIn } from './text.ts';
import { canSee, dmOf, messagesIn, type Workspace } from './workspace.ts';

/** How the page sees people, places and messages. */

const MOST_MESSAGES = 2000;

export function pagePerson(person: Person): PagePerson {
  const { id, name, handle, title, kind, tz, locale, organisation } = person;
  return { id, name, handle, title, kind, tz, locale, organisation };
}

export function pagePlace(workspace: Workspace, channel: Channel, me: string): PagePlace {
  const other = channel.kind === 'dm' ? (channel.members.find((member) => member !== me) ?? me) : '';
  const unread = unreadOf(workspace, channel, me);
  return {
    id: channel.id,
    name: channel.name || (workspace.tables.people.get(other)?.name ?? ''),
    kind: channel.kind,
    isShared: channel.isShared,
    topic: channel.topic,
    members: channel.members,
    botIsMember: channel.members.includes(workspace.app.user),
    with: other,
    unread: unread.length,
    mentions: unread.filter((one) => channel.kind === 'dm' || mentionsIn(one.text).includes(me)).length,
  };
}

/** Messages of others since the person last looked; replies in channels only count for those who take part. */
function unreadOf(workspace: Workspace, channel: Channel, me: string): Message[] {
  const read = workspace.tables.reads.get(`${me}:${channel.id}`) ?? '';
  const unread: Message[] = [];
  const all = messagesIn(workspace, channel.id);
  for (let i = all.length - 1; i >= 0 && all[i]!.ts > read; i--) {
    const one = all[i]!;
    if (one.user === me || isSystem(one)) continue;
    const root = one.thread_ts && one.thread_ts !== one.ts ? all.find((other) => other.ts === one.thread_ts) : null;
    const concerns =
      !root || channel.kind === 'dm' || root.user === me || root.replies.users.includes(me) || one.text.includes(me);
    if (concerns || one.subtype === 'thread_broadcast') unread.push(one);
  }
  return unread;
}

export function isSystem(message: Message): boolean {
  return message.subtype.startsWith('channel_') || message.subtype.startsWith('group_');
}

export function pageFile(file: StoredFile): PageFile {
  const { id, name, title, altText, mimetype, size } = file;
  return { id, name, title, altText, mimetype, size, path: `/files/${id}/${encodeURIComponent(name)}` };
}

export function pageMessage(workspace: Workspace, message: Message): PageMessage {
  const files = message.files.map((id) => workspace.tables.files.get(id)).filter((file) => file !== undefined);
  return {
    channel: message.channel,
    ts: message.ts,
    user: isSystem(message) ? '' : message.user,
    text: message.text,
    // The rich text of people's own messages says the same as their text.
    blocks: (message.botId ? message.blocks : []) as unknown as KnownBlock[],
    files: files.map(pageFile),
    reactions: message.reactions,
    thread_ts: message.thread_ts,
    reply_count: message.replies.count,
    reply_users: message.replies.users,
    latest_reply: message.replies.latest,
    broadcast: message.subtype === 'thread_broadcast',
    edited: message.edited !== null,
    ephemeral: message.onlyFor !== '',
    streaming: message.stream?.state ?? '',
    system: isSystem(message),
  };
}

export function pageView(view: View): PageView {
  const { id, type, title, submit, close, hash, blocks } = view;
  return { id, type, title, submit, close, hash, blocks: blocks as unknown as KnownBlock[] };
}

export function pageClock(workspace: Workspace): PageClock {
  return { now: workspace.clock.ms(), offset: workspace.clock.offset() };
}

export function isInstalled(workspace: Workspace): boolean {
  return workspace.tables.app.get('app')?.installed ?? true;
}

export function pageApp(workspace: Workspace, me: string): PageApp {
  const { display_information, features } = workspace.manifest;
  return {
    name: features.bot_user.display_name,
    description: features.agent_view?.agent_description ?? display_information.description,
    user: workspace.app.user,
    dm: dmOf(workspace, me, workspace.app.user).id,
    hasHome: features.app_home.home_tab_enabled,
    installed: isInstalled(workspace),
    connections: workspace.delivery.transport.count(),
  };
}

/** Everything a window needs to begin with. */
export function pageState(workspace: Workspace, me: Person): PageState {
  const { tables, manifest } = workspace;
  const dm = dmOf(workspace, me.id, workspace.app.user);
  const places = [...tables.channels.values()].filter((channel) => canSee(me, channel));
  const home = tables.homes.get(me.id);
  const mine = <Row extends { channel: string }>(rows: Iterable<Row>) =>
    [...rows].filter((row) => places.some((place) => place.id === row.channel));
  const prompts = mine(tables.prompts.values());
  const builtIn = manifest.features.agent_view?.suggested_prompts ?? [];
  return {
    team: { id: workspace.team.id, name: workspace.team.name },
    me: me.id,
    people: [...tables.people.values()].map(pagePerson),
    places: places.map((channel) => pagePlace(workspace, channel, me.id)),
    messages: Object.fromEntries(
      places.map((channel) => [
        channel.id,
        messagesIn(workspace, channel.id)
          .slice(-MOST_MESSAGES)
          .map((message) => pageMessage(workspace, message)),
      ]),
    ),
    app: pageApp(workspace, me.id),
    home: home ? pageView(home) : null,
    modals: (workspace.modals.get(me.id) ?? []).map(pageView),
    statuses: mine<PageStatus>(tables.statuses.values()),
    prompts:
      prompts.some((one) => one.thread_ts === '') || !builtIn.length
        ? prompts
        : [...prompts, { channel: dm.id, thread_ts: '', title: '', prompts: builtIn }],
    commands: manifest.features.slash_commands.map((one) => ({
      command: one.command,
      description: one.description,
      usage: one.usage_hint,
    })),
    shortcuts: manifest.features.shortcuts.map((one) => ({
      name: one.name,
      description: one.description,
      kind: one.type,
      callback_id: one.callback_id,
    })),
    guide: workspace.guide,
    clock: pageClock(workspace),
    faults: workspace.faults.list(),
  };
}
