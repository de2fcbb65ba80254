import type { Channel } from '#src/workspace/cast.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { dmOf, type Workspace } from '#src/workspace/workspace.ts';

export function scopesOf(workspace: Workspace): string[] {
  return workspace.manifest.oauth_config.scopes.bot;
}

/** @throws Refusal `missing_scope` with what is needed and what there is. */
export function needScope(workspace: Workspace, ...anyOf: string[]): void {
  const provided = scopesOf(workspace);
  if (anyOf.length && !anyOf.some((scope) => provided.includes(scope)))
    throw new Refusal('missing_scope', { needed: anyOf.join(','), provided: provided.join(',') });
}

const KIND_SCOPE: Record<Channel['kind'], string> = { channel: 'channels', private: 'groups', dm: 'im' };

/** The scope for reading this kind of place: `channels:read`, `groups:history`, … */
export function needScopeFor(workspace: Workspace, channel: Channel, verb: 'read' | 'history'): void {
  needScope(workspace, `${KIND_SCOPE[channel.kind]}:${verb}`);
}

export function isMember(workspace: Workspace, channel: Channel): boolean {
  return channel.members.includes(workspace.app.user);
}

/**
 * A place as the bot may address it: by id, by #name, or by a person's id, which means the DM with them. Private
 * channels and other people's DMs do not exist for it.
 */
export function findPlace(workspace: Workspace, id: string): Channel {
  const { channels, people } = workspace.tables;
  const person = people.get(id);
  if (person) {
    if (person.kind === 'deactivated' || person.kind === 'stranger' || person.kind === 'bot')
      throw new Refusal('channel_not_found');
    return dmOf(workspace, person.id, workspace.app.user);
  }
  const name = id.replace(/^#/, '');
  const channel = channels.get(id) ?? [...channels.values()].find((one) => one.kind === 'channel' && one.name === name);
  if (!channel || (channel.kind !== 'channel' && !isMember(workspace, channel))) throw new Refusal('channel_not_found');
  return channel;
}

/** A place the bot may post to. */
export function placeToPost(workspace: Workspace, id: string): Channel {
  const channel = findPlace(workspace, id);
  if (channel.kind === 'dm' && !workspace.manifest.features.app_home.messages_tab_enabled)
    throw new Refusal('messages_tab_disabled');
  if (!isMember(workspace, channel) && !scopesOf(workspace).includes('chat:write.public'))
    throw new Refusal('not_in_channel');
  return channel;
}
