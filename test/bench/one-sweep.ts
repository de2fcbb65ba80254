/**
 * A running bot that sweeps each time it is told to and tells what it took, a day later each time. Its database and
 * Slack come as JSON in the first argument.
 */
import pino from 'pino';
import { startApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { addDays } from '#src/lib/time.ts';
import { sweepNudges } from '#src/nudges/sweep-nudges.ts';
import { BIG_TODAY } from './big-company.ts';
import { measured } from './measured.ts';

const { url, wiring } = JSON.parse(process.argv[2] as string);
let today = BIG_TODAY;
const world = {
  ...(await openDatabase({ url, dataDir: '', purpose: 'bench' })),
  llm: null,
  now: () => new Date(`${today}T06:00:00Z`),
  today: () => today,
  log: pino({ level: 'silent' }),
  config: readConfig({}),
};
const bot = await startApp(world, wiring);
process.on('message', async () => {
  const taken = await measured(() => sweepNudges(bot.world, { day: today }));
  today = addDays(today, 1);
  process.send?.(taken);
});
process.send?.('ready');
