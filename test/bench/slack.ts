/** From a message in Slack to our answer, as a ratio to an empty Bolt app that only says "ok" in the same workspace. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bolt from '@slack/bolt';
import pino from 'pino';
import { parse } from 'yaml';
import { startApp } from '#src/app.ts';
import { readConfig } from '#src/config.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { startWorkspace } from '#src/workspace/start-workspace.ts';
import { withPeople } from '#test/support/workspace.ts';
import { sampleCast } from '../../prisma/sample/colleagues.ts';
import { loadSample } from '../../prisma/sample/load-sample.ts';

const rounds = Number(process.argv[2] ?? 20);
const day = '2026-11-20';
const manifest = parse(readFileSync('manifest.yml', 'utf8'));

const empty = await timeEmptyApp();
const ours = await timeStammtisch();
console.log(`an empty Bolt app answers in ${empty.toFixed(0)} ms (median of ${rounds})`);
console.log(`Stammtisch answers in ${ours.toFixed(0)} ms = ${(ours / empty).toFixed(1)} × that`);
process.exit();

async function timeEmptyApp(): Promise<number> {
  const workspace = await startWorkspace({ port: 0, manifest, cast: sampleCast() });
  const app = new bolt.App({
    token: workspace.botToken,
    appToken: workspace.appToken,
    socketMode: true,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    logger: undefined,
  });
  app.message(async ({ event, say }) => void (await say({ text: 'ok', thread_ts: (event as { ts: string }).ts })));
  await app.start();
  const median = await timeAnswers(workspace, 'ping', /ok/);
  await app.stop();
  await workspace.close();
  return median;
}

async function timeStammtisch(): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stammtisch-bench-'));
  const workspace = await startWorkspace({ port: 0, manifest, cast: sampleCast() });
  const database = await openDatabase({ url: null, dataDir, purpose: 'bench' });
  await loadSample(database, day);
  const now = () => new Date(`${day}T10:00:00Z`);
  const world = {
    ...database,
    llm: null,
    now,
    today: () => day,
    log: pino({ level: 'silent' }),
    config: readConfig({}),
  };
  const bot = await startApp(world, workspace);
  const median = await timeAnswers(
    workspace,
    'Wann hat Restaurant Schifferhaus zuletzt bestellt?',
    /Datenstand|Stand der Daten/,
  );
  await bot.stop();
  await workspace.close();
  await database.close();
  rmSync(dataDir, { recursive: true });
  return median;
}

async function timeAnswers(
  workspace: Awaited<ReturnType<typeof startWorkspace>>,
  text: string,
  answer: RegExp,
): Promise<number> {
  const anna = withPeople(workspace).person('anna');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await anna.says(text);
    await anna.sees(answer, { fresh: true });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
}
