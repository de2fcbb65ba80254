import type { Day } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { Catalog, EntityKind } from './catalog.ts';
import { headOf, spellOut } from './compounds.ts';
import { isEveryday } from './everyday-words.ts';
import type { Amount, Entity, Frame } from './frame.ts';
import { type Meaning, meaningsAt, mendTypo } from './lexicon.ts';
import { closeNames, linkNames, type Problem, textOf } from './link-names.ts';
import { findPeriods, findSilence, type PeriodMatch, type PeriodSettings } from './periods.ts';
import { isCountry } from './places.ts';
import type { Bounds } from './query.ts';
import { scopeOf } from './scope.ts';
import { findWeekdays } from './weekdays.ts';
import { readWords, type Word } from './words.ts';

export interface FrameInput {
  text: string;
  language: Language;
  asOf: Day;
  catalog: Catalog;
  /** which numbers in the text are numbers of orders */
  orderNumbers: Set<string>;
  asker: { id: number; name: string } | null;
  settings: PeriodSettings;
}

const NOUNS: Meaning[] = [
  'customer',
  'order',
  'product',
  'category',
  'supplier',
  'employee',
  'country',
  'city',
  'region',
  'segment',
  'year',
  'whichYear',
  'quarter',
  'month',
  'week',
  'weekday',
  'shipper',
  'status',
  'contact',
];

/** Understands the single pieces of a message: names, times, numbers, words; and says which it could not. */
export function readFrame(input: FrameInput): { frame: Frame; problems: Problem[] } {
  const { language, asOf, catalog } = input;
  const text = spellOut(input.text, language);
  const words = readWords(text, language);
  const commentText = takeCommentText(words);
  const weekdays = findWeekdays(text);
  const allPeriods = findPeriods(text, asOf, input.settings).filter(
    (period) => !weekdays.some(({ start, end }) => period.start < end && period.end > start),
  );
  const denied = words.some(({ meanings }) =>
    meanings.some((one) => one === 'not' || one === 'never' || one === 'noLonger'),
  );
  const latest =
    words.some(({ meanings }) => meanings.includes('last')) &&
    /(?:l(?:ä|ae)nger|(?:ä|ae)lter) als|(?:older|longer) than/iu.test(text);
  const silence = (denied || latest) && allPeriods.length === 0 ? findSilence(text, asOf) : null;
  if (silence) allPeriods.push(silence);
  const { entities, problems } = linkNames(catalog, words, allPeriods);
  const numbered = numberedRecords(catalog, words);
  for (const entity of numbered) for (let i = entity.from; i < entity.to; i++) words[i]!.used = 'name';
  entities.push(...numbered);
  const isNumber = (word: Word) =>
    input.orderNumbers.has(word.raw) &&
    words[word.at - 1]?.meanings.includes('order') &&
    !/s$|en$/.test(words[word.at - 1]!.key);
  const inNames = (period: PeriodMatch) =>
    words.some(
      (word) => (word.used === 'name' || isNumber(word)) && word.start < period.end && word.end > period.start,
    );
  const periods = allPeriods.filter((period) => !inNames(period));
  for (const period of [...periods, ...weekdays]) {
    for (const word of words)
      if (word.used === null && word.start < period.end && word.end > period.start) word.used = 'period';
  }
  const orders = readOrders(words, input.orderNumbers);
  problems.push(...unknownOrders(words));
  const amounts = readAmounts(text, words, entities, language === 'de');
  const unknown = mendWords(words, language);
  const live = () => words.filter((word) => word.used === null);
  const frame: Frame = {
    text,
    language,
    asOf,
    words,
    entities,
    periods,
    weekdays,
    commentText,
    amounts,
    orders,
    unknown,
    asker: input.asker,
    scope: {},
    target: null,
    has: (...meanings) => live().some((word) => word.meanings.some((one) => meanings.includes(one))),
    at: (...meanings) => live().find((word) => word.meanings.some((one) => meanings.includes(one)))?.at ?? -1,
    of: (kind) => entities.filter((entity) => entity.kind === kind),
  };
  frame.target = targetOf(frame);
  problems.push(...unknownNames(frame, catalog, problems));
  frame.scope = scopeOf(frame);
  return { frame, problems };
}

