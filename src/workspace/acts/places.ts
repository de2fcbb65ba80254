import type { Channel, Person } from '#src/workspace/cast.ts';
import { post, showPlace } from '#src/workspace/post.ts';
import type { PageResult } from '#src/workspace/protocol.ts';
import { sendEvent } from '#src/workspace/send-event.ts';
import { channelType, viewObject } from '#src/workspace/slack-shapes.ts';
import { keep } from '#src/workspace/tables.ts';
import { canSee, channelOf, dmOf, eventTs, messagesIn, personOf, type Workspace } from '#src/workspace/workspace.ts';
import { DONE, sorry } from './sorry.ts';

/** Looking at a place marks it read; the bot's DM is its Messages tab, and the app hears of that. */
export function open(workspace: Workspace, person: Person, id: string): PageResult {
  const channel = channelOf(workspace, id);
  if (!canSee(person, channel))
    return sorry('channel_not_found', { de: 'Diesen Ort siehst du nicht.', en: 'You cannot see this place.' });
  const last = messagesIn(workspace, id).at(-1)?.ts ?? '';
  if (last && workspace.tables.reads.get(`${person.id}:${id}`) !== last) {
    keep(workspace, 'reads', `${person.id}:${id}`, last);
    showPlace(workspace, channel);
  }
  if (channel.kind === 'dm' && channel.members.includes(workspace.app.user))
    tellHomeOpened(workspace, person, 'messages');
  return { ok: true, channel: id };
}

export function openHome(workspace: Workspace, person: Person): PageResult {
  if (!workspace.manifest.features.app_home.home_tab_enabled)
    return sorry('not_enabled', { de: 'Diese App hat keine Startseite.', en: 'This app has no home tab.' });
  tellHomeOpened(workspace, person, 'home');
  return DONE;
}

function tellHomeOpened(workspace: Workspace, person: Person, tab: 'home' | 'messages'): void {
  const home = workspace.tables.homes.get(person.id);
  sendEvent(workspace, {
    type: 'app_home_opened',
    user: person.id,
    channel: dmOf(workspace, person.id, workspace.app.user).id,
    tab,
    ...(home && tab === 'home' ? { view: viewObject(workspace, home, {}) } : {}),
    event_ts: eventTs(workspace),
  });
}

export function openDm(workspace: Workspace, person: Person, user: string): PageResult {
  const other = personOf(workspace, user);
  if (other.kind === 'deactivated')
    return sorry('user_disabled', { de: 'Diese Person ist nicht mehr da.', en: 'This person has been deactivated.' });
  const channel = dmOf(workspace, person.id, other.id);
  showPlace(workspace, channel);
  return { ok: true, channel: channel.id };
}

/** Puts somebody into a channel, with the line and the event Slack adds. */
export function joinChannel(workspace: Workspace, channel: Channel, user: string, inviter = ''): void {
  const joined = { ...channel, members: [...channel.members, user] };
  keep(workspace, 'channels', channel.id, joined);
  showPlace(workspace, joined);
  sendMembership(workspace, joined, 'member_joined_channel', user, inviter);
  post(workspace, { channel: channel.id, user, text: `<@${user}> has joined the channel`, subtype: joinWord(channel) });
}

function joinWord(channel: Channel): string {
  return channel.kind === 'private' ? 'group_join' : 'channel_join';
}

export function leaveChannel(workspace: Workspace, channel: Channel, user: string): void {
  const subtype = channel.kind === 'private' ? 'group_leave' : 'channel_leave';
  post(workspace, { channel: channel.id, user, text: `<@${user}> has left the channel`, subtype });
  sendMembership(workspace, channel, 'member_left_channel', user);
  const left = { ...channel, members: channel.members.filter((member) => member !== user) };
  keep(workspace, 'channels', channel.id, left);
  showPlace(workspace, left);
}

function sendMembership(workspace: Workspace, channel: Channel, type: string, user: string, inviter = ''): void {
  if (!channel.members.includes(workspace.app.user)) return;
  sendEvent(
    workspace,
    {
      type,
      user,
      channel: channel.id,
      channel_type: channelType(channel) === 'group' ? 'G' : 'C',
      team: workspace.team.id,
      ...(inviter ? { inviter } : {}),
      event_ts: eventTs(workspace),
    },
    channel,
  );
}

export function inviteBot(workspace: Workspace, person: Person, id: string): PageResult {
  const channel = channelOf(workspace, id);
  if (!channel.members.includes(person.id))
    return sorry('not_in_channel', { de: 'Du bist nicht in diesem Kanal.', en: 'You are not in this channel.' });
  if (!channel.members.includes(workspace.app.user)) joinChannel(workspace, channel, workspace.app.user, person.id);
  return DONE;
}

export function removeBot(workspace: Workspace, id: string): PageResult {
  const channel = channelOf(workspace, id);
  if (channel.members.includes(workspace.app.user)) leaveChannel(workspace, channel, workspace.app.user);
  return DONE;
}
