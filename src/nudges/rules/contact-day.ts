import { sayDay } from '#src/lib/say.ts';
import { addDays, type Day, isDay } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** Birthdays today and on the days off before the next working day. */
export default defineNudgeRule({
  name: 'contact-day',
  label: { de: 'Geburtstag', en: 'Birthday' },
  ground: 'occasion',
  suggests: 'birthday',
  check({ birthdays, spentInYear, today, workingDays }) {
    const next = workingDays.next(today);
    const byDay = new Map<Day, string[]>();
    for (const { contact, day } of birthdays) {
      const celebrated = celebratedOn(day, today, next);
      if (celebrated) byDay.set(celebrated, [...(byDay.get(celebrated) ?? []), contact]);
    }
    return [...byDay].map(([day, contacts]) => {
      const when = day === today ? { de: 'heute', en: 'today' } : sayDay(day);
      const several = contacts.length > 1;
      return {
        because: {
          de: `${contacts.join(' und ')} ${several ? 'haben' : 'hat'} Geburtstag: ${when.de}.`,
          en: `${contacts.join(' and ')} ${several ? 'have birthdays' : 'has a birthday'}: ${when.en}.`,
        },
        certainty: 0.5,
        value: spentInYear,
        spell: day,
        since: today,
        numbers: { day, contacts: contacts.length },
      };
    });
  },
});

/** The birthday's day in the days from `from` to before `until`; 29 February is kept on the 28th in other years. */
function celebratedOn(birthday: Day, from: Day, until: Day): Day | null {
  for (let day = from; day < until; day = addDays(day, 1)) {
    const year = day.slice(0, 4);
    const inYear = `${year}${birthday.slice(4)}`;
    if ((isDay(inYear) ? inYear : `${year}-02-28`) === day) return day;
  }
  return null;
}
