import { type Text, UserError } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Message } from '#src/slack/outbound.ts';
import type { Turn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { customerCard } from './card.ts';
import { findCustomer, suggestCustomers } from './find-customer.ts';
import { finderModal } from './finder.ts';
import { listAwaited, listMine, listQuiet } from './list-customers.ts';
import { choiceCard, customerList, helpCard, ORDERS_PER_PAGE, ordersModal } from './lists.ts';
import { readRhythm } from './read-rhythms.ts';
import { countOrders, findCustomerName, listOrders, readCard } from './store.ts';
import { teammateOf } from './teammates.ts';

/** Looking customers up: /customer, the buttons of the card, the finder's options. */
export function register(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;

  listen.command(['/customer', '/kunde'], async (turn) => {
    const { text, language, person, reply } = turn;
    const word = text.toLowerCase();
    if (word === '' || word === 'help' || word === 'hilfe') return reply(helpCard(language));
    if (word === 'mine' || word === 'meine') {
      const { id } = await teammateOf(db, person);
      return reply(customerList(titles.mine, await listMine(world, id), titles.noneMine, language));
    }
    if (word === 'quiet' || word === 'still') {
      return reply(customerList(titles.quiet, await listQuiet(world), titles.noneQuiet, language));
    }
    if (word === 'expected' || word === 'erwartet') {
      return reply(customerList(titles.expected, await listAwaited(world), titles.noneExpected, language));
    }
    const found = await findCustomer(world, text);
    if (found.kind === 'one') return reply(await cardFor(world, found.customer.id, turn));
    const choices = found.kind === 'ambiguous' ? found.candidates : found.close;
    await reply(choiceCard(text, choices, found.kind, language));
  });

  listen.action('customers.open', async (turn) => {
    const card = await cardFor(world, Number(turn.value), turn);
    // In an answer only the asker sees, the card takes the list's place; elsewhere it comes beside it.
    if (turn.message?.ephemeral) await turn.replace(card);
    else await turn.reply(card);
  });

  listen.action('customers.share', async (turn) => {
    if (!turn.channel) throw new UserError(notHere);
    const card = await cardFor(world, Number(turn.value), turn, { by: turn.person.name });
    const place = { channel: turn.channel, thread: turn.message?.thread ?? undefined };
    await slack.post(place, card, turn.key).catch((error) => {
      const reason = error?.data?.error;
      if (reason !== 'not_in_channel' && reason !== 'channel_not_found') throw error;
      throw new UserError(notInvited);
    });
  });

  listen.action('customers.orders', async (turn) => {
    await slack.openView(turn.trigger, await ordersView(world, turn.value, turn));
  });
  for (const id of ['customers.orders-newest', 'customers.orders-older']) {
    listen.action(id, async (turn) => {
      if (turn.view) await slack.updateView(turn.view.id, await ordersView(world, turn.value, turn));
    });
  }

  listen.options('customers.find', async ({ text }) => {
    const found = await suggestCustomers(world, text);
    return found.map(({ id, name, city }) => ({ text: city ? `${name}, ${city}` : name, value: String(id) }));
  });
  listen.action('customers.find', async (turn) => {
    await turn.reply(await cardFor(world, Number(turn.value), turn));
  });

  listen.shortcut('customers.find', async (turn) => {
    await slack.openView(turn.trigger, finderModal(turn.language));
  });
  listen.view('customers.find', async (turn) => {
    await turn.reply(await cardFor(world, Number(turn.values.customer), turn));
  });
}

async function cardFor(
  world: BotWorld,
  customerId: number,
  { language }: Turn,
  shared?: { by: string },
): Promise<Message> {
  const today = world.today();
  const facts = await readCard(world.db, customerId, today);
  if (!facts) throw new UserError(gone);
  const rhythm = await readRhythm(world, { customerId, asOf: today });
  return customerCard({ facts, rhythm, today, language, shared });
}

/** @param value a customer's id, and after a colon how many of its newest orders to leave out */
async function ordersView({ db, today }: BotWorld, value: string, { language }: Turn) {
  const [id = 0, skip = 0] = value.split(':').map(Number);
  const customer = await findCustomerName(db, id);
  if (!customer) throw new UserError(gone);
  const [total, orders] = await Promise.all([
    countOrders(db, id, today()),
    listOrders(db, id, today(), { take: ORDERS_PER_PAGE, skip }),
  ]);
  return ordersModal({ customer, orders, total, skip }, language);
}

const titles: Record<string, Text> &
  Record<'mine' | 'quiet' | 'expected' | 'noneMine' | 'noneQuiet' | 'noneExpected', Text> = {
  mine: { de: 'Deine Kunden', en: 'Your customers' },
  quiet: { de: 'Länger still als üblich', en: 'Quiet for longer than usual' },
  expected: { de: 'Erwartete Bestellungen der nächsten 14 Tage', en: 'Orders expected within the next 14 days' },
  noneMine: { de: 'Du betreust noch keinen Kunden.', en: 'You own no customer yet.' },
  noneQuiet: { de: 'Niemand ist länger still als üblich.', en: 'Nobody has been quiet for longer than usual.' },
  noneExpected: {
    de: 'In den nächsten 14 Tagen ist keine Bestellung zu erwarten.',
    en: 'No order is expected within the next 14 days.',
  },
};

const gone: Text = { de: 'Diesen Kunden gibt es nicht mehr.', en: 'This customer no longer exists.' };
const notHere: Text = { de: 'Hier lässt sich die Karte nicht teilen.', en: 'The card cannot be shared here.' };
const notInvited: Text = {
  de: 'In diesem Gespräch bin ich nicht dabei. Lade mich mit /invite @Stammtisch ein, dann teile ich die Karte hier.',
  en: 'I am not in this conversation. Invite me with /invite @Stammtisch, then I share the card here.',
};
