import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type StartedWorkspace, startWorkspace } from '#src/workspace/start-workspace.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { withPeople } from '#test/support/workspace.ts';
import { sampleCast } from '../../prisma/sample/colleagues.ts';
import { loadSample } from '../../prisma/sample/load-sample.ts';

let database: TestDatabase;
let workspace: StartedWorkspace;
beforeAll(async () => {
  database = await openTestDatabase();
  await loadSample(database, '2026-11-20');
  workspace = await startWorkspace({
    port: 0,
    manifest: parse(readFileSync('manifest.yml', 'utf8')),
    cast: sampleCast(),
  });
});
afterAll(async () => {
  await workspace.close();
  await database.close();
});

test('kill -9 in the middle of the sweep, again and again: nothing is lost and nothing said twice', async () => {
  const anna = withPeople(workspace).person('anna');
  // Each life ends at another point: while it looks for reasons, between two nudges, after the digest's first message.
  const deaths = [
    (morning: Morning) => morning.begins,
    () => anna.sees('Hotel Seebrücke', { within: 60_000 }),
    () => anna.sees('Tagesüberblick', { in: 'sales', within: 60_000 }),
  ];
  for (const death of deaths) {
    const morning = startMorning();
    await Promise.race([death(morning), morning.ended]);
    morning.child.kill('SIGKILL');
    await morning.ended;
    await database.pool.query("update outbox set claimed_at = claimed_at - interval '61 seconds'");
  }

  await startMorning().ended;

  const keys = said();
  expect(new Set(keys).size).toBe(keys.length);
  const outbox = await database.db.outbox.findMany();
  expect(outbox.map(({ state }) => state)).toEqual(outbox.map(() => 'sent'));
  expect(keys.sort()).toEqual(outbox.map(({ key }) => key).sort());
  expect(keys.filter((key) => key.startsWith('nudge:')).length).toBeGreaterThan(3);
  expect(keys).toContain('digest:2026-11-23');
});

interface Posted {
  event_payload: { key?: string };
}

/** The keys of everything the bot has posted so far. */
function said(): string[] {
  const messages = [...workspace.workspace.tables.messages.values()].flatMap((inside) => [...inside.values()]);
  return messages.map(({ metadata }) => (metadata as Posted | null)?.event_payload.key ?? '').filter(Boolean);
}

interface Morning {
  child: ChildProcess;
  /** resolves when the process has opened its world and starts working */
  begins: Promise<unknown>;
  ended: Promise<unknown>;
}

function startMorning(): Morning {
  const { DATA_DIR: dataDir, DATABASE_URL: url = null } = database.environment;
  const { apiUrl, botToken } = workspace;
  const facts = JSON.stringify({ url, dataDir, apiUrl, botToken, now: '2026-11-23T08:30:00Z' });
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/one-morning.ts', facts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, begins: once(child.stdout, 'data'), ended: once(child, 'close') };
}
