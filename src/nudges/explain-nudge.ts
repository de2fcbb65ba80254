import { readRhythm } from '#src/customers/read-rhythms.ts';
import { fromDate, toDate } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { sayOutlook, sayRhythm } from '#src/rhythm/say-rhythm.ts';
import { context, escapeText, fields, section } from '#src/slack/blocks.ts';
import { claimDelivery } from '#src/slack/deliveries.ts';
import type { BotWorld } from '#src/world.ts';
import { drawHistory } from './draw-history.ts';
import { readHitRate } from './outcome-store.ts';
import { sayHitRate } from './say-hit-rate.ts';
import { sayContacts, sayHistory, sayNumbers } from './say-numbers.ts';

const contactsTitle: Text = { de: 'Letzte Kontakte', en: 'Latest contacts' };
/** Contacts told, the latest first. */
const CONTACTS = 5;

/** *Why?*: the numbers behind the sentence, who spoke last, and a picture of the order history, in the thread of the nudge. */
export async function explainNudge(
  world: BotWorld,
  {
    nudgeId,
    place,
    language,
  }: { nudgeId: number; place: { channel: string; ts: string; thread: string | null }; language: Language },
): Promise<void> {
  const { db, slack } = world;
  const today = world.today();
  const nudge = await db.nudge.findUnique({ where: { id: nudgeId }, include: { customer: true } });
  if (!nudge) return;
  // A second click on the same day finds the answer already in the thread.
  if (!(await claimDelivery(db, `nudge-why:${nudgeId}:${place.ts}:${today}`))) return;
  const { customerId, customer } = nudge;
  const rhythm = await readRhythm(world, { customerId, asOf: today });
  const orders = await db.order.findMany({
    where: { customerId, status: { in: ['valid', 'open'] }, day: { lte: toDate(today) } },
    orderBy: { day: 'asc' },
    select: { day: true, amountNet: true },
  });
  const contacts = await db.touchpoint.findMany({
    where: { customerId, undoneAt: null, day: { lte: toDate(today) } },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take: CONTACTS,
    include: { by: true },
  });
  const talks = contacts.map(({ day, direction, kind, by }) => ({ day: fromDate(day), direction, kind, by: by?.name }));
  const thread = { channel: place.channel, thread: place.thread ?? place.ts };
  const because = { de: nudge.becauseDe, en: nudge.becauseEn }[language];
  const outlook = rhythm ? sayOutlook(rhythm) : null;
  const hits = nudge.rule === 'gone-quiet' ? sayHitRate(await readHitRate(world.pool, { upTo: today })) : null;
  const said = [rhythm && sayRhythm(rhythm), outlook, hits].flatMap((text) => (text ? [text[language]] : []));
  const lines = said.filter((line) => line !== because);
  await slack.post(
    thread,
    {
      text: because,
      blocks: [
        section(`*${escapeText(customer.name)}*: ${escapeText(because)}`),
        ...(rhythm ? [fields(sayNumbers(rhythm, language))] : []),
        ...(talks.length > 0
          ? [section(`*${contactsTitle[language]}*\n${escapeText(sayContacts(talks)[language])}`)]
          : []),
        ...(lines.length > 0 ? [context(...lines.map(escapeText))] : []),
      ],
    },
    `nudge:${nudgeId}:why:${today}`,
  );
  if (orders.length === 0) return;
  const history = orders.map(({ day, amountNet }) => ({ day: fromDate(day), amount: amountNet.toNumber() }));
  const altText = sayHistory(customer.name, history, customer.currency, today)[language];
  const content = await drawHistory({ orders: history, today, currency: customer.currency, language });
  await slack.upload(thread, { name: `history-${customerId}.png`, content, title: customer.name, altText });
}
