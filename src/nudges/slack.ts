import { teammateOf } from '#src/customers/teammates.ts';
import { addDays, isDay } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { ActionTurn, Turn, ViewTurn } from '#src/slack/turn.ts';
import type { BotWorld } from '#src/world.ts';
import { answerNudge, undoAnswer } from './answer-nudge.ts';
import type { Answer } from './answers.ts';
import { nudgeCard } from './card.ts';
import { registerCareCommand } from './care.ts';
import { explainNudge } from './explain-nudge.ts';
import { contactModal, lostModal, pledgeModal, untilModal } from './modals.ts';
import { readCard } from './read-card.ts';
import { registerReview } from './review-slack.ts';
import { showNudge } from './show-nudges.ts';
import { registerTeam } from './team-slack.ts';

export function register(listen: Listen, world: BotWorld): void {
  registerCareCommand(listen);
  registerReview(listen, world);
  registerTeam(listen, world);
  registerAnswers(listen, world);
  registerModals(listen, world);
}

function registerAnswers(listen: Listen, world: BotWorld): void {
  const { slack } = world;

  listen.action('nudges.in-touch', async (turn) => {
    await openIfUnanswered(world, turn, Number(turn.value), (input) =>
      slack.openView(turn.trigger, contactModal(input)),
    );
  });

  listen.action('nudges.kept', (turn) => answer(world, turn, Number(turn.value), { kind: 'kept' }));

  listen.action('nudges.reason', async (turn) => {
    const [kind, nudgeId] = readChoice(turn.value);
    if (kind === 'left-alone' || kind === 'false-alarm' || kind === 'waiting-for-customer') {
      return answer(world, turn, nudgeId, { kind });
    }
    await openIfUnanswered(world, turn, nudgeId, (input) => {
      if (kind === 'seasonal') return slack.openView(turn.trigger, untilModal('seasonal', input));
      return slack.openView(turn.trigger, kind === 'lost' ? lostModal(input) : pledgeModal(input));
    });
  });

  listen.action('nudges.snooze', async (turn) => {
    const [length, nudgeId] = readChoice(turn.value);
    const days = { day: 1, week: 7 }[length];
    if (days) return answer(world, turn, nudgeId, { kind: 'snooze', until: addDays(world.today(), days) });
    await openIfUnanswered(world, turn, nudgeId, (input) => slack.openView(turn.trigger, untilModal('snooze', input)));
  });

  listen.action('nudges.undo', async (turn) => {
    const nudgeId = Number(turn.value);
    const done = await undoAnswer(world, { nudgeId, by: await byOf(world, turn) });
    if (done === 'already') await turn.reply({ text: turn.say(tooLate) });
    await showNudge(world, nudgeId);
  });

  listen.action('nudges.why', async (turn) => {
    if (turn.message)
      await explainNudge(world, { nudgeId: Number(turn.value), place: turn.message, language: turn.language });
  });
}

function registerModals(listen: Listen, world: BotWorld): void {
  listen.view('nudges.in-touch', async (turn) => {
    const { kind = 'call', direction, day, note } = turn.values;
    const contact = {
      kind,
      direction: direction === 'in' ? ('in' as const) : ('out' as const),
      day: day && day <= world.today() ? day : world.today(),
      note: note?.trim() || null,
    };
    await answer(world, turn, Number(turn.metadata), { kind: 'in-touch', contact });
  });

  listen.view(
    'nudges.until',
    async (turn) => {
      const [reason, nudgeId] = readChoice(turn.metadata);
      const kind = reason === 'seasonal' ? 'seasonal' : 'snooze';
      await answer(world, turn, nudgeId, { kind, until: turn.values.until as string });
    },
    async ({ values }) => refusePast(world, 'until', values.until),
  );

  listen.view(
    'nudges.pledge',
    async (turn) => {
      const { text = '', due = '' } = turn.values;
      await answer(world, turn, Number(turn.metadata), { kind: 'waiting-for-us', text: text.trim(), dueDay: due });
    },
    async ({ values }): Promise<Record<string, Text>> => {
      const today = world.today();
      return isDay(values.due ?? '') && (values.due as string) >= today ? {} : { due: inThePast };
    },
  );

  listen.view('nudges.lost', async (turn) => {
    const { reason = 'unknown', note } = turn.values;
    await answer(world, turn, Number(turn.metadata), { kind: 'lost', reason, note: note?.trim() || null });
  });
}

async function refusePast(world: BotWorld, block: string, day = ''): Promise<Record<string, Text>> {
  return isDay(day) && day > world.today() ? {} : { [block]: inThePast };
}

/** Records the answer and shows it; when somebody was faster, says who. */
async function answer(world: BotWorld, turn: ActionTurn | ViewTurn, nudgeId: number, given: Answer): Promise<void> {
  const done = await answerNudge(world, { nudgeId, answer: given, by: await byOf(world, turn) });
  if (done === 'already') await sayAlready(world, turn, nudgeId);
  const isShown = await showNudge(world, nudgeId);
  if (isShown || !('replace' in turn)) return;
  const card = await readCard(world, nudgeId);
  if (card) await turn.replace(nudgeCard(card, turn.language));
}

/** A question asked about a nudge that is settled already would be lost work for the person. */
async function openIfUnanswered(
  world: BotWorld,
  turn: ActionTurn,
  nudgeId: number,
  open: (input: { nudgeId: number; language: Turn['language']; today: string }) => Promise<unknown>,
): Promise<void> {
  const nudge = await world.db.nudge.findUnique({ where: { id: nudgeId }, select: { state: true } });
  if (nudge?.state === 'sent') {
    await open({ nudgeId, language: turn.language, today: world.today() });
    return;
  }
  await sayAlready(world, turn, nudgeId);
  await showNudge(world, nudgeId);
}

async function sayAlready(world: BotWorld, turn: Turn, nudgeId: number): Promise<void> {
  const closed = (await readCard(world, nudgeId))?.closed;
  if (!closed) return turn.reply({ text: turn.say(gone) });
  await turn.reply({
    text: turn.say({
      de: `Schon erledigt: ${closed.text.de} (${closed.when}).`,
      en: `Already done: ${closed.text.en} (${closed.when}).`,
    }),
  });
}

async function byOf({ db }: BotWorld, { person }: Turn) {
  return { id: (await teammateOf(db, person)).id, slackUserId: person.id };
}

/** `reason:id`, as the menus carry it. */
function readChoice(value: string): [kind: string, nudgeId: number] {
  const [kind = '', id] = value.split(':');
  return [kind, Number(id)];
}

const inThePast: Text = { de: 'Bitte einen Tag in der Zukunft wählen.', en: 'Please choose a day in the future.' };

const tooLate: Text = {
  de: 'Das lässt sich nicht mehr zurücknehmen: Es ist länger als einen Tag her oder schon zurückgenommen.',
  en: 'That can no longer be undone: it is more than a day ago, or undone already.',
};

const gone: Text = {
  de: 'Dieser Anstoß ist nicht mehr verzeichnet.',
  en: 'This nudge is no longer on record.',
};
