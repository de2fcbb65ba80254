import type { Day } from '#src/lib/time.ts';

/** Which comes first where a date has slashes or dashes: `dmy` 21/11/2026, `mdy` 11/21/2026. */
export type DayOrder = 'dmy' | 'mdy';

/** What a column's values say about the order of day and month, counted over all rows. */
export interface DayEvidence {
  dmy: number;
  mdy: number;
  /** values such as 03/04/2026 that read both ways */
  open: number;
  samples: string[];
}

export function noDayEvidence(): DayEvidence {
  return { dmy: 0, mdy: 0, open: 0, samples: [] };
}

/** Adds one value to its column's evidence; ISO days and days with dots tell nothing, for they need no decision. */
export function weighDay(evidence: DayEvidence, text: string): void {
  const parts = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/.exec(text.trim());
  if (!parts) return;
  const first = Number(parts[1]);
  const second = Number(parts[2]);
  if (first > 12 && second <= 12) evidence.dmy++;
  else if (second > 12 && first <= 12) evidence.mdy++;
  else if (first !== second) {
    evidence.open++;
    if (evidence.samples.length < 3 && !evidence.samples.includes(text)) evidence.samples.push(text);
  }
}

/** The column's order; null when nothing tells (then `open` says whether it matters). */
export function dayOrder(evidence: DayEvidence): DayOrder | null {
  if (evidence.dmy === evidence.mdy) return null;
  return evidence.dmy > evidence.mdy ? 'dmy' : 'mdy';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A calendar day as it is written, whatever time of day follows it; null for text that is no day (30.02.2026).
 * Two-digit years up to 69 are 20xx. Without a column's order (null) the value itself must tell: 03/04/2026 is then no day.
 */
export function parseDay(text: string, order: DayOrder | null): Day | null {
  const bare = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(bare);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\s|T|$)/.exec(bare);
  if (compact) return real(compact[1], compact[2], compact[3]);
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/.exec(bare);
  if (dots) return real(dots[3], dots[2], dots[1]);
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/.exec(bare);
  if (slashes) {
    const own = order ?? orderOf(Number(slashes[1]), Number(slashes[2]));
    if (!own) return null;
    const [day, month] = own === 'dmy' ? [slashes[1], slashes[2]] : [slashes[2], slashes[1]];
    return real(slashes[3], month, day);
  }
  return namedMonth(bare);
}

function orderOf(first: number, second: number): DayOrder | null {
  if (first === second || first > 12) return 'dmy';
  return second > 12 ? 'mdy' : null;
}

function namedMonth(bare: string): Day | null {
  const dayFirst = /^(\d{1,2})\.?[\s-]*(\p{L}{3,})\.?[\s-]*(\d{4}|\d{2})(?!\d)/u.exec(bare);
  if (dayFirst) return real(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(bare);
  return monthFirst ? real(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]) : null;
}

function monthNumber(name = ''): string {
  const key = name.toLowerCase().replace('ä', 'a').slice(0, 3);
  const at = Math.max(MONTHS.indexOf(key), MONTHS_EN.indexOf(key), key === 'mrz' ? 2 : -1);
  return String(at + 1);
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function real(year = '', month = '', day = ''): Day | null {
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const [y, m, d] = [Number(full), Number(month), Number(day)];
  const isLeap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const exists = d >= 1 && d <= (LENGTHS[m - 1] ?? 0) && !(m === 2 && d === 29 && !isLeap);
  return exists && y >= 1900 && y <= 2199 ? `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
