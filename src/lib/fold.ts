/**
 * The key under which sloppy spellings of a name meet: lower case, no accents, `ü` = `ue` = `u`,
 * `ß` = `ss`, everything but letters and digits one space. "Müller & Söhne" and "mueller soehne" → "muller sohne".
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return tidy(/^[ -~]*$/.test(lower) ? lower : withoutAccents(lower));
}

function withoutAccents(lower: string): string {
  return lower
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

function tidy(text: string): string {
  return text
    .replace(/([aou])e/g, '$1')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
