/**
 * The clock against the rules people use, the published baseline and the yardstick.
 * `npm run bench:quiet -- [--data FOLDER] [--only sets|books|tiny|policy]`
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { dayNumber, makeBook } from '#src/rhythm/book.ts';
import { makeForecaster } from '#src/rhythm/forecast.ts';
import { sumGaps } from '#src/rhythm/gaps.ts';
import { makeGrid, YARDSTICK } from '#src/rhythm/grid.ts';
import { flatBelief } from '#src/rhythm/prior.ts';
import { BOOK_KINDS, makeOrderBook } from '#test/support/order-books.ts';
import { type Scores, score } from './scores.ts';
import { type Asked, askAll, askBgNbd, askClock, columnsOf, SIMPLE_RULES } from './snapshot.ts';
import { runWeeklyPolicy } from './weekly-policy.ts';

type Row = Record<string, string>;

const HEAD = `  ${''.padEnd(26)} AUC    AP     Brier  ECE    P@20   P@50\n`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('..', 'shared', 'data', 'quiet') },
    only: { type: 'string' },
  },
});

const runs = { sets: () => benchSets(values.data), books: benchBooks, tiny: benchTinyBooks, policy: benchPolicy };
for (const [name, run] of Object.entries(runs)) if (!values.only || values.only === name) run();

function benchSets(folder: string): void {
  if (!existsSync(folder)) {
    print(`No data in ${folder}: only made-up books are measured here.\n`);
    return;
  }
  const golden = join(folder, 'golden_mixeb.json');
  if (existsSync(golden)) print(`Golden vectors: largest deviation ${compareGolden(golden).toExponential(1)}\n`);
  for (const set of listFolders(folder)) {
    for (const asOf of listFolders(join(folder, set))) benchSet(join(folder, set, asOf), set, asOf);
  }
}

function benchSet(folder: string, set: string, asOf: string): void {
  const index = new Map<string, number>();
  const customers: { day: number; amount: number }[][] = [];
  for (const { customer_id, date, amount } of readCsv(join(folder, 'orders.csv'))) {
    if (!index.has(customer_id!)) index.set(customer_id!, customers.push([]) - 1);
    customers[index.get(customer_id!)!]!.push({ day: dayNumber(date!), amount: Number(amount) });
  }
  const book = makeBook(customers);
  const today = dayNumber(asOf);
  const refs = new Map(readCsv(join(folder, 'refs.csv')).map((row) => [row.customer_id, row]));
  const truth = readCsv(join(folder, 'truth.csv')).filter((row) => Number(row.days_since_last) <= 180);
  for (const horizon of ['own', '60', '90', '180']) {
    const rows = truth.filter((row) => row[`known_${horizon}`] === '1');
    const asked: Asked[] = rows.map((row) => ({
      customer: index.get(row.customer_id!)!,
      silence: Number(row.days_since_last),
      median: Number(row.own_median),
      horizon: horizon === 'own' ? Number(row.h_own) : Number(horizon),
      quiet: Number(row[`y_${horizon}`]),
    }));
    const outcomes = asked.map(({ quiet }) => quiet);
    print(`\n${set} ${asOf}, horizon ${horizon}: ${asked.length} customers, ${percent(mean(outcomes))} quiet\n${HEAD}`);
    for (const [name, rule] of Object.entries(SIMPLE_RULES)) printScores(name, asked.map(rule), outcomes, true);
    const { model, lnL, p } = askBgNbd(book, today, asked);
    printScores('BG/NBD, own fit', p, outcomes);
    const columns = Object.keys(refs.values().next().value ?? {}).filter((name) => name.endsWith(`|${horizon}`));
    for (const column of columns) {
      const values = rows.map((row) => Number(refs.get(row.customer_id!)?.[column]));
      if (column === `BG/NBD|${horizon}`) {
        const apart = Math.max(...values.map((value, i) => Math.abs(value - p[i]!)));
        const parameters = Object.entries(model).map(([name, value]) => `${name} ${value.toFixed(4)}`);
        print(
          `  (own BG/NBD: ${parameters.join(', ')}, lnL ${lnL.toFixed(1)}; at most ${apart.toFixed(4)} from theirs)\n`,
        );
      }
      printScores(
        `their ${column.split('|')[0]}`,
        values,
        outcomes,
        !values.every((value) => value >= 0 && value <= 1),
      );
    }
    const key = ({ own: 'own', 60: 'in60', 90: 'in90', 180: 'in180' } as const)[horizon as '60'];
    printScores(
      'Stammtisch',
      askClock(book, today, asked).map((chances) => chances[key]),
      outcomes,
    );
  }
}

function benchBooks(): void {
  for (const kind of BOOK_KINDS) {
    const made = makeOrderBook(kind, 7);
    const full = columnsOf(made);
    const columns = new Map<string, Scores[]>();
    for (const asOf of made.asOf) {
      const asked = askAll(full, asOf);
      const outcomes = asked.map(({ quiet }) => quiet);
      const add = (name: string, p: number[]) => columns.set(name, [...(columns.get(name) ?? []), score(p, outcomes)]);
      for (const [name, rule] of Object.entries(SIMPLE_RULES)) add(name, asked.map(rule));
      add('BG/NBD, own fit', askBgNbd(full, asOf, asked).p);
      add(
        'Stammtisch',
        askClock(full, asOf, asked).map(({ own }) => own),
      );
    }
    print(`\nmade up: ${kind}, mean of ${made.asOf.length} days\n${HEAD}`);
    for (const [name, list] of columns) printMean(name, list, !['BG/NBD, own fit', 'Stammtisch'].includes(name));
  }
}

function benchTinyBooks(): void {
  print('\nmade up, 30 customers each, all answers of 12 books per kind pooled\n');
  for (const kind of BOOK_KINDS) {
    const p: number[] = [];
    const flat: number[] = [];
    const outcomes: number[] = [];
    for (let seed = 1; seed <= 12; seed++) {
      const made = makeOrderBook(kind, seed, 30);
      const full = columnsOf(made);
      const asked = askAll(full, made.asOf[1]!);
      if (asked.length === 0) continue;
      p.push(...askClock(full, made.asOf[1]!, asked).map(({ own }) => own));
      flat.push(...asked.map(({ silence, median }) => silence / median));
      outcomes.push(...asked.map(({ quiet }) => quiet));
    }
    print(`${kind}, ${outcomes.length} customers\n${HEAD}`);
    printScores('k × own median', flat, outcomes, true);
    printScores('Stammtisch', p, outcomes);
  }
}

function benchPolicy(): void {
  for (const kind of ['gift wholesale with season', 'strict quarters', 'regular B2B']) {
    const made = makeOrderBook(kind, 7);
    print(`\nweekly nudges over 26 weeks, made up: ${kind}\n`);
    for (const one of runWeeklyPolicy(columnsOf(made), made.asOf[1]!, 26)) {
      const kept = one.caught / Math.max(one.caught + one.false, 1);
      print(
        `  ${one.rule.padEnd(28)} right ${one.caught}, false ${one.false}, precision ${percent(kept)}` +
          `${one.promised === null ? '' : ` (promised ${percent(one.promised)})`}, ` +
          `episodes nudged ${percent(one.episodes)}, by day 90 ${percent(one.byDay90)}\n`,
      );
    }
  }
}

function compareGolden(path: string): number {
  const { cases } = JSON.parse(readFileSync(path, 'utf8'));
  const grid = makeGrid(YARDSTICK);
  const forecaster = makeForecaster(grid, flatBelief(grid).weights);
  let worst = 0;
  for (const one of cases) {
    const days = [0];
    for (const gap of one.intervals) days.push(days.at(-1)! + gap);
    const sums = sumGaps(days, { start: 0, end: days.length }, 12);
    const forecast = forecaster.read(sums, one.days_since_last, [60, 90, one.h_own]);
    const pairs = [
      [forecast.pQuiet[0]!, one.p_quiet_60],
      [forecast.pQuiet[1]!, one.p_quiet_90],
      [forecast.pQuiet[2]!, one.p_quiet_own],
      [forecast.pAlive, one.p_alive],
      [forecast.late, one.overdue_prob],
      [forecast.usualGap / one.interval, 1],
    ];
    for (const [mine, theirs] of pairs) worst = Math.max(worst, Math.abs(mine! - theirs!));
  }
  return worst;
}

function printScores(name: string, p: number[], outcomes: number[], isRanking = false): void {
  printMean(name, [score(p, outcomes)], isRanking);
}

function printMean(name: string, list: Scores[], isRanking: boolean): void {
  const of = (key: keyof Scores) => mean(list.map((one) => one[key])).toFixed(4);
  const chances = isRanking ? '     –      –' : `${of('brier')} ${of('ece')}`;
  print(
    `  ${name.padEnd(26)} ${of('auc')} ${of('averagePrecision')} ${chances} ${of('precisionAt20')} ${of('precisionAt50')}\n`,
  );
}

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readCsv(path: string): Row[] {
  return parse(readFileSync(path), { columns: true });
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function print(text: string): void {
  process.stdout.write(text);
}
