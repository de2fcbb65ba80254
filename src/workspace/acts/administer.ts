import type { Channel, Person } from '#src/workspace/cast.ts';
import { pagePerson } from '#src/workspace/page-shapes.ts';
import { showPlace } from '#src/workspace/post.ts';
import { sendEvent } from '#src/workspace/send-event.ts';
import { userObject } from '#src/workspace/slack-shapes.ts';
import { keep } from '#src/workspace/tables.ts';
import { announce, eventTs, type Workspace } from '#src/workspace/workspace.ts';

/** What an administrator changes while everybody works: the app hears of it as of anything else. */

/** Changes a person: deactivated, made a guest or an administrator, another language or zone. */
export function changePerson(
  workspace: Workspace,
  person: Person,
  change: Partial<Pick<Person, 'kind' | 'isAdmin' | 'name' | 'title' | 'email' | 'tz' | 'locale'>>,
): Person {
  const changed = { ...person, ...change };
  keep(workspace, 'people', person.id, changed);
  announce(workspace, () => true, { type: 'person', person: pagePerson(changed) });
  const user = userObject(changed, workspace.clock.now(), { email: true, locale: true });
  sendEvent(workspace, { type: 'user_change', user, event_ts: eventTs(workspace) });
  return changed;
}

/** Renames a channel, or shares it with another organisation. */
export function changeChannel(
  workspace: Workspace,
  channel: Channel,
  change: Partial<Pick<Channel, 'name' | 'topic' | 'isShared'>>,
): Channel {
  const changed = { ...channel, ...change };
  keep(workspace, 'channels', channel.id, changed);
  showPlace(workspace, changed);
  const event_ts = eventTs(workspace);
  if (changed.isShared !== channel.isShared) {
    const type = changed.isShared ? 'channel_shared' : 'channel_unshared';
    sendEvent(workspace, { type, channel: channel.id, event_ts }, changed);
  }
  if (changed.name !== channel.name) {
    const { id, name, created } = changed;
    sendEvent(workspace, { type: 'channel_rename', channel: { id, name, created }, event_ts }, changed);
  }
  return changed;
}
