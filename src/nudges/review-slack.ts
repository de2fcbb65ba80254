import type { Text } from '#src/lib/user-error.ts';
import { reviewQuestions } from '#src/questions/slack.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Turn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { registerCare } from './care.ts';
import { listRules } from './find-nudges.ts';
import { isOn } from './nudge.ts';
import { countOutcomes } from './outcome-store.ts';
import { quietCard } from './quiet-card.ts';
import { readQuietCustomers } from './read-quiet-customers.ts';
import { reviewCard, settingsModal } from './review-card.ts';
import { type NudgeSettings, parseSettings } from './settings.ts';
import { findSettings, storeSettings } from './store.ts';

/** `/care nudges` and `/care quiet`: what came of the nudges, and how the team wants them. */
export function registerReview(listen: Listen, world: BotWorld): void {
  const { db, pool, slack } = world;

  async function review({ language }: Turn) {
    const outcomes = await countOutcomes(pool, { upTo: world.today() });
    return reviewCard(await listRules(), outcomes, await findSettings(db), language);
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
    const settings = await findSettings(db);
    const changed = { ...settings.rules, [rule.name]: !isOn(rule, settings) };
    await store(turn, { ...settings, rules: changed });
    await turn.replace(await review(turn));
  });

  listen.action('nudges.settings', async (turn) => {
    await slack.openView(turn.trigger, settingsModal(await findSettings(db), turn.language));
  });

  listen.view(
    'nudges.settings',
    async (turn) => {
      const { cap, minimumGap, workFrom, workUntil, escalateAfter, leadChannel } = turn.values;
      await store(
        turn,
        parseSettings({
          ...(await findSettings(db)),
          cap: Number(cap),
          minimumGap: Number(minimumGap),
          escalateAfter: Number(escalateAfter),
          workFrom,
          workUntil,
          leadChannel: leadChannel || null,
        }),
      );
      await turn.reply({ text: turn.say(saved) });
    },
    async ({ values }): Promise<Record<string, Text>> => {
      const isInOrder = (values.workFrom ?? '') < (values.workUntil ?? '');
      return isInOrder ? {} : { workUntil: endsBeforeItBegins };
    },
  );

  async function store({ person }: Turn, settings: NudgeSettings): Promise<void> {
    await storeSettings(db, settings);
    await db.auditEntry.create({
      data: { actor: person.id, action: 'nudges.settings', subject: 'setting', subjectId: 'nudges', detail: settings },
    });
  }
}

const saved: Text = { de: 'Gespeichert. Es gilt ab sofort.', en: 'Saved. It holds from now on.' };

const endsBeforeItBegins: Text = { de: 'Das Ende liegt vor dem Anfang.', en: 'The end comes before the beginning.' };
