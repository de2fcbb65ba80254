import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Amount, Entity } from './frame.ts';
import type { Bounds } from './query.ts';
import { NOUNS } from './target.ts';

const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  funf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  neun: 9,
  nine: 9,
  zehn: 10,
  ten: 10,
  elf: 11,
  eleven: 11,
  zwolf: 12,
  twelve: 12,
  dozen: 12,
  dutzend: 12,
  dreizehn: 13,
  thirteen: 13,
  vierzehn: 14,
  fourteen: 14,
  funfzehn: 15,
  fifteen: 15,
  dreissig: 30,
  thirty: 30,
  vierzig: 40,
  forty: 40,
  zwanzig: 20,
  twenty: 20,
  funfzig: 50,
  fifty: 50,
  hundert: 100,
  hundred: 100,
};

const CLOCK = /^(?:minuten?|minutes?|mins?|stunden?|hours?|sekunden|seconds|uhr)$/;

/** "genau eine Position": an article counts only behind such a word. */
function countedArticle(words: Word[], { key, at }: Word): number | undefined {
  const before = words[at - 1]?.key ?? '';
  const than = /^(als|than)$/.test(before) && /^(mehr|more|weniger|less|fewer)$/.test(words[at - 2]?.key ?? '');
  const counts = than || /^(genau|exakt|mindestens|hochstens|wenigstens|exactly)$/.test(before);
  return counts && /^(ein|eine|einen|einem|einer|a|an)$/.test(key) ? 1 : undefined;
}

/** Numbers in either notation: 1.234,56 and 1,234.56; "10k", "5 %"; small ones as words. */
export function readAmounts(text: string, words: Word[], entities: Entity[], isGerman: boolean): Amount[] {
  const found: Amount[] = [];
  const free = words.filter((word) => word.used === null);
  const seen = new Set<number>();
  for (const word of free) {
    if (seen.has(word.at) || word.meanings.includes('once')) continue;
    // "between two orders" counts nothing
    if (['between', 'zwischen'].includes(words[word.at - 1]?.key ?? '') && NUMBER_WORDS[word.key]) continue;
    // German writes numbers small: "Vier Jahreszeiten" is a name
    const named =
      isGerman &&
      word.capital &&
      word.at > 0 &&
      !words[word.at - 1]!.quoted &&
      /^\p{Lu}\p{Ll}/u.test(word.raw) &&
      // "Top Fünf", "die Drei besten"
      ![words[word.at - 1], words[word.at + 1]].some(
        (one) => one?.meanings.includes('top') || one?.meanings.includes('bottom'),
      );
    const times = word.key.match(/^(\p{L}{3,})mal$/u)?.[1];
    let value = named
      ? undefined
      : (NUMBER_WORDS[word.key] ?? NUMBER_WORDS[times ?? ''] ?? countedArticle(words, word));
    let end = word.end;
    let raw = word.raw;
    if (value === undefined) {
      if (!/^\d/.test(word.raw)) continue;
      raw = text.slice(word.start).match(/^\d+(?:[.,]\d+)*/)?.[0] ?? word.raw;
      end = word.start + raw.length;
      value = parseNumber(raw);
      const scale = text
        .slice(end)
        .match(/^\s?(k\b|tsd\.?|mio\.?|million(?:en)?)/i)?.[1]
        ?.toLowerCase();
      if (scale) value *= scale.startsWith('k') || scale.startsWith('t') ? 1000 : 1_000_000;
    }
    // "I'm calling them in ten minutes"
    const next = words[word.at + 1];
    if (next && CLOCK.test(next.key)) {
      word.used = 'number';
      next.used = 'number';
      continue;
    }
    for (const other of free) if (other.start >= word.start && other.start < end) seen.add(other.at);
    const amount = describeAmount(text, words, word, value, end, raw);
    if (times) amount.unit = 'orders';
    const behind = words.find((other) => other.start >= end);
    // "over 1000 euros" bounds something; euros alone are revenue
    if (behind && /^(euro|dollar)s?$/.test(behind.key)) {
      behind.used = 'number';
      // "über 2500 Euro schwer"
      const heavy = words[behind.at + 1];
      if (heavy && /^(schwer|wert|stark)$/.test(heavy.key)) heavy.used = 'number';
    }
    // "more than 20 Chai"
    const ofProduct = entities.some(({ kind, from }) => kind === 'product' && from === behind?.at);
    found.push(ofProduct && !amount.unit ? { ...amount, unit: 'pieces' } : amount);
    word.used = 'number';
    for (const other of free) if (other.start > word.start && other.start < end) other.used = 'number';
  }
  return joinRanges(found, words);
}

function parseNumber(raw: string): number {
  const dots = raw.split('.').length - 1;
  const commas = raw.split(',').length - 1;
  if (dots > 0 && commas > 0) {
    const decimal = raw.lastIndexOf('.') > raw.lastIndexOf(',') ? '.' : ',';
    return Number(raw.replaceAll(decimal === '.' ? ',' : '.', '').replace(',', '.'));
  }
  if (dots + commas === 0) return Number(raw);
  const parts = raw.split(/[.,]/);
  const grouped = parts.slice(1).every((part) => part.length === 3) && parts[0] !== '0';
  return grouped ? Number(parts.join('')) : Number(raw.replace(',', '.'));
}

