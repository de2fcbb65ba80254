import { readWorkingDays } from '#src/customers/read-holidays.ts';
import type { Day } from '#src/lib/time.ts';
import { timeIn } from '#src/nudges/read-mates.ts';
import { isShared } from '#src/slack/access.ts';
import { flushOutbox, outboxRow } from '#src/slack/outbox.ts';
import type { BotWorld } from '#src/world.ts';
import { digestCard, threadCards } from './card.ts';
import { isWorthPosting } from './digest.ts';
import { findChannel } from './find-channel.ts';
import { readDigest } from './read-digest.ts';
import { claimDigest, findDigest, findDigestSettings, listThreadless, recordPosted } from './store.ts';
import { teamLanguage } from './team-language.ts';

/**
 * One tick of the digest; safe at any moment and after any crash: on a working day from its hour on, the day is
 * claimed together with its post, so that it is never posted twice; a machine that slept catches up.
 */
export async function sendDigest(world: BotWorld): Promise<void> {
  const { db } = world;
  const day = world.today();
  if (await isDue(world, day)) await claimToday(world, day);
  await flushOutbox(world);
  await postThreads(world);
  if ((await findDigest(db, day))?.state === 'posted') await flushOutbox(world);
}

async function isDue(world: BotWorld, day: Day): Promise<boolean> {
  const { config, db } = world;
  if (!readWorkingDays(config.team.holidays, day).isWorkingDay(day)) return false;
  const { at } = await findDigestSettings(db);
  if (timeIn(world.now(), config.team.timezone) < (at ?? config.digest.at)) return false;
  return (await findDigest(db, day)) === null;
}

async function claimToday(world: BotWorld, day: Day): Promise<void> {
  const { db, slack, log } = world;
  const channel = await findChannel(world);
  if (!channel) return;
  // Customer data stays inside: a channel other organisations can read gets no digest, and is asked about each time.
  if (await isShared(slack.client, channel)) {
    log.warn({ channel }, 'the digest channel is shared with another organisation; no digest is posted');
    return;
  }
  const digest = await readDigest(world, { day });
  const message = isWorthPosting(digest) ? digestCard(digest, teamLanguage(world)) : null;
  const post = message && outboxRow(`digest:${day}`, { channel }, message);
  await claimDigest(db, { digest, channel, post });
}

async function postThreads(world: BotWorld): Promise<void> {
  for (const { day, channel, ts, content } of await listThreadless(world.pool)) {
    const thread = threadCards(content, teamLanguage(world)).map((message, i) =>
      outboxRow(`digest:${day}:${i + 1}`, { channel, thread: ts }, message),
    );
    await recordPosted(world.db, { day, channel, ts, thread });
  }
}
