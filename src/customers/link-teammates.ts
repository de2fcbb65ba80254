import type { BotWorld } from '#src/world.ts';

/**
 * Gives owners who came from a file the Slack account with their e-mail address, so that they can be written to.
 * Whoever has none stays as they are; `/care team` lists them.
 */
export async function linkTeammates({ db, slack }: BotWorld): Promise<void> {
  const unlinked = await db.teammate.findMany({
    where: { slackUserId: null, active: true, email: { not: null }, owns: { some: {} } },
  });
  for (const { id, email } of unlinked) {
    const userId = await findByEmail(slack, email as string);
    if (!userId || !(await slack.people.read(userId)).isColleague) continue;
    const taken = await db.teammate.count({ where: { slackUserId: userId } });
    if (taken === 0) await db.teammate.updateMany({ where: { id, slackUserId: null }, data: { slackUserId: userId } });
  }
}

async function findByEmail({ client }: BotWorld['slack'], email: string): Promise<string | null> {
  const answer = await client.users.lookupByEmail({ email }).catch((error) => {
    if (error?.data?.error === 'users_not_found') return null;
    throw error;
  });
  return answer?.user?.id ?? null;
}
