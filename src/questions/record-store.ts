import type { Db } from '#src/db/open-database.ts';
import type { Answer, Choice } from './answer.ts';
import type { Query } from './query.ts';

interface Place {
  channel: string;
  thread: string;
}

/** A question as it was asked, with what was offered to click. */
export interface AskedQuestion extends Place {
  text: string;
  ts: string;
  choices: Choice[];
  /** how it was read */
  query: Query | null;
  /** the messages of the thread before it */
  context: string[];
}

const MOST_CONTEXT = 6;

/** What was asked in this thread before `ts`, oldest first. */
export async function listEarlier(db: Db, { channel, thread }: Place, ts: string): Promise<string[]> {
  const rows = await db.question.findMany({
    where: { channel, threadTs: thread, ts: { lt: ts } },
    orderBy: { ts: 'desc' },
    take: MOST_CONTEXT,
    select: { text: true },
  });
  return rows.map(({ text }) => text).reverse();
}

/** Keeps a question and how it was read; asked twice (a redelivery) it is kept once. */
export async function keepQuestion(
  db: Db,
  asked: Place & { ts: string; askerId: string; text: string; answer: Answer },
): Promise<number> {
  const { channel, thread, ts, askerId, text, answer } = asked;
  const data = {
    threadTs: thread,
    askerId,
    text: text.slice(0, 4000),
    query: JSON.parse(JSON.stringify({ query: answer.query, choices: answer.choices ?? [] })),
    status: answer.status,
    answer: answer.text.slice(0, 8000),
  };
  const { id } = await db.question.upsert({
    where: { channel_ts: { channel, ts } },
    create: { channel, ts, ...data },
    update: {},
    select: { id: true },
  });
  return id;
}

export async function findQuestion(db: Db, id: number): Promise<AskedQuestion | null> {
  const row = await db.question.findUnique({ where: { id } });
  if (!row?.channel || !row.ts) return null;
  const place = { channel: row.channel, thread: row.threadTs ?? row.ts };
  const { choices, query } = (row.query ?? { choices: [], query: null }) as unknown as Pick<
    AskedQuestion,
    'choices' | 'query'
  >;
  return { ...place, text: row.text, ts: row.ts, choices, query, context: await listEarlier(db, place, row.ts) };
}

/** What somebody (a Slack user) held of an answer. */
export interface Verdict {
  verdict: 'yes' | 'no';
  by: string;
}

/** Keeps a verdict and returns the one that stands: of several the first one counts. Null when there is no such question. */
export async function judgeQuestion(db: Db, id: number, { verdict, by }: Verdict): Promise<Verdict | null> {
  await db.question.updateMany({ where: { id, verdict: null }, data: { verdict, verdictBy: by } });
  const judged = await db.question.findUnique({ where: { id }, select: { verdict: true, verdictBy: true } });
  return judged && { verdict: judged.verdict === 'yes' ? 'yes' : 'no', by: judged.verdictBy ?? by };
}

/** Questions whose answer was called wrong, newest first. */
export function listReported(db: Db) {
  return db.question.findMany({
    where: { verdict: 'no' },
    orderBy: { createdAt: 'desc' },
    take: 16,
    select: { text: true, answer: true, query: true, createdAt: true },
  });
}
