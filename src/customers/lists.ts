import type { KnownBlock, View } from '@slack/types';
import { sayDay, sayMoney } from '#src/lib/say.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import type { RhythmState } from '#src/rhythm/rhythm.ts';
import { actions, button, clip, context, dataTable, escapeText, modal, section } from '#src/slack/blocks.ts';
import { sayQuantity } from './say-quantity.ts';
import type { CardOrder, CustomerLine } from './store.ts';

export const ORDERS_PER_PAGE = 100;

type Message = { text: string; blocks: KnownBlock[] };

const OPEN: Text = { de: 'Karte', en: 'Card' };
const SIGNS: Record<RhythmState, string> = {
  'in-touch': ':large_green_circle:',
  due: ':large_yellow_circle:',
  quiet: ':red_circle:',
};

/** Which of several is meant, or which close name: one button each. */
export function choiceCard(
  typed: string,
  found: readonly CustomerLine[],
  kind: 'ambiguous' | 'unknown',
  language: Language,
): Message {
  const name = escapeText(clip(typed, 80));
  const question = {
    ambiguous: { de: `„${name}“ kann mehrere meinen. Wen?`, en: `“${name}” may mean several. Which one?` },
    unknown:
      found.length > 0
        ? { de: `Ich kenne keinen Kunden „${name}“. Meinst du:`, en: `I know no customer “${name}”. Did you mean:` }
        : {
            de: `Ich kenne keinen Kunden „${name}“, und keiner heißt so ähnlich.`,
            en: `I know no customer “${name}”, and none has a close name.`,
          },
  }[kind][language];
  const shown = found.slice(0, 15);
  const rest = found.length - shown.length;
  return {
    text: `${question} ${shown.map((one) => one.name).join(', ')}`.trim(),
    blocks: [
      section(question),
      ...shown.map((one) => customerRow(one, language)),
      ...(rest > 0
        ? [
            context(
              {
                de: `… und ${rest} weitere; schreib etwas mehr vom Namen.`,
                en: `… and ${rest} more; write a little more of the name.`,
              }[language],
            ),
          ]
        : []),
    ],
  };
}

export interface ListedCustomer extends CustomerLine {
  state: RhythmState | null;
  because: Text | null;
  owner?: string | null;
}

/** A list of customers, each with the reason for its state and a button to its card. */
export function customerList(
  title: Text,
  customers: readonly ListedCustomer[],
  empty: Text,
  language: Language,
): Message {
  if (customers.length === 0) return { text: empty[language], blocks: [section(empty[language])] };
  const shown = customers.slice(0, 20);
  const rest = customers.length - shown.length;
  return {
    text: `${title[language]}: ${shown.map(({ name }) => name).join(', ')}`,
    blocks: [
      section(`*${title[language]}*`),
      ...shown.map((one) => customerRow(one, language, one)),
      ...(rest > 0 ? [context({ de: `… und ${rest} weitere.`, en: `… and ${rest} more.` }[language])] : []),
    ],
  };
}

function customerRow({ id, name, number, city }: CustomerLine, language: Language, more?: ListedCustomer): KnownBlock {
  const place = [city, number]
    .filter(Boolean)
    .map((part) => escapeText(part as string))
    .join(' · ');
  const owner = more?.owner ? ` · ${escapeText(more.owner)}` : '';
  const sign = more?.state ? `${SIGNS[more.state]} ` : '';
  const because = more?.because ? `\n${escapeText(more.because[language])}` : '';
  return section(
    `${sign}*${escapeText(name)}* · ${place}${owner}${because}`,
    button({ action: 'customers.open', value: id, text: OPEN[language] }),
  );
}

/** Characters that the cells of one table may hold together; Slack refuses a view with more than 10,000. */
const TABLE_BUDGET = 9_000;

interface OrdersPage {
  customer: { id: number; name: string };
  orders: readonly CardOrder[];
  total: number;
  /** how many newer orders stand before these */
  skip: number;
}

/** A customer's orders in a table, newest first, as many as one table may hold; the older ones a button further. */
export function ordersModal({ customer, orders, total, skip }: OrdersPage, language: Language): View {
  const word = (de: string, en: string) => (language === 'de' ? de : en);
  const columns = [
    word('Tag', 'Day'),
    word('Nummer', 'Number'),
    word('Betrag', 'Amount'),
    'Status',
    word('Artikel', 'Products'),
  ];
  const rows = fittingRows(orders.map((order) => orderRow(order, language)));
  const until = skip + rows.length;
  const part = rows.length < total ? word(`, gezeigt ${skip + 1}–${until}`, `, showing ${skip + 1}–${until}`) : '';
  const count = total === 1 ? word('1 Bestellung', '1 order') : word(`${total} Bestellungen`, `${total} orders`);
  const turn = [
    ...(skip > 0
      ? [button({ action: 'customers.orders-newest', value: `${customer.id}:0`, text: word('Neueste', 'Newest') })]
      : []),
    ...(until < total
      ? [button({ action: 'customers.orders-older', value: `${customer.id}:${until}`, text: word('Ältere', 'Older') })]
      : []),
  ];
  return modal({
    id: 'customers.orders',
    title: word('Alle Bestellungen', 'All orders'),
    close: word('Schließen', 'Close'),
    blocks: [
      section(`*${escapeText(customer.name)}*\n${count}${part}${word(', neueste zuerst.', ', newest first.')}`),
      ...(rows.length > 0 ? [dataTable(clip(customer.name, 100), columns, rows, 15)] : []),
      ...(turn.length > 0 ? [actions(...turn)] : []),
    ],
  });
}

function orderRow(
  { day, number, amount, currency, status, statusText, lines }: CardOrder,
  language: Language,
): string[] {
  const products = lines.map(({ quantity, product }) => `${sayQuantity(quantity, language)} × ${product}`).join(', ');
  const cells = [
    sayDay(day)[language],
    number,
    sayMoney(amount, currency)[language],
    statusText ?? status,
    products || '–',
  ];
  return cells.map((cell) => clip(cell, 180));
}

function fittingRows(rows: string[][]): string[][] {
  let left = TABLE_BUDGET;
  const tooMany = rows.findIndex((row) => {
    left -= row.join('').length;
    return left < 0;
  });
  return tooMany < 0 ? rows : rows.slice(0, tooMany);
}

/** What the command can do. */
export function helpCard(language: Language): Message {
  const lines = {
    de: [
      '*/kunde NAME* — die Karte eines Kunden; Tippfehler, Kundennummer, Ansprechpartner gehen auch',
      '*/kunde meine* — meine Kunden, die stillen zuerst',
      '*/kunde still* — wer länger still ist als üblich',
      '*/kunde erwartet* — wer in den nächsten 14 Tagen bestellen müsste',
      'Fragen stellst du mir direkt: _Wann hat … zuletzt bestellt?_ Und merken kann ich mir auch etwas: _Merke dir, dass … dienstags beliefert werden möchte._',
    ],
    en: [
      '*/customer NAME* — a customer’s card; typos, customer numbers and contacts’ names work too',
      '*/customer mine* — my customers, quiet ones first',
      '*/customer quiet* — who has been quiet for longer than usual',
      '*/customer expected* — who should order within the next 14 days',
      'Ask me questions directly: _When did … last order?_ And I remember things: _Remember that … prefers delivery on Tuesdays._',
    ],
  }[language];
  return { text: lines.join('\n'), blocks: [section(lines.join('\n'))] };
}
