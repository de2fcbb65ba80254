import { afterAll, beforeEach, expect, test } from 'vitest';
import type { ImportReport } from '#src/imports/report.ts';
import { runImport } from '#src/imports/run-import.ts';
import { UserError } from '#src/lib/user-error.ts';
import { openTestDatabase } from '#test/support/database.ts';

const database = await openTestDatabase();
const { pool } = database;

beforeEach(() => database.empty());
afterAll(() => database.close());

async function importing(files: Record<string, string | Uint8Array>, more = {}): Promise<ImportReport> {
  const list = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  return (await runImport(database, { files: list, ...more })) as ImportReport;
}

async function rows(sql: string): Promise<unknown[]> {
  return (await pool.query({ text: sql, rowMode: 'array' })).rows;
}

const company = {
  'positionen.csv':
    'Bestellnummer;Pos;Artikelnummer;Menge;Einzelpreis;Rabatt\nB1;1;A1;2;10,00;5 %\nB1;2;A2;1;1.234,50;\n',
  'bestellungen.csv':
    'Bestellnummer;Kundennummer;Bestelldatum;Versanddatum;Mitarbeiter-Nr;Status;Kampagne\nB1;10001;21.11.2025;24.11.2025;7;geliefert;Herbst\nB2;10002;01.12.2025;;7;storniert;\n',
  'kunden.csv':
    'Kundennummer;Firma;Ansprechpartner;Straße;PLZ;Ort;Land;Telefon;IBAN\n10001;Müller & Söhne GmbH;Jörg Müller;Hauptstr. 1;01067;Dresden;Deutschland;0351 1;DE00\n10002;Harbour Tools Ltd;Fiona Aldridge;;;Norwich;England;;\n',
  'artikel.csv': 'Artikelnummer;Bezeichnung;Warengruppe;Preis\nA1;Leinöl;Öl;10,00\nA2;Presse;Geräte;1.299,00\n',
  'team.csv':
    'Personalnummer;Vorname;Nachname;Funktion;Vorgesetzter;Eintrittsdatum\n7;Anna;Weber;Betreuung;8;01.02.2016\n8;Jonas;Brandt;Leitung;;01.03.2012\n',
};

test('a company arrives whole from German files in any order', async () => {
  const report = await importing({ ...company, 'kunden.csv': Buffer.from(company['kunden.csv'], 'latin1') });

  expect(report).toMatchObject({ created: 10, changed: 0, unchanged: 0, rejected: [] });
  expect(await rows('select number, name, postal_code, country_code from customers order by number')).toEqual([
    ['10001', 'Müller & Söhne GmbH', '01067', 'DE'],
    ['10002', 'Harbour Tools Ltd', null, 'GB'],
  ]);
  expect(
    await rows(`select o.number, o.day::text, o.status, o.status_text, o.amount_net::text, o.amount_gross::text, o.extra, t.name
      from orders o join teammates t on t.id = o.taken_by_id order by o.number`),
  ).toEqual([
    ['B1', '2025-11-21', 'valid', 'geliefert', '1253.50', '1254.50', { Kampagne: 'Herbst' }, 'Anna Weber'],
    ['B2', '2025-12-01', 'cancelled', 'storniert', '0.00', '0.00', null, 'Anna Weber'],
  ]);
  expect(await rows('select t.name, b.name from teammates t join teammates b on b.id = t.reports_to_id')).toEqual([
    ['Anna Weber', 'Jonas Brandt'],
  ]);
});

test('bank columns are never kept', async () => {
  await importing({ 'kunden.csv': company['kunden.csv'] });

  expect(await rows('select extra from customers where extra is not null')).toEqual([]);
});

test('the same files a second time change nothing', async () => {
  await importing(company);
  const before = await rows('select xmin::text, * from orders order by id');

  const report = await importing(company);

  expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 10 });
  expect(await rows('select xmin::text, * from orders order by id')).toEqual(before);
});

test('a changed row changes and an empty customer cell erases nothing', async () => {
  await importing(company);

  const report = await importing({
    'kunden.csv':
      'Kundennummer;Firma;Ort;Telefon\n10001;Müller & Söhne KG;Dresden;\n10002;Harbour Tools Ltd;Norwich;\n',
  });

  expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
  expect(await rows(`select name, phone from customers where number = '10001'`)).toEqual([
    ['Müller & Söhne KG', '0351 1'],
  ]);
});

test('a customer without an owner belongs to whoever took its latest order', async () => {
  await importing({
    'orders.csv':
      'order_id,customer_id,employee_id,order_date\n1,C1,4,2025-01-05\n2,C1,5,2025-03-05\n3,C1,4,2025-02-05\n',
  });
  expect(await rows('select t.number, c.owner_derived from customers c join teammates t on t.id = c.owner_id')).toEqual(
    [['5', true]],
  );

  await importing({ 'more.csv': 'order_id,customer_id,employee_id,order_date\n4,C1,4,2025-04-05\n' });
  expect(await rows('select t.number from customers c join teammates t on t.id = c.owner_id')).toEqual([['4']]);

  await importing({ 'c.csv': 'customer_id,name,owner_id\nC1,Neu AG,5\n' });
  await importing({ 'more.csv': 'order_id,customer_id,employee_id,order_date\n5,C1,4,2025-05-05\n' });
  expect(await rows('select t.number, c.owner_derived from customers c join teammates t on t.id = c.owner_id')).toEqual(
    [['5', false]],
  );
});

