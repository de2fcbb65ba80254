import { type Channel, isGuest, type Person } from './cast.ts';
import type { Message, StoredFile, View } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** How Slack's Web API and events describe people, places, messages and views. */

/** `users.info` and friends; the address only with users:read.email, the locale only when asked for. */
export function userObject(person: Person, now: Date, show: { email: boolean; locale: boolean }) {
  const stranger = person.kind === 'stranger';
  return {
    id: person.id,
    team_id: person.teamId,
    name: person.handle,
    deleted: person.kind === 'deactivated',
    ...(person.kind === 'deactivated'
      ? {}
      : { tz: person.tz, tz_label: person.tz, tz_offset: offsetSeconds(person.tz, now) }),
    real_name: person.name,
    profile: {
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.handle,
      display_name_normalized: person.handle,
      first_name: person.name.split(' ')[0],
      last_name: person.name.split(' ').slice(1).join(' '),
      title: person.title,
      team: person.teamId,
      ...(show.email && person.email && !stranger ? { email: person.email } : {}),
      ...(person.botId ? { bot_id: person.botId, api_app_id: '' } : {}),
    },
    is_admin: person.isAdmin ?? false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: isGuest(person),
    is_ultra_restricted: person.kind === 'single-channel guest',
    is_bot: person.kind === 'bot',
    is_app_user: false,
    ...(stranger ? { is_stranger: true } : {}),
    is_email_confirmed: person.kind !== 'bot' && !stranger,
    updated: 0,
    ...(show.locale ? { locale: person.locale } : {}),
  };
}

/** A zone's distance to UTC in seconds at an instant. */
export function offsetSeconds(zone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '');
  if (!match?.[1]) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60);
}

export function channelObject(workspace: Workspace, channel: Channel) {
  const bot = workspace.app.user;
  if (channel.kind === 'dm') {
    return {
      id: channel.id,
      created: channel.created,
      is_im: true,
      is_archived: false,
      is_org_shared: false,
      is_ext_shared: false,
      user: channel.members.find((member) => member !== bot) ?? bot,
      context_team_id: workspace.team.id,
    };
  }
  const strangers = channel.members
    .map((id) => workspace.tables.people.get(id))
    .filter((person) => person?.kind === 'stranger')
    .map((person) => person!.teamId);
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    created: channel.created,
    creator: channel.members[0] ?? '',
    is_archived: false,
    is_general: false,
    is_shared: channel.isShared,
    is_ext_shared: channel.isShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    ...(channel.isShared ? { connected_team_ids: [...new Set(strangers)] } : {}),
    shared_team_ids: [workspace.team.id, ...new Set(strangers)],
    context_team_id: workspace.team.id,
    is_member: channel.members.includes(bot),
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: channel.members.length,
  };
}

/** Slack's word for a kind of place, in events and commands. */
export function channelType(channel: Channel): 'channel' | 'group' | 'im' {
  return channel.kind === 'channel' ? 'channel' : channel.kind === 'private' ? 'group' : 'im';
}

export function fileObject(workspace: Workspace, file: StoredFile) {
  const url = `${workspace.url}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: Math.floor(file.created / 1000),
    timestamp: Math.floor(file.created / 1000),
    name: file.name,
    title: file.title,
    ...(file.altText && { alt_txt: file.altText }),
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1)?.toLowerCase() ?? '',
    pretty_type: file.mimetype,
    user: file.user,
    user_team: workspace.team.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: url,
    url_private_download: url,
    permalink: url,
    channels: file.channels,
    groups: [],
    ims: [],
  };
}

/** A message as conversations.history and events carry it. */
export function messageObject(workspace: Workspace, message: Message) {
  const author = workspace.tables.people.get(message.user);
  const files = message.files.map((id) => workspace.tables.files.get(id)).filter((file) => file !== undefined);
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    ts: message.ts,
    ...(message.botId
      ? {
          bot_id: message.botId,
          app_id: workspace.app.id,
          bot_profile: {
            id: message.botId,
            app_id: workspace.app.id,
            user_id: message.user,
            name: author?.name ?? '',
            team_id: workspace.team.id,
            deleted: false,
            updated: 0,
          },
        }
      : {}),
    text: message.text,
    team: author?.teamId ?? workspace.team.id,
    ...(message.blocks.length ? { blocks: message.blocks } : {}),
    ...(files.length ? { files: files.map((file) => fileObject(workspace, file)), upload: false } : {}),
    ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    ...(message.thread_ts && message.thread_ts !== message.ts
      ? { parent_user_id: workspace.tables.messages.get(message.channel)?.get(message.thread_ts)?.user ?? '' }
      : {}),
    ...(message.replies.count
      ? {
          reply_count: message.replies.count,
          reply_users_count: message.replies.users.length,
          reply_users: message.replies.users,
          latest_reply: message.replies.latest,
          is_locked: false,
          subscribed: true,
        }
      : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.length
      ? { reactions: message.reactions.map((one) => ({ ...one, count: one.users.length })) }
      : {}),
    ...(message.stream
      ? { streaming_state: message.stream.state === 'running' ? 'in_progress' : STREAM_END[message.stream.state] }
      : {}),
  };
}

const STREAM_END = { done: 'completed', stopped: 'completed', broken: 'errored' };

/** A view as views.open answers and view_submission carries it. */
export function viewObject(workspace: Workspace, view: View, values: Record<string, unknown>) {
  const plain = (text: string) => (text ? { type: 'plain_text', text, emoji: true } : null);
  return {
    id: view.id,
    team_id: workspace.team.id,
    app_id: workspace.app.id,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.app.botId,
    type: view.type,
    ...(view.type === 'modal'
      ? { title: plain(view.title), submit: plain(view.submit), close: plain(view.close) }
      : {}),
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    external_id: view.external_id,
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    root_view_id: view.root_view_id,
    previous_view_id: view.previous_view_id || null,
    hash: view.hash,
    state: { values },
  };
}
