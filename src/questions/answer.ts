import type pg from 'pg';
import { readCatalog } from '#src/customers/names/store.ts';
import { loadFolder } from '#src/lib/load-folder.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import type { Llm } from '#src/llm/llm.ts';
import { addressesProgram } from '#src/questions/words/safe-text.ts';
import { answerSmallTalk } from '#src/questions/words/small-talk.ts';
import { askModel, type Planned } from './ask-model.ts';
import { likeNumbers } from './order-numbers.ts';
import { parseQuestion, readLanguage } from './parse.ts';
import { parseSeveral, plainNames } from './parse-several.ts';
import type { Query, QueryKind, Row, Said } from './query.ts';
import { sayDeclined, sayOnly, sayProblem, sayTwoReadings, sayUnsure } from './say-back.ts';
import { type Show, shower } from './show.ts';
import { findOrderNumbers, readSettings, runStatement } from './store.ts';
import { readNamed, readThread } from './thread/read-thread.ts';
import type { Thread } from './thread/thread.ts';

export interface Question {
  text: string;
  /** earlier messages of the same thread, oldest first */
  context?: string[];
  asker?: { id: number; name: string } | null;
  asOf: Day;
  /** of the asker; the question's own language goes first */
  language?: Language;
  /** a person pressed Stop */
  signal?: AbortSignal;
  /** Told what is being done as soon as that takes longer than a blink: never without a model. */
  show?(doing: Text): void;
}

export interface Answer {
  status: 'answered' | 'ambiguous' | 'not_found' | 'declined';
  language: Language;
  /** what a person reads, table included as text */
  text: string;
  /** the sentence alone, where the table is shown beside it */
  headline: string;
  /** the small print: the day of the data, what was left out */
  foot?: string;
  query: Query | null;
  rows: Row[];
  /** to several questions of one message; `query` is the first one's */
  joined?: true;
  table?: { columns: string[]; rows: string[][] };
  /** what to click: a question of its own, or a query already read */
  choices?: Choice[];
  csv?: string;
}

export interface Choice {
  label: string;
  question: string;
  query?: Query;
}

interface QuestionWorld {
  pool: pg.Pool;
  /** null or absent: the parser alone */
  llm?: Llm | null;
  /** how long a model may take; 8 seconds when not given */
  modelTimeLimitMs?: number;
}

let loaded: Promise<QueryKind[]> | null = null;

/** The kinds of question there are: one file each in queries/. */
export function queryKinds(): Promise<QueryKind[]> {
  loaded ??= loadFolder<QueryKind>(new URL('./queries/', import.meta.url));
  return loaded;
}

/** Loads what the first question would wait for: the kinds there are, and the record's names once they have changed. */
export async function prepareAnswers({ pool }: Pick<QuestionWorld, 'pool'>): Promise<void> {
  await queryKinds();
  await readCatalog(pool);
}

/**
 * Answers a message from the record: figures come from the database, words from code. Our parser reads it; a model,
 * where there is one, reads it too, and where the two differ we ask back.
 */
export async function answerQuestion(world: QuestionWorld, question: Question): Promise<Answer> {
  const kinds = await queryKinds();
  const catalog = await readCatalog(world.pool);
  const { fiscalStart, mayAskModel } = await readSettings(world.pool);
  const context = question.context ?? [];
  const language = readLanguage(question.text, readLanguage(context.join(' '), question.language ?? 'en'));
  const orderNumbers = await findOrderNumbers(world.pool, likeNumbers([question.text, ...context].join(' ')));
  const base = {
    asOf: question.asOf,
    catalog,
    kinds,
    orderNumbers,
    asker: question.asker ?? null,
    settings: { fiscalStart },
  };
  const parse = (text: string, thread: Thread | null, spoken = readLanguage(text, language)) =>
    parseQuestion({ ...base, text, language: spoken, thread });
  const reader = { pool: world.pool, catalog, kinds, asOf: question.asOf };
  const severalIn = (message: string, before: Thread | null) => {
    const spoken = readLanguage(message, language);
    return parseSeveral(plainNames(message, catalog.markedNames), before, {
      parse: (text, thread) => parse(text, thread, spoken),
      named: (query) => readNamed(reader, query),
    });
  };
  const readMessage = async (text: string, before: Thread | null) =>
    (await severalIn(text, before)) ?? [parse(text, before)];
  const thread = await readThread({ ...reader, parse: readMessage }, context);
  const show = shower(language, question.asOf, catalog.currency);
  const talk = answerSmallTalk(question.text);
  if (talk) return sayOnly('declined', show.t(talk), show);
  const parsed = parse(question.text, thread, language);
  if (parsed.kind === 'declined') return sayDeclined(parsed.reason, show);
  const several = await severalIn(question.text, thread);
  if (several)
    return joinAnswers(await Promise.all(several.map((one) => answerQuery(world, one.query, kinds, show, one.left))));
  if (parsed.kind === 'problem') return sayProblem(parsed.problem, question.text, show);
  const own =
    parsed.kind === 'query'
      ? await answerQuery(world, parsed.query, kinds, show, parsed.left)
      : sayUnsure(question.text, parsed, show);
  if (!world.llm || !mayAskModel) return own;
  question.show?.(atWork.reading);
  const planned = await askModel(world.llm, {
    text: question.text,
    context,
    asOf: question.asOf,
    frame: parsed.frame,
    own: own.query,
    kinds,
    signal: question.signal,
    timeLimitMs: world.modelTimeLimitMs,
  });
  if (!question.signal?.aborted) question.show?.(atWork.computing);
  return weighReadings(world, own, planned, { kinds, show, question });
}

