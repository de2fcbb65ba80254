import { daysBetween } from '#src/lib/time.ts';
import { safeText } from '#src/questions/words/safe-text.ts';
import type { Facet } from './order-facets.ts';
import type { Row } from './query.ts';
import type { Show } from './show.ts';

interface Line {
  product: string;
  quantity: string;
  /** of one unit, before discount */
  price: string;
  amount: string;
  discount: string;
}

/** The lines of an order row. */
export function linesOf(row: Row): Line[] {
  return (row.lines as Line[] | null) ?? [];
}

/** Nothing entered is said as such: a blank is no answer. */
export function sayFacet(row: Row, facet: Facet, show: Show, yesNo: boolean, expected?: string[]): string {
  const { t } = show;
  const n = String(row.number);
  const unknown = (what: { de: string; en: string }) =>
    t({ de: `Zu Bestellung ${n} ist kein ${what.de} gespeichert.`, en: `No ${what.en} is on record for order ${n}.` });
  const lead = (yes: boolean) => (yesNo ? t(yes ? { de: 'Ja, ', en: 'Yes, ' } : { de: 'Nein, ', en: 'No, ' }) : '');
  const up = (text: string) => (yesNo ? text : text[0]!.toUpperCase() + text.slice(1));
  switch (facet) {
    case 'all': {
      const parts = [
        t({
          de: `Bestellung ${n} von ${row.customer} vom ${show.day(row.day)}, ${show.money(row.net)}`,
          en: `Order ${n} from ${row.customer}, ${show.day(row.day)}, ${show.money(row.net)}`,
        }),
        row.shipped
          ? t({ de: `verschickt am ${show.day(row.shipped)}`, en: `shipped on ${show.day(row.shipped)}` })
          : '',
        row.status ? t({ de: `Status ${row.status}`, en: `status ${row.status}` }) : '',
      ].filter(Boolean);
      return `${parts.join(t({ de: ', ', en: ', ' }))}:`;
    }
    case 'products': {
      const lines = linesOf(row);
      const units = show.number(lines.reduce((sum, line) => sum + Number(line.quantity), 0));
      return t({
        de: `Bestellung ${n} (${show.day(row.day)}) enthält ${lines.length} ${lines.length === 1 ? 'Position' : 'Positionen'}, ${units} Stück:`,
        en: `Order ${n} (${show.day(row.day)}) contains ${lines.length} ${lines.length === 1 ? 'item' : 'items'}, ${units} units:`,
      });
    }
    case 'customer':
      return t({
        de: `Bestellung ${n} ist von ${row.customer} (${show.day(row.day)}).`,
        en: `Order ${n} is from ${row.customer} (${show.day(row.day)}).`,
      });
    case 'customer-phone':
      return t({
        de: `Telefon von ${row.customer} (Bestellung ${n}): ${row.phone ?? 'nicht gespeichert'}.`,
        en: `Phone of ${row.customer} (order ${n}): ${row.phone ?? 'not on record'}.`,
      });
    case 'customer-place': {
      const place = [row.street, row.city, row.country].filter(Boolean).join(', ');
      return t({
        de: `${row.customer} (Bestellung ${n}) sitzt in ${place || 'unbekannt'}.`,
        en: `${row.customer} (order ${n}) is located in ${place || 'an unknown place'}.`,
      });
    }
    case 'owner':
      return t({
        de: `${row.customer} (Bestellung ${n}) wird von ${row.owner ?? 'niemandem'} betreut.`,
        en: `${row.customer} (order ${n}) is looked after by ${row.owner ?? 'nobody'}.`,
      });
    case 'contact':
      return t({
        de: `Ansprechpartner bei ${row.customer} (Bestellung ${n}): ${row.contact ?? 'nicht gespeichert'}.`,
        en: `Contact at ${row.customer} (order ${n}): ${row.contact ?? 'not on record'}.`,
      });
    case 'taker':
      return row.taker
        ? t({ de: `Bestellung ${n} hat ${row.taker} angenommen.`, en: `Order ${n} was taken by ${row.taker}.` })
        : unknown({ de: 'Mitarbeiter', en: 'colleague' });
    case 'day':
      return t({
        de: `Bestellung ${n} ist vom ${show.day(row.day)} (${row.customer}).`,
        en: `Order ${n} was placed on ${show.day(row.day)} (${row.customer}).`,
      });
    case 'shipped':
      return row.shipped
        ? up(
            `${lead(true)}${t({ de: `Bestellung ${n} wurde am ${show.day(row.shipped)} verschickt`, en: `order ${n} was shipped on ${show.day(row.shipped)}` })}.`,
          )
        : up(
            `${lead(false)}${t({ de: `Bestellung ${n} ist noch nicht verschickt`, en: `order ${n} has not been shipped yet` })}${row.status ? ` (Status: ${row.status})` : ''}.`,
          );
    case 'required':
      return row.required
        ? t({
            de: `Wunschtermin von Bestellung ${n}: ${show.day(row.required)}.`,
            en: `Order ${n} is required by ${show.day(row.required)}.`,
          })
        : unknown({ de: 'Wunschtermin', en: 'required date' });
    case 'late':
    case 'on-time':
      return sayLate(row, show, n, facet === 'on-time');
    case 'duration': {
      if (!row.shipped)
        return up(
          t({
            de: `Bestellung ${n} vom ${show.day(row.day)} ist noch nicht verschickt.`,
            en: `Order ${n} of ${show.day(row.day)} has not been shipped yet.`,
          }),
        );
      const days = daysBetween(String(row.day), String(row.shipped));
      return t({
        de: `Bestellung ${n} ging nach ${days} ${days === 1 ? 'Tag' : 'Tagen'} raus (${show.day(row.day)} bis ${show.day(row.shipped)}).`,
        en: `Order ${n} shipped after ${days} ${days === 1 ? 'day' : 'days'} (${show.day(row.day)} to ${show.day(row.shipped)}).`,
      });
    }
    case 'shipper':
      return row.shipper
        ? t({ de: `Bestellung ${n} ging mit ${row.shipper}.`, en: `Order ${n} went with ${row.shipper}.` })
        : unknown({ de: 'Versender', en: 'shipper' });
    case 'freight':
      return row.freight
        ? t({
            de: `Fracht von Bestellung ${n}: ${show.money(row.freight)}.`,
            en: `Freight for order ${n}: ${show.money(row.freight)}.`,
          })
        : unknown({ de: 'Frachtbetrag', en: 'freight' });
    case 'ship-to': {
      const place = [row.ship_name, row.ship_street, row.ship_city, row.ship_country].filter(Boolean).join(', ');
      return place
        ? t({ de: `Bestellung ${n} geht an: ${place}.`, en: `Order ${n} ships to: ${place}.` })
        : unknown({ de: 'Lieferort', en: 'ship-to address' });
    }
    case 'status': {
      const cancelled = row.state === 'cancelled' ? t({ de: ' (storniert)', en: ' (cancelled)' }) : '';
      return `${yesNo ? lead(expected ? expected.includes(String(row.status)) : row.state === 'cancelled') : ''}${t({ de: `Status von Bestellung ${n}: ${row.status ?? 'nicht gespeichert'}`, en: `Status of order ${n}: ${row.status ?? 'not on record'}` })}${cancelled}${row.shipped ? t({ de: `, verschickt am ${show.day(row.shipped)}`, en: `, shipped on ${show.day(row.shipped)}` }) : ''}.`;
    }
    case 'comment':
      return row.comment
        ? `${lead(true)}${t({ de: `Kommentar zu Bestellung ${n}: ${safeText(String(row.comment), show.language)}`, en: `Comment on order ${n}: ${safeText(String(row.comment), show.language)}` })}`
        : `${lead(false).replace(', ', '. ')}${unknown({ de: 'Kommentar', en: 'comment' })}`;
    case 'gross':
      return t({
        de: `Bestellung ${n} vor Rabatt: ${show.money(row.gross)} (nach Rabatt ${show.money(row.net)}).`,
        en: `Order ${n} before discounts: ${show.money(row.gross)} (after discounts ${show.money(row.net)}).`,
      });
    case 'amount':
      return t({
        de: `Bestellwert von ${n}: ${show.money(row.net)} (${row.customer}, ${show.day(row.day)}).`,
        en: `Order ${n} is worth ${show.money(row.net)} (${row.customer}, ${show.day(row.day)}).`,
      });
    case 'discounted': {
      const cut = linesOf(row).filter((line) => Number(line.discount) > 0);
      if (cut.length === 0)
        return up(t({ de: `auf Bestellung ${n} gab es keinen Rabatt.`, en: `there was no discount on order ${n}.` }));
      const said = cut.map((line) => `${line.product} (${show.percent(line.discount)})`);
      return t({
        de: `Mit Rabatt in Bestellung ${n}: ${show.list(said)}`,
        en: `Discounted in order ${n}: ${show.list(said)}`,
      });
    }
    case 'discount': {
      const rates = [...new Set(linesOf(row).map((line) => Number(line.discount)))].filter((rate) => rate > 0);
      if (rates.length === 0)
        return up(
          `${lead(false)}${t({ de: `auf Bestellung ${n} gab es keinen Rabatt.`, en: `there was no discount on order ${n}.` })}`,
        );
      return `${lead(true)}${t({ de: `Rabatt auf Bestellung ${n}: ${rates.map((rate) => `${show.number(rate)} %`).join(', ')}.`, en: `Discount on order ${n}: ${rates.map((rate) => `${show.number(rate)}%`).join(', ')}.` })}`;
    }
  }
}

