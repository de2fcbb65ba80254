import type pg from 'pg';
import { loadFolder } from '#src/lib/load-folder.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { EntityKind } from './catalog.ts';
import { DECLINES } from './declines.ts';
import { type Parsed, parseQuestion, readLanguage } from './parse.ts';
import type { Query, QueryKind, Row, Said } from './query.ts';
import { type Show, shower } from './show.ts';
import { findOrderNumbers, readCatalog, runStatement } from './store.ts';

export interface Question {
  text: string;
  /** earlier messages of the same thread, oldest first */
  context?: string[];
  asker?: { id: number; name: string } | null;
  asOf: Day;
  /** of the asker; the question's own language goes first */
  language?: Language;
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
  table?: { columns: string[]; rows: string[][] };
  /** what to click: each is a question of its own */
  choices?: { label: string; question: string }[];
  csv?: string;
}

interface QuestionWorld {
  pool: pg.Pool;
}

let loaded: Promise<QueryKind[]> | null = null;

/** The kinds of question there are: one file each in queries/. */
export function queryKinds(): Promise<QueryKind[]> {
  loaded ??= loadFolder<QueryKind>(new URL('./queries/', import.meta.url));
  return loaded;
}

/** Answers a question from the record: figures come from the database, words from code. */
export async function answerQuestion(world: QuestionWorld, question: Question): Promise<Answer> {
  const kinds = await queryKinds();
  const catalog = await readCatalog(world.pool);
  const context = question.context ?? [];
  const language = readLanguage(question.text, readLanguage(context.join(' '), question.language ?? 'en'));
  const digits = [question.text, ...context].join(' ').match(/\d[\d-]*/g) ?? [];
  const orderNumbers = await findOrderNumbers(world.pool, [...new Set(digits)].slice(0, 50));
  const base = {
    asOf: question.asOf,
    catalog,
    kinds,
    orderNumbers,
    asker: question.asker ?? null,
    settings: { fiscalStart: 1 },
  };
  let earlier: Query | null = null;
  for (const text of context) {
    const parsed: Parsed = parseQuestion({ ...base, text, language: readLanguage(text, language), earlier });
    if (parsed.kind === 'query') earlier = parsed.query;
  }
  const parsed = parseQuestion({ ...base, text: question.text, language, earlier });
  const show = shower(language, question.asOf, 'EUR');
  return render(world, parsed, { kinds, show, question });
}

async function render(
  world: QuestionWorld,
  parsed: Parsed,
  { kinds, show, question }: { kinds: QueryKind[]; show: Show; question: Question },
): Promise<Answer> {
  const { language, t } = show;
  const plain = (status: Answer['status'], text: string, choices?: Answer['choices']): Answer => ({
    status,
    language,
    text,
    headline: text,
    query: null,
    rows: [],
    ...(choices ? { choices } : {}),
  });
  if (parsed.kind === 'declined') return plain('declined', t(DECLINES[parsed.reason]));
  if (parsed.kind === 'problem') {
    const { problem } = parsed;
    if (problem.kind === 'ambiguous') {
      const names = [...new Set(problem.candidates.map(({ name }) => name))];
      const shown = names.slice(0, 8);
      const more =
        names.length > shown.length
          ? t({ de: ` (und ${names.length - shown.length} weitere)`, en: ` (and ${names.length - shown.length} more)` })
          : '';
      const text = t({
        de: `„${problem.span}“ passt auf mehrere: Meinst du ${show.list(shown, 'or')}${more}?`,
        en: `“${problem.span}” fits several: do you mean ${show.list(shown, 'or')}${more}?`,
      });
      return plain(
        'ambiguous',
        text,
        shown.map((name) => ({ label: name, question: question.text.replace(problem.span, name) })),
      );
    }
    const noun = NOUNS[problem.role];
    const close = problem.close.map(({ name }) => name);
    const hint =
      close.length > 0
        ? t({ de: ` Meinst du ${show.list(close, 'or')}?`, en: ` Did you mean ${show.list(close, 'or')}?` })
        : '';
    return plain(
      'not_found',
      t({ de: `Ich kenne ${noun.de} „${problem.span}“.${hint}`, en: `I know ${noun.en} “${problem.span}”.${hint}` }),
      close.map((name) => ({ label: name, question: question.text.replace(problem.span, name) })),
    );
  }
  if (parsed.kind === 'unsure') {
    return plain(
      'ambiguous',
      t({
        de: 'Ich bin nicht sicher, was du wissen möchtest. Frag zum Beispiel „Wann hat … zuletzt bestellt?“, „Wer hat … gekauft?“ oder „Wie viel Umsatz …?“',
        en: 'I am not sure what you would like to know. Ask, for example, “When did … last order?”, “Who bought …?” or “How much revenue …?”',
      }),
    );
  }
  return answerQuery(world, parsed.query, kinds, show, parsed.left);
}

const NOUNS: Record<EntityKind, { de: string; en: string }> = {
  customer: { de: 'keinen Kunden', en: 'no customer' },
  contact: { de: 'keine Kontaktperson', en: 'no contact' },
  product: { de: 'kein Produkt', en: 'no product' },
  category: { de: 'keine Kategorie', en: 'no category' },
  supplier: { de: 'keinen Lieferanten', en: 'no supplier' },
  teammate: { de: 'keine Kollegin und keinen Kollegen', en: 'no colleague' },
  city: { de: 'keine Kunden in', en: 'no customers in' },
  country: { de: 'keine Kunden in', en: 'no customers in' },
  region: { de: 'keine Region', en: 'no region' },
  segment: { de: 'kein Segment', en: 'no segment' },
  shipper: { de: 'keine Spedition', en: 'no shipper' },
  status: { de: 'keinen Status', en: 'no status' },
  title: { de: 'keine Funktion', en: 'no title' },
};

const SHOWN = 20;

/** Computes a typed query and says the rows. */
export async function answerQuery(
  world: QuestionWorld,
  query: Query,
  kinds: QueryKind[],
  show: Show,
  left: string[] = [],
): Promise<Answer> {
  const kind = kinds.find(({ name }) => name === query.kind) as QueryKind<unknown> | undefined;
  if (!kind) throw new Error(`no kind of question is called ${query.kind}`);
  const params = kind.params.parse(query.params);
  const rows = await runStatement(world.pool, kind.statement(params, show.asOf));
  const said: Said = kind.say(rows, params, show);
  const note =
    left.length > 0
      ? show.t({
          de: ` Nicht verstanden und weggelassen: ${left.join(', ')}.`,
          en: ` Not understood and left out: ${left.join(', ')}.`,
        })
      : '';
  const foot = `${show.t({ de: `Stand der Daten: ${show.day(show.asOf)}.`, en: `Data as of ${show.day(show.asOf)}.` })}${note}`;
  const table = said.table;
  const cut = table && table.rows.length > SHOWN;
  const lines = table
    ? `\n${table.rows
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

function toCsv({ columns, rows }: { columns: string[]; rows: string[][] }): string {
  const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
}