const atWork = {
  reading: { de: 'liest die Frage mit dem Sprachmodell …', en: 'is reading the question with the language model …' },
  computing: { de: 'rechnet die Antwort aus …', en: 'is computing the answer …' },
} satisfies Record<string, Text>;

/** Answers a reading that a person has chosen. */
export async function answerReading(
  world: QuestionWorld,
  query: Query,
  { asOf, language }: { asOf: Day; language: Language },
): Promise<Answer> {
  const { currency } = await readCatalog(world.pool);
  return answerQuery(world, query, await queryKinds(), shower(language, asOf, currency));
}

function joinAnswers(answers: Answer[]): Answer {
  const first = answers[0]!;
  const tables = answers.flatMap(({ table }) => table ?? []);
  return {
    ...first,
    joined: true,
    text: joinTexts(answers),
    headline: answers.map(({ headline }) => headline).join('\n'),
    rows: answers.flatMap(({ rows }) => rows),
    ...(tables.length > 1
      ? {
          headline: answers.map(({ text, foot }) => text.replace(`\n${foot}`, '')).join('\n\n'),
          table: undefined,
          csv: undefined,
        }
      : { table: tables[0], csv: answers.find(({ csv }) => csv)?.csv }),
  };
}

/** One below the other; what stands at the foot of all of them is said once. */
function joinTexts(answers: Answer[]): string {
  const foot = `\n${answers[0]!.foot}`;
  if (!answers.every(({ text }) => text.endsWith(foot))) return answers.map(({ text }) => text).join('\n\n');
  return `${answers.map(({ text }) => text.slice(0, -foot.length)).join('\n\n')}${foot}`;
}

/** Parser and model together: one reading counts, two equal ones count, two different ones are asked back. */
async function weighReadings(
  world: QuestionWorld,
  own: Answer,
  planned: Planned,
  { kinds, show, question }: { kinds: QueryKind[]; show: Show; question: Question },
): Promise<Answer> {
  const sure = own.status === 'answered';
  if (planned.outcome === 'query') {
    const theirs = await answerQuery(world, planned.query, kinds, show);
    if (!sure) return theirs;
    const same = JSON.stringify(own.rows) === JSON.stringify(theirs.rows);
    return same ? own : sayTwoReadings([own, theirs], kinds, question.text, show);
  }
  return sure || planned.outcome !== 'decline' ? own : sayDeclined('outside', show);
}

const SHOWN = 20;

/** Computes a typed query and says the rows. */
async function answerQuery(
  world: QuestionWorld,
  query: Query,
  kinds: QueryKind[],
  show: Show,
  left: string[] = [],
): Promise<Answer> {
  const kind = kinds.find(({ name }) => name === query.kind) as QueryKind<unknown> | undefined;
  if (!kind) throw new Error(`no kind of question is called ${query.kind}`);
  const params = kind.params.parse(query.params);
  const rows = (await runStatement(world.pool, kind.statement(params, show.asOf))).map(
    (row) => withoutOrders(row) as Row,
  );
  const said: Said = withClearEnds(kind.say(rows, params, show));
  const note =
    left.length > 0
      ? show.t({
          de: ` Nicht verstanden und weggelassen: ${left.join(', ')}.`,
          en: ` Not understood and left out: ${left.join(', ')}.`,
        })
      : '';
  const foot = `${show.t({ de: `Datenstand: ${show.day(show.asOf)}.`, en: `Data as of ${show.day(show.asOf)}.` })}${note}`;
  const table = said.table && { ...said.table, columns: said.table.columns.map(withCapital) };
  const cut = table && table.rows.length > SHOWN;
  const heading = table && table.columns.length > 2 ? `\n${table.columns.join(' – ')}` : '';
  const lines = table
    ? `${heading}\n${table.rows
        .slice(0, SHOWN)
        .map((row) => `• ${row.filter(Boolean).join(' – ')}`)
        .join('\n')}`
    : '';
  const rest = cut ? table.rows.slice(SHOWN) : [];
  const named = rest.length > 0 && rest.length <= SHOWN * 2 ? `: ${rest.map((row) => row[0]).join(', ')}` : '';
  const more = cut
    ? `\n${show.t({ de: `… und ${rest.length} weitere (alle als CSV)${named}`, en: `… and ${rest.length} more (all as CSV)${named}` })}`
    : '';
  return {
    status: 'answered',
    language: show.language,
    query,
    rows,
    text: `${said.text}${lines}${more}\n${foot}`,
    headline: said.text,
    foot,
    ...(table ? { table, csv: toCsv(table) } : {}),
  };
}

function withCapital(head: string): string {
  return head.charAt(0).toUpperCase() + head.slice(1);
}

/** No full stop behind the one of "Ltd.", and none right behind a figure with decimals: "€55.12." reads like a date. */
function withClearEnds(said: Said): Said {
  return {
    ...said,
    text: said.text
      .replace(/(?<=\p{L})\.\.(?= |\n|$)/gu, '.')
      .replace(/(\d[.,]\d+)\.(?:$| +(?=\p{Lu}))/gu, (_, figure: string) => `${figure}\n`)
      .trim(),
  };
}

/** A record that gives orders to a program is shown without them; comments go through safeText where they are said. */
function withoutOrders(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key !== 'comment' && addressesProgram(value) ? '(…)' : value;
  if (Array.isArray(value)) return value.map((one) => withoutOrders(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutOrders(one, name)]));
}

function toCsv({ columns, rows }: { columns: string[]; rows: string[][] }): string {
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
}
