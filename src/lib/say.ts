import { DateTime } from 'luxon';
import { type Day, daysBetween } from './time.ts';
import type { Language, Text } from './user-error.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** A text in both languages, made by one function of the language. */
export function both(say: (language: Language) => string): Text {
  return { de: say('de'), en: say('en') };
}

/** An exact decimal amount with its currency: "1.234,50 €", "€1,234.50". Never goes through a float. */
export function sayMoney(amount: string, currency: string): Text {
  return both((language) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency })
      .format(amount as never)
      .replaceAll('\u00a0', ' '),
  );
}

/** A rough figure, such as a mean or a year's sum for weighing: whole units, "1.235 €", "€1,235". */
export function sayRoughMoney(amount: number, currency: string): Text {
  return both((language) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency, maximumFractionDigits: 0 })
      .format(Math.round(amount))
      .replaceAll('\u00a0', ' '),
  );
}

/** "Fr., 20.11.2026", "Fri 20 Nov 2026". */
export function sayDay(day: Day): Text {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  return {
    de: date
      .setLocale('de')
      .toFormat('ccc, dd.MM.yyyy')
      .replace(/^(\w+),/, '$1.,'),
    en: date.setLocale('en').toFormat('ccc d LLL yyyy'),
  };
}

/** "heute", "gestern", "vor 3 Tagen"; "morgen", "in 3 Tagen" for days to come. */
export function sayAgo(day: Day, today: Day): Text {
  const days = daysBetween(day, today);
  if (days === 0) return { de: 'heute', en: 'today' };
  if (days === 1) return { de: 'gestern', en: 'yesterday' };
  if (days === -1) return { de: 'morgen', en: 'tomorrow' };
  if (days < 0) return { de: `in ${-days} Tagen`, en: `in ${-days} days` };
  return { de: `vor ${days} Tagen`, en: `${days} days ago` };
}

/** A number with its noun: sayCount(1, {de: ['Tag', 'Tage'], en: ['day', 'days']}) → "1 Tag", "1 day". */
export function sayCount(count: number, noun: Record<Language, [one: string, many: string]>): Text {
  return both((language) => `${count} ${noun[language][count === 1 ? 0 : 1]}`);
}
