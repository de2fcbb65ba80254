import { sayAgo, sayDay } from '#src/lib/say.ts';
import { addDays, daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule, type NudgeFacts } from '#src/nudges/nudge.ts';

/** Days after which an open pledge is history rather than due. */
const FORGOTTEN_AFTER = 30;

/** Pledges due today, overdue, or due before the next working day; one finding per due day. */
export default defineNudgeRule({
  name: 'pledge-due',
  label: { de: 'Zusage fällig', en: 'Pledge due' },
  ground: 'duty',
  suggests: null,
  check({ pledges, spentInYear, typicalYear, today, workingDays }) {
    const next = workingDays.next(today);
    const due = pledges.filter(({ dueDay }) => dueDay < next && daysBetween(dueDay, today) <= FORGOTTEN_AFTER);
    const days = [...new Set(due.map(({ dueDay }) => dueDay))].sort();
    return days.map((day) => {
      const ofDay = due.filter(({ dueDay }) => dueDay === day);
      const [pledge] = ofDay;
      const more = ofDay.length - 1;
      return {
        because: sayPledge(pledge!, more, today),
        certainty: 1,
        value: Math.max(spentInYear, typicalYear),
        spell: day,
        freshFor: FORGOTTEN_AFTER,
        since: day > addDays(today, -1) ? today : day,
        numbers: { dueDay: day, days: daysBetween(day, today), more },
        to: pledge!.byId,
      };
    });
  },
});

function sayPledge({ text, dueDay, day, owedBy, by }: NudgeFacts['pledges'][number], more: number, today: string) {
  const due = sayAgo(dueDay, today);
  const said = sayDay(day);
  const who = by ? `, ${by}` : '';
  const rest =
    more > 0
      ? {
          de: ` Und ${more} weitere Zusage${more > 1 ? 'n' : ''}.`,
          en: ` And ${more} more pledge${more > 1 ? 's' : ''}.`,
        }
      : { de: '', en: '' };
  if (owedBy === 'customer')
    return {
      de: `Vom Kunden zugesagt, fällig ${due.de}: „${text}“ (notiert am ${said.de}${who}).${rest.de}`,
      en: `Promised by the customer, due ${due.en}: “${text}” (noted ${said.en}${who}).${rest.en}`,
    };
  return {
    de: `Wir haben zugesagt, fällig ${due.de}: „${text}“ (am ${said.de}${who}).${rest.de}`,
    en: `We promised, due ${due.en}: “${text}” (on ${said.en}${who}).${rest.en}`,
  };
}
