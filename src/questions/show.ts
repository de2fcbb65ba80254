import { addDays, type Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { monthOf, monthSpan, yearOf } from '#src/questions/times/calendar.ts';
import type { Bounds, Period, Scope } from './query.ts';

/** Puts figures, days and names into one language. Decimals come as text and stay exact. */
export interface Show {
  language: Language;
  asOf: Day;
  t(text: Text): string;
  day(day: unknown): string;
  /** for tables */
  shortDay(day: unknown): string;
  /** of its ISO number, 1 is Monday */
  weekday(number: unknown): string;
  money(amount: unknown): string;
  number(value: unknown, digits?: number): string;
  percent(share: unknown): string;
  list(names: string[], word?: 'and' | 'or'): string;
  /** " in 1997", " since 12 April 1998"; empty without a period */
  period(period: Period | undefined): string;
  /** everything else the scope says, as "; Chai; customers in Madrid" would: empty when nothing */
  scope(scope: Scope, without?: (keyof Scope)[]): string;
  count(value: unknown, one: Text, many: Text): string;
}

export function shower(language: Language, asOf: Day, currency: string): Show {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const shortMonths = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const monthName = (day: Day) => months.format(new Date(`${day}T00:00:00Z`));
  const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const decimal = (digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  const t = (text: Text) => text[language];
  const day = (value: unknown) => {
    const text = String(value);
    const number = Number(text.slice(8, 10));
    return language === 'de'
      ? `${number}. ${monthName(text)} ${text.slice(0, 4)}`
      : `${number} ${monthName(text)} ${text.slice(0, 4)}`;
  };
  const list = (names: string[], word: 'and' | 'or' = 'and') => {
    const joiner = t(word === 'and' ? { de: ' und ', en: ' and ' } : { de: ' oder ', en: ' or ' });
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${joiner}${names[names.length - 1]}`;
  };
  const show: Show = {
    language,
    asOf,
    t,
    day,
    list,
    shortDay: (value) => {
      const text = String(value);
      if (language === 'de') return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)}`;
      return `${Number(text.slice(8, 10))} ${shortMonths.format(new Date(`${text}T00:00:00Z`))} ${text.slice(0, 4)}`;
    },
    weekday: (number) => weekdays.format(new Date(Date.UTC(2024, 0, Number(number)))),
    money: (amount) => moneyFormat.format(String(amount ?? 0) as unknown as number),
    number: (value, digits = 2) => decimal(digits).format(String(value ?? 0) as unknown as number),
    percent: (share) =>
      `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2, minimumFractionDigits: 1 }).format(String(share ?? 0) as unknown as number)}${language === 'de' ? ' %' : '%'}`,
    period: (period) => (period ? ` ${sayPeriod(period)}` : ''),
    count: (value, one, many) =>
      `${decimal(2).format(String(value ?? 0) as unknown as number)} ${t(Number(value) === 1 ? one : many)}`,
    scope: (scope, without = []) => {
      const parts = scopeParts(scope, without, show);
      return parts.length > 0 ? ` (${parts.join('; ')})` : '';
    },
  };

  function sayPeriod({ from, to, on }: Period): string {
    const verb =
      on === 'shipped'
        ? t({ de: 'verschickt ', en: 'shipped ' })
        : on === 'required'
          ? t({ de: 'gewünscht ', en: 'required ' })
          : '';
    return verb + span(from, to);
  }

  function span(from: Day | null, to: Day | null): string {
    if (from === null) return to === null ? '' : t({ de: `bis ${day(to)}`, en: `up to ${day(to)}` });
    if (to === null) return t({ de: `seit ${day(from)}`, en: `since ${day(from)}` });
    if (from === to) return t({ de: `am ${day(from)}`, en: `on ${day(from)}` });
    const year = yearOf(from);
    if (from.endsWith('-01-01') && to === `${year}-12-31`) return t({ de: `im Jahr ${year}`, en: `in ${year}` });
    const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01') && yearOf(to) === year;
    if (whole && monthSpan(year, monthOf(from)).to === to)
      return t({ de: `im ${monthName(from)} ${year}`, en: `in ${monthName(from)} ${year}` });
    if (whole && monthOf(from) % 3 === 1 && monthOf(to) === monthOf(from) + 2) {
      const quarter = (monthOf(to) / 3).toString();
      return t({ de: `im ${quarter}. Quartal ${year}`, en: `in Q${quarter} ${year}` });
    }
    return t({ de: `vom ${day(from)} bis ${day(to)}`, en: `from ${day(from)} to ${day(to)}` });
  }

  return show;
}

function bounds(value: Bounds, format: (value: unknown) => string, show: Show): string {
  const { min, max, strict } = value;
  if (min !== undefined && min === max) return show.t({ de: `genau ${format(min)}`, en: `exactly ${format(min)}` });
  if (min !== undefined && max !== undefined)
    return show.t({ de: `${format(min)} bis ${format(max)}`, en: `${format(min)} to ${format(max)}` });
  if (min !== undefined)
    return show.t(
      strict
        ? { de: `über ${format(min)}`, en: `over ${format(min)}` }
        : { de: `ab ${format(min)}`, en: `${format(min)} or more` },
    );
  return show.t(
    strict
      ? { de: `unter ${format(max)}`, en: `under ${format(max)}` }
      : { de: `bis ${format(max)}`, en: `${format(max)} or less` },
  );
}

export { bounds as sayBounds };

const MOST_NAMES = 8;

/** The names of what is spoken of, each once; of a long list the first, and how many more. */
export function sayNames(records: { name: string }[], show: Show, word: 'and' | 'or' = 'and'): string {
  const names = [...new Set(records.map(({ name }) => name))];
  const more = names.length - MOST_NAMES;
  // one more is no longer than its name
  if (more < 2) return show.list(names, word);
  return show.list([...names.slice(0, MOST_NAMES), show.t({ de: `${more} weitere`, en: `${more} more` })], word);
}

function scopeParts(scope: Scope, without: (keyof Scope)[], show: Show): string[] {
  const parts: string[] = [];
  const names = (list: { name: string }[]) => sayNames(list, show, 'or');
  const add = (key: keyof Scope, text: () => string) => {
    if (scope[key] !== undefined && !without.includes(key)) parts.push(text());
  };
  const { t } = show;
  add('customers', () => names(scope.customers!));
  add('products', () => names(scope.products!));
  add('categories', () =>
    t({ de: `Kategorie ${names(scope.categories!)}`, en: `category ${names(scope.categories!)}` }),
  );
  add('suppliers', () => t({ de: `Lieferant ${names(scope.suppliers!)}`, en: `supplier ${names(scope.suppliers!)}` }));
  add('takers', () => t({ de: `angenommen von ${names(scope.takers!)}`, en: `taken by ${names(scope.takers!)}` }));
  add('owners', () => t({ de: `betreut von ${names(scope.owners!)}`, en: `looked after by ${names(scope.owners!)}` }));
  const places = [...(scope.cities ?? []), ...(scope.countries ?? []), ...(scope.regions ?? [])];
  if (places.length > 0 && !without.includes('cities') && !without.includes('countries'))
    parts.push(t({ de: `Kunden in ${names(places)}`, en: `customers in ${names(places)}` }));
  add('segments', () => t({ de: `Segment ${names(scope.segments!)}`, en: `segment ${names(scope.segments!)}` }));
  const destinations = [...(scope.shipTo?.cities ?? []), ...(scope.shipTo?.countries ?? [])];
  if (destinations.length > 0)
    parts.push(t({ de: `Lieferung nach ${names(destinations)}`, en: `shipped to ${names(destinations)}` }));
  add('shippers', () => t({ de: `mit ${names(scope.shippers!)}`, en: `with ${names(scope.shippers!)}` }));
  add('statuses', () => `Status ${names(scope.statuses!)}`);
  add('weekdays', () =>
    show.list(
      scope.weekdays!.map((number) => show.weekday(number)),
      'or',
    ),
  );
  add('shipped', () =>
    scope.shipped
      ? t({ de: 'schon verschickt', en: 'shipped' })
      : t({ de: 'noch nicht verschickt', en: 'not shipped yet' }),
  );
  add('late', () =>
    scope.late ? t({ de: 'nach dem Wunschtermin', en: 'later than required' }) : t({ de: 'pünktlich', en: 'on time' }),
  );
  add('cancelled', () =>
    scope.cancelled ? t({ de: 'storniert', en: 'cancelled' }) : t({ de: 'nicht storniert', en: 'not cancelled' }),
  );
  add('deliveryDays', () =>
    t({
      de: `Versand nach ${bounds(scope.deliveryDays!, show.number, show)} Tagen`,
      en: `shipped after ${bounds(scope.deliveryDays!, show.number, show)} days`,
    }),
  );
  add('discounted', () =>
    scope.discounted
      ? t({ de: 'mit Rabatt', en: 'with a discount' })
      : t({ de: 'ohne Rabatt', en: 'without a discount' }),
  );
  add('commented', () =>
    scope.commented
      ? t({ de: 'mit Kommentar', en: 'with a comment' })
      : t({ de: 'ohne Kommentar', en: 'without a comment' }),
  );
  add('commentText', () =>
    t({ de: `Kommentar enthält „${scope.commentText}“`, en: `comment contains “${scope.commentText}”` }),
  );
  add('amount', () =>
    t({
      de: `Bestellwert ${bounds(scope.amount!, show.money, show)}`,
      en: `order value ${bounds(scope.amount!, show.money, show)}`,
    }),
  );
  add('freight', () =>
    t({
      de: `Fracht ${bounds(scope.freight!, show.money, show)}`,
      en: `freight ${bounds(scope.freight!, show.money, show)}`,
    }),
  );
  add('lines', () =>
    t({
      de: `${bounds(scope.lines!, show.number, show)} verschiedene Produkte`,
      en: `${bounds(scope.lines!, show.number, show)} different products`,
    }),
  );
  add('quantity', () =>
    t({
      de: `Menge ${bounds(scope.quantity!, show.number, show)}`,
      en: `quantity ${bounds(scope.quantity!, show.number, show)}`,
    }),
  );
  add('discountRate', () =>
    t({
      de: `Rabatt ${bounds(scope.discountRate!, show.percent, show)}`,
      en: `discount ${bounds(scope.discountRate!, show.percent, show)}`,
    }),
  );
  add('beside', () => {
    const others = sayNames(scope.beside!, show);
    return t({ de: `in derselben Bestellung wie ${others}`, en: `in the same order as ${others}` });
  });
  const excepted = Object.values(scope.except ?? {}).flat();
  if (excepted.length > 0) parts.push(t({ de: `ohne ${names(excepted)}`, en: `without ${names(excepted)}` }));
  return parts;
}
