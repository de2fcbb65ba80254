import { DateTime } from 'luxon';
import { readWorkingDays } from '#src/customers/read-holidays.ts';
import { teammateOf } from '#src/customers/teammates.ts';
import { keepPledge } from '#src/knowledge/make-pledge.ts';
import type { Text } from '#src/lib/user-error.ts';
import { registerCare } from '#src/nudges/care.ts';
import { findSettings, findSweptDay } from '#src/nudges/store.ts';
import { isShared } from '#src/slack/access.ts';
import { context } from '#src/slack/blocks.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { CommandTurn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { digestCard } from './card.ts';
import { isWorthPosting } from './digest.ts';
import { findChannel } from './find-channel.ts';
import { readDigest } from './read-digest.ts';
import { refreshDigest } from './refresh-digest.ts';
import { claimCustomer, findDigest, findDigestSettings, storeDigestSettings } from './store.ts';

export function register(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;

  registerCare({
    names: ['digest', 'überblick', 'ueberblick'],
    help: {
      de: 'Vorschau auf heute, nur für dich; `digest here` postet künftig hier, `digest 08:30` um diese Zeit',
      en: 'preview of today, for you alone; `digest here` posts here from now on, `digest 08:30` at that time',
    },
    run: async (turn, rest) => {
      if (/^(here|hier)$/i.test(rest)) return postHere(turn);
      if (/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(rest)) return postAt(turn, rest);
      await preview(turn);
    },
  });

  registerCare({
    names: ['status'],
    help: { de: 'wann was als Nächstes läuft', en: 'what runs next, and when' },
    run: async (turn) => turn.reply({ text: turn.say(await readStatus(world)) }),
  });

  async function preview(turn: CommandTurn): Promise<void> {
    const digest = await readDigest(world, { day: world.today() });
    if (!isWorthPosting(digest)) return turn.reply({ text: turn.say(nothing) });
    const card = digestCard(digest, turn.language);
    await turn.reply({ ...card, blocks: [context(turn.say(onlyYou)), ...(card.blocks ?? [])] });
  }

  async function postHere(turn: CommandTurn): Promise<void> {
    if (turn.channel.startsWith('D') || (await isShared(slack.client, turn.channel))) {
      return turn.reply({ text: turn.say(notHere) });
    }
    await storeDigestSettings(db, { ...(await findDigestSettings(db)), channel: turn.channel });
    await turn.reply({ text: turn.say(await readStatus(world)) });
  }

  async function postAt(turn: CommandTurn, text: string): Promise<void> {
    const at = text.replace('.', ':').padStart(5, '0');
    await storeDigestSettings(db, { ...(await findDigestSettings(db)), at });
    await turn.reply({ text: turn.say(await readStatus(world)) });
  }

  listen.action('digest.claim', async (turn) => {
    const customerId = Number(turn.value);
    const { id: teammateId } = await teammateOf(db, turn.person);
    const isMine = await claimCustomer(db, { customerId, teammateId, actor: turn.person.id });
    if (!isMine) {
      const customer = await db.customer.findUnique({ where: { id: customerId }, include: { owner: true } });
      await turn.reply({ text: turn.say(takenBy(customer?.owner?.name ?? '…')) });
    }
    if (turn.message && !turn.message.ephemeral) await refreshDigest(world, turn.message);
    else if (isMine) await turn.reply({ text: turn.say(yours) });
  });

  listen.action('digest.keep-pledge', async (turn) => {
    const wasOpen = await keepPledge(world, { id: Number(turn.value), actor: turn.person.id });
    if (turn.message && !turn.message.ephemeral) await refreshDigest(world, turn.message);
    else await turn.reply({ text: turn.say(wasOpen ? kept : keptBefore) });
  });
}

/** Where and when the next digest and the next search for nudges will be. */
async function readStatus(world: BotWorld): Promise<Text> {
  const { config, db } = world;
  const today = world.today();
  const zone = config.team.timezone;
  const time = DateTime.fromJSDate(world.now(), { zone }).toFormat('HH:mm');
  const workingDays = readWorkingDays(config.team.holidays, today);
  const nextDay = (isDone: boolean) => (workingDays.isWorkingDay(today) && !isDone ? today : workingDays.next(today));
  const at = (await findDigestSettings(db)).at ?? config.digest.at;
  const channel = await findChannel(world);
  const digestDay = nextDay((await findDigest(db, today)) !== null);
  const { sweepAt } = await findSettings(db);
  const sweepDay = nextDay((await findSweptDay(db)) === today);
  const when = (day: string, clock: string) => `${DateTime.fromISO(day).toFormat('dd.MM.')} ${clock}`;
  const digest = channel ? `<#${channel}>, ${when(digestDay, at)}` : null;
  return {
    de: [
      digest ? `Nächster Tagesüberblick: ${digest}` : 'Kein Tagesüberblick: Wähle mit `/care digest here` einen Kanal.',
      `Nächste Suche nach Anstößen: ${when(sweepDay, sweepAt)}`,
      `Jetzt: ${when(today, time)} (${zone}), Feiertage: ${config.team.holidays}, Modell: ${config.model?.name ?? 'keines'}`,
    ].join('\n'),
    en: [
      digest ? `Next digest: ${digest}` : 'No digest: choose a channel with `/care digest here`.',
      `Next search for nudges: ${when(sweepDay, sweepAt)}`,
      `Now: ${when(today, time)} (${zone}), holidays: ${config.team.holidays}, model: ${config.model?.name ?? 'none'}`,
    ].join('\n'),
  };
}

const nothing: Text = { de: 'Heute gibt es nichts zu berichten.', en: 'There is nothing to report today.' };
const onlyYou: Text = { de: 'Vorschau, nur für dich sichtbar', en: 'Preview, visible to you alone' };
const yours: Text = { de: 'Übernommen.', en: 'It is yours.' };
const kept: Text = { de: 'Als erledigt vermerkt.', en: 'Marked as done.' };
const keptBefore: Text = { de: 'War schon erledigt.', en: 'It was done already.' };

const notHere: Text = {
  de: 'Hier geht das nicht: Der Tagesüberblick braucht einen Kanal, in dem nur Kolleginnen und Kollegen mitlesen.',
  en: 'Not here: the digest needs a channel that only colleagues can read.',
};

function takenBy(name: string): Text {
  return { de: `Schon erledigt: ${name} hat übernommen.`, en: `Already done: ${name} has claimed it.` };
}
