export type DecimalMark = 'comma' | 'point';

/** What a column's values say about its decimal mark, counted over all rows. */
export interface NumberEvidence {
  comma: number;
  point: number;
  /** values such as `1.234` that read both ways */
  open: number;
  percent: boolean;
  overOne: boolean;
  samples: string[];
}

export function noNumberEvidence(): NumberEvidence {
  return { comma: 0, point: 0, open: 0, percent: false, overOne: false, samples: [] };
}

/** Adds one value to its column's evidence. */
export function weighNumber(evidence: NumberEvidence, text: string): void {
  if (text.includes('%')) evidence.percent = true;
  const bare = bareNumber(text);
  if (!/\d/.test(bare)) return;
  if (Number(/^-?(\d*)/.exec(bare)?.[1] ?? 0) > 1) evidence.overOne = true;
  const mark = markOf(bare);
  if (mark === null) return;
  if (mark === 'comma') evidence.comma++;
  else if (mark === 'point') evidence.point++;
  else {
    evidence.open++;
    if (evidence.samples.length < 3 && !evidence.samples.includes(text)) evidence.samples.push(text);
  }
}

/** The column's decimal mark; null when nothing tells (then `open` says whether it matters). */
export function decimalMark(evidence: NumberEvidence): DecimalMark | null {
  if (evidence.comma === evidence.point) return null;
  return evidence.comma > evidence.point ? 'comma' : 'point';
}

/**
 * A number as PostgreSQL reads it (`-1234.5`), exact, or null when the text is none or has more than 10 digits before
 * the mark. Without a column's mark (null) the value's own form must tell it: `1.234` is then no number. Currency signs and words, spaces, Swiss apostrophes, a trailing minus and accounting brackets are understood.
 */
export function parseNumber(text: string, columnMark: DecimalMark | null): string | null {
  // Most numbers of large files are as plain as this.
  if (columnMark !== 'comma' && /^\d{1,10}(?:\.\d{1,2})?$/.test(text)) return text.replace(/^0+(?=\d)/, '');
  const negative = /^\s*\(.*\)\s*$/.test(text);
  const bare = bareNumber(text);
  const mark = columnMark ?? markOf(bare) ?? 'point';
  if (mark === 'open') return null;
  const match = FORMS[mark].exec(bare);
  const thousands = mark === 'comma' ? '.' : ',';
  if (!match || (match[2] === undefined && !match[3])) return null;
  const whole = (match[2] ?? '0').replaceAll(thousands, '').replace(/^0+(?=\d)/, '');
  if (whole.length > 10) return null;
  const fraction = (match[3] ?? '').slice(0, 12);
  const sign = negative !== (match[1] === '-') ? '-' : '';
  return `${sign}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** A hundredth of an exact number: `5` → `0.05`, for discounts written in percent. */
export function hundredth(number: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const padded = whole.padStart(3, '0');
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

const FORMS: Record<DecimalMark, RegExp> = {
  comma: /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)?(?:,(\d*))?$/,
  point: /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/,
};

function bareNumber(text: string): string {
  const bare = text
    .replace(/[()%€$£¥]|\b(?:EUR|USD|CHF|GBP|Euro|Fr)\b\.?|\s|['’ ]/gi, '')
    .replace(/^(.+)-$/, '-$1')
    .replace(/^\+/, '');
  return bare.replace(/−/g, '-');
}

function markOf(bare: string): DecimalMark | 'open' | null {
  const digits = bare.replace(/^-/, '');
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas + points === 0) return null;
  if (commas && points) return digits.lastIndexOf(',') > digits.lastIndexOf('.') ? 'comma' : 'point';
  if (commas > 1) return 'point';
  if (points > 1) return 'comma';
  const sep = commas ? ',' : '.';
  const [whole = '', fraction = ''] = digits.split(sep);
  const grouped = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0');
  if (grouped) return 'open';
  return commas ? 'comma' : 'point';
}