/** The quoted words of a question about comments are looked for in them, they name nothing. */
function takeCommentText(words: Word[]): string | null {
  if (!words.some(({ meanings, quoted }) => !quoted && meanings.includes('comment'))) return null;
  const quoted = words.filter((word) => word.quoted);
  for (const word of quoted) word.used = 'text';
  return quoted.length > 0 ? quoted.map(({ raw }) => raw).join(' ') : null;
}

/** "Kunde 103", "product 23": records by their own number, announced by their noun. */
function numberedRecords(catalog: Catalog, words: Word[]): Entity[] {
  const found: Entity[] = [];
  for (const word of words) {
    if (word.used !== null || !/^\d+$/.test(word.key)) continue;
    const before = words
      .slice(Math.max(0, word.at - 3), word.at)
      .filter((one) => !['nr', 'no', 'number', 'nummer', 'mit', 'der', 'with', 'id'].includes(one.key));
    const noun = before[before.length - 1];
    const isFor = (meaning: Meaning, stems: string[]) =>
      noun?.meanings.includes(meaning) && stems.some((stem) => noun.key.startsWith(stem)) && !noun.key.endsWith('s');
    const make = (kind: EntityKind, id: number, name: string) =>
      found.push({
        kind,
        id,
        name,
        from: word.at,
        to: word.at + 1,
        negated: false,
        match: { entry: { kind, id, name }, from: word.at, to: word.at + 1, tier: 4, fit: 1, words: 1 },
      });
    if (isFor('customer', ['kunde', 'customer', 'client', 'account']) && catalog.customerByNumber.has(word.key)) {
      const id = catalog.customerByNumber.get(word.key)!;
      make('customer', id, catalog.customers.get(id)!);
    } else if (isFor('product', ['produkt', 'product', 'artikel', 'item']) && catalog.productByNumber.has(word.key)) {
      const id = catalog.productByNumber.get(word.key)!;
      make('product', id, catalog.products.get(id)!);
    }
  }
  return found;
}

const OF_AN_ORDER = new Set<Meaning>(['status', 'shipper', 'contact']);

function readOrders(words: Word[], orderNumbers: Set<string>): string[] {
  const orders: string[] = [];
  for (const word of words) {
    if (word.used !== null || !orderNumbers.has(word.raw)) continue;
    const before = words.slice(Math.max(0, word.at - 4), word.at);
    const announced = before.some(
      (one) =>
        one.meanings.includes('order') ||
        ['nr', 'no', 'nummer', 'number', 'bestellnummer', 'auftragsnummer'].includes(one.key) ||
        orderNumbers.has(one.raw),
    );
    const bounded = before
      .slice(-2)
      .some(
        (one) =>
          one.meanings.includes('more') ||
          one.meanings.includes('less') ||
          one.meanings.includes('top') ||
          one.meanings.includes('last') ||
          one.meanings.includes('first'),
      );
    // "2000 orders" counts, "10250 status" asks for one
    const counted = words[word.at + 1]?.meanings.some((one) => NOUNS.includes(one) && !OF_AN_ORDER.has(one));
    const called = NUMBER_OF.has(words[word.at - 1]?.key ?? '') && word.raw.length > 3;
    if (bounded || (counted && !called) || (!announced && word.raw.length < 4)) continue;
    word.used = 'number';
    orders.push(word.raw);
  }
  return orders;
}

const NUMBER_OF = new Set([
  'order',
  'bestellung',
  'auftrag',
  'nr',
  'no',
  'number',
  'nummer',
  'bestellnummer',
  'auftragsnummer',
  'bestellnr',
]);

/** A number that is called an order's but is none. */
function unknownOrders(words: Word[]): Problem[] {
  const wrong = words.filter(
    (word) => word.used === null && /^\d{3,}$/.test(word.key) && NUMBER_OF.has(words[word.at - 1]?.key ?? ''),
  );
  for (const word of wrong) word.used = 'unknown';
  return wrong.map((word) => ({ kind: 'unknown', span: word.raw, role: 'order', close: [] }));
}

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
  zwolf: 12,
  twelve: 12,
  zwanzig: 20,
  twenty: 20,
  funfzig: 50,
  fifty: 50,
  hundert: 100,
  hundred: 100,
};

