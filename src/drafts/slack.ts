import { teammateOf } from '#src/customers/teammates.ts';
import { type Text, UserError } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { ActionTurn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { draftCard } from './card.ts';
import { discardDraft, markSent } from './close-draft.ts';
import { editDraft } from './edit-draft.ts';
import { editModal } from './edit-modal.ts';
import { listKinds } from './list-kinds.ts';
import { openDraft } from './open-draft.ts';
import { readDraftCard } from './read-card.ts';
import { type Revision, reviseDraft } from './revise-draft.ts';
import { bringDraftForward, showDraft } from './show-draft.ts';
import { countClosed } from './store.ts';
import { writeDraft } from './write-draft.ts';

export function register(listen: Listen, world: BotWorld): void {
  const { db, slack } = world;

  /** Writes a draft and shows it in the person's own conversation with us; the same button twice shows the same one. */
  async function write(turn: ActionTurn): Promise<void> {
    const [kind = '', customerId, nudgeId] = turn.value.split(':');
    const by = await teammateOf(db, turn.person);
    const wish = { kind, customerId: Number(customerId), by, nudgeId: nudgeId ? Number(nudgeId) : null };
    const closed = await countClosed(db, { authorId: by.id, customerId: wish.customerId, kind });
    const sourceKey = `draft:${by.id}:${wish.customerId}:${kind}:${world.today()}:${closed}`;
    const draft = await writeDraft(world, { ...wish, sourceKey });
    const { channel, ts } = await showDraft(world, { id: draft.id, person: turn.person, setAside: draft.setAside });
    // In the conversation itself it is seen at once; from the home tab an answer would stand beside the draft.
    if (!turn.message || turn.message.channel === channel) return;
    const link = ts && (await slack.permalink(channel, ts));
    await turn.reply({ text: `${turn.say(written)}${link ? ` <${link}|${turn.say(openIt)}>` : ''}` });
  }

  /** Draws the card anew where it was clicked. */
  async function redraw(turn: ActionTurn, id: number): Promise<void> {
    const card = await readDraftCard(world, id);
    if (card) await turn.replace(draftCard(card, turn.language));
  }

  const kinds = listKinds().map(({ name }) => `drafts.write.${name}`);
  for (const id of ['drafts.write', 'drafts.write.other', ...kinds]) listen.action(id, write);
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
const openIt: Text = { de: 'Öffnen', en: 'Open it' };
const shortest: Text = { de: 'Kürzer geht es kaum noch.', en: 'It can hardly be any shorter.' };
const warmest: Text = { de: 'Wärmer wird es nicht mehr.', en: 'It will not get any warmer.' };
