import type { KnownBlock } from '@slack/types';
import { sayAgo, sayDay, sayMoney } from '#src/lib/say.ts';
import { type Day, daysBetween } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import { sayRhythm } from '#src/rhythm/say-rhythm.ts';
import { actions, button, clip, context, escapeText, header, section } from '#src/slack/blocks.ts';
import { nextStep } from './next-step.ts';
import { sayQuantity } from './say-quantity.ts';
import type { CardFact, CardFacts, CardOrder, CardPledge } from './store.ts';

export interface CardInput {
  facts: CardFacts;
  rhythm: Rhythm | null;
  today: Day;
  language: Language;
  /** in a channel others read along: no contact details, nothing personal, no buttons for the asker alone */
  shared?: { by: string };
}

const STATES: Record<Rhythm['state'], { sign: string; name: Text }> = {
  'in-touch': { sign: ':large_green_circle:', name: { de: 'in Kontakt', en: 'in touch' } },
  due: { sign: ':large_yellow_circle:', name: { de: 'fällig', en: 'due' } },
  quiet: { sign: ':red_circle:', name: { de: 'still', en: 'quiet' } },
};

const OLD_FACT_DAYS = 365;

/** The customer on one screen: who, owner, since when, rhythm, last orders, pledges, facts, next step. */
export function customerCard(input: CardInput): { text: string; blocks: KnownBlock[] } {
  const { facts, rhythm, today, language, shared } = input;
  const say = (text: Text) => text[language];
  const step = say(nextStep(facts, rhythm, today));
  const state = rhythm && STATES[rhythm.state];
  const rhythmLine = rhythm ? say(sayRhythm(rhythm)) : { de: 'Noch keine Bestellung.', en: 'No order yet.' }[language];
  const knowledge = shared ? facts.facts.filter(({ kind }) => kind !== 'person') : facts.facts;
  const blocks: KnownBlock[] = [
    header(facts.name),
    context(whoLine(facts, language), ...(shared ? [] : contactLines(facts))),
    ...warnings(facts, language),
    section(
      [
        careLine(facts, language),
        `${state?.sign ?? ':white_circle:'} ${state ? `*${say(state.name)}*: ` : ''}${escapeText(rhythmLine)}`,
      ].join('\n'),
    ),
    ...list(
      { de: 'Letzte Bestellungen', en: 'Last orders' }[language],
      facts.lastOrders.map((order) => orderLine(order, language)),
    ),
    ...pledgeRows(facts, today, language, shared !== undefined),
    ...list(
      { de: 'Wissen', en: 'Knowledge' }[language],
      knowledge.map((fact) => factLine(fact, today, language)),
    ),
    context(spokenLine(facts, today, language)),
    section(`*${{ de: 'Nächster Schritt', en: 'Next step' }[language]}:* ${escapeText(step)}`),
  ];
  if (shared)
    blocks.push(
      context({ de: `Geteilt von ${escapeText(shared.by)}`, en: `Shared by ${escapeText(shared.by)}` }[language]),
    );
  else blocks.push(cardButtons(facts, language));
  return { text: `${facts.name}: ${rhythmLine} ${step}`, blocks };
}

function cardButtons({ id, doNotContact }: CardFacts, language: Language): KnownBlock {
  const word = (de: string, en: string) => (language === 'de' ? de : en);
  const drafts = [
    button({ action: 'drafts.write.thank-you', value: `thank-you:${id}`, text: word('Danken', 'Thank') }),
    button({
      action: 'drafts.write.check-in',
      value: `check-in:${id}`,
      text: word('Kurz melden', 'Check in'),
      style: 'primary',
    }),
  ];
  return actions(
    ...(doNotContact ? [] : drafts),
    button({ action: 'knowledge.log', value: id, text: word('Kontakt notieren', 'Log a contact') }),
    button({ action: 'knowledge.add', value: id, text: word('Wissen ergänzen', 'Add knowledge') }),
    button({ action: 'customers.orders', value: id, text: word('Alle Bestellungen', 'All orders') }),
    button({ action: 'customers.share', value: id, text: word('Hier teilen', 'Share here') }),
  );
}

function whoLine(facts: CardFacts, language: Language): string {
  const place = [[facts.postalCode, facts.city].filter(Boolean).join(' '), facts.country].filter(Boolean).join(', ');
  const number = { de: `Kundennr. ${facts.number}`, en: `Customer no. ${facts.number}` }[language];
  return [number, facts.segment, place]
    .filter(Boolean)
    .map((part) => escapeText(part as string))
    .join(' · ');
}

function contactLines({ contacts, phone, formality }: CardFacts): string[] {
  return contacts.slice(0, 2).map(({ name, title, phone: own, email }, at) => {
    const details = [title, own ?? phone, email, at === 0 && formality === 'du' ? 'du' : null].filter(Boolean);
    return [`*${escapeText(name)}*`, ...details.map((detail) => escapeText(detail as string))].join(' · ');
  });
}

function warnings({ doNotContact, notice, lostDay }: CardFacts, language: Language): KnownBlock[] {
  const lines = [
    doNotContact && { de: 'Möchte nicht angeschrieben werden.', en: 'Does not want to be written to.' }[language],
    notice,
    lostDay && { de: `Verloren seit ${sayDay(lostDay).de}.`, en: `Lost since ${sayDay(lostDay).en}.` }[language],
  ].filter((text) => typeof text === 'string');
  return lines.length === 0 ? [] : [section(lines.map((text) => `:warning: ${escapeText(text)}`).join('\n'))];
}

