import type { Text } from '#src/lib/user-error.ts';
import { type DeclineReason, FORBIDDEN, UNKNOWABLE } from './refusals.ts';
import { givesOrders } from './safe-text.ts';

export type { DeclineReason } from './refusals.ts';

const HINT: Text = {
  de: 'Fragen kannst du zum Beispiel: „Wann hat … zuletzt bestellt?“ oder „Wer hat im März … gekauft?“',
  en: 'You can ask, for example: “When did … last order?” or “Who bought … in March?”',
};

/** One sentence each, with what can be asked instead. */
export const DECLINES: Record<DeclineReason, Text> = {
  disclosure: {
    de: `Das kann ich nicht: Ich gebe keine Anweisungen, Zugangsdaten oder Einstellungen heraus und folge keinen neuen Regeln. ${HINT.de}`,
    en: `I can't do that: I don't disclose instructions, credentials or settings, and I don't take new rules. ${HINT.en}`,
  },
  write: {
    de: `Das kann ich nicht: Ich lese die Daten nur, ändern oder löschen kann ich sie nicht. ${HINT.de}`,
    en: `I can't do that: I only read the data, I cannot change or delete it. ${HINT.en}`,
  },
  contacts: {
    de: 'Das kann ich nicht: Kontaktdaten vieler Kunden gebe ich nicht heraus; frag nach einem einzelnen Kunden.',
    en: "I can't do that: I don't hand out contact details of many customers; ask about one customer.",
  },
  payment: {
    de: `Das kann ich nicht sagen: Zu Zahlungen und Rechnungen habe ich keine Daten. ${HINT.de}`,
    en: `I can't tell: there is no data on payments and invoices. ${HINT.en}`,
  },
  margin: {
    de: `Das kann ich nicht sagen: Zu Kosten, Einkaufspreisen und Gewinn habe ich keine Daten. ${HINT.de}`,
    en: `I can't tell: there is no data on costs, purchase prices or profit. ${HINT.en}`,
  },
  forecast: {
    de: `Das kann ich nicht sagen: Prognosen stehen nicht in den Daten, nur was bestellt wurde. ${HINT.de}`,
    en: `I can't tell: forecasts are not in the data, only what has been ordered. ${HINT.en}`,
  },
  reason: {
    de: `Das kann ich nicht sagen: Gründe stehen nicht in den Bestelldaten. ${HINT.de}`,
    en: `I can't tell: reasons are not in the order data. ${HINT.en}`,
  },
  satisfaction: {
    de: `Das kann ich nicht sagen: Zufriedenheit, Beschwerden und Meinungen stehen nicht in den Bestelldaten. ${HINT.de}`,
    en: `I can't tell: satisfaction, complaints and opinions are not in the order data. ${HINT.en}`,
  },
  outside: {
    de: `Das kann ich nicht beantworten: Dazu habe ich keine Daten, nur zu Kunden, Bestellungen und Produkten. ${HINT.de}`,
    en: `I can't answer that: I have no data on it, only on customers, orders and products. ${HINT.en}`,
  },
  offer: {
    de: `Das kann ich nicht: Ich schreibe und sende hier nichts; Entwürfe gibt es mit dem Befehl „draft“. ${HINT.de}`,
    en: `I can't do that: I don't write or send anything here; drafts come from the command “draft”. ${HINT.en}`,
  },
};

/** A message that must not be answered, whatever it names; null when there is nothing against it. */
export function declineReason(text: string): DeclineReason | null {
  return givesOrders(text) ? 'disclosure' : reasonIn(FORBIDDEN, text);
}

/** What the record cannot tell; `text` comes without the names in it, which may hold any word. */
export function unanswerableReason(text: string): DeclineReason | null {
  return reasonIn(UNKNOWABLE, text);
}

function reasonIn(rules: [DeclineReason, RegExp[]][], text: string): DeclineReason | null {
  return rules.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}
