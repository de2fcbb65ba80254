import { sayAgo, sayCount } from '#src/lib/say.ts';
import { daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** Days after which an unanswered word is history. */
const FORGOTTEN_AFTER = 30;

/** The customer had the last word in writing, and working days have passed; after a call or visit nobody waits. */
export default defineNudgeRule({
  name: 'waiting-for-us',
  label: { de: 'Wartet auf uns', en: 'Waiting for us' },
  ground: 'duty',
  suggests: 'check-in',
  check({ touchpoints, spentInYear, typicalYear, today, workingDays, settings }) {
    const last = touchpoints.at(-1);
    if (last?.direction !== 'in' || (last.kind !== 'mail' && last.kind !== 'chat')) return [];
    const waited = workingDays.count(last.day, today);
    if (waited < settings.answerWithin || daysBetween(last.day, today) > FORGOTTEN_AFTER) return [];
    const ago = sayAgo(last.day, today);
    const days = sayCount(waited, { de: ['Arbeitstag', 'Arbeitstage'], en: ['working day', 'working days'] });
    return [
      {
        because: {
          de: `Hat uns ${ago.de} geschrieben und wartet seit ${days.de.replace('tage', 'tagen')} auf eine Antwort.`,
          en: `Wrote to us ${ago.en} and has been waiting for ${days.en}.`,
        },
        certainty: 0.9,
        value: Math.max(spentInYear, typicalYear),
        spell: last.day,
        freshFor: FORGOTTEN_AFTER,
        since: workingDays.add(last.day, settings.answerWithin),
        numbers: { daysSince: daysBetween(last.day, today), waited },
      },
    ];
  },
});