function careLine(facts: CardFacts, language: Language): string {
  const owner = facts.owner
    ? `${escapeText(facts.owner)}${facts.ownerDerived ? { de: ' (nahm die letzte Bestellung an)', en: ' (took the latest order)' }[language] : ''}`
    : { de: 'niemand', en: 'nobody' }[language];
  const deputy =
    facts.deputy &&
    { de: `Vertretung ${escapeText(facts.deputy)}`, en: `deputy ${escapeText(facts.deputy)}` }[language];
  const since =
    facts.since &&
    { de: `Kunde seit ${sayDay(facts.since).de}`, en: `customer since ${sayDay(facts.since).en}` }[language];
  const spent = sayMoney(facts.spentInYear, facts.currency)[language];
  const orders = {
    de: `${facts.orders} ${facts.orders === 1 ? 'Bestellung' : 'Bestellungen'}, ${spent} in 12 Monaten`,
    en: `${facts.orders} ${facts.orders === 1 ? 'order' : 'orders'}, ${spent} in 12 months`,
  }[language];
  return [`*${{ de: 'Betreut von', en: 'Owner' }[language]}:* ${owner}`, deputy, since, orders]
    .filter(Boolean)
    .join(' · ');
}

const STATUS_WORDS: Record<string, Text> = {
  open: { de: 'offen', en: 'open' },
  cancelled: { de: 'storniert', en: 'cancelled' },
  refunded: { de: 'erstattet', en: 'refunded' },
};

function orderLine({ day, number, amount, currency, status, lines }: CardOrder, language: Language): string {
  const named = lines
    .slice(0, 3)
    .map(({ quantity, product }) => `${sayQuantity(quantity, language)} × ${escapeText(clip(product, 60))}`);
  const more =
    lines.length > 3 ? [{ de: `${lines.length - 3} weitere`, en: `${lines.length - 3} more` }[language]] : [];
  const mark = STATUS_WORDS[status] ? ` _(${STATUS_WORDS[status][language]})_` : '';
  const products = [...named, ...more].join(', ');
  return `${sayDay(day)[language]} · ${escapeText(number)} · ${sayMoney(amount, currency)[language]}${mark}${products ? ` · ${products}` : ''}`;
}

function pledgeRows({ pledges }: CardFacts, today: Day, language: Language, shared: boolean): KnownBlock[] {
  const done = (id: number) =>
    button({ action: 'knowledge.keep-pledge', value: id, text: { de: 'Erledigt', en: 'Done' }[language] });
  const title = { de: '*Offene Zusagen*', en: '*Open promises*' }[language];
  return pledges.map((pledge, at) =>
    section(
      `${at === 0 ? `${title}\n` : ''}• ${pledgeLine(pledge, today, language)}`,
      shared ? undefined : done(pledge.id),
    ),
  );
}

function pledgeLine({ text, by, owedBy, day, dueDay }: CardPledge, today: Day, language: Language): string {
  const late = dueDay !== null && dueDay < today;
  const due = dueDay && { de: `fällig ${sayAgo(dueDay, today).de}`, en: `due ${sayAgo(dueDay, today).en}` }[language];
  const who = owedBy === 'customer' ? { de: 'vom Kunden', en: 'by the customer' }[language] : by && escapeText(by);
  return `${late ? ':exclamation: ' : ''}${escapeText(text)} — ${[who, sayDay(day)[language], due].filter(Boolean).join(', ')}`;
}

function factLine(
  { text, author, day, kind, confirmedDay, sourceUrl }: CardFact,
  today: Day,
  language: Language,
): string {
  const stand = confirmedDay && confirmedDay > day ? confirmedDay : day;
  const old =
    daysBetween(stand, today) > OLD_FACT_DAYS
      ? {
          de: `, Stand ${stand.slice(5, 7)}/${stand.slice(0, 4)}`,
          en: `, as of ${stand.slice(5, 7)}/${stand.slice(0, 4)}`,
        }[language]
      : '';
  const who = author ? escapeText(author) : { de: 'unbekannt', en: 'unknown' }[language];
  const source =
    sourceUrl && /^https?:\/\/[^\s|>]+$/.test(sourceUrl)
      ? ` · <${sourceUrl}|${{ de: 'Quelle', en: 'source' }[language]}>`
      : '';
  return `${kind === 'complaint' ? ':rotating_light: ' : ''}${escapeText(clip(text, 300))} — ${who}, ${sayDay(day)[language]}${old}${source}`;
}

const KINDS: Record<string, Text> = {
  call: { de: 'Anruf', en: 'call' },
  mail: { de: 'E-Mail', en: 'e-mail' },
  visit: { de: 'Besuch', en: 'visit' },
  chat: { de: 'Chat', en: 'chat' },
};

function spokenLine({ lastIn, lastOut }: CardFacts, today: Day, language: Language): string {
  const told = (touch: NonNullable<CardFacts['lastIn']>) =>
    [KINDS[touch.kind]?.[language] ?? touch.kind, sayAgo(touch.day, today)[language], touch.by && escapeText(touch.by)]
      .filter(Boolean)
      .join(', ');
  const ours = lastOut && { de: `Wir zuletzt: ${told(lastOut)}`, en: `We last: ${told(lastOut)}` }[language];
  const theirs = lastIn && { de: `Kunde zuletzt: ${told(lastIn)}`, en: `Customer last: ${told(lastIn)}` }[language];
  return (
    [ours, theirs].filter(Boolean).join(' · ') ||
    { de: 'Noch kein Kontakt notiert.', en: 'No contact logged yet.' }[language]
  );
}

function list(title: string, lines: string[]): KnownBlock[] {
  return lines.length === 0 ? [] : [section([`*${title}*`, ...lines.map((text) => `• ${text}`)].join('\n'))];
}