/** "Was it late?" and "was it on time?" want opposite answers to the same dates. */
function sayLate(row: Row, show: Show, n: string, onTime: boolean): string {
  const { t } = show;
  if (!row.required)
    return t({
      de: `Zu Bestellung ${n} ist kein Wunschtermin gespeichert.`,
      en: `No required date is on record for order ${n}.`,
    });
  const days = daysBetween(String(row.required), String(row.shipped ?? show.asOf));
  const dates = row.shipped
    ? t({
        de: `gewünscht ${show.day(row.required)}, verschickt ${show.day(row.shipped)}`,
        en: `required ${show.day(row.required)}, shipped ${show.day(row.shipped)}`,
      })
    : t({
        de: `gewünscht ${show.day(row.required)}, noch nicht verschickt`,
        en: `required ${show.day(row.required)}, not shipped yet`,
      });
  const isLate = days > 0;
  const lead = isLate === onTime ? t({ de: 'Nein', en: 'No' }) : t({ de: 'Ja', en: 'Yes' });
  if (isLate)
    return t({
      de: `${lead}, Bestellung ${n} ist ${days} ${days === 1 ? 'Tag' : 'Tage'} zu spät: ${dates}.`,
      en: `${lead}, order ${n} is ${days} ${days === 1 ? 'day' : 'days'} late: ${dates}.`,
    });
  return onTime
    ? t({ de: `${lead}, Bestellung ${n} war pünktlich: ${dates}.`, en: `${lead}, order ${n} was on time: ${dates}.` })
    : t({
        de: `${lead}, Bestellung ${n} war nicht zu spät: ${dates}.`,
        en: `${lead}, order ${n} was not late: ${dates}.`,
      });
}
