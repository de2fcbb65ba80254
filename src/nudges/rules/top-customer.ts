import { sayRoughMoney } from '#src/lib/say.ts';
import { daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule } from '#src/nudges/nudge.ts';

/** A customer who orders faithfully and hears nothing from us. */
export default defineNudgeRule({
  name: 'top-customer',
  label: { de: 'Lange nicht gesprochen', en: 'Not spoken to for long' },
  ground: 'silence',
  suggests: 'check-in',
  check({ isTop, rhythm, touchpoints, customer, spentInYear, today, settings }) {
    if (!isTop || rhythm?.state === 'quiet') return [];
    const spoken = touchpoints.at(-1)?.day ?? null;
    // Without any contact on record we only know that there was none since we keep the record.
    const silentSince = spoken ?? customer.knownSince;
    const days = daysBetween(silentSince, today);
    if (days < settings.speakWithin) return [];
    const { de, en } = sayRoughMoney(spentInYear, customer.currency);
    return [
      {
        because: spoken
          ? {
              de: `Gehört mit ${de} in zwölf Monaten zu den zehn größten Kunden; der letzte Kontakt war vor ${days} Tagen.`,
              en: `One of the ten largest customers with ${en} in twelve months; the last contact was ${days} days ago.`,
            }
          : {
              de: `Gehört mit ${de} in zwölf Monaten zu den zehn größten Kunden; seit wir ihn vor ${days} Tagen aufnahmen, ist kein Kontakt notiert.`,
              en: `One of the ten largest customers with ${en} in twelve months; no contact is on record since we took it up ${days} days ago.`,
            },
        certainty: 0.15,
        value: spentInYear,
        spell: silentSince,
        since: today,
        numbers: { spentInYear: Math.round(spentInYear), days },
      },
    ];
  },
});
