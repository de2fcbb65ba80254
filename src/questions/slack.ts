import { teammateOf } from '#src/customers/teammates.ts';
import { fromDate } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import { clip } from '#src/slack/blocks.ts';
import type { Listen } from '#src/slack/listen.ts';
import type { Message, Place } from '#src/slack/outbound.ts';
import { listenForStops, type StoppableWork, type Stops } from '#src/slack/stops.ts';
import type { ActionTurn, Turn } from '#src/slack/turn.ts';
import type { BotWorld, World } from '#src/world.ts';
import { type Answer, answerQuestion, answerReading, type Question, queryKinds } from './answer.ts';
import { answerCard, chosenCard, judgedCard, reviewCard, stoppedNote } from './card.ts';
import type { Query } from './query.ts';
import { findQuestion, judgeQuestion, keepQuestion, listEarlier, listReported } from './record-store.ts';
import { sayReading } from './say-reading.ts';
import { shower } from './show.ts';
import { readWords } from './words/words.ts';

/** A mention or a direct message that nobody else took is a question; it is answered in its thread. */
export function register(listen: Listen, world: BotWorld): void {
  const stops = listenForStops(listen, world);
  listen.message(async (turn) => {
    const place = { channel: turn.channel, thread: turn.thread };
    const context = await listEarlier(world.db, place, turn.ts);
    const asker = await teammateOf(world.db, turn.person);
    const question = { text: turn.text, context, asker, asOf: world.today(), language: turn.language };
    const answer = await stops.attend(place, turn.ts, (work) =>
      answerQuestion(world, { ...question, ...sayingWhat(work, turn) }),
    );
    if (!answer) {
      await turn.reply(stoppedNote(turn.language));
      return true;
    }
    const id = await keepQuestion(world.db, {
      ...place,
      ts: turn.ts,
      askerId: turn.person.id,
      text: turn.text,
      answer,
    });
    await turn.reply(answerCard(answer, id));
    if (wantsFile(turn.text, answer.language)) await sendFile(world, place, answer);
    return true;
  });
  for (const number of [1, 2, 3, 4, 5])
    listen.action(`questions.choose-${number}`, (turn) => choose(world, stops, turn, number - 1));
  listen.action('questions.right', (turn) => judge(world, turn, 'yes'));
  listen.action('questions.wrong', (turn) => judge(world, turn, 'no'));
  listen.action('questions.csv', (turn) => sendCsv(world, turn));
}

/** "Umsatz je Monat als CSV", "as a spreadsheet": the answer comes as a file, too. */
function wantsFile(text: string, language: Language): boolean {
  return readWords(text, language).some(({ meanings }) => meanings.includes('csv'));
}

/** A question's signal and words, as the thread shows and stops them. */
function sayingWhat({ signal, show }: StoppableWork, { say }: Turn): Pick<Question, 'signal' | 'show'> {
  return { signal, show: (doing) => show(say(doing)) };
}

/** The asked-back question again, with the name that was clicked. */
async function choose(world: BotWorld, stops: Stops, turn: ActionTurn, at: number): Promise<void> {
  const asked = await findQuestion(world.db, Number(turn.value));
  const choice = asked?.choices[at];
  if (!asked || !choice) return;
  const text = choice.question;
  const asker = await teammateOf(world.db, turn.person);
  const question = { text, context: asked.context, asker, asOf: world.today(), language: turn.language };
  const answer = choice.query
    ? await answerReading(world, choice.query, question)
    : await stops.attend({ channel: asked.channel, thread: asked.thread }, turn.ts, (work) =>
        answerQuestion(world, { ...question, ...sayingWhat(work, turn) }),
      );
  if (!answer) return turn.reply(stoppedNote(turn.language));
  const place = { channel: asked.channel, thread: asked.thread };
  const id = await keepQuestion(world.db, {
    ...place,
    ts: `${asked.ts}:${at}`,
    askerId: turn.person.id,
    text,
    answer,
  });
  // The answer first: should we end between the two, the buttons still stand.
  await world.slack.post(place, answerCard(answer, id), turn.key);
  if (turn.message) await turn.replace(chosenCard(turn.message, choice.label, turn.language));
}

async function judge(world: BotWorld, turn: ActionTurn, verdict: 'yes' | 'no'): Promise<void> {
  const judged = await judgeQuestion(world.db, Number(turn.value), { verdict, by: turn.person.id });
  if (judged && turn.message) await turn.replace(judgedCard(turn.message, judged, turn.language));
}

async function sendCsv(world: BotWorld, turn: ActionTurn): Promise<void> {
  const asked = await findQuestion(world.db, Number(turn.value));
  if (!asked || !turn.message) return;
  const asker = await teammateOf(world.db, turn.person);
  const question = { text: asked.text, context: asked.context, asker, asOf: world.today(), language: turn.language };
  // The reading that was answered, not a model's next one; a message with several questions is read again by ours.
  const answered = asked.query && (await answerReading(world, asked.query, question));
  const answer = answered?.csv ? answered : await answerQuestion({ pool: world.pool }, question);
  const place = { channel: turn.message.channel, thread: turn.message.thread ?? turn.message.ts };
  await sendFile(world, place, answer);
}

/** All rows of an answer; the mark in front tells spreadsheets that it is UTF-8. */
async function sendFile({ slack, today }: BotWorld, place: Place, { csv, headline }: Answer): Promise<void> {
  if (!csv) return;
  const title = clip(headline.replace(/:$/, ''), 80);
  await slack.upload(place, { name: `stammtisch-${today()}.csv`, content: `\ufeff${csv}`, title });
}

/** `/care questions`: what people called wrong, and how it was read. */
export async function reviewQuestions(world: World, language: Language): Promise<Message> {
  const kinds = await queryKinds();
  const show = shower(language, world.today(), 'EUR');
  const reported = await listReported(world.db);
  const questions = reported.map(({ text, answer, query, createdAt }) => {
    const read = (query as unknown as { query: Query | null } | null)?.query;
    return { text, answer, day: fromDate(createdAt), reading: read ? sayReading(read, kinds, show) : null };
  });
  return reviewCard(questions, language);
}
