import type pg from 'pg';
import { type Answer, answerQuestion } from '#src/questions/answer.ts';
import { COMPANY_DAY } from './company.ts';
import { FILLINGS, PHRASINGS, type Phrasing } from './phrasings.ts';

type Outcome = 'right' | 'asked back' | 'declined' | 'wrong';

export interface Asked {
  kind: string;
  language: 'de' | 'en';
  text: string;
  outcome: Outcome;
  why: string;
  answer: string;
}

/** Asks every phrasing with every filling of its first placeholder (the others vary along) and judges the answers. */
export async function askAll(pool: pg.Pool): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const phrasing of PHRASINGS) {
    for (const language of ['de', 'en'] as const) {
      for (const [at, template] of phrasing[language].entries())
        asked.push(await askOne(pool, phrasing, language, template, at));
    }
  }
  return asked;
}

async function askOne(
  pool: pg.Pool,
  phrasing: Phrasing,
  language: 'de' | 'en',
  template: string,
  at: number,
): Promise<Asked> {
  let text = template;
  let sql = phrasing.sql ?? '';
  for (const [placeholder, fillings] of Object.entries(FILLINGS)) {
    const [typed, name] = fillings[at % fillings.length]!;
    text = text.replaceAll(placeholder, typed);
    sql = sql.replaceAll(placeholder, name.replaceAll("'", "''"));
  }
  const answer = await answerQuestion({ pool }, { text, asOf: COMPANY_DAY });
  const base = { kind: phrasing.kind, language, text, answer: answer.text };
  if (phrasing.status) {
    const fine = answer.status === phrasing.status;
    return {
      ...base,
      outcome: fine ? 'right' : answer.status === 'answered' ? 'wrong' : 'asked back',
      why: fine ? '' : `is ${answer.status}`,
    };
  }
  if (answer.status !== 'answered')
    return { ...base, outcome: answer.status === 'declined' ? 'declined' : 'asked back', why: answer.status };
  const { rows } = await pool.query(sql);
  const why = judge(answer, rows, phrasing, language);
  return { ...base, outcome: why === '' ? 'right' : 'wrong', why };
}

/** Empty when every cell of the gold rows stands in the answer and a list has as many rows as the gold. */
function judge(answer: Answer, rows: Record<string, unknown>[], phrasing: Phrasing, language: 'de' | 'en'): string {
  if (answer.language !== language) return `answered in ${answer.language}`;
  if (rows.length === 0) return /^(no|none|nothing|nein|keine?|nichts)\b/i.test(answer.text) ? '' : 'should say none';
  if (phrasing.yesNo && !/^(yes|ja)\b/i.test(answer.text)) return 'should say yes';
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) {
      if (!written(column, value, language).some((form) => answer.text.includes(form))) return `lacks ${value}`;
    }
  }
  const inside = phrasing.kind === 'last order' || phrasing.kind === 'order detail';
  const listsNames = !inside && rows.length > 1 && Object.keys(rows[0]!).join() === 'name';
  return listsNames && answer.rows.length !== rows.length ? `${answer.rows.length} instead of ${rows.length}` : '';
}

/** The ways in which a value may be written. */
function written(column: string, value: unknown, language: 'de' | 'en'): string[] {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const text = String(value);
  if (column === 'money')
    return [new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(Number(text))];
  if (column === 'n')
    return text === '0' ? ['0', 'None', 'Keine'] : [new Intl.NumberFormat(locale).format(Number(text))];
  if (column !== 'day' || !/^\d{4}-/.test(text)) return [text];
  const day = new Date(`${text}T00:00:00Z`);
  const form = (month: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(day);
  return [text, form('long'), form('short'), `${text.slice(8)}.${text.slice(5, 7)}.${text.slice(0, 4)}`];
}

/** A table by kind and language. */
export function report(asked: Asked[]): string {
  const lines = ['kind                      lang    n   right  back  declined  WRONG'];
  const kinds = [...new Set(asked.map(({ kind }) => kind)), 'all'];
  for (const kind of kinds) {
    for (const language of ['de', 'en'] as const) {
      const own = asked.filter((one) => (kind === 'all' || one.kind === kind) && one.language === language);
      const of = (outcome: Outcome) => own.filter((one) => one.outcome === outcome).length;
      const share = `${((100 * of('right')) / own.length).toFixed(0)} %`;
      lines.push(
        `${kind.padEnd(26)}${language}  ${String(own.length).padStart(5)}  ${share.padStart(6)}${String(of('asked back')).padStart(6)}${String(of('declined')).padStart(10)}${String(of('wrong')).padStart(7)}`,
      );
    }
  }
  return lines.join('\n');
}
