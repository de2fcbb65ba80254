import type { BotWorld } from '#src/world.ts';
import { findDigestSettings } from './store.ts';

/** Where the practice company reads its digest. */
const PRACTICE_CHANNEL = 'sales';

/** The digest's channel id: set in Slack, else by DIGEST_CHANNEL as an id or a name; null when there is none. */
export async function findChannel(world: BotWorld): Promise<string | null> {
  const { config, db } = world;
  const fallback = config.slack.mode === 'practice' ? PRACTICE_CHANNEL : null;
  const wanted = (await findDigestSettings(db)).channel ?? config.digest.channel ?? fallback;
  if (!wanted || /^[CG][A-Z0-9]{6,}$/.test(wanted)) return wanted;
  return findByName(world, wanted.replace(/^#/, ''));
}

async function findByName({ slack, log }: BotWorld, name: string): Promise<string | null> {
  for (let cursor: string | undefined; ; ) {
    const page = await slack.client.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 200,
      cursor,
    });
    const channel = page.channels?.find((each) => each.name === name);
    if (channel?.id) return channel.id;
    cursor = page.response_metadata?.next_cursor || undefined;
    if (!cursor) break;
  }
  log.warn({ channel: name }, 'the digest channel does not exist or is not open to the bot');
  return null;
}
