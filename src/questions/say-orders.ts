import { daysBetween } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Pick } from './picked.ts';
import type { Ref, Row, Said, Scope } from './query.ts';
import { type Show, sayNames } from './show.ts';

interface Asked {
  scope: Scope;
  pick?: Pick;
}

/** A sentence for none or one, a table for several. */
export function sayOrders(rows: Row[], asked: Asked, show: Show): Said {
  const { scope, pick } = asked;
  if (rows.length === 0) return { text: show.t(none(asked, show)) };
  if (rows.length === 1 && !pick?.each) return { text: show.t(one(rows[0]!, asked, show)) };
  const { t } = show;
  const several = !scope.customers || scope.customers.length > 1;
  return {
    text: t(pick?.each ? ofEach(rows, asked, show) : all(rows, asked, show)),
    table: {
      columns: [
        t({ de: 'Datum', en: 'Date' }),
        t({ de: 'Bestellung', en: 'Order' }),
        ...(several ? [t({ de: 'Kunde', en: 'Customer' })] : []),
        t({ de: 'Betrag', en: 'Amount' }),
        t({ de: 'Artikel', en: 'Products' }),
      ],
      rows: rows.map((row) => [
        show.shortDay(row.day),
        String(row.number),
        ...(several ? [String(row.customer)] : []),
        show.money(row.amount),
        linesIn(row, show),
      ]),
    },
  };
}

function none({ scope, pick }: Asked, show: Show): Text {
  const who = scope.customers ? sayNames(scope.customers, show) : '';
  if (pick && pick.skip > 0)
    return {
      de: `Nein, davor ist keine Bestellung${who && ` von ${who}`} verzeichnet.`,
      en: `None: there is no order${who && ` from ${who}`} before that.`,
    };
  const about = `${show.period(scope.period)}${show.scope(scope, ['customers'])}`;
  return { de: `Keine Bestellung${who && ` von ${who}`}${about}.`, en: `No orders${who && ` from ${who}`}${about}.` };
}

function all(rows: Row[], { scope }: Asked, show: Show): Text {
  const who = scope.customers ? sayNames(scope.customers, show) : '';
  const about = `${show.period(scope.period)}${show.scope(scope, ['customers'])}`;
  const number = show.number(rows.length);
  // whatever has no day of shipping is open by the record, what was called off as well: then that is said
  const called = scope.shipped === false ? rows.filter(({ state }) => state === 'cancelled').length : 0;
  const off = called > 0 ? show.number(called) : '';
  return {
    de: `${number} Bestellungen${who && ` von ${who}`}${about}${off && `, davon ${off} storniert`}:`,
    en: `${number} orders${who && ` from ${who}`}${about}${off && `, ${off} of them cancelled`}:`,
  };
}

/** "The last order of each, Harbour Tools and Müller; none from The Old Mill": */
function ofEach(rows: Row[], { scope, pick }: Asked, show: Show): Text {
  const [found, without] = [true, false].map((has) =>
    (scope.customers ?? []).filter(({ name }) => rows.some(({ customer }) => customer === name) === has),
  ) as [Ref[], Ref[]];
  const count = pick?.count ?? 1;
  const period = show.period(scope.period);
  const latest = pick?.by === 'latest';
  const named = sayNames(found, show);
  const none = without.length > 0 ? sayNames(without, show) : '';
  return {
    de: `Jeweils die ${latest ? 'letzte' : 'erste'}${count > 1 ? `n ${count}` : ''} Bestellung${count > 1 ? 'en' : ''} von ${named}${period}${none && `; keine von ${none}`}:`,
    en: `The ${latest ? 'last' : 'first'}${count > 1 ? ` ${count}` : ''} order${count > 1 ? 's' : ''} of each, ${named}${period}${none && `; none from ${none}`}:`,
  };
}

function linesIn(row: Row, show: Show): string {
  const lines = (row.lines as { product: string; quantity: string }[] | null) ?? [];
  return lines.map(({ product, quantity }) => `${product} (${show.number(quantity)})`).join(', ');
}

