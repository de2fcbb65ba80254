import Holidays from 'date-holidays';
import type { Day } from '#src/lib/time.ts';
import { UserError } from '#src/lib/user-error.ts';
import { makeWorkingDays, type WorkingDays } from './working-days.ts';

/**
 * The working days around a day, by the public holidays of a region: `DE`, `DE-BY`, `CH-ZH`, `AT`.
 * @throws UserError when the region is unknown.
 */
export function readWorkingDays(region: string, around: Day): WorkingDays {
  const year = Number(around.slice(0, 4));
  const key = `${region} ${year}`;
  const known = cache.get(key) ?? makeWorkingDays(listHolidays(region, [year - 1, year, year + 1]));
  cache.set(key, known);
  return known;
}

/** A region's public holidays in the years from one day's to another's, ascending. */
export function readHolidays(region: string, from: Day, until: Day): Day[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return [...listHolidays(region, years)].sort();
}

// Reading a region's rules takes some 20 ms and yields the same every time.
const cache = new Map<string, WorkingDays>();

function listHolidays(region: string, years: number[]): Set<Day> {
  const [country, state] = region.split('-');
  const holidays = state ? new Holidays(country as string, state) : new Holidays(country as string);
  const known = state ? holidays.getStates(country as string)?.[state] : holidays.getCountries()[country as string];
  if (!known) throw new UserError(unknownRegion(region));
  const days = years.flatMap((year) => holidays.getHolidays(year, 'en'));
  return new Set(days.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
}

function unknownRegion(region: string) {
  return {
    de: `Für HOLIDAYS=${region} kenne ich keine Feiertage. Gemeint ist ein Land wie DE oder ein Bundesland wie DE-BY.`,
    en: `I know no holidays for HOLIDAYS=${region}. Use a country such as DE or a region such as DE-BY.`,
  };
}
