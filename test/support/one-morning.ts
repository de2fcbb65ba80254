/**
 * A process that does one morning's jobs and ends: what a test kills. Its database, Slack and clock come as JSON in the
 * first argument; it prints "working" when it begins.
 */
import { WebClient } from '@slack/web-api';
import pino from 'pino';
import { readConfig } from '#src/config.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { sendDigest } from '#src/digest/send-digest.ts';
import { dayOf } from '#src/lib/time.ts';
import { sendNudges } from '#src/nudges/send-nudges.ts';
import { askWhoWeAre } from '#src/slack/ask-who-we-are.ts';
import { createSlack } from '#src/slack/outbound.ts';

const { url, dataDir, apiUrl, botToken, now } = JSON.parse(process.argv[2] as string);
const config = readConfig({ DIGEST_CHANNEL: 'sales' });
const { db, pool } = await openDatabase({ url, dataDir, purpose: 'test' });
const client = new WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
const slack = createSlack(client, await askWhoWeAre(botToken, apiUrl));
const clock = () => new Date(now);
const today = () => dayOf(clock(), config.team.timezone);
const world = { db, pool, slack, config, llm: null, log: pino({ level: 'silent' }), now: clock, today };

console.log('working');
await sendNudges(world);
await sendDigest(world);
process.exit();
