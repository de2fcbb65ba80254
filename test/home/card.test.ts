import { expect, test } from 'vitest';
import { type HomeCustomer, type HomeFacts, homeView } from '#src/home/card.ts';
import { suggestPrompts } from '#src/home/suggest-prompts.ts';

const empty: HomeFacts = {
  today: '2026-11-20',
  now: new Date('2026-11-20T08:02:00Z'),
  nudges: [],
  drafts: [],
  pledges: [],
  customers: [],
  customerCount: 0,
  page: 0,
  awayUntil: null,
};

function customer(id: number, state: HomeCustomer['state'] = 'in-touch'): HomeCustomer {
  return {
    id,
    name: `Kunde ${id}`,
    doNotContact: false,
    state,
    rhythm: { de: 'Bestellt wöchentlich.', en: 'Weekly.' },
  };
}

const textOf = (blocks: unknown) => JSON.stringify(blocks);
const actionIds = (blocks: unknown) => [...textOf(blocks).matchAll(/"action_id":"([^"]+)"/g)].map((match) => match[1]);

test('an empty home says what will show up there, in both languages', () => {
  expect(textOf(homeView(empty, 'de').blocks)).toContain('Noch betreust du niemanden');
  expect(textOf(homeView(empty, 'en').blocks)).toContain('You do not look after anybody yet');
});

test('nudges and drafts that wait come first, each with its button', () => {
  const { blocks } = homeView(
    {
      ...empty,
      nudges: [
        {
          id: 5,
          customer: { id: 1, name: 'Müller *GmbH*' },
          because: { de: 'seit 61 Tagen still', en: 'quiet for 61 days' },
          draft: { kind: 'check-in', label: { de: 'Kurz melden', en: 'Check in' } },
        },
      ],
      drafts: [
        {
          id: 9,
          customer: { id: 1, name: 'Müller' },
          kind: { de: 'Danke sagen', en: 'Say thanks' },
          subject: 'Danke',
          day: '2026-11-19',
        },
      ],
    },
    'de',
  );

  expect(textOf(blocks)).toContain('seit 61 Tagen still');
  expect(textOf(blocks)).toContain('"value":"check-in:1:5"');
  expect(textOf(blocks)).toContain('(gestern)');
  expect(textOf(blocks)).not.toContain('Müller *GmbH*');
});

test('many customers are paged and stay within what Slack takes', () => {
  const customers = Array.from({ length: 100 }, (_, index) => customer(index, 'due'));
  const first = homeView({ ...empty, customers, customerCount: 240 }, 'de').blocks;
  const last = homeView({ ...empty, customers, customerCount: 240, page: 99 }, 'de').blocks;

  expect(first.length).toBeLessThanOrEqual(100);
  expect(textOf(first)).toContain('Meine Kunden (240)');
  expect(actionIds(first)).toContain('home.next');
  expect(actionIds(first)).not.toContain('home.previous');
  expect(actionIds(last)).toContain('home.previous');
  expect(actionIds(last)).not.toContain('home.next');
});

test('who is away sees until when, and can come back', () => {
  const { blocks } = homeView({ ...empty, awayUntil: '2026-11-27' }, 'en');

  expect(textOf(blocks)).toContain('You are away until Fri 27 Nov 2026');
  expect(actionIds(blocks)).toContain('home.back');
});

test('the conversation offers a question about the customer who ordered last', () => {
  const own = [
    { name: 'Alt', orders: [{ day: new Date('2026-01-01') }] },
    { name: 'Müller GmbH', orders: [{ day: new Date('2026-11-01') }] },
    { name: 'Neu', orders: [] },
  ];

  expect(suggestPrompts(own, 'en')[0]?.message).toBe('When did Müller GmbH last order and what?');
  expect(suggestPrompts([], 'de')).toHaveLength(3);
});
