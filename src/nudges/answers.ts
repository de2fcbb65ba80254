import type { Day } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';

/** What a person can say to a nudge. */
export type Answer =
  | { kind: 'in-touch'; contact: { kind: string; direction: 'in' | 'out'; day: Day; note: string | null } }
  | { kind: 'seasonal'; until: Day }
  | { kind: 'waiting-for-customer' }
  | { kind: 'waiting-for-us'; text: string; dueDay: Day }
  | { kind: 'left-alone' }
  | { kind: 'lost'; reason: string; note: string | null }
  | { kind: 'false-alarm' }
  | { kind: 'snooze'; until: Day }
  | { kind: 'kept' };

export type Reason = Exclude<Answer['kind'], 'in-touch' | 'snooze' | 'kept'>;

/** Reasons in place of a bare snooze, in the order of the menu. */
export const reasons: Record<Reason, Text> = {
  seasonal: { de: 'Saisonal, bis …', en: 'Seasonal until…' },
  'waiting-for-customer': { de: 'Wir warten auf den Kunden', en: 'Waiting for the customer' },
  'waiting-for-us': { de: 'Der Kunde wartet auf uns', en: 'They wait for us' },
  'left-alone': { de: 'Bewusst in Ruhe lassen', en: 'Left alone on purpose' },
  lost: { de: 'Verloren …', en: 'Lost…' },
  'false-alarm': { de: 'Falscher Alarm', en: 'False alarm' },
};

/** Why customers leave (practice P28). */
export const lossReasons: Record<string, Text> = {
  competitor: { de: 'Kauft woanders', en: 'Buys elsewhere' },
  price: { de: 'Preis', en: 'Price' },
  product: { de: 'Sortiment passt nicht mehr', en: 'Products no longer fit' },
  service: { de: 'Unzufrieden mit uns', en: 'Unhappy with us' },
  closed: { de: 'Betrieb aufgegeben', en: 'Out of business' },
  unknown: { de: 'Unbekannt', en: 'Unknown' },
};

export const contactKinds: Record<string, Text> = {
  call: { de: 'Telefonat', en: 'Call' },
  mail: { de: 'E-Mail', en: 'Mail' },
  visit: { de: 'Besuch', en: 'Visit' },
  chat: { de: 'Chat', en: 'Chat' },
};

export const directions: Record<'out' | 'in', Text> = {
  out: { de: 'Wir haben uns gemeldet', en: 'We got in touch' },
  in: { de: 'Der Kunde hat sich gemeldet', en: 'The customer got in touch' },
};

/** What a closed nudge came to, as a sentence about who did it. */
export function sayOutcome(outcome: string | null, name: string | null, until: Text | null): Text {
  const who = name ?? '…';
  switch (outcome) {
    case 'in-touch':
    case 'contact':
      return { de: `${who} war in Kontakt`, en: `${who} was in touch` };
    case 'drafted':
      return { de: `${who} hat geschrieben`, en: `${who} wrote` };
    case 'ordered':
      return { de: 'Der Kunde hat wieder bestellt', en: 'The customer has ordered again' };
    case 'kept':
      return name
        ? { de: `${who}: Zusage erledigt`, en: `${who}: pledge kept` }
        : { de: 'Zusage erledigt', en: 'Pledge kept' };
    case 'seasonal':
      return { de: `${who}: Saisonkunde, ruht bis ${until?.de}`, en: `${who}: seasonal, resting until ${until?.en}` };
    case 'waiting-for-customer':
      return {
        de: `${who}: Wir warten auf den Kunden, bis ${until?.de}`,
        en: `${who}: waiting for the customer until ${until?.en}`,
      };
    case 'waiting-for-us':
      return {
        de: `${who}: Zusage notiert, fällig ${until?.de}`,
        en: `${who}: pledge noted, due ${until?.en}`,
      };
    case 'left-alone':
      return {
        de: `${who}: bewusst in Ruhe gelassen, bis zur nächsten Bestellung`,
        en: `${who}: left alone on purpose until the next order`,
      };
    case 'lost':
      return { de: `${who}: als verloren vermerkt`, en: `${who}: marked as lost` };
    case 'false-alarm':
      return {
        de: `${who}: falscher Alarm. Ich urteile bei diesem Kunden ab jetzt großzügiger`,
        en: `${who}: false alarm. I will judge this customer more generously from now on`,
      };
    case 'snooze':
      return { de: `${who}: zurückgestellt bis ${until?.de}`, en: `${who}: snoozed until ${until?.en}` };
    default:
      return { de: 'Hat sich erledigt', en: 'No longer holds' };
  }
}
