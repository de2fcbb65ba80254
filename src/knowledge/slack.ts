import { findCustomerName, readCard } from '#src/customers/store.ts';
import { teammateOf } from '#src/customers/teammates.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import { unescapeText } from '#src/slack/blocks.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { ActionTurn, ShortcutTurn, Turn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { rememberedCard, whichCustomerCard } from './card.ts';
import { findMemory } from './find-memory.ts';
import { logTouchpoint } from './log-touchpoint.ts';
import { keepPledge, makePledge } from './make-pledge.ts';
import { readMemory } from './memory.ts';
import { knowledgeModal, touchpointModal } from './modals.ts';
import { rememberFact } from './remember-fact.ts';
import { deleteFact } from './store.ts';
import { touchpointKinds } from './words.ts';

/** What the team knows: "remember that …", the modals of the card, and saving a message to a customer. */
export function register(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;

  listen.message(async (turn) => {
    const memory = readMemory(turn.text);
    if (!memory) return false;
    const found = await findMemory(world, memory);
    if (found.kind === 'unclear') {
      await turn.reply(whichCustomerCard({ ...found, ts: turn.ts }, turn.language));
      return true;
    }
    await remember(turn, {
      customer: found.customer,
      text: found.text,
      message: { channel: turn.channel, ts: turn.ts },
    });
    return true;
  });

  listen.action('knowledge.remember', async (turn) => {
    const [id, ts = ''] = turn.value.split(':');
    const customer = await customerOf(world, id);
    const channel = turn.message?.channel ?? '';
    const { messages } = await slack.client.conversations.replies({ channel, ts, limit: 1 });
    const said = unescapeText((messages?.[0]?.text ?? '').replaceAll(`<@${slack.botUserId}>`, ' ')).trim();
    const { text } = await findMemory(world, readMemory(said) ?? said);
    await remember(turn, { customer, text, message: { channel, ts } }, turn.replace);
  });

  listen.action('knowledge.forget', async (turn) => {
    const gone = await deleteFact(db, Number(turn.value), turn.person.id);
    await turn.replace({ text: turn.say(gone ? words.forgotten : words.gone), blocks: [] });
  });

  const openKnowledge = async (
    turn: ActionTurn | ShortcutTurn,
    customerId: string | null,
    message?: ShortcutTurn['message'],
  ) => {
    const customer = customerId ? await customerOf(world, customerId) : null;
    const note = message ? unescapeText(message.text.replaceAll(/<@[A-Z0-9]+>/g, ' ')).trim() : '';
    await slack.openView(
      turn.trigger,
      knowledgeModal({ language: turn.language, customer, note, source: message ?? undefined }),
    );
  };
  listen.action('knowledge.add', (turn) => openKnowledge(turn, turn.value));
  listen.shortcut('knowledge.add', (turn) => openKnowledge(turn, null));
  listen.shortcut('knowledge.save', (turn) => openKnowledge(turn, null, turn.message));

  listen.view('knowledge.add', async (turn) => {
    const [known, channel, ts] = turn.metadata.split(':');
    const customer = await customerOf(world, known || turn.values.customer);
    const message = channel && ts ? { channel, ts } : undefined;
    const { text = '', kind, due } = turn.values;
    const key = `view:${turn.view.id}`;
    if (kind !== 'pledge') return remember(turn, { customer, text, kind, message, key });
    const by = await teammateOf(db, turn.person);
    const pledge = { customerId: customer.id, text, byId: by.id, owedBy: 'us', dueDay: due || null, sourceKey: key };
    await makePledge(world, { ...pledge, actor: turn.person.id });
    await turn.reply({ text: turn.say(promised(customer.name)) });
  });

  listen.action('knowledge.log', async (turn) => {
    const customer = await customerOf(world, turn.value);
    const card = await readCard(db, customer.id, world.today());
    const view = touchpointModal({
      language: turn.language,
      customer,
      contacts: card?.contacts ?? [],
      today: world.today(),
    });
    await slack.openView(turn.trigger, view);
  });

  listen.view(
    'knowledge.log',
    async (turn) => {
      const { values, metadata, person, view } = turn;
      const customer = await customerOf(world, metadata || values.customer);
      const by = await teammateOf(db, person);
      const kind = values.kind ?? 'call';
      await logTouchpoint(world, {
        customerId: customer.id,
        contactId: values.contact ? Number(values.contact) : null,
        byId: by.id,
        kind,
        direction: values.direction ?? 'out',
        purpose: values.purpose ?? 'value',
        day: values.day || world.today(),
        note: values.note,
        sourceKey: `view:${view.id}`,
        actor: person.id,
      });
      await turn.reply({ text: turn.say(logged(customer.name, touchpointKinds[kind])) });
    },
    async ({ values }) => ((values.day ?? '') > world.today() ? { day: words.future } : {}) as Record<string, Text>,
  );

  listen.action('knowledge.keep-pledge', async (turn) => {
    const kept = await keepPledge(world, { id: Number(turn.value), actor: turn.person.id });
    await turn.reply({ text: turn.say(kept ? words.kept : words.keptBefore) });
  });

  async function remember(
    turn: Turn,
    what: {
      customer: { id: number; name: string };
      text: string;
      kind?: string;
      message?: { channel: string; ts: string };
      key?: string;
    },
    answer = turn.reply,
  ): Promise<void> {
    const { customer, text, kind, message, key } = what;
    const by = await teammateOf(db, turn.person);
    const { id } = await rememberFact(world, {
      customerId: customer.id,
      text,
      kind,
      authorId: by.id,
      sourceUrl: message && (await slack.permalink(message.channel, message.ts)),
      sourceKey: key ?? (message && `message:${message.channel}:${message.ts}`),
      actor: turn.person.id,
    });
    await answer(rememberedCard({ id, customer, text }, turn.language));
  }
}

async function customerOf({ db }: BotWorld, id: string | undefined): Promise<{ id: number; name: string }> {
  const customer = await findCustomerName(db, Number(id));
  if (!customer)
    throw new UserError({ de: 'Diesen Kunden gibt es nicht mehr.', en: 'This customer no longer exists.' });
  return customer;
}

function promised(customer: string): Text {
  return { de: `Zusage an ${customer} notiert.`, en: `Promise to ${customer} noted.` };
}

function logged(customer: string, kind: Text | undefined): Text {
  return {
    de: `Notiert: ${kind?.de ?? 'Kontakt'} mit ${customer}. Das zählt für alle.`,
    en: `Logged: ${kind?.en.toLowerCase() ?? 'contact'} with ${customer}. It counts for everybody.`,
  };
}

const words = {
  forgotten: { de: 'Zurückgenommen.', en: 'Taken back.' },
  gone: { de: 'Das ist schon zurückgenommen.', en: 'That has been taken back already.' },
  future: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day is still to come.' },
  kept: { de: 'Zusage erledigt.', en: 'Promise kept.' },
  keptBefore: { de: 'Diese Zusage war schon erledigt.', en: 'This promise had been kept already.' },
} satisfies Record<string, Text>;