/** "genau eine Position": an article counts only behind such a word. */
function countedArticle(words: Word[], { key, at }: Word): number | undefined {
  const counts = /^(genau|exakt|mindestens|hochstens|wenigstens|exactly)$/.test(words[at - 1]?.key ?? '');
  return counts && /^(ein|eine|einen|einem|einer|a|an)$/.test(key) ? 1 : undefined;
}

/** Numbers in either notation: 1.234,56 and 1,234.56; "10k", "5 %"; small ones as words. */
function readAmounts(text: string, words: Word[], entities: Entity[], isGerman: boolean): Amount[] {
  const found: Amount[] = [];
  const free = words.filter((word) => word.used === null);
  const seen = new Set<number>();
  for (const word of free) {
    if (seen.has(word.at) || word.meanings.includes('once')) continue;
    // "between two orders" counts nothing
    if (['between', 'zwischen'].includes(words[word.at - 1]?.key ?? '') && NUMBER_WORDS[word.key]) continue;
    // German writes numbers small: "Vier Jahreszeiten" is a name
    const named =
      word.capital && word.at > 0 && !words[word.at - 1]!.quoted && /^\p{Lu}\p{Ll}/u.test(word.raw) && isGerman;
    let value = named ? undefined : (NUMBER_WORDS[word.key] ?? countedArticle(words, word));
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
    for (const other of free) if (other.start >= word.start && other.start < end) seen.add(other.at);
    const amount = describeAmount(text, words, word, value, end, raw);
    const next = words.find((other) => other.start >= end);
    // "more than 20 Chai"
    const ofProduct = entities.some(({ kind, from }) => kind === 'product' && from === next?.at);
    found.push(ofProduct && !amount.unit ? { ...amount, unit: 'pieces' } : amount);
    word.used = 'number';
    for (const other of free) if (other.start > word.start && other.start < end) other.used = 'number';
  }
  return joinRanges(found, words);
}

