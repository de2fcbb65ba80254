import { both, sayCount } from '#src/lib/say.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { HitRate } from './outcome-store.ts';

/** Warnings below which a share says nothing yet. */
const TELLING = 5;

/** "Of 40 such warnings whose time is up, 26 stayed silent (65 %, foretold 63 %)…"; null while there are too few. */
export function sayHitRate({ warnings, quiet, won_back: wonBack, promised }: HitRate): Text | null {
  if (warnings < TELLING || promised === null) return null;
  const kept = Math.round((100 * quiet) / warnings);
  const foretold = Math.round(100 * promised);
  const alone = warnings - quiet - wonBack;
  const rest = both((language) =>
    [wonBack > 0 && sayCount(wonBack, afterContact)[language], alone > 0 && sayCount(alone, onTheirOwn)[language]]
      .filter((part) => typeof part === 'string')
      .join(', '),
  );
  return {
    de: `Von ${warnings} solchen Hinweisen, deren Frist um ist, blieben ${quiet} still (${kept} %, vorhergesagt ${foretold} %)${rest.de && `; ${rest.de}`}.`,
    en: `Of ${warnings} such warnings whose time is up, ${quiet} stayed silent (${kept} %, foretold ${foretold} %)${rest.en && `; ${rest.en}`}.`,
  };
}

const afterContact = {
  de: ['bestellte nach einem Kontakt', 'bestellten nach einem Kontakt'],
  en: ['ordered after a contact', 'ordered after a contact'],
} satisfies Record<string, [string, string]>;

const onTheirOwn = {
  de: ['bestellte von allein', 'bestellten von allein'],
  en: ['ordered unasked', 'ordered unasked'],
} satisfies Record<string, [string, string]>;
