import type { Catalog, EntityKind } from '#src/customers/names/catalog.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import { linkNames } from '#src/questions/names/link-names.ts';
import type { Problem } from '#src/questions/names/problems.ts';
import { unknownNames } from '#src/questions/names/unknown-names.ts';
import { mendTimes } from '#src/questions/times/mend-times.ts';
import type { PeriodSettings } from '#src/questions/times/naming.ts';
import { findPeriods, findSilence, type PeriodMatch } from '#src/questions/times/periods.ts';
import { recentYear } from '#src/questions/times/spans.ts';
import { findWeekdays } from '#src/questions/times/weekdays.ts';
import { headOf, spellOut } from '#src/questions/words/compounds.ts';
import { type Meaning, meaningsAt, mendTypo } from '#src/questions/words/lexicon.ts';
import { isPlain } from '#src/questions/words/plain-words.ts';
import { blanked, overlap, type Stretch } from '#src/questions/words/stretches.ts';
import { says } from '#src/questions/words/turns.ts';
import { readWords, type Word } from '#src/questions/words/words.ts';
import { readAmounts } from './amounts.ts';
import type { Amount, Entity, Frame } from './frame.ts';
import { readOrders, unknownOrders } from './order-numbers.ts';
import { scopeOf } from './scope.ts';
import { settleSenses } from './senses.ts';
import { takenBack } from './taken-back.ts';
import { targetOf } from './target.ts';

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

/** Understands the single pieces of a message: names, times, numbers, words; and says which it could not. */
export function readFrame(input: FrameInput): { frame: Frame; problems: Problem[] } {
  const { language, asOf, catalog } = input;
  const text = mendTimes(
    spellOut(input.text, language),
    (word) => catalog.index.byWord.has(word) || isPlain(word, language) || meaningsAt([word], 0, language).length > 0,
  );
  const words = readWords(text, language, input.orderNumbers);
  const commentText = takeCommentText(words);
  const weekdays = findWeekdays(text);
  const allPeriods = findPeriods(text, asOf, input.settings).filter(
    (period) => !weekdays.some((weekday) => overlap(weekday, period)),
  );
  const denied = words.some(({ meanings }) =>
    meanings.some((one) => one === 'not' || one === 'never' || one === 'noLonger'),
  );
  const latest = words.some(({ meanings }) => meanings.includes('last')) && says(text, 'longerThan');
  const silence = (denied || latest) && allPeriods.length === 0 ? findSilence(text, asOf) : null;
  if (silence) allPeriods.push(silence);
  const linked = linkNames(catalog, words, allPeriods, language);
  const numbered = numberedRecords(catalog, words);
  for (const entity of numbered) for (let i = entity.from; i < entity.to; i++) words[i]!.used = 'name';
  const named = [...linked.entities, ...numbered];
  // "2024-00484" is no year; a number of mere digits is one's only behind "order"
  const isNumber = (word: Word) =>
    input.orderNumbers.has(word.raw) &&
    (!/^\d+$/.test(word.raw) ||
      (words[word.at - 1]?.meanings.includes('order') && !/s$|en$/.test(words[word.at - 1]!.key)));
  const taken = words.filter((word) => word.used === 'name' || isNumber(word));
  const free = allPeriods.filter((period) => !taken.some((word) => overlap(word, period)));
  // "Elektro Sommer 2025": what a name takes from a time leaves the rest of it
  const rest = free.length < allPeriods.length ? findPeriods(blanked(text, taken), asOf, input.settings) : [];
  const times = [...free, ...rest.filter((period) => ![...free, ...weekdays].some((one) => overlap(one, period)))].sort(
    (a, b) => a.start - b.start,
  );
  const gone = takenBack(text, words, named, times);
  const isGone = (one: Stretch) => gone.some((stretch) => overlap(stretch, one));
  for (const word of words) if (isGone(word)) word.used = 'text';
  const entities = named.filter(({ from }) => !isGone(words[from]!));
  const periods = times.filter((period) => !isGone(period));
  const problems = linked.problems.filter(
    ({ span }) => !gone.some((one) => text.slice(one.start, one.end).includes(span)),
  );
  settleSenses(text, words, entities);
  for (const period of [...periods, ...weekdays]) {
    for (const word of words) if (word.used === null && overlap(word, period)) word.used = 'period';
  }
  const orders = readOrders(words, input.orderNumbers);
  problems.push(...unknownOrders(text, words));
  const amounts = readAmounts(text, words, entities, language === 'de');
  const year = periods.length === 0 ? yearBehind(words, amounts, asOf) : null;
  if (year) periods.push(year);
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
    says: (...turns) => turns.some((turn) => says(text, turn)),
  };
  frame.target = targetOf(frame);
  problems.push(...unknownNames(frame, catalog, problems));
  frame.scope = scopeOf(frame);
  return { frame, problems };
}

/** "umsatz ernst handel 97": two digits behind a name at the end are a year, where such a year is at hand. */
function yearBehind(words: Word[], amounts: Amount[], asOf: Day): PeriodMatch | null {
  const last = words.at(-1);
  const at = amounts.findIndex((amount) => amount.at === last?.at && amount.role === 'plain' && !amount.unit);
  if (!last || at < 0 || !/^\d\d$/.test(last.raw) || words.at(-2)?.used !== 'name') return null;
  const span = recentYear(last.raw, asOf);
  if (!span) return null;
  amounts.splice(at, 1);
  last.used = 'period';
  return { ...span, start: last.start, end: last.end, how: 'in', unit: 'year' };
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