function describeAmount(text: string, words: Word[], word: Word, value: number, end: number, raw: string): Amount {
  const before = words.slice(Math.max(0, word.at - 4), word.at).filter((one) => one.used === null);
  const near = before.slice(-3);
  const after = words.filter((one) => one.start >= end).slice(0, 3);
  const sign = text.slice(Math.max(0, word.start - 4), word.start);
  const meant = (list: Word[], ...meanings: Meaning[]) =>
    list.some((one) => one.meanings.some((meaning) => meanings.includes(meaning)));
  const tail = text.slice(end, end + 20).toLowerCase();
  const paid = /\b(fur|for|wert von|worth|value of)( uber| mehr als| mindestens| over| more than| at least)?$/.test(
    words
      .slice(Math.max(0, word.at - 5), word.at)
      .map((one) => one.key)
      .join(' '),
  );
  const told = unitOf(sign, tail, after) ?? (paid ? 'money' : undefined);
  // "with freight over 500": the freight is bounded, not the order
  const unit = (told === undefined || told === 'money') && meant(near, 'freight') ? 'freight' : told;
  const key = (list: Word[]) => list.map((one) => one.key).join(' ');
  const orMore =
    /^(or more|or above|oder mehr|und mehr|and more|and above)/.test(key(after)) ||
    /(or more|oder mehr|oder öfter|oder häufiger)/.test(tail);
  const orLess = /^(or less|or fewer|oder weniger|or below)/.test(key(after));
  const atLeast =
    /(at least|mindestens|wenigstens|minimum of|ab|no less than|no fewer than|not less than|nicht weniger als|nicht unter)$/.test(
      key(near),
    );
  const atMost = /(at most|hochstens|maximal|up to|bis zu|no more than|nicht mehr als|maximum of)$/.test(key(near));
  const more = meant(near.slice(-2), 'more') || />\s*=?\s*$/.test(sign) || orMore || atLeast;
  const less = meant(near.slice(-2), 'less') || /<\s*=?\s*$/.test(sign) || orLess || atMost;
  if (more || less) {
    const strict = !(orMore || orLess || atLeast || atMost || sign.includes('='));
    const upper = (less && !atLeast && !orMore) || atMost;
    return {
      value,
      at: word.at,
      raw,
      role: 'threshold',
      bounds: upper ? { max: value, strict } : { min: value, strict },
      unit,
    };
  }
  const exact = /(exactly|genau|exakt|precisely)( a| an)?$/.test(key(near));
  if (exact)
    return { value, at: word.at, raw, role: 'threshold', bounds: { min: value, max: value, strict: false }, unit };
  const ranked =
    meant(near.slice(-2), 'top', 'bottom', 'last', 'first') ||
    meant(after.slice(0, 2), 'top', 'bottom', 'last', 'first') ||
    // "which three brought in most?"
    (meant(before.slice(-1), 'which') && meant(after, 'top', 'bottom'));
  const counted =
    value <= 1000 && Number.isInteger(value) && unit !== 'days' && (ranked || meant(after.slice(0, 2), ...NOUNS));
  return { value, at: word.at, raw, role: counted ? 'count' : 'plain', unit };
}

function unitOf(sign: string, tail: string, after: Word[]): Amount['unit'] {
  if (/[€$£]\s*$/.test(sign) || /^\s*(€|\$|eur|usd|euro|dollar|chf)/.test(tail)) return 'money';
  if (/^\s*%|^\s*(prozent|percent)/.test(tail)) return 'percent';
  if (/^\s*(stück|stk|pieces|units|einheiten|pcs|packungen|copies)/.test(tail)) return 'pieces';
  if (
    /^\s*(mal\b|times\b|x\b)/.test(tail) ||
    after[0]?.meanings.includes('order') ||
    after[1]?.meanings.includes('order')
  )
    return 'orders';
  if (after[0]?.meanings.includes('customer') || after[1]?.meanings.includes('customer')) return 'customers';
  const [first, second] = after;
  if (
    first?.meanings.includes('product') ||
    (first?.meanings.includes('different') && (second?.used === 'name' || second?.meanings.includes('product')))
  )
    return 'products';
  if (/^\s*(tage|days|tagen)/.test(tail)) return 'days';
  return undefined;
}

/** "between 100 and 500" is one pair of bounds. */
function joinRanges(amounts: Amount[], words: Word[]): Amount[] {
  for (let i = 0; i + 1 < amounts.length; i++) {
    const first = amounts[i]!;
    const second = amounts[i + 1]!;
    const opened = ['between', 'zwischen', 'from', 'von'].includes(words[first.at - 1]?.key ?? '');
    const joined = ['bis', 'to'].includes(words[second.at - 1]?.key ?? '') && second.at - first.at === 2;
    const capped = first.bounds?.min !== undefined && second.bounds?.max !== undefined;
    if (!(opened || joined || capped) || second.at - first.at > (capped ? 6 : 4)) continue;
    const bounds: Bounds = { min: first.value, max: second.value, strict: false };
    amounts.splice(i, 2, { ...first, role: 'threshold', bounds, unit: second.unit ?? first.unit });
  }
  return amounts;
}
