import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendDigest } from '#src/digest/send-digest.ts';
import { sendNudges } from '#src/nudges/send-nudges.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { mortalWorld } from '#test/support/mortal-world.ts';
import { makeCompany, paperWorld, quietFor, regulars } from '#test/support/small-company.ts';

const TODAY = '2026-11-20';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A morning with three nudges and a digest. */
async function begin() {
  await database.empty();
  await makeCompany(database, TODAY, [
    ...regulars(12),
    { name: 'Müller GmbH', owner: 'anna', orderedAgo: quietFor(60) },
    { name: 'Bäckerei Klein', owner: 'anna', orderedAgo: quietFor(64) },
    { name: 'Neu AG', owner: 'bernd', orderedAgo: [1] },
  ]);
  return paperWorld(database, { time: `${TODAY}T10:00` });
}

async function runMorning(world: Parameters<typeof sendNudges>[0]) {
  await sendNudges(world);
  await sendDigest(world);
}

/** After a minute nobody waits for a dead process any more. */
async function aMinuteLater() {
  await database.pool.query(`update outbox set claimed_at = claimed_at - interval '61 seconds'`);
}

const said = (world: ReturnType<typeof paperWorld>) =>
  world.slack.posts.map(({ place, message }) => `${place.channel} ${message.text.split('\n')[0]}`).sort();

test('killed at any moment and started again, each nudge and the digest are said once', async () => {
  const undisturbed = await begin();
  await runMorning(undisturbed);
  const expected = said(undisturbed);
  expect(expected.filter((line) => line.startsWith('DU'))).toHaveLength(3);
  expect(expected.filter((line) => line.startsWith('C0SALES1'))).not.toHaveLength(0);

  // Deaths in the middle of reading are all alike, so every fifth step will do.
  for (let life = 1; ; life += 5) {
    const world = await begin();
    const mortal = mortalWorld(world, { life, after: life % 2 === 0 });
    await runMorning(mortal.world).catch(() => {});
    if (!mortal.hasDied()) break;
    await aMinuteLater();
    await runMorning(world);

    expect({ life, said: said(world) }).toEqual({ life, said: expected });
  }
}, 300_000);
