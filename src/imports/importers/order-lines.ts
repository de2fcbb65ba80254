import { type Cells, defineImporter, number, percent, text } from '#src/imports/importer.ts';
import type { LineRecord } from '#src/imports/records.ts';
import { fold } from '#src/lib/fold.ts';
import type { Text } from '#src/lib/user-error.ts';

export const LINE_FIELDS = {
  line_no: text(
    'line_no',
    'line number',
    'orderLineNumber',
    'line',
    'position',
    'pos',
    'invoice line id',
    'LineNum',
    'Positionsnummer',
    'Positions-Nr',
    'Pos-Nr',
    'Zeile',
  ),
  product: text(
    'product_id',
    'productCode',
    'product number',
    'product no',
    'sku',
    'lineitem sku',
    'item id',
    'item number',
    'item code',
    'ItemCode',
    'article number',
    'StockCode',
    'Artikelnummer',
    'Artikel-Nr',
    'ArtikelNr',
    'Art-Nr',
    'Artikel-ID',
    'Produktnummer',
    'Produkt-Nr',
    'Produkt-ID',
    'Materialnummer',
    'track id',
  ),
  product_name: text(
    'product_name',
    'product',
    'lineitem name',
    'item name',
    'item',
    'article',
    'description',
    'Artikelbezeichnung',
    'Artikelname',
    'Artikel',
    'Produkt',
    'Produktname',
    'Bezeichnung',
    'Beschreibung',
  ),
  quantity: number(
    'quantity',
    'quantityOrdered',
    'qty',
    'lineitem quantity',
    'units',
    'amount ordered',
    'Menge',
    'Anzahl',
    'Artikel Menge',
    'Stück',
    'Stückzahl',
    'Bestellmenge',
  ),
  unit_price: number(
    'unit_price',
    'priceEach',
    'price',
    'item price',
    'lineitem price',
    'price per unit',
    'Einzelpreis',
    'Stückpreis',
    'Preis',
    'E-Preis',
    'EP',
    'Preis netto',
    'Nettopreis',
    'Artikelpreis',
    'Artikelpreis (Netto)',
    'Einzelpreis netto',
    'VK-Preis',
  ),
  discount: percent(
    'discount',
    'discount rate',
    'Rabatt',
    'Rabatt %',
    'Rabatt in %',
    'Rabatt (%)',
    'Nachlass',
    'Rabattsatz',
  ),
  line_amount: number(
    'line_amount',
    'line total',
    'extended price',
    'line value',
    'Positionsbetrag',
    'Positionswert',
    'Zeilensumme',
    'Gesamtpreis',
    'Positionssumme',
    'Zeilenbetrag',
    'G-Preis',
  ),
} as const;

export default defineImporter({
  name: 'order-lines',
  label: { de: 'Bestellpositionen', en: 'order lines' },
  tables: ['order-lines'],
  fields: {
    number: text(
      'order_id',
      'orderNumber',
      'order no',
      'order',
      'order #',
      'invoice id',
      'invoice number',
      'invoice',
      'InvoiceNo',
      'DocEntry',
      'DocNum',
      'Bestellnummer',
      'Bestell-Nr',
      'BestellNr',
      'Bestell-ID',
      'Auftragsnummer',
      'Auftrags-Nr',
      'AuftragsNr',
      'Auftrag',
      'Bestellung',
      'Rechnungsnummer',
      'Rechnungs-Nr',
      'Belegnummer',
      'Beleg-Nr',
    ),
    ...LINE_FIELDS,
    line_amount: number(
      ...LINE_FIELDS.line_amount.names,
      'amount',
      'total',
      'Betrag',
      'Summe',
      'Gesamt',
      'Wert',
      'Nettobetrag',
    ),
  },
  needs: [
    ['number', 'product', 'quantity'],
    ['number', 'product_name', 'quantity'],
    ['number', 'product', 'unit_price'],
  ],
  map(cells) {
    if (!cells.number) return { de: 'Die Bestellnummer fehlt.', en: 'The order number is missing.' };
    const line = readLine(cells, cells.number);
    return 'de' in line ? line : { line };
  },
});

/** The order line a row describes. */
export function readLine(cells: Cells, order: string): LineRecord | Text {
  if (!cells.product && !cells.product_name) return { de: 'Der Artikel fehlt.', en: 'The product is missing.' };
  if (cells.line_no && !/^\d{1,9}$/.test(cells.line_no)) {
    return { de: `„${cells.line_no}“ ist keine Positionsnummer.`, en: `“${cells.line_no}” is not a line number.` };
  }
  if (cells.discount && !(Number(cells.discount) >= 0 && Number(cells.discount) <= 1)) {
    return { de: 'Der Rabatt liegt nicht zwischen 0 und 100 %.', en: 'The discount is not between 0 and 100 %.' };
  }
  return {
    order_ref: order,
    line_no: cells.line_no ?? null,
    product_ref: cells.product ?? null,
    product_name: cells.product_name ?? null,
    product_key: fold(cells.product_name ?? cells.product ?? ''),
    quantity: cells.quantity ?? '1',
    unit_price: cells.unit_price ?? null,
    discount: cells.discount ?? null,
    amount: cells.line_amount ?? null,
  };
}
