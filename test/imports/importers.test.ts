import { expect, test } from 'vitest';
import { headerKey, recognise } from '#src/imports/headers.ts';
import type { Importer } from '#src/imports/importer.ts';
import { loadFolder } from '#src/lib/load-folder.ts';

const importers = await loadFolder<Importer>(new URL('../../src/imports/importers/', import.meta.url));

function recognised(header: string): string | undefined {
  return recognise(header.split(/[;,]/), importers)?.importer.name;
}

test.each([
  [
    'customers',
    'customer_id,name,contact_name,contact_title,address,city,region,postal_code,country,phone,owner_id,credit_limit',
  ],
  ['employees', 'employee_id,first_name,last_name,title,email,city,country,reports_to,hire_date'],
  ['products', 'product_id,name,category,supplier,unit_price,units_in_stock,discontinued'],
  [
    'orders',
    'order_id,customer_id,employee_id,order_date,required_date,shipped_date,status,shipper,freight,amount_gross,amount_net,ship_name,ship_city,ship_country,comments',
  ],
  ['order-lines', 'order_id,line_no,product_id,quantity,unit_price,discount,line_amount'],
  ['orders', 'customer_id,date,amount'],
  ['orders', 'order_id,customer_id,date,amount'],
  ['customers', 'Kundennummer;Firma;Vorname;Nachname;Position;Strasse;PLZ;Ort;Telefon;E-Mail;Status;Quelle;Notizen'],
  ['customers', 'Kundennummer;Firmenname;Anrede;Vorname;Nachname;Straße 1;PLZ 1;Ort 1;Land 1;Telefon 1;E-Mail 1'],
  [
    'customers',
    'Kunden-Nr.;Anrede;Titel;Nachname;Vorname;Organisation;Position;Kategorie;IBAN;BIC;Strasse;PLZ;Ort;Land',
  ],
  ['orders', 'Rechnungsnummer;Kunde;Rechnungsdatum;Fälligkeitsdatum;Nettobetrag;MwSt;Bruttobetrag;Status'],
  ['orders', 'Auftrags-Nr.;Kd-Nr.;Auftragsdatum;Betrag netto;Bemerkung'],
  ['products', 'Artikelnummer;Bezeichnung;Kurzbezeichnung;Warengruppe;Preis'],
  ['order-lines', 'Bestellnummer;Pos.;Artikelnummer;Menge;Einzelpreis;Rabatt %'],
  ['employees', 'Personalnummer;Vorname;Nachname;Funktion;E-Mail;Vorgesetzter;Eintrittsdatum'],
  ['order-rows', 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country'],
  [
    'customers',
    'customerNumber,customerName,contactLastName,contactFirstName,phone,addressLine1,city,state,postalCode,country,salesRepEmployeeNumber,creditLimit',
  ],
  ['orders', 'orderNumber,orderDate,requiredDate,shippedDate,status,comments,customerNumber'],
  ['order-lines', 'orderNumber,productCode,quantityOrdered,priceEach,orderLineNumber'],
  [
    'products',
    'productCode,productName,productLine,productScale,productVendor,productDescription,quantityInStock,buyPrice,MSRP',
  ],
])('a table of %s is known by its header %s', (name, header) => {
  expect(recognised(header)).toBe(name);
});

test('currencies and spellings of a header do not matter', () => {
  expect(['Betrag in €', 'Betrag (EUR)', 'betrag', 'BETRAG €'].map(headerKey)).toEqual(Array(4).fill('betrag'));
  expect(headerKey('Kunden-Nr.')).toBe(headerKey('kundenNr'));
});

test('a header of something else is nobody’s', () => {
  expect(recognised('time,temperature,humidity')).toBe(undefined);
  expect(recognised('Konto;Soll;Haben;Text')).toBe(undefined);
});

test('every importer has both languages and needs only fields it knows', () => {
  for (const { label, fields, needs, tables } of importers) {
    expect(label.de && label.en).toBeTruthy();
    expect(needs.flat().filter((field) => !fields[field])).toEqual([]);
    expect(tables.length).toBeGreaterThan(0);
  }
});
