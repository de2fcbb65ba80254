import { fold } from '#src/lib/fold.ts';

const OTHER_NAMES: Record<string, string> = {
  usa: 'US',
  us: 'US',
  'u s a': 'US',
  'vereinigte staaten von amerika': 'US',
  'united states of america': 'US',
  amerika: 'US',
  uk: 'GB',
  england: 'GB',
  'great britain': 'GB',
  grossbritannien: 'GB',
  scotland: 'GB',
  schottland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  brd: 'DE',
  'bundesrepublik deutschland': 'DE',
  d: 'DE',
  a: 'AT',
  f: 'FR',
  i: 'IT',
  b: 'BE',
  l: 'LU',
  fl: 'LI',
  schweden: 'SE',
  'czech republic': 'CZ',
  'tschechische republik': 'CZ',
  tschechei: 'CZ',
  turkey: 'TR',
  turkei: 'TR',
  russland: 'RU',
  'south korea': 'KR',
  sudkorea: 'KR',
  korea: 'KR',
  brasil: 'BR',
  espana: 'ES',
  italia: 'IT',
  osterreich: 'AT',
  suisse: 'CH',
  svizzera: 'CH',
  belgique: 'BE',
  belgie: 'BE',
  polska: 'PL',
  danmark: 'DK',
  norge: 'NO',
  sverige: 'SE',
  suomi: 'FI',
  nederland: 'NL',
  mexico: 'MX',
  'hong kong': 'HK',
  macedonia: 'MK',
  vietnam: 'VN',
};

const CODES = namesToCodes();

/** The ISO 3166 code of a country written as a code or by name, German or English; null when we do not know it. */
export function countryCode(country: string | null): string | null {
  if (!country) return null;
  const key = fold(country);
  return CODES.get(key) ?? null;
}

function namesToCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = ['de', 'en', 'fr'].map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const replaced = new Intl.Locale(`und-${code}`).region !== code; // 'DD' would claim the name of 'DE'
    if (replaced || ['EU', 'UN', 'EZ', 'XA', 'XB', 'ZZ', 'QO'].includes(code)) continue;
    const known = names.map((name) => name.of(code)).filter((name) => name !== undefined);
    if (known.length > 0) codes.set(fold(code), code);
    for (const name of known) if (!codes.has(fold(name))) codes.set(fold(name), code);
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) codes.set(fold(name), code);
  return codes;
}
