import { teammateOf } from '#src/customers/teammates.ts';
import { sayDay } from '#src/lib/say.ts';
import { isDay, toDate } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { BotWorld } from '#src/world.ts';
import { registerCare } from './care.ts';
import { awayModal, teamModal } from './team-modals.ts';

/** `/care away` and `/care team`: who is there, and who is who. */
export function registerTeam(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;

  registerCare({
    names: ['away', 'abwesend', 'vertretung'],
    help: { de: 'deine Abwesenheit und wer dich vertritt', en: 'your absence and who stands in' },
    run: async (turn) => void (await slack.openView(turn.trigger, awayModal(world.today(), turn.language))),
  });

  listen.view(
    'nudges.away',
    async (turn) => {
      const { from = '', until = '', deputy } = turn.values;
      const { id: teammateId } = await teammateOf(db, turn.person);
      const standIn = deputy ? await teammateOf(db, await slack.people.read(deputy)) : null;
      await db.absence.create({
        data: { teammateId, fromDay: toDate(from), untilDay: toDate(until), deputyId: standIn?.id ?? null },
      });
      const days = {
        de: `${sayDay(from).de} bis ${sayDay(until).de}`,
        en: `${sayDay(from).en} until ${sayDay(until).en}`,
      };
      const covered = standIn
        ? { de: `; Anstöße gehen an ${standIn.name}`, en: `; nudges go to ${standIn.name}` }
        : { de: '; Anstöße warten auf dich', en: '; nudges wait for you' };
      await turn.reply({
        text: turn.say({ de: `Abwesend: ${days.de}${covered.de}.`, en: `Away: ${days.en}${covered.en}.` }),
      });
    },
    async ({ values, person }) => {
      const { from = '', until = '', deputy } = values;
      const errors: Record<string, Text> = {};
      if (!isDay(until) || until < from || until < world.today()) errors.until = endsTooEarly;
      if (deputy && (deputy === person.id || !(await slack.people.read(deputy)).isColleague)) errors.deputy = noDeputy;
      return errors;
    },
  );

  registerCare({
    names: ['team'],
    help: { de: 'Betreuer:innen, deren Slack-Konto noch fehlt', en: 'owners whose Slack account is still missing' },
    run: async (turn) => {
      const unlinked = await listUnlinked();
      if (unlinked.length === 0) return turn.reply({ text: turn.say(allLinked) });
      await slack.openView(turn.trigger, teamModal(unlinked, turn.language));
    },
  });

  listen.view(
    'nudges.team',
    async (turn) => {
      for (const [id, slackUserId] of Object.entries(turn.values)) {
        if (!slackUserId) continue;
        // Who has a record of their own through a click hands the account over to the one who owns customers.
        await db.$transaction([
          db.teammate.updateMany({ where: { slackUserId }, data: { slackUserId: null } }),
          db.teammate.updateMany({ where: { id: Number(id), slackUserId: null }, data: { slackUserId } }),
        ]);
      }
      await turn.reply({ text: turn.say(linked) });
    },
    async ({ values }) => {
      const errors: Record<string, Text> = {};
      for (const [id, userId] of Object.entries(values)) {
        if (userId && !(await slack.people.read(userId)).isColleague) errors[id] = noDeputy;
      }
      return errors;
    },
  );

  async function listUnlinked() {
    const owners = await db.teammate.findMany({
      where: { slackUserId: null, active: true, owns: { some: {} } },
      include: { _count: { select: { owns: true } } },
      orderBy: { name: 'asc' },
    });
    return owners.map(({ id, name, _count }) => ({ id, name, customers: _count.owns }));
  }
}

const endsTooEarly: Text = { de: 'Das Ende liegt zu früh.', en: 'That ends too early.' };
const noDeputy: Text = { de: 'Bitte eine Kollegin oder einen Kollegen wählen.', en: 'Please choose a colleague.' };
const linked: Text = { de: 'Gespeichert. Anstöße kommen jetzt an.', en: 'Saved. Nudges will arrive now.' };
const allLinked: Text = { de: 'Alle Betreuer:innen haben ein Slack-Konto.', en: 'Every owner has a Slack account.' };
