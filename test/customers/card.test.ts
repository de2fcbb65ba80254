import { expect, test } from 'vitest';
import { customerCard } from '#src/customers/card.ts';
import { daysToBirthday, nextStep } from '#src/customers/next-step.ts';
import type { CardFacts } from '#src/customers/store.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';

const today = '2026-11-20';

function customer(more: Partial<CardFacts> = {}): CardFacts {
  return {
    id: 7,
    number: '10001',
    name: 'Müller & Söhne GmbH',
    segment: 'Feinkost',
    street: 'Hauptstraße 9',
    postalCode: '24103',
    city: 'Kiel',
    country: 'Deutschland',
    phone: null,
    owner: 'Anna Weber',
    ownerDerived: false,
    deputy: null,
    doNotContact: false,
    notice: null,
    formality: 'Sie',
    contractEnd: null,
    noticeDays: null,
    lostDay: null,
    contacts: [
      {
        id: 1,
        name: 'Thomas Müller',
        title: 'Geschäftsführer',
        phone: null,
        email: 't@mueller.example',
        birthday: null,
      },
    ],
    since: '2024-05-02',
    orders: 12,
    spentInYear: '4210.50',
    currency: 'EUR',
    lastOrders: [
      {
        number: 'A1',
        day: '2026-11-02',
        status: 'valid',
        statusText: null,
        amount: '310.00',
        currency: 'EUR',
        lines: [{ quantity: '2.500', product: 'Leinöl' }],
      },
    ],
    pledges: [],
    facts: [],
    lastIn: null,
    lastOut: null,
    ...more,
  };
}

function rhythm(more: Partial<Rhythm> = {}): Rhythm {
  return {
    orders: 12,
    firstOrder: '2024-05-02',
    lastOrder: '2026-11-02',
    daysSince: 18,
    medianGap: 30,
    longestGap: 40,
    usualGap: 30,
    gapLow: 25,
    gapHigh: 37,
    overdue: 0.6,
    horizon: 60,
    pQuiet: { own: 0.02, in60: 0.02, in90: 0.01, in180: 0.01 },
    pGone: 0.01,
    late: 0.1,
    state: 'in-touch',
    spreadFactor: 1,
    ...more,
  } as Rhythm;
}

function card(more: Partial<CardFacts> = {}, shared?: { by: string }): string {
  return JSON.stringify(
    customerCard({ facts: customer(more), rhythm: rhythm(), today, language: 'de', shared }).blocks,
  );
}

test('one screen tells who, owner, since when, rhythm, orders and the next step', () => {
  const said = card();

  for (const part of [
    'Müller & Söhne GmbH',
    'Anna Weber',
    'Kunde seit',
    'Bestellt etwa alle 30 Tage',
    '2,5 × Leinöl',
    '4.210,50 €',
    'Nächster Schritt',
  ]) {
    expect(said).toContain(part);
  }
  expect(
    customerCard({ facts: customer(), rhythm: rhythm(), today, language: 'de' }).blocks.length,
  ).toBeLessThanOrEqual(12);
});

test('knowledge carries author, day and age', () => {
  const fact = {
    id: 1,
    kind: 'note',
    text: 'Mag <!channel> nicht',
    author: 'Mehmet',
    day: '2025-03-01',
    confirmedDay: null,
    sourceUrl: 'https://team.example/p1',
  };

  const said = card({ facts: [fact] });

  expect(said).toContain('&lt;!channel&gt;');
  expect(said).toContain('Mehmet, Sa., 01.03.2025, Stand 03/2025');
  expect(said).toContain('<https://team.example/p1|Quelle>');
});

test('whoever asked not to be written to is not offered a draft', () => {
  const said = card({ doNotContact: true });

  expect(said).not.toContain('drafts.write');
  expect(said).toContain('Möchte nicht angeschrieben werden');
});

test('a shared card holds no contact details, nothing personal and no buttons', () => {
  const said = card(
    {
      facts: [
        { id: 1, kind: 'person', text: 'Segelt gern', author: 'Anna', day: today, confirmedDay: null, sourceUrl: null },
      ],
    },
    { by: 'Anna' },
  );

  expect(said).not.toContain('t@mueller.example');
  expect(said).not.toContain('Segelt gern');
  expect(said).not.toContain('button');
  expect(said).toContain('Geteilt von Anna');
});

test('what was promised comes before what could be sold', () => {
  const pledge = { id: 1, text: 'Muster schicken', by: 'Anna', owedBy: 'us', day: '2026-11-01', dueDay: '2026-11-19' };
  const complaint = {
    id: 2,
    kind: 'complaint',
    text: 'Zu jung',
    author: 'Anna',
    day: '2026-11-10',
    confirmedDay: null,
    sourceUrl: null,
  };
  const quiet = rhythm({ state: 'quiet' });

  expect(nextStep(customer({ pledges: [pledge], facts: [complaint] }), quiet, today).en).toBe(
    'Keep the promise, due yesterday: Muster schicken',
  );
  expect(nextStep(customer({ facts: [complaint] }), quiet, today).en).toContain('Answer the complaint');
  expect(nextStep(customer({ lastIn: { day: '2026-11-18', kind: 'mail', by: null } }), quiet, today).en).toContain(
    'Reply',
  );
  expect(nextStep(customer(), quiet, today).en).toContain('Ask how they are');
  expect(nextStep(customer(), rhythm(), today).en).toBe(
    'Nothing presses; the next order is expected around Wed 2 Dec 2026.',
  );
  expect(nextStep(customer({ orders: 0 }), null, today).en).toContain('No order yet');
});

test('a birthday on the 29th of February is kept on the 28th', () => {
  expect(daysToBirthday('1980-02-29', '2026-02-27')).toBe(1);
  expect(daysToBirthday('1980-11-19', '2026-11-20')).toBe(364);
  expect(daysToBirthday('1980-11-20', '2026-11-20')).toBe(0);
});
