import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sampleCast } from '../prisma/sample/colleagues.ts';
import { guide } from '../prisma/sample/guide.ts';
import { loadSample } from '../prisma/sample/load-sample.ts';
import { busyPort, startApp, type Wiring } from './app.ts';
import type { OpenWorld } from './cli/open-world.ts';
import { dayOf } from './lib/time.ts';
import { createSchedule } from './schedule.ts';
import { type StartedWorkspace, startWorkspace } from './workspace/start-workspace.ts';
import type { World } from './world.ts';

export interface Running {
  /** what a person does next */
  hello: string;
  /** Drains and stops everything within five seconds. */
  stop(): Promise<void>;
}

/** Starts the bot in the opened world: over the practice workspace when no Slack is configured. */
export async function start({ world, close }: OpenWorld): Promise<Running> {
  const { slack } = world.config;
  const workspace = slack.mode === 'practice' ? await openPractice(world) : null;
  // In practice the clock can be moved; everything asks the same one.
  const now = workspace ? () => workspace.clock.now() : world.now;
  const today = () => dayOf(now(), world.config.team.timezone);
  const bot = await startApp({ ...world, now, today }, workspace ? practiceWiring(workspace) : wiring(world));
  const schedule = createSchedule(bot.world);
  workspace?.clock.onMoved(() => void schedule.tick());
  schedule.start();
  return {
    hello: workspace ? `Stammtisch is ready: ${workspace.url}` : 'Stammtisch is ready in Slack.',
    async stop() {
      await bot.stop();
      await schedule.stop();
      await workspace?.close();
      await close();
    },
  };
}

/** The practice company, once, into an empty database; and the workspace its people meet in. */
async function openPractice(world: World): Promise<StartedWorkspace> {
  await loadSample(world, world.today());
  const manifest = parse(await readFile(new URL('../manifest.yml', import.meta.url), 'utf8'));
  const { port, database } = world.config;
  return startWorkspace({
    port,
    manifest,
    cast: sampleCast(),
    guide: guide(world.today(), world.config.team.timezone),
    stateFile: join(database.dataDir, 'workspace.jsonl'),
    log: (level, message, facts) => world.log[level]({ from: 'workspace', ...facts }, message),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? busyPort(port) : error;
  });
}

function practiceWiring({ apiUrl, botToken, appToken }: StartedWorkspace): Wiring {
  return { apiUrl, botToken, appToken };
}

function wiring({ config }: World): Wiring {
  const { slack, port } = config;
  if (slack.mode === 'practice') throw new Error('the practice workspace has a wiring of its own');
  return slack.mode === 'socket' ? slack : { ...slack, port };
}
