import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Book, dayNumber, makeBook } from '#src/rhythm/book.ts';
import { makeForecaster } from '#src/rhythm/forecast.ts';
import { sumGaps } from '#src/rhythm/gaps.ts';
import { makeGrid, YARDSTICK } from '#src/rhythm/grid.ts';
import { flatBelief } from '#src/rhythm/prior.ts';
import { type BgNbd, recoverBgNbd } from './bg-nbd.ts';
import { bar, mean, percent, print, printHead, printScores } from './quiet-print.ts';
import { type Asked, askClock, listPurchases, makeBgNbd, SIMPLE_RULES } from './snapshot.ts';

type Row = Record<string, string>;

interface SetFiles {
  name: string;
  today: number;
  book: Book;
  /** where a customer stands in the book */
  index: Map<string, number>;
  truth: Row[];
  /** each published method's value by customer */
  refs: Map<string, Row>;
}

const HORIZONS = { own: 'own', 60: 'in60', 90: 'in90', 180: 'in180' } as const;
/** The yardstick's columns may be missed by this much AUC. */
const YARDSTICK_SLACK = 0.005;

/** The public sets: the clock beside the rules, the published models and the yardstick, as they were handed out. */
export function benchSets(folder: string): void {
  if (!existsSync(folder)) {
    print(`No public sets in ${folder}: only made-up books are measured.\n`);
    return;
  }
  const golden = join(folder, 'golden_mixeb.json');
  if (existsSync(golden)) {
    const deviation = compareGolden(golden);
    bar(`golden vectors reproduced to ${deviation.toExponential(1)} (tables: 1e-4)`, deviation < 1e-4);
  }
  print('  absent: the 1/10 sample of CDNOW and groceryElog, so the published likelihoods cannot be tried here\n');
  for (const set of listFolders(folder)) {
    for (const asOf of listFolders(join(folder, set)))
      benchSet(readSet(join(folder, set, asOf), `${set} ${asOf}`, asOf));
  }
}

function readSet(folder: string, name: string, asOf: string): SetFiles {
  const index = new Map<string, number>();
  const customers: { day: number; amount: number }[][] = [];
  for (const { customer_id, date, amount } of readCsv(join(folder, 'orders.csv'))) {
    if (!index.has(customer_id!)) index.set(customer_id!, customers.push([]) - 1);
    customers[index.get(customer_id!)!]!.push({ day: dayNumber(date!), amount: Number(amount) });
  }
  return {
    name,
    today: dayNumber(asOf),
    book: makeBook(customers),
    index,
    truth: readCsv(join(folder, 'truth.csv')).filter((row) => Number(row.days_since_last) <= 180),
    refs: new Map(readCsv(join(folder, 'refs.csv')).map((row) => [row.customer_id!, row])),
  };
}

function benchSet({ name, today, book, index, truth, refs }: SetFiles): void {
  const bgNbd = makeBgNbd(book, today);
  const clock = new Map(
    askClock(
      book,
      today,
      truth.map((row) => ({ customer: index.get(row.customer_id!)! })),
    ).map((chances, i) => [truth[i]!, chances]),
  );
  for (const [horizon, key] of Object.entries(HORIZONS)) {
    const rows = truth.filter((row) => row[`known_${horizon}`] === '1');
    const asked: Asked[] = rows.map((row) => ({
      customer: index.get(row.customer_id!)!,
      silence: Number(row.days_since_last),
      median: Number(row.own_median),
      horizon: horizon === 'own' ? Number(row.h_own) : Number(horizon),
      quiet: Number(row[`y_${horizon}`]),
    }));
    const outcomes = asked.map(({ quiet }) => quiet);
    printHead(`${name}, horizon ${horizon}: ${asked.length} customers, ${percent(mean(outcomes))} quiet`);
    const simple = Object.entries(SIMPLE_RULES).map(
      ([rule, rank]) => printScores(rule, asked.map(rank), outcomes, true).auc,
    );
    printScores('BG/NBD, own fit', asked.map(bgNbd.chance), outcomes);
    const theirs = new Map<string, number>();
    for (const column of Object.keys(refs.values().next().value ?? {})) {
      const [method, of] = column.split('|') as [string, string];
      if (of !== horizon) continue;
      const values = rows.map((row) => Number(refs.get(row.customer_id!)?.[column]));
      const isRanking = !values.every((value) => value >= 0 && value <= 1);
      theirs.set(method, printScores(`their ${method}`, values, outcomes, isRanking).auc);
    }
    const { auc } = printScores(
      'Stammtisch',
      rows.map((row) => clock.get(row)![key]),
      outcomes,
    );
    const yardstick = Math.max(theirs.get('MixEB') ?? 0, theirs.get('MixEB+cal') ?? 0);
    bar(
      `${name}, ${horizon}: AUC ${auc.toFixed(4)}, yardstick's best ${yardstick.toFixed(4)} - .005`,
      auc >= yardstick - YARDSTICK_SLACK,
    );
    bar(`${name}, ${horizon}: above every simple rule (${Math.max(...simple).toFixed(4)})`, auc > Math.max(...simple));
  }
  compareBgNbd({ name, today, book, index, truth, refs }, bgNbd);
}

/** Their BG/NBD is our formula with other parameters: the likelihood over all customers tells whose fit is better. */
function compareBgNbd({ name, today, book, index, truth, refs }: SetFiles, own: { model: BgNbd; lnL: number }): void {
  const all = listPurchases(book, today);
  const cases = truth.flatMap((row) =>
    [60, 90, 180].map((days) => ({
      customer: all[index.get(row.customer_id!)!]!,
      weeks: days / 7,
      p: Number(refs.get(row.customer_id!)?.[`BG/NBD|${days}`]),
    })),
  );
  const { model, apart, lnL } = recoverBgNbd(cases, all);
  print(`\n${name}: own BG/NBD ${say(own.model)}, ln L of all customers ${own.lnL.toFixed(1)}\n`);
  print(`  their column is this formula with ${say(model)}, ln L ${lnL.toFixed(1)}:\n`);
  print('  fitted, it seems, with next to no one-off buyers, who hold back the rate of everybody else\n');
  bar(`${name}: BG/NBD's formula agrees with theirs within ${apart.toExponential(0)}`, apart < 1e-4);
  bar(`${name}: own BG/NBD fits all customers no worse than theirs`, own.lnL >= lnL);
}

function say(model: BgNbd): string {
  return Object.entries(model)
    .map(([name, value]) => `${name} ${value.toFixed(4)}`)
    .join(', ');
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

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readCsv(path: string): Row[] {
  return parse(readFileSync(path), { columns: true });
}
