import Holidays from 'date-holidays';
import { addDays, type Day, weekday } from '#src/lib/time.ts';

/** The working days of Lübeck. */
export interface Calendar {
  isWorking(day: Day): boolean;
  /** the latest working day that is not after `day` */
  onOrBefore(day: Day): Day;
}

/** @param until the last year that matters; the two and a half years before it are known as well */
export function workingDays(until: Day): Calendar {
  const holidays = new Holidays('DE', 'SH');
  const year = Number(until.slice(0, 4));
  const free = new Set<Day>();
  for (let of = year - 4; of <= year + 1; of++) {
    for (const { date, type } of holidays.getHolidays(of)) if (type === 'public') free.add(date.slice(0, 10));
  }
  const isWorking = (day: Day) => weekday(day) <= 5 && !free.has(day);
  return {
    isWorking,
    onOrBefore(day) {
      let at = day;
      while (!isWorking(at)) at = addDays(at, -1);
      return at;
    },
  };
}