function one(row: Row, { pick, scope }: Asked, show: Show): Text {
  const about = show.scope(scope, ['customers']);
  const where = `${show.period(scope.period)}${about}`;
  const { number, customer } = row;
  const [day, amount] = [show.day(row.day), show.money(row.amount)];
  const lines = linesIn(row, show);
  const what = lines && `: ${lines}`;
  // "Café" may mean a segment where somebody meant a customer: what was read is said
  const among = about.replace(/^ \((.*)\)$/s, '; $1');
  const details = { de: `Bestellung ${number}, ${amount}`, en: `order ${number}, ${amount}` };
  const whose = {
    de: `${number} von ${customer} vom ${day} über ${amount}${what}`,
    en: `${number} from ${customer} on ${day}, ${amount}${what}`,
  };
  switch (pick?.by) {
    case 'latest':
      return pick.skip === 0
        ? {
            de: `${customer} hat zuletzt am ${day}, ${sayAgo(row, show).de}, bestellt (${details.de}${among})${what}.`,
            en: `${customer} last ordered on ${day}, ${sayAgo(row, show).en} (${details.en}${among})${what}.`,
          }
        : {
            de: `Davor hat ${customer} am ${day} bestellt (${details.de}${among})${what}.`,
            en: `Before that, ${customer} ordered on ${day} (${details.en}${among})${what}.`,
          };
    case 'earliest':
      if (pick.skip > 0) break;
      return {
        de: `${customer} hat zum ersten Mal am ${day} bestellt (${details.de}${among})${what}.`,
        en: `${customer} first ordered on ${day} (${details.en}${among})${what}.`,
      };
    case 'shipped-last':
      return {
        de: `Zuletzt verschickt${show.period(scope.period)} wurde am ${show.day(row.shipped)} Bestellung ${number} von ${customer} (${amount})${what}.`,
        en: `Last shipped${show.period(scope.period)} was order ${number} from ${customer}, on ${show.day(row.shipped)} (${amount})${what}.`,
      };
    case 'largest':
    case 'smallest': {
      const end = { largest: { de: 'größte', en: 'largest' }, smallest: { de: 'kleinste', en: 'smallest' } }[pick.by];
      const place = show.number(pick.skip + 1);
      return pick.skip > 0
        ? {
            de: `Unter den ${end.de}n Bestellungen${where} auf Platz ${place}: ${whose.de}.`,
            en: `Number ${place} among the ${end.en} orders${where}: ${whose.en}.`,
          }
        : {
            de: `Die ${end.de} Bestellung${where} ist ${whose.de}.`,
            en: `The ${end.en} order${where} is ${whose.en}.`,
          };
    }
    case 'slowest': {
      const days = daysBetween(String(row.day), String(row.shipped));
      return {
        de: `Am längsten bis zum Versand${where} brauchte Bestellung ${number} von ${customer}: ${days} Tage (${day} bis ${show.day(row.shipped)}).`,
        en: `Order ${number} from ${customer} took longest to ship${where}: ${days} days (${day} to ${show.day(row.shipped)}).`,
      };
    }
    case 'delayed': {
      const days = daysBetween(String(row.required), String(row.shipped));
      return {
        de: `Am meisten verspätet${where} war Bestellung ${number} von ${customer}: ${days} Tage (gewünscht ${show.day(row.required)}, verschickt ${show.day(row.shipped)}).`,
        en: `Order ${number} from ${customer} was the most delayed${where}: ${days} days (required ${show.day(row.required)}, shipped ${show.day(row.shipped)}).`,
      };
    }
    case 'freight':
      return {
        de: `Die höchste Fracht${where} hat Bestellung ${number} von ${customer} vom ${day}: ${show.money(row.freight)}.`,
        en: `The highest freight${where} is on order ${number} from ${customer} of ${day}: ${show.money(row.freight)}.`,
      };
  }
  return {
    de: `1 Bestellung${where}: ${customer} am ${day} (${details.de})${what}.`,
    en: `1 order${where}: ${customer} on ${day} (${details.en})${what}.`,
  };
}

function sayAgo(row: Row, show: Show): Text {
  const ago = daysBetween(String(row.day), show.asOf);
  const days = show.count(ago, { de: 'Tag', en: 'day' }, { de: 'Tagen', en: 'days' });
  return ago === 0 ? { de: 'heute', en: 'today' } : { de: `vor ${days}`, en: `${days} ago` };
}
