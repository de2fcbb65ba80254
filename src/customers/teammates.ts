import type { Db } from '#src/db/open-database.ts';
import { fold } from '#src/lib/fold.ts';
import type { Person } from '#src/slack/people.ts';

/**
 * The teammate a Slack person is: known by Slack id, else by e-mail, else by name; made when nobody matches, so that
 * every click has an author.
 */
export async function teammateOf(db: Db, person: Person): Promise<{ id: number; name: string }> {
  const select = { id: true, name: true } as const;
  const known = await db.teammate.findUnique({ where: { slackUserId: person.id }, select });
  if (known) return known;
  const free = { slackUserId: null, active: true };
  const match =
    (person.email &&
      (await db.teammate.findFirst({ where: { ...free, email: { equals: person.email, mode: 'insensitive' } } }))) ||
    (await findOnlyNamesake(db, person.name));
  if (match) {
    await db.teammate.updateMany({ where: { id: match.id, slackUserId: null }, data: { slackUserId: person.id } });
    return { id: match.id, name: match.name };
  }
  await db.teammate.createMany({
    data: [{ slackUserId: person.id, name: person.name, nameKey: fold(person.name), email: person.email }],
    skipDuplicates: true,
  });
  return db.teammate.findUniqueOrThrow({ where: { slackUserId: person.id }, select });
}

/** Who may change how the team works: administrators of the workspace, and teammates somebody reports to. */
export async function leadsTeam(db: Db, person: Person): Promise<boolean> {
  if (person.isAdmin) return true;
  const { id } = await teammateOf(db, person);
  return (await db.teammate.count({ where: { reportsToId: id, active: true } })) > 0;
}

/** Two colleagues of one name are nobody's guess: then neither is taken. */
async function findOnlyNamesake(db: Db, name: string): Promise<{ id: number; name: string } | null> {
  const namesakes = await db.teammate.findMany({
    where: { slackUserId: null, active: true, nameKey: fold(name) },
    take: 2,
  });
  return namesakes.length === 1 ? namesakes[0]! : null;
}