test('orders alone make their customers, and without order numbers their numbers', async () => {
  const file = {
    'log.csv': 'customer_id,date,amount\n00001,2025-01-01,11.77\n00001,2025-01-01,5\n00004,2025-01-02,-3.50\n',
  };

  await importing(file);
  const again = await importing(file);

  expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
  expect(
    await rows(
      'select o.number, c.number, o.amount_net::text, o.status from orders o join customers c on c.id = o.customer_id order by o.id',
    ),
  ).toEqual([
    ['00001/2025-01-01/1', '00001', '11.77', 'valid'],
    ['00001/2025-01-01/2', '00001', '5.00', 'valid'],
    ['00004/2025-01-02/1', '00004', '-3.50', 'refunded'],
  ]);
});

test('bad rows come back with line and reason, good rows arrive', async () => {
  const report = await importing({
    'orders.csv':
      'order_id,customer_id,date,amount\n1,C1,2025-01-05,10\n2,,2025-01-05,10\n3,C1,2025-02-30,10\n4,C1,2025-01-07,ten\n1,C2,2025-01-08,10\n1,C1,2025-01-05,10\n',
    'lines.csv': 'order_id,product_id,quantity\n1,P1,2\n99,P1,2\n',
  });

  expect(report.rejected.map(({ file, line, reason }) => [file, line, reason.en])).toEqual([
    ['orders.csv', 3, 'The customer is missing.'],
    ['orders.csv', 4, 'date: “2025-02-30” is not a date.'],
    ['orders.csv', 5, 'amount: “ten” is not a number.'],
    ['orders.csv', 6, 'This number stands in line 2 already, with other content.'],
    ['lines.csv', 3, 'Order 99 is not known.'],
  ]);
  expect(await rows('select number from orders')).toEqual([['1']]);
  expect(await rows('select file, line, row from rejected_rows order by id limit 1')).toEqual([
    ['orders.csv', 3, { order_id: '2', customer_id: '', date: '2025-01-05', amount: '10' }],
  ]);
});

test('one table may hold a row per line, the order’s columns on its first row only', async () => {
  await importing({
    'export.csv':
      'Order No,Date,Customer,Product,Quantity,Price\n7,2025-05-01,Neu AG,Chai,2,9.50\n,,,Chang,1,19\n8,2025-05-02,Neu AG,Chai,1,9.50\n',
  });

  expect(await rows('select number, amount_net::text from orders order by number')).toEqual([
    ['7', '38.00'],
    ['8', '9.50'],
  ]);
  expect(
    await rows(
      'select p.name, l.quantity::text from order_lines l join products p on p.id = l.product_id order by l.order_id, l.line_no',
    ),
  ).toEqual([
    ['Chai', '2.000'],
    ['Chang', '1.000'],
    ['Chai', '1.000'],
  ]);
});

test('a dry run says what would happen and keeps nothing', async () => {
  const report = await importing(company, { dryRun: true });

  expect(report.created).toBe(10);
  expect(await rows('select 1 from customers union all select 1 from imports')).toEqual([]);
});

test('one source is imported once', async () => {
  await importing(company, { sourceKey: 'slack:F1' });

  expect(
    await runImport(database, {
      files: [{ name: 'kunden.csv', bytes: Buffer.from(company['kunden.csv']) }],
      sourceKey: 'slack:F1',
    }),
  ).toBe(null);
});

test('days that read two ways are asked about, with three of them', async () => {
  const file = { 'o.csv': 'order_id,customer_id,date\n1,C1,03/04/2025\n2,C1,05/06/2025\n3,C1,07/08/2025\n' };

  await expect(importing(file)).rejects.toThrow(/03\/04\/2025, 05\/06\/2025, 07\/08\/2025/);
  await importing(file, { dates: 'mdy' });

  expect(await rows('select day::text from orders order by id')).toEqual([
    ['2025-03-04'],
    ['2025-05-06'],
    ['2025-07-08'],
  ]);
});

test('what is no table is refused in a sentence', async () => {
  await expect(importing({ 'a.txt': 'hello\nworld\n' })).rejects.toThrow(UserError);
  await expect(importing({ 'a.xlsx': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) })).rejects.toThrow(/Excel/);
  await expect(importing({ 'a.csv': '' })).rejects.toThrow(UserError);
  await expect(
    importing({ 'a.csv': `order_id,customer_id,date\n1,C1,"2025-01-01\n${'x'.repeat(1_200_000)}` }),
  ).rejects.toThrow(/quotation/);
});

test('title lines above the header and quoted line breaks do not shift line numbers', async () => {
  const report = await importing({
    'o.csv': 'Exported by Anna\n\nOrder No;Customer;Date;Comment\n1;C1;2025-01-05;"two\nlines"\n2;C1;nonsense;x\n',
  });

  expect(report.rejected.map(({ line }) => line)).toEqual([6]);
  expect(await rows('select comment from orders')).toEqual([['two\nlines']]);
});
