/**
 * A process that does one thing on a big company and tells what it took: nothing of what made the company counts.
 * What to do comes as JSON in the first argument: `rhythms` reads, fits and scores; `sweep` runs the whole bot, says
 * "ready", and sweeps each time it is told to.
 */
import pg from 'pg';
import pino from 'pino';
import { startApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { readRhythms } from '#src/customers/read-rhythms.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { addDays } from '#src/lib/time.ts';
import { sweepNudges } from '#src/nudges/sweep-nudges.ts';
import { BIG_TODAY } from './big-company.ts';

const { task, url, wiring } = JSON.parse(process.argv[2] as string);

if (task === 'rhythms') {
  const pool = new pg.Pool({ connectionString: url });
  await measured(async () => void (await readRhythms({ pool }, { asOf: BIG_TODAY })));
  process.exit();
}

const database = await openDatabase({ url, dataDir: '', purpose: 'bench' });
let today = BIG_TODAY;
const world = {
  ...database,
  llm: null,
  now: () => new Date(`${today}T06:00:00Z`),
  today: () => today,
  log: pino({ level: 'silent' }),
  config: readConfig({}),
};
const bot = await startApp(world, wiring);
process.on('message', async () => {
  await measured(() => sweepNudges(bot.world, { day: today }));
  today = addDays(today, 1);
});
process.send?.('ready');

async function measured(run: () => Promise<void>): Promise<void> {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await run();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ seconds, busy: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 });
}
