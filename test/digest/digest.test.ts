import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestCard, threadCards } from '#src/digest/card.ts';
import { composeDigest, type DigestFacts } from '#src/digest/compose-digest.ts';
import { type Digest, fitLines, isWorthPosting, MAXIMUM_LINES } from '#src/digest/digest.ts';
import { thanksFor } from '#src/digest/thanks.ts';
import { addDays } from '#src/lib/time.ts';

const DAY = '2026-11-20';

const nothing: DigestFacts = {
  day: DAY,
  since: '2026-11-19',
  orders: { count: 0, amounts: [] },
  firstOrders: [],
  thanks: [],
  quiet: [],
  pledges: [],
  dates: [],
  unowned: [],
  expected: [],
  longQuiet: [],
  week: null,
};

const customer = (id: number) => ({ customerId: id, customer: `Kunde ${id}` });
const because = { de: 'Darum.', en: 'Because.' };
const quietOf = (id: number, owner: string | null) => ({ ...customer(id), owner, daysSince: 60 + id, because });
const linesOf = (digest: Digest) => fitLines(digest).flatMap(({ items }) => items.map(({ text }) => text.en));

describe('what a digest says', () => {
  test('nothing when there is nothing', () => {
    expect(isWorthPosting(composeDigest(nothing))).toBe(false);
  });

  test('nothing when only expected orders or known unowned customers could be listed', () => {
    const digest = composeDigest({
      ...nothing,
      orders: { count: 4, amounts: [{ currency: 'EUR', amount: '400.00' }] },
      expected: [customer(1)],
      unowned: [{ ...customer(2), because, isNew: false }],
    });

    expect(isWorthPosting(digest)).toBe(false);
  });

  test('each quiet customer once, by owner', () => {
    const digest = composeDigest({ ...nothing, quiet: [quietOf(1, 'Anna'), quietOf(2, 'Bernd'), quietOf(3, 'Anna')] });

    expect(linesOf(digest)).toEqual([
      'Gone quiet with Anna: Kunde 1 (61 days), Kunde 3 (63 days)',
      'Gone quiet with Bernd: Kunde 2 (62 days)',
    ]);
  });

  test('what an import brings to light is one line that names the owners', () => {
    const longQuiet = [
      { owner: 'Anna Weber', count: 12 },
      { owner: null, count: 2 },
    ];
    const digest = composeDigest({ ...nothing, longQuiet });

    expect(linesOf(digest)).toEqual([
      '14 customers have been quiet for longer (Anna Weber 12); /care quiet lists them',
    ]);
  });

  test("the week's line counts nudges, contacts and orders with exact sums", () => {
    const amounts = [
      { currency: 'EUR', amount: '4210.00' },
      { currency: 'CHF', amount: '99.95' },
    ];
    const digest = composeDigest({ ...nothing, week: { nudges: 8, contacts: 5, orders: 3, amounts } });

    expect(linesOf(digest)).toEqual(['Last week: 8 nudges, 5 contacts, 3 orders (€4,210.00 + CHF 99.95)']);
    expect(digest.sections.at(-1)?.items[0]?.text.de).toBe(
      'Letzte Woche: 8 Anstöße, 5 Kontakte, 3 Bestellungen (4.210,00 € + 99,95 CHF)',
    );
  });

  test('at most twelve lines, nothing lost: what is not in the channel is in the thread', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, count, (first, thanks, quiet, dates, unowned) => {
        const ids = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
        const digest = composeDigest({
          ...nothing,
          orders: { count: 3, amounts: [{ currency: 'EUR', amount: '3.00' }] },
          firstOrders: ids(first).map((id) => ({ ...customer(id), amount: '1.00', currency: 'EUR' })),
          thanks: ids(thanks).map((id) => ({ ...customer(id), thanks: { kind: 'thank-you', because } })),
          quiet: ids(quiet).map((id) => quietOf(id, `Owner ${id % 7}`)),
          dates: ids(dates).map((id) => ({ ...customer(id), because, draft: null })),
          unowned: ids(unowned).map((id) => ({ ...customer(id), because, isNew: true })),
        });
        const channel = digestCard(digest, 'en');
        const thread = threadCards(digest, 'en').map(({ text }) => text);

        expect(channel.blocks?.length).toBeLessThanOrEqual(MAXIMUM_LINES);
        for (const { text } of digest.sections.flatMap(({ items }) => items)) {
          expect([channel.text, ...thread].some((message) => message.includes(text.en))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a name with markup does no harm', () => {
    const evil = { customerId: 1, customer: '<!channel> *Müller*', amount: '1.00', currency: 'EUR' };
    const card = digestCard(composeDigest({ ...nothing, firstOrders: [evil] }), 'de');

    expect(JSON.stringify(card.blocks)).not.toContain('<!channel>');
  });

  test('a line somebody has seen to shows who, and loses its button', () => {
    const digest = composeDigest({ ...nothing, firstOrders: [{ ...customer(1), amount: '1.00', currency: 'EUR' }] });
    const card = digestCard(digest, 'de', new Map([['first:1', 'Anna Weber']]));

    expect(JSON.stringify(card.blocks)).toContain('✓ Anna Weber');
    expect(JSON.stringify(card.blocks)).not.toContain('drafts.write');
  });
});

describe('an order worth a thank-you', () => {
  /** Orders newest first: days ago and amount. */
  const orders = (...list: [ago: number, amount?: number][]) =>
    list.map(([ago, amount = 100]) => ({ day: addDays(DAY, -ago), amount, text: amount.toFixed(2) }));
  const regular = (times: number, from: number) => Array.from({ length: times }, (_, i): [number] => [from + 30 * i]);

  test.each([
    ['a first order is welcomed, not thanked for', orders([1]), null],
    ['a second order', orders([1], [30]), 'second order, €100.00'],
    ['an order like any other', orders(...regular(7, 1)), null],
    ['the return after a long silence', orders([1], ...regular(6, 130)), 'back after 129 days (usually 30 days)'],
    ['the largest so far', orders([1, 500], ...regular(6, 31)), 'largest order so far, €500.00'],
    ['the tenth', orders(...regular(10, 1)), 'order number 10'],
  ])('%s', (_, list, expected) => {
    expect(thanksFor(list, 'EUR')?.because.en ?? null).toBe(expected);
  });
});
