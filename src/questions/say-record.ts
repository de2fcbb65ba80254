import { z } from 'zod';
import type { Row } from './query.ts';
import type { Show } from './show.ts';

/** What can be asked of one customer, product or colleague. */
export const Field = z.enum([
  'address',
  'city',
  'country',
  'region',
  'phone',
  'contact',
  'contact-title',
  'contact-email',
  'credit',
  'owner',
  'owner-boss',
  'segment',
  'number',
  'price',
  'stock',
  'supplier',
  'category',
  'discontinued',
  'offered',
  'title',
  'email',
  'boss',
  'hired',
  'place',
]);
export type Field = z.infer<typeof Field>;

/** One field of a record's row; nothing entered is said as such. */
export function sayField(row: Row, field: Field, show: Show, yesNo: boolean): string {
  const { t } = show;
  const name = String(row.name);
  const none = t({ de: 'nicht gespeichert', en: 'not on record' });
  const line = (de: string, en: string, value: unknown) =>
    t({ de: `${name}: ${de} ${value ?? none}.`, en: `${name}: ${en} ${value ?? none}.` });
  switch (field) {
    case 'address':
      return line(
        'Adresse',
        'address',
        [row.street, [row.postal_code, row.city].filter(Boolean).join(' '), row.region, row.country]
          .filter(Boolean)
          .join(', ') || null,
      );
    case 'place':
      return line('sitzt in', 'located in', [row.city, row.country].filter(Boolean).join(', ') || null);
    case 'city':
      return line('Stadt', 'city', row.city);
    case 'country':
      return line('Land', 'country', row.country);
    case 'region':
      return line('Region', 'region', row.region);
    case 'phone':
      return line('Telefon', 'phone', row.phone);
    case 'contact':
      return line(
        'Ansprechpartner',
        'contact',
        row.contact ? `${row.contact}${row.contact_title ? ` (${row.contact_title})` : ''}` : null,
      );
    case 'contact-title':
      return row.contact
        ? t({
            de: `${row.contact} von ${name} ist ${row.contact_title ?? none}.`,
            en: `${row.contact} at ${name} is ${row.contact_title ?? none}.`,
          })
        : line('Ansprechpartner', 'contact', null);
    case 'contact-email':
      return line('E-Mail', 'e-mail', row.contact_email ? `${row.contact_email} (${row.contact})` : null);
    case 'credit':
      return line('Kreditlimit', 'credit limit', row.credit === null ? null : show.money(row.credit));
    case 'segment':
      return line('Segment', 'segment', row.segment);
    case 'number':
      return line('Kundennummer', 'customer number', row.number);
    case 'owner':
      return row.owner
        ? t({ de: `${name} wird von ${row.owner} betreut.`, en: `${name} is looked after by ${row.owner}.` })
        : line('Betreuung', 'owner', null);
    case 'owner-boss':
      return row.boss
        ? t({
            de: `${name} wird von ${row.owner} betreut, vorgesetzt ist ${row.boss}.`,
            en: `${name} is looked after by ${row.owner}, whose boss is ${row.boss}.`,
          })
        : t({
            de: `${name} wird von ${row.owner ?? none} betreut; Vorgesetzte: ${none}.`,
            en: `${name} is looked after by ${row.owner ?? none}; boss: ${none}.`,
          });
    case 'price':
      return line('Listenpreis', 'list price', row.price === null ? null : show.money(row.price));
    case 'stock': {
      const out = Number(row.stock ?? 0) === 0;
      const lead =
        yesNo && row.stock !== null ? t(out ? { de: 'Nein. ', en: 'No. ' } : { de: 'Ja. ', en: 'Yes. ' }) : '';
      return lead + line('Lagerbestand', 'in stock', row.stock === null ? null : show.number(row.stock));
    }
    case 'supplier':
      return line('Lieferant', 'supplier', row.supplier);
    case 'category':
      return line('Kategorie', 'category', row.category);
    case 'discontinued':
      return row.discontinued
        ? t({ de: `Ja, ${name} ist ausgelistet.`, en: `Yes, ${name} is discontinued.` })
        : t({ de: `Nein, ${name} ist nicht ausgelistet.`, en: `No, ${name} is not discontinued.` });
    case 'offered':
      return row.discontinued
        ? t({ de: `Nein, ${name} ist ausgelistet.`, en: `No, ${name} is discontinued.` })
        : t({ de: `Ja, ${name} ist noch im Sortiment.`, en: `Yes, we still offer ${name}.` });
    case 'title':
      return line('Funktion', 'job title', row.title);
    case 'email':
      return line('E-Mail', 'e-mail', row.email);
    case 'boss':
      return row.boss
        ? t({ de: `${name} berichtet an ${row.boss}.`, en: `${name} reports to ${row.boss}.` })
        : t({
            de: `${name} berichtet an niemanden (keine vorgesetzte Person gespeichert).`,
            en: `${name} reports to nobody (no boss on record).`,
          });
    case 'hired':
      return row.hired
        ? t({
            de: `${name} ist seit ${show.day(row.hired)} dabei.`,
            en: `${name} was hired on ${show.day(row.hired)}.`,
          })
        : line('Einstellung', 'hire date', null);
  }
}
