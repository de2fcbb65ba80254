import { expect, test } from 'vitest';
import { queryKinds } from '#src/questions/answer.ts';
import { sayReading } from '#src/questions/say-reading.ts';
import { shower } from '#src/questions/show.ts';
import { read, TODAY } from './cast.ts';

const kinds = await queryKinds();

test.each([
  ['Wie viel Umsatz hatten wir 2025 mit Müller?', 'de', 'Summe · Umsatz · Müller & Söhne GmbH · im Jahr 2025'],
  ['top 3 customers by revenue in 2025', 'en', 'ranking · revenue · by customer · highest first · in 2025'],
  ['Wann hat Müller zuletzt bestellt?', 'de', 'Bestellungen · Müller & Söhne GmbH · die letzte'],
] as const)('%s is read as said', (text, language, reading) => {
  const parsed = read(text);

  expect(parsed.kind === 'query' && sayReading(parsed.query, kinds, shower(language, TODAY, 'EUR'))).toBe(reading);
});

test('every kind of question has a name that people understand, and none is used twice', () => {
  for (const language of ['de', 'en'] as const) {
    const labels = kinds.map(({ label }) => label[language]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.join(' ')).not.toMatch(/[a-z]-(?:of|total|gap)\b/);
  }
});
