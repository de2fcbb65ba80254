import { type Scores, score } from './scores.ts';

/** A demand and what came of it; all are told once more at the end. */
interface Bar {
  what: string;
  isMet: boolean;
}

const bars: Bar[] = [];

/** Prints whether a demand is met and keeps it for the end. */
export function bar(what: string, isMet: boolean): void {
  bars.push({ what, isMet });
  print(`  ${isMet ? 'met   ' : 'MISSED'} ${what}\n`);
}

/** Says how many demands are met, and which are not. */
export function printBars(): void {
  const missed = bars.filter(({ isMet }) => !isMet);
  print(`\n${bars.length - missed.length} of ${bars.length} demands met\n`);
  for (const { what } of missed) print(`  MISSED ${what}\n`);
}

export function printHead(title: string): void {
  print(`\n${title}\n  ${''.padEnd(26)} AUC    AP     Brier  ECE    P@20   P@50\n`);
}

/** One line of means; a ranking has no Brier score. */
export function printMean(name: string, list: Scores[], isRanking: boolean): void {
  const of = (key: keyof Scores) => meanOf(list, key).toFixed(4);
  const chances = isRanking ? '     –      –' : `${of('brier')} ${of('ece')}`;
  print(
    `  ${name.padEnd(26)} ${of('auc')} ${of('averagePrecision')} ${chances} ${of('precisionAt20')} ${of('precisionAt50')}\n`,
  );
}

/** Scores one column of chances or ranks and prints them. */
export function printScores(name: string, p: number[], outcomes: number[], isRanking = false): Scores {
  const scores = score(p, outcomes);
  printMean(name, [scores], isRanking);
  return scores;
}

export function meanOf(list: Scores[], key: keyof Scores): number {
  return mean(list.map((one) => one[key]));
}

export function mean(values: number[]): number {
  return sum(values) / values.length;
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function print(text: string): void {
  process.stdout.write(text);
}
