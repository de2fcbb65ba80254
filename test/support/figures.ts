/** Numbers of a sentence, dates and quoted text left out. */
export function figuresIn(sentence: string, language: 'de' | 'en'): number[] {
  const bare = sentence
    .replace(/[„“][^“”]*[“”]/g, '')
    .replace(/\d{1,2}\.\d{2}\.\d{4}/g, '')
    .replace(/\d{1,2} \w{3} \d{4}/g, '');
  const numerals = bare.match(/\d[\d.,]*\d|\d/g) ?? [];
  return numerals.map((numeral) =>
    Number(language === 'de' ? numeral.replaceAll('.', '').replace(',', '.') : numeral.replaceAll(',', '')),
  );
}

/** Every number behind a finding, also as the sentence rounds it: overdue to tenths, days to come without a sign. */
export function figuresKnown(numbers: Record<string, number | string>): number[] {
  const all = Object.values(numbers).map(Number).filter(Number.isFinite);
  const rounded = all.map((value) => Math.round(value * 10) / 10);
  return [...all, ...rounded, ...all.map(Math.abs)];
}
