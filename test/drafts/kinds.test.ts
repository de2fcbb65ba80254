import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDoubts } from '#src/drafts/ground.ts';
import { listKinds } from '#src/drafts/list-kinds.ts';
import { renderVariant, tones, type Values } from '#src/drafts/variants.ts';

const everything: Values = {
  customer: 'Müller GmbH',
  product: 'Darjeeling',
  products: 'Darjeeling und Assam',
  order_day: '12. November',
  order_month: 'November',
  since_year: '2023',
  preference: 'Sie Lieferung dienstags bevorzugen',
  first_order_day: '12. November',
  promised_day: '20. November',
  missed_day: '18. November',
};
const voices = ['de Sie', 'de du', 'en'] as const;
const cases = listKinds().flatMap((kind) => voices.flatMap((voice) => tones.map((tone) => ({ kind, voice, tone }))));
const someValues = fc.record(
  Object.fromEntries(Object.entries(everything).map(([name, value]) => [name, fc.constant(value)])),
  { requiredKeys: [] },
);

test('the menu offers every kind of message once', () => {
  expect(listKinds().map(({ name }) => name)).toEqual([
    'thank-you',
    'check-in',
    'welcome',
    'reassurance',
    'second-order',
    'reactivation',
    'complaint-answer',
    'delay-notice',
    'feedback',
    'birthday',
    'reorder',
  ]);
});

test.each(cases)('$kind.name in $voice, $tone, reads whole whatever is known', ({ kind, voice, tone }) => {
  fc.assert(
    fc.property(someValues, (values) => {
      const { subject, body } = renderVariant(kind.variants[voice], tone, values, []);

      expect(`${subject}\n${body}`).not.toMatch(/[{}?]\s*\{|\{\{|\}\}|undefined|null| {2}| ,|\n\n\n|^\? /m);
      expect(body).toMatch(voice === 'en' ? /^\p{Lu}/u : /^[\p{Ll}]|^(Ihr|Ich)/u);
      expect(body).toMatch(/[.?!]$/);
    }),
  );
});

test.each(cases)('$kind.name in $voice, $tone, speaks to one person in one way', ({ kind, voice, tone }) => {
  for (const values of [{}, everything]) {
    const { body } = renderVariant(kind.variants[voice], tone, { ...values, preference: undefined }, []);

    if (voice === 'de Sie') expect(body).not.toMatch(/(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer)(?!\p{L})/iu);
    if (voice === 'de du') expect(body).not.toMatch(/(?<!\p{L})(Ihnen|Ihr|Ihre\p{L}*)(?!\p{L})/u);
    if (voice === 'en') expect(body).not.toMatch(/(?<!\p{L})(Sie|wir|und|nicht|danke)(?!\p{L})/iu);
  }
});

test.each(cases)('$kind.name in $voice, $tone, offers nothing and claims nothing', ({ kind, voice, tone }) => {
  for (const { subject, body } of kind.variants[voice]
    .filter((variant) => variant.tone === tone && variant.needs.length === 0)
    .map((variant) => renderVariant([variant], tone, {}, []))) {
    const grounds = { allowed: [], strangers: [], noDiscounts: true };
    const doubts = findDoubts(`${subject}\n${body}`, grounds, voice === 'en' ? 'en' : 'de');

    expect(doubts.filter(({ why }) => why === 'discount' || why === 'name')).toEqual([]);
  }
});
