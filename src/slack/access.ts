import type { WebClient } from '@slack/web-api';
import type { Text } from '#src/lib/user-error.ts';
import type { Person } from './people.ts';

/** Why customer data may not be shown to this person here; null when it may. */
export async function refuseAccess(client: WebClient, person: Person, channel: string | null): Promise<Text | null> {
  if (!person.isColleague) return onlyColleagues;
  if (channel && !channel.startsWith('D') && (await isShared(client, channel))) return sharedChannel;
  return null;
}

/** Asked freshly each time, because a channel can be shared at any moment; whatever Slack cannot tell counts as shared. */
export async function isShared(client: WebClient, channel: string): Promise<boolean> {
  const answer = await client.conversations.info({ channel }).catch((error) => error?.data ?? null);
  // A slash command may come from a conversation the bot is not in; its answer is seen by the asker alone.
  if (answer?.error === 'channel_not_found' || answer?.error === 'not_in_channel') return false;
  const info = answer?.channel;
  return !info || info.is_ext_shared || info.is_pending_ext_shared || info.is_org_shared || false;
}

const onlyColleagues: Text = {
  de: 'Kundendaten zeige ich nur Kolleginnen und Kollegen dieses Workspace.',
  en: 'I show customer data only to colleagues of this workspace.',
};

const sharedChannel: Text = {
  de: 'In diesem Kanal lesen andere Organisationen mit, deshalb zeige ich hier keine Kundendaten. Schreib mir eine Direktnachricht.',
  en: 'Other organisations read along in this channel, so I show no customer data here. Send me a direct message.',
};
