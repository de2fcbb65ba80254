import { findQuietFrom, storeQuietFrom } from '#src/customers/rhythm-store.ts';
import type { Text } from '#src/lib/user-error.ts';
import { reviewQuestions } from '#src/questions/slack.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Turn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { registerCare } from './care.ts';
import { listRules } from './find-nudges.ts';
import { isOn } from './nudge.ts';
import { countOutcomes, readHitRate } from './outcome-store.ts';
import { quietCard } from './quiet-card.ts';
import { readQuietCustomers } from './read-quiet-customers.ts';
import { reviewCard, settingsModal, type TeamLimits } from './review-card.ts';
import { parseSettings } from './settings.ts';
import { findSettings, storeSettings } from './store.ts';

/** `/care nudges` and `/care quiet`: what came of the nudges, and how the team wants them. */
export function registerReview(listen: Listen, world: BotWorld): void {
  const { db, pool, slack } = world;

  async function review({ language }: Turn) {
    const upTo = world.today();
    const came = { outcomes: await countOutcomes(pool, { upTo }), hits: await readHitRate(pool, { upTo }) };
    return reviewCard(await listRules(), came, await findLimits(), language);
  }

  async function findLimits(): Promise<TeamLimits> {
    const quietFrom = await findQuietFrom(pool);
    return { ...(await findSettings(db)), quietFrom: Math.round(100 * quietFrom) };
  }

  registerCare({
    names: ['nudges', 'anstöße', 'anstoesse'],
    help: { de: 'was Anstöße gebracht haben; Regeln und Grenzen', en: 'what nudges have brought; rules and limits' },
    run: async (turn) => turn.reply(await review(turn)),
  });

  registerCare({
    names: ['quiet', 'still'],
    help: { de: 'wer still ist, nach Betreuer:innen', en: 'who is quiet, by owner' },
    run: async (turn) => turn.reply(quietCard(await readQuietCustomers(world), turn.language)),
  });

  registerCare({
    names: ['questions', 'fragen'],
    help: { de: 'Fragen, deren Antwort nicht stimmte', en: 'questions whose answer was not right' },
    run: async (turn) => turn.reply(await reviewQuestions(world, turn.language)),
  });

  listen.action('nudges.switch', async (turn) => {
    const rule = (await listRules()).find(({ name }) => name === turn.value);
    if (!rule) return;
    const limits = await findLimits();
    await store(turn, { ...limits, rules: { ...limits.rules, [rule.name]: !isOn(rule, limits) } });
    await turn.replace(await review(turn));
  });

  listen.action('nudges.settings', async (turn) => {
    await slack.openView(turn.trigger, settingsModal(await findLimits(), turn.language));
  });

  listen.view(
    'nudges.settings',
    async (turn) => {
      const { quietFrom, workFrom, workUntil, leadChannel, ...numbers } = turn.values;
      const settings = parseSettings({
        ...(await findSettings(db)),
        ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)])),
        workFrom,
        workUntil,
        leadChannel: leadChannel || null,
      });
      await store(turn, { ...settings, quietFrom: Number(quietFrom) });
      await turn.reply({ text: turn.say(saved) });
    },
    async ({ values }): Promise<Record<string, Text>> => {
      const isInOrder = (values.workFrom ?? '') < (values.workUntil ?? '');
      return isInOrder ? {} : { workUntil: endsBeforeItBegins };
    },
  );

  async function store({ person }: Turn, { quietFrom, ...settings }: TeamLimits): Promise<void> {
    await storeQuietFrom(pool, quietFrom);
    await storeSettings(db, settings);
    const detail = { ...settings, quietFrom };
    await db.auditEntry.create({
      data: { actor: person.id, action: 'nudges.settings', subject: 'setting', subjectId: 'nudges', detail },
    });
  }
}

const saved: Text = { de: 'Gespeichert. Es gilt ab sofort.', en: 'Saved. It holds from now on.' };

const endsBeforeItBegins: Text = { de: 'Das Ende liegt vor dem Anfang.', en: 'The end comes before the beginning.' };