export function parseNumber(raw: string): number {
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
  const unit = unitOf(sign, tail, after) ?? (paid ? 'money' : undefined);
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
    meant(after.slice(0, 2), 'top', 'bottom', 'last', 'first');
  const counted = value <= 1000 && Number.isInteger(value) && (ranked || meant(after.slice(0, 2), ...NOUNS));
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

/** Words nobody claimed: mistyped ones of ours get their meaning, the rest is unknown. */
function mendWords(words: Word[], language: Language): Word[] {
  const unknown: Word[] = [];
  for (const word of words) {
    if (word.used !== null || word.plain || word.meanings.length > 0 || /^\d+$/.test(word.key) || word.key.length < 2)
      continue;
    const known = mendTypo(word.key, language) ?? headOf(word.key);
    const meanings = known ? meaningsAt([known], 0, language).map(({ meaning }) => meaning) : [];
    if (meanings.length > 0 && !(word.capital && language === 'en' && word.at > 0)) word.meanings = meanings;
    else unknown.push(word);
  }
  return unknown;
}

/** What is asked for: the noun after "which", "how many", "top" …; "who" asks for customers. */
function targetOf(frame: Frame): Meaning | null {
  const words = frame.words.filter((word) => word.used === null || isCategory(frame, word));
  const nounOf = (word: Word) => word.meanings.find((meaning) => NOUNS.includes(meaning)) ?? null;
  const ask = words.findIndex((word) =>
    word.meanings.some((meaning) =>
      ['which', 'howMany', 'who', 'what', 'when', 'list', 'whichYear', 'where'].includes(meaning),
    ),
  );
  // "top 3 clients by number of orders": what is ranked stands right behind
  const first = words.findIndex(({ meanings }) => meanings.includes('top') || meanings.includes('bottom'));
  // "the country with the highest number of orders"
  const joined = first > 0 ? words.slice(0, first).findIndex(({ key }) => key === 'with' || key === 'mit') : -1;
  const ranked = joined > 0 && (ask < 0 || joined < ask) ? nounOf(words[joined - 1]!) : null;
  if (ranked) return ranked;
  if (first >= 0 && (ask < 0 || first < ask) && !words.slice(0, first).some(nounOf)) {
    const noun = words
      .slice(first, first + 4)
      .map(nounOf)
      .find((one) => one !== null);
    if (noun) return noun;
  }
  if (ask >= 0) {
    if (words[ask]!.meanings.includes('who')) return 'customer';
    for (const word of words.slice(ask, ask + 7)) {
      if (word.at > words[ask]!.at && word.meanings.includes('buy') && !word.meanings.includes('order')) break;
      const noun = nounOf(word);
      if (isCategory(frame, word)) return nounAfter(frame, word) ?? 'product';
      if (noun) return noun;
    }
  }
  return words.map(nounOf).find((noun) => noun !== null) ?? null;
}

function isCategory(frame: Frame, word: Word): boolean {
  return frame.entities.some(({ kind, from, to }) => kind === 'category' && word.at >= from && word.at < to);
}

/** "seafood orders", "planes customers": the noun right behind a category is what is asked for. */
function nounAfter(frame: Frame, word: Word): Meaning | null {
  const entity = frame.entities.find(({ kind, from, to }) => kind === 'category' && word.at >= from && word.at < to);
  const next = entity && frame.words[entity.to];
  return next?.used === null ? (next.meanings.find((meaning) => NOUNS.includes(meaning)) ?? null) : null;
}

/** Unknown words next to each other are one unknown name; a part of a name beside one is not that name. */
function unknownNames(frame: Frame, catalog: Catalog, linked: Problem[]): Problem[] {
  const problems: Problem[] = [];
  const lower = frame.text === frame.text.toLowerCase();
  // whoever writes all in small letters writes names so too
  const marked = ({ raw }: Word) => lower || /\p{Lu}/u.test(raw);
  for (const entity of frame.entities)
    if (isKindOfFirm(entity) && followsVerb(frame, entity.from) && isPartOfName(frame, entity.to, entity.from))
      frame.unknown.push(frame.words[entity.to]!);
  const taken = new Set<Word>();
  for (const word of frame.unknown) {
    if (taken.has(word)) continue;
    let from = word.at;
    let to = word.at + 1;
    while (frame.unknown.some((other) => other.at === to) || isPartOfName(frame, to, from)) to++;
    while (isPartOfName(frame, from - 1, from)) from--;
    for (let i = from; i < to; i++) taken.add(frame.words[i]!);
    const beside = frame.entities.find(
      (entity) =>
        (entity.to === from || entity.from === to) &&
        ((entity.match.tier <= 2 && ['customer', 'contact', 'product', 'supplier', 'teammate'].includes(entity.kind)) ||
          // "Was hat Feinkost Schaumburg gekauft?" names a firm, not the category its name begins with
          (isKindOfFirm(entity) && entity.to === from && marked(word) && followsVerb(frame, entity.from))),
    );
    if (!word.quoted && !(word.capital && word.at > 0) && isEveryday(word.key)) continue;
    const span = frame.words.slice(from, to);
    // small letters and German capitals tell nothing: there a name shows by its place, or by one like it
    const telling = /\p{Lu}/u.test(word.raw) && frame.language === 'en' && word.at > 0;
    const alike = () => closeNames(catalog, span, ['customer', 'product', 'contact']).some(({ score }) => score >= 0.5);
    const namelike =
      word.quoted ||
      (beside !== undefined && marked(word)) ||
      telling ||
      followsVerb(frame, from) ||
      (marked(word) && (to - from > 1 || alike()));
    if (beside && namelike && touching(frame, beside, from, to)) {
      from = Math.min(from, beside.from);
      to = Math.max(to, beside.to);
      frame.entities.splice(frame.entities.indexOf(beside), 1);
      const asked = linked.findIndex(
        (problem) =>
          problem.kind === 'ambiguous' &&
          problem.candidates.some(({ id, kind }) => id === beside.id && kind === beside.kind),
      );
      const others = asked >= 0 ? linked.splice(asked, 1)[0] : undefined;
      const role = beside.kind === 'contact' || isKindOfFirm(beside) ? 'customer' : beside.kind;
      const whole = frame.words.slice(from, to);
      const close =
        beside.kind === 'contact' || isKindOfFirm(beside)
          ? closeNames(catalog, whole, ['customer'])
          : others?.kind === 'ambiguous'
            ? others.candidates.slice(0, 3)
            : [{ kind: role, id: beside.id, name: beside.name }];
      problems.push({
        kind: 'unknown',
        span: textOf(frame.words, from, to),
        role,
        close,
      });
      continue;
    }
    if (!namelike) continue;
    if (to === from + 1 && isCountry(word.key)) {
      frame.entities.push(countryWithout(word));
      frame.unknown = frame.unknown.filter((other) => other !== word);
      continue;
    }
    const role = roleOf(frame, from);
    const kinds: EntityKind[] =
      role === 'product' ? ['product', 'category'] : role === 'customer' ? ['customer', 'contact'] : [role];
    problems.push({
      kind: 'unknown',
      span: textOf(frame.words, from, to),
      role,
      close: closeNames(catalog, span, kinds),
    });
  }
  return problems;
}

/** A country where nobody is a customer: "none" is then the answer. */
function countryWithout({ raw, at }: Word): Entity {
  const entry = { kind: 'country', id: raw, name: raw } as const;
  return {
    ...entry,
    from: at,
    to: at + 1,
    negated: false,
    match: { entry, from: at, to: at + 1, tier: 4, fit: 1, words: 1 },
  };
}

/** "bought widgets": what follows the verb or a preposition is meant as a name, however it is written. */
/** A capital beside an unknown word with a capital belongs to the name even where the word means something: "Nowhere Bakery". */
function isPartOfName(frame: Frame, at: number, beside: number): boolean {
  const word = frame.words[at];
  if (!word || at === 0 || word.used !== null || !word.capital || !frame.words[beside]!.capital) return false;
  return word.meanings.length > 0 && !word.meanings.some((one) => NOUNS.includes(one) || one === 'buy');
}

/** "Feinkost", "Bäckerei": categories and segments begin the names of firms. */
function isKindOfFirm({ kind }: Entity): boolean {
  return kind === 'category' || kind === 'segment';
}

const BEFORE_NAMES = new Set(
  'from von by of called namens bei at with mit for fur an hat haben hatte hatten did does has have betreut'.split(' '),
);

function followsVerb(frame: Frame, at: number): boolean {
  const before = frame.words[at - 1];
  return (
    before !== undefined &&
    (before.meanings.some((one) => one === 'buy' || one === 'customer' || one === 'product') ||
      BEFORE_NAMES.has(before.key))
  );
}

function touching(frame: Frame, entity: Entity, from: number, to: number): boolean {
  const [left, right] =
    entity.to === from
      ? [frame.words[entity.to - 1]!, frame.words[from]!]
      : [frame.words[to - 1]!, frame.words[entity.from]!];
  return !/[,;:?!()]/.test(frame.text.slice(left.end, right.start));
}

/** What an unknown name probably was meant to be, by its place in the sentence. */
function roleOf(frame: Frame, at: number): EntityKind {
  const before = frame.words.slice(Math.max(0, at - 2), at);
  const meant = (...meanings: Meaning[]) =>
    before.some((word) => word.meanings.some((meaning) => meanings.includes(meaning)));
  if (meant('product')) return 'product';
  if (meant('customer')) return 'customer';
  if (meant('supplier')) return 'supplier';
  if (meant('category')) return 'category';
  if (meant('employee')) return 'teammate';
  const key = before[before.length - 1]?.key ?? '';
  if (['aus', 'in'].includes(key) && frame.target === 'customer') return 'city';
  if (frame.of('customer').length > 0 || frame.target === 'customer') return 'product';
  return 'customer';
}
