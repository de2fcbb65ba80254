import type { Text } from '#src/lib/user-error.ts';

export const factKinds: Record<string, Text> = {
  note: { de: 'Notiz', en: 'Note' },
  preference: { de: 'Vorliebe', en: 'Preference' },
  person: { de: 'Person', en: 'Person' },
  process: { de: 'Ablauf', en: 'Process' },
  budget: { de: 'Budget', en: 'Budget' },
  'no-go': { de: 'Tabu', en: 'No-go' },
  complaint: { de: 'Reklamation', en: 'Complaint' },
  praise: { de: 'Lob', en: 'Praise' },
};

export const touchpointKinds: Record<string, Text> = {
  call: { de: 'Anruf', en: 'Call' },
  mail: { de: 'E-Mail', en: 'E-mail' },
  visit: { de: 'Besuch', en: 'Visit' },
  chat: { de: 'Chat', en: 'Chat' },
};

export const directions: Record<string, Text> = {
  out: { de: 'von uns', en: 'by us' },
  in: { de: 'vom Kunden', en: 'by the customer' },
};

export const purposes: Record<string, Text> = {
  value: { de: 'Beziehung, nichts verkauft', en: 'Relationship, nothing sold' },
  service: { de: 'Service, Rückfrage', en: 'Service, a question' },
  business: { de: 'Geschäft, Angebot', en: 'Business, an offer' },
};

/** A kind beside those of facts: it is kept as a promise with a day, not as a fact. */
export const pledge: Text = { de: 'Zusage von uns', en: 'Promise by us' };
