import { type CustomerMatch, findCustomer } from '#src/customers/find-customer.ts';
import { teammateOf } from '#src/customers/teammates.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Person } from '#src/slack/people.ts';
import type { ActionTurn, MessageTurn, Turn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { choiceCard, draftCard } from './card.ts';
import { discardDraft, markSent } from './close-draft.ts';
import { editDraft } from './edit-draft.ts';
import { editModal } from './edit-modal.ts';
import { listKinds } from './list-kinds.ts';
import { openDraft } from './open-draft.ts';
import { readDraftCard } from './read-card.ts';
import { readWish } from './read-wish.ts';
import { type Revision, reviseDraft } from './revise-draft.ts';
import { bringDraftForward, showDraft } from './show-draft.ts';
import { countClosed } from './store.ts';
import { writeDraft } from './write-draft.ts';

export function register(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;

  /** Writes a draft; the same wish twice on a day yields the same one until it is closed. */
  async function writeOnce(
    person: Person,
    { kind, customerId, nudgeId = null }: { kind: string; customerId: number; nudgeId?: number | null },
  ) {
    const by = await teammateOf(db, person);
    const wish = { kind, customerId, by, nudgeId };
    const closed = await countClosed(db, { authorId: by.id, customerId: wish.customerId, kind });
    const sourceKey = `draft:${by.id}:${wish.customerId}:${kind}:${world.today()}:${closed}`;
    return writeDraft(world, { ...wish, sourceKey });
  }

  /** Writes a draft and shows it in the person's own conversation with us. */
  async function write(turn: ActionTurn): Promise<void> {
    const [kind = '', customerId, nudgeId] = turn.value.split(':');
    const wish = { kind, customerId: Number(customerId), nudgeId: nudgeId ? Number(nudgeId) : null };
    const draft = await writeOnce(turn.person, wish);
    const shown = await showDraft(world, { id: draft.id, person: turn.person, setAside: draft.setAside });
    // In the conversation itself it is seen at once; from the home tab an answer would stand beside the draft.
    if (!turn.message || (shown.isNew && turn.message.channel === shown.channel)) return;
    await pointTo(shown, turn);
  }

  /** Says where a draft stands. */
  async function pointTo({ channel, ts }: { channel: string; ts: string | null }, { say, reply }: Turn): Promise<void> {
    const link = ts && (await slack.permalink(channel, ts));
    await reply({ text: `${say(written)}${link ? ` <${link}|${say(openIt)}>` : ''}` });
  }

  /** "Schreib ein Danke an Müller": false when it was no such wish. */
  async function hear(turn: MessageTurn): Promise<boolean> {
    const { text, person, channel, thread, isDm, reply, say } = turn;
    const wish = readWish(text);
    if (!wish) return false;
    const found = await findFirst(wish.names);
    if (found.kind === 'unknown') throw new UserError(unknownCustomer(wish.names[0] ?? '', found.close));
    if (found.kind === 'ambiguous') {
      await reply(choiceCard(wish.kind, found.candidates, say(whichOne), say(writeIt)));
      return true;
    }
    const { id, setAside } = await writeOnce(person, { kind: wish.kind, customerId: found.customer.id });
    const shown = await showDraft(world, { id, person, setAside, ...(isDm && { thread }) });
    if (!shown.isNew || shown.channel !== channel) await pointTo(shown, turn);
    return true;
  }

  /** The customer of the first reading that means one, or several. */
  async function findFirst(names: string[]): Promise<CustomerMatch> {
    let found: CustomerMatch = { kind: 'unknown', close: [] };
    for (const name of names) {
      found = await findCustomer(world, name);
      if (found.kind !== 'unknown') return found;
    }
    return found;
  }

  /** Draws the card anew where it was clicked. */
  async function redraw(turn: ActionTurn, id: number): Promise<void> {
    const card = await readDraftCard(world, id);
    if (card) await turn.replace(draftCard(card, turn.language));
  }

  const kinds = listKinds().map(({ name }) => `drafts.write.${name}`);
  for (const id of ['drafts.write', 'drafts.write.other', ...kinds]) listen.action(id, write);
  listen.message(hear);
  listen.action('drafts.show', ({ value, person }) => bringDraftForward(world, { id: Number(value), person }));

  listen.action('drafts.edit', async (turn) => {
    const draft = await openDraft(db, Number(turn.value));
    const place = turn.message ? [turn.message.channel, turn.message.ts] : [];
    await slack.openView(turn.trigger, editModal(draft, [draft.id, ...place].join('|'), turn.language));
  });

  listen.view('drafts.edit', async (turn) => {
    const [id, channel, ts] = turn.metadata.split('|');
    await editDraft(world, { id: Number(id), subject: turn.values.subject ?? '', text: turn.values.text ?? '' });
    const card = await readDraftCard(world, Number(id));
    if (card && channel && ts) await slack.update({ channel, ts }, draftCard(card, turn.language));
  });

  const revise = (how: Revision, limit: Text) => async (turn: ActionTurn) => {
    const id = Number(turn.value);
    if (!(await reviseDraft(world, { id, how }))) throw new UserError(limit);
    await redraw(turn, id);
  };
  listen.action('drafts.shorter', revise('shorter', shortest));
  listen.action('drafts.warmer', revise('warmer', warmest));

  const close = (verb: typeof markSent) => async (turn: ActionTurn) => {
    const id = Number(turn.value);
    const by = await teammateOf(db, turn.person);
    // Whoever closed it first, the card shows how it stands.
    await verb(world, { id, by, actor: turn.person.id }).finally(() => redraw(turn, id));
  };
  listen.action('drafts.mark-sent', close(markSent));
  listen.action('drafts.discard', close(discardDraft));
}

const written: Text = {
  de: 'Der Entwurf liegt in deiner Direktnachricht mit mir.',
  en: 'The draft is in your direct messages with me.',
};
const whichOne: Text = { de: 'Wen meinst du?', en: 'Whom do you mean?' };
const writeIt: Text = { de: 'Entwurf schreiben', en: 'Write the draft' };
const openIt: Text = { de: 'Öffnen', en: 'Open it' };
const shortest: Text = { de: 'Kürzer geht es kaum noch.', en: 'It can hardly be any shorter.' };
const warmest: Text = { de: 'Wärmer wird es nicht mehr.', en: 'It will not get any warmer.' };

function unknownCustomer(name: string, close: { name: string }[]): Text {
  const names = close.map((customer) => customer.name).join(', ');
  return {
    de: `Ich kenne keinen Kunden „${name}“.${names && ` Ähnlich heißen: ${names}.`}`,
    en: `I know no customer “${name}”.${names && ` Close names: ${names}.`}`,
  };
}
