import type { Language } from '#src/lib/user-error.ts';
import type { Formality } from './kind.ts';

interface Spoken {
  language: string | null;
  formality: string | null;
}

/**
 * How somebody is written to: the contact's own wish, else the customer's, else by country (German in Germany,
 * Austria, Switzerland and Liechtenstein, English elsewhere), else as at home. Without a wish it is "Sie".
 * @param home the team's holiday region, such as DE-BY
 */
export function voiceFor(
  customer: Spoken & { countryCode: string | null },
  contact: Spoken | null,
  home: string,
): { language: Language; formality: Formality } {
  const wished = contact?.language ?? customer.language;
  const country = customer.countryCode ?? home.slice(0, 2);
  const language = wished ?? (['DE', 'AT', 'CH', 'LI'].includes(country) ? 'de' : 'en');
  const formality = contact?.formality ?? customer.formality;
  return { language: language.startsWith('de') ? 'de' : 'en', formality: formality === 'du' ? 'du' : 'Sie' };
}
