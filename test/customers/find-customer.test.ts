import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCustomer } from '#src/customers/find-customer.ts';
import { fold } from '#src/lib/fold.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const names = [
    'Müller & Söhne GmbH',
    'Bäckerei Klein',
    'Hotel Seebrücke GmbH',
    'Hotel Vier Türme',
    'Meier AG',
    'Meier GmbH',
    'Delikatessen Wirth KG',
    'Harbour Tools Ltd',
  ];
  await database.db.customer.createMany({
    data: names.map((name, at) => ({ number: `K-${100 + at}`, name, nameKey: fold(name) })),
  });
  const klein = await database.db.customer.findFirstOrThrow({ where: { name: 'Bäckerei Klein' } });
  await database.db.contact.create({
    data: { customerId: klein.id, name: 'Gesine Paulsen', nameKey: fold('Gesine Paulsen') },
  });
});
afterAll(() => database.close());

test.each([
  ['Müller & Söhne GmbH', 'Müller & Söhne GmbH'],
  ['mueller', 'Müller & Söhne GmbH'],
  ['MULLER SOHNE', 'Müller & Söhne GmbH'],
  ['Delikatessen Wirth KG', 'Delikatessen Wirth KG'],
  ['wirth', 'Delikatessen Wirth KG'],
  ['Hotel Seebrücke GmbH', 'Hotel Seebrücke GmbH'],
  ['seebruecke', 'Hotel Seebrücke GmbH'],
  ['harbor tools', 'Harbour Tools Ltd'],
  ['bäkerei klein', 'Bäckerei Klein'],
  ['K-101', 'Bäckerei Klein'],
  ['Paulsen', 'Bäckerei Klein'],
  ['Meier AG', 'Meier AG'],
])('%s means %s', async (typed, meant) => {
  const found = await findCustomer(database, typed);

  expect(found).toMatchObject({ kind: 'one', customer: { name: meant } });
});

test.each([
  ['hotel', ['Hotel Seebrücke GmbH', 'Hotel Vier Türme']],
  ['Meier', ['Meier AG', 'Meier GmbH']],
])('%s may mean several and is asked back', async (typed, candidates) => {
  const found = await findCustomer(database, typed);

  expect(found.kind === 'ambiguous' && found.candidates.map(({ name }) => name)).toEqual(candidates);
});

test('an unknown name is said, with a close one where there is one', async () => {
  const close = await findCustomer(database, 'Bäckerei Groß');
  const nothing = await findCustomer(database, 'Xylophon Quatsch');

  expect(close.kind === 'unknown' && close.close.map(({ name }) => name)).toContain('Bäckerei Klein');
  expect(nothing).toEqual({ kind: 'unknown', close: [] });
});
