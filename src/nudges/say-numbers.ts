import { both, sayDay } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { contactKinds } from './answers.ts';

/** A rhythm's numbers as pairs of label and value. */
export function sayNumbers(rhythm: Rhythm, language: Language): [label: string, value: string][] {
  const { orders, firstOrder, lastOrder, daysSince, usualGap, gapLow, gapHigh, longestGap, pQuiet, horizon } = rhythm;
  const isGerman = language === 'de';
  const number = (value: number) => new Intl.NumberFormat(isGerman ? 'de-DE' : 'en-GB').format(value);
  const days = (value: number) =>
    `${number(value)} ${isGerman ? (value === 1 ? 'Tag' : 'Tage') : value === 1 ? 'day' : 'days'}`;
  const pairs: [Text, string | null][] = [
    [{ de: 'Bestelltage', en: 'Order-days' }, number(orders)],
    [{ de: 'Erste Bestellung', en: 'First order' }, sayDay(firstOrder)[language]],
    [{ de: 'Letzte Bestellung', en: 'Last order' }, `${sayDay(lastOrder)[language]} (${days(daysSince)})`],
    [{ de: 'Üblicher Abstand', en: 'Usual gap' }, usualGap === null ? null : days(usualGap)],
    [
      { de: 'In acht von zehn Fällen', en: 'In eight of ten cases' },
      gapLow === null || gapHigh === null ? null : `${number(gapLow)}–${days(gapHigh)}`,
    ],
    [{ de: 'Längster Abstand', en: 'Longest gap' }, longestGap === null ? null : days(longestGap)],
    [
      {
        de: `Still auch die nächsten ${days(Math.round(horizon))}`,
        en: `Quiet for another ${days(Math.round(horizon))}`,
      },
      pQuiet === null ? null : percent(pQuiet.own),
    ],
  ];
  return pairs.flatMap(([label, value]) => (value === null ? [] : [[label[language], value] as [string, string]]));
}

/** Certainty is never complete. */
function percent(chance: number): string {
  const rounded = Math.round(chance * 100);
  if (rounded > 99) return '> 99 %';
  return rounded < 1 ? '< 1 %' : `${rounded} %`;
}

/** Who spoke with whom, newest first: "Wed 4 Nov 2026 · Mail from the customer". */
export function sayContacts(contacts: { day: Day; direction: string; kind: string; by?: string }[]): Text {
  return both((language) =>
    contacts
      .map(({ day, direction, kind, by }) => {
        const how = contactKinds[kind]?.[language] ?? kind;
        const who =
          direction === 'in'
            ? { de: 'vom Kunden', en: 'from the customer' }[language]
            : { de: `von ${by ?? 'uns'}`, en: `by ${by ?? 'us'}` }[language];
        return `• ${sayDay(day)[language]} · ${how} ${who}`;
      })
      .join('\n'),
  );
}

/** What the picture of an order history shows, for those who do not see it. */
export function sayHistory(customer: string, orders: { day: Day }[], currency: string, today: Day): Text {
  const first = orders[0]?.day ?? today;
  const last = orders.at(-1)?.day ?? today;
  const count = orders.length;
  return {
    de: `Bestellungen von ${customer} in ${currency}: ${count} von ${sayDay(first).de} bis ${sayDay(last).de}, Stand ${sayDay(today).de}`,
    en: `Orders of ${customer} in ${currency}: ${count} from ${sayDay(first).en} to ${sayDay(last).en}, as of ${sayDay(today).en}`,
  };
}
