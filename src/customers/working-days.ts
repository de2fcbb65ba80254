import { addDays, type Day, weekday } from '#src/lib/time.ts';

/** Which days are worked on: Monday to Friday without the holidays of the region. */
export interface WorkingDays {
  isWorkingDay(day: Day): boolean;
  /** The first working day after `day`. */
  next(day: Day): Day;
  /** The last working day before `day`. */
  previous(day: Day): Day;
  /** The working day `count` working days after `day`. */
  add(day: Day, count: number): Day;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  count(from: Day, to: Day): number;
}

/** @param holidays every holiday that may be asked about */
export function makeWorkingDays(holidays: ReadonlySet<Day>): WorkingDays {
  const isWorkingDay = (day: Day) => weekday(day) <= 5 && !holidays.has(day);
  const step = (day: Day, by: 1 | -1) => {
    let found = addDays(day, by);
    while (!isWorkingDay(found)) found = addDays(found, by);
    return found;
  };
  return {
    isWorkingDay,
    next: (day) => step(day, 1),
    previous: (day) => step(day, -1),
    add(day, count) {
      let found = day;
      for (let i = 0; i < count; i++) found = step(found, 1);
      return found;
    },
    count(from, to) {
      let count = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
      return count;
    },
  };
}
