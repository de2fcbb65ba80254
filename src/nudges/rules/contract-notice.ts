import { sayCount, sayDay } from '#src/lib/say.ts';
import { addDays, daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** Days before the last day for notice on which the talk should begin (practice P8). */
const LEAD = 30;

export default defineNudgeRule({
  name: 'contract-notice',
  label: { de: 'Kündigungsfrist naht', en: 'Notice period is near' },
  ground: 'duty',
  suggests: 'check-in',
  check({ customer, spentInYear, typicalYear, today }) {
    const { contractEnd, noticeDays } = customer;
    if (!contractEnd) return [];
    const notice = addDays(contractEnd, -(noticeDays ?? 0));
    const left = daysBetween(today, notice);
    if (left < 0 || left > LEAD) return [];
    const [end, last] = [sayDay(contractEnd), sayDay(notice)];
    const days = sayCount(left, { de: ['Tag', 'Tage'], en: ['day', 'days'] });
    return [
      {
        because: noticeDays
          ? {
              de: `Der Vertrag endet am ${end.de}; gekündigt werden kann bis ${last.de} (noch ${days.de}).`,
              en: `The contract ends on ${end.en}; notice can be given until ${last.en} (${days.en} left).`,
            }
          : {
              de: `Der Vertrag endet am ${end.de} (noch ${days.de}).`,
              en: `The contract ends on ${end.en} (${days.en} left).`,
            },
        certainty: 0.9,
        value: Math.max(spentInYear, typicalYear),
        spell: notice,
        freshFor: LEAD,
        since: addDays(notice, -LEAD),
        numbers: { contractEnd, notice, left },
      },
    ];
  },
});
