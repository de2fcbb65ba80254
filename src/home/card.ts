import type { HomeView, KnownBlock } from '@slack/types';
import { sayAgo, sayDay } from '#src/lib/say.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { actions, button, context, divider, escapeText, header, plain, section } from '#src/slack/blocks.ts';

interface Named {
  id: number;
  name: string;
}

export interface HomeCustomer extends Named {
  doNotContact: boolean;
  state: 'in-touch' | 'due' | 'quiet' | null;
  /** the rhythm in one sentence; null without an order */
  rhythm: Text | null;
}

export interface HomeFacts {
  today: Day;
  now: Date;
  nudges: { id: number; customer: Named; because: Text; draft: { kind: string; label: Text } | null }[];
  drafts: { id: number; customer: Named; kind: Text; subject: string; day: Day }[];
  pledges: { text: string; owedBy: string; dueDay: Day; customer: Named }[];
  /** those to look at first in front */
  customers: HomeCustomer[];
  customerCount: number;
  page: number;
  awayUntil: Day | null;
}

/** A section and its divider per customer, under a view's limit of 100 blocks with everything above them. */
const pageSize = 15;

/** The home tab: what waits for me, what I owe, my customers, and finding any other. */
export function homeView(home: HomeFacts, language: Language): HomeView {
  const say = (text: Text) => text[language];
  return {
    type: 'home',
    blocks: [
      section(
        updatedLine(home, language),
        button({ action: 'home.refresh', value: home.page, text: say(words.refresh) }),
      ),
      ...finder(language),
      ...waiting(home, language),
      ...owed(home, language),
      ...customers(home, language),
      ...settings(home, language),
    ],
  };
}

function updatedLine({ now, awayUntil }: HomeFacts, language: Language): string {
  const unix = Math.floor(now.getTime() / 1000);
  const updated = `${words.updated[language]} <!date^${unix}^{time}|${now.toISOString().slice(11, 16)}>`;
  return awayUntil ? `${updated} · :palm_tree: ${words.awayUntil[language]} ${sayDay(awayUntil)[language]}` : updated;
}

function finder(language: Language): KnownBlock[] {
  return [
    actions({
      type: 'external_select',
      action_id: 'customers.find',
      placeholder: plain(words.find[language], 150),
      min_query_length: 2,
    }),
  ];
}

function waiting({ nudges, drafts, today }: HomeFacts, language: Language): KnownBlock[] {
  const say = (text: Text) => text[language];
  const blocks: KnownBlock[] = [header(say(words.waiting))];
  if (nudges.length + drafts.length === 0) return [...blocks, context(say(words.nothingWaits))];
  for (const { id, customer, because, draft } of nudges) {
    const text = `:bell: *${escapeText(customer.name)}* – ${escapeText(say(because))}`;
    const value = draft ? `${draft.kind}:${customer.id}:${id}` : '';
    blocks.push(section(text, draft ? button({ action: 'drafts.write', value, text: say(draft.label) }) : undefined));
  }
  for (const { id, customer, kind, subject, day } of drafts) {
    const text = `:pencil2: *${escapeText(customer.name)}* – ${say(kind)}: ${escapeText(subject)} (${say(sayAgo(day, today))})`;
    blocks.push(section(text, button({ action: 'drafts.show', value: id, text: say(words.openDraft) })));
  }
  return blocks;
}

function owed({ pledges, today }: HomeFacts, language: Language): KnownBlock[] {
  const say = (text: Text) => text[language];
  if (pledges.length === 0) return [];
  const lines = pledges.map(({ text, owedBy, dueDay, customer }) => {
    const who = say(owedBy === 'customer' ? words.theyOwe : words.weOwe);
    const late = dueDay < today ? ' :red_circle:' : '';
    return `• *${escapeText(customer.name)}* – ${escapeText(text)} (${who}, ${say(sayAgo(dueDay, today))})${late}`;
  });
  return [header(say(words.pledges)), section(lines.join('\n'))];
}

function customers({ customers: own, customerCount, page }: HomeFacts, language: Language): KnownBlock[] {
  const say = (text: Text) => text[language];
  if (own.length === 0) return [header(say(words.customers)), context(say(words.noCustomers))];
  const pages = Math.ceil(own.length / pageSize);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const blocks: KnownBlock[] = [header(`${say(words.customers)} (${customerCount})`)];
  for (const { id, name, state, rhythm, doNotContact } of own.slice(at * pageSize, (at + 1) * pageSize)) {
    const rest = doNotContact ? ` · :no_entry: ${say(words.leaveAlone)}` : '';
    const sentence = escapeText(say(rhythm ?? words.noOrder));
    const mark = marks[state ?? 'in-touch'];
    blocks.push(
      section(
        `${mark} *${escapeText(name)}*${state === 'quiet' || state === 'due' ? ` · ${say(states[state])}` : ''}${rest}\n${sentence}`,
        button({ action: 'customers.open', value: id, text: say(words.card) }),
      ),
    );
  }
  if (pages > 1) blocks.push(context(`${say(words.page)} ${at + 1}/${pages}`), pager(at, pages, language));
  return blocks;
}

function pager(at: number, pages: number, language: Language): KnownBlock {
  return actions(
    ...(at > 0 ? [button({ action: 'home.previous', value: at - 1, text: words.previous[language] })] : []),
    ...(at < pages - 1 ? [button({ action: 'home.next', value: at + 1, text: words.next[language] })] : []),
  );
}

function settings({ awayUntil, today }: HomeFacts, language: Language): KnownBlock[] {
  const say = (text: Text) => text[language];
  return [
    divider,
    section(say(awayUntil ? words.away : words.present), {
      type: 'datepicker',
      action_id: 'home.away',
      placeholder: plain(say(words.pickDay), 150),
      ...(awayUntil && { initial_date: awayUntil }),
    }),
    actions(
      ...(awayUntil ? [button({ action: 'home.back', value: today, text: say(words.back) })] : []),
      button({ action: 'home.settings', value: 'open', text: say(words.settings) }),
    ),
  ];
}

const marks = { quiet: ':red_circle:', due: ':large_yellow_circle:', 'in-touch': ':large_green_circle:' };

const states: Record<'quiet' | 'due', Text> = {
  quiet: { de: 'still', en: 'quiet' },
  due: { de: 'fällig', en: 'due' },
};

const words = {
  updated: { de: 'Stand', en: 'Updated' },
  refresh: { de: 'Aktualisieren', en: 'Refresh' },
  find: { de: 'Kunden finden …', en: 'Find a customer …' },
  waiting: { de: 'Wartet auf mich', en: 'Waiting for me' },
  nothingWaits: {
    de: 'Nichts offen. Wenn ein Kunde still wird oder ein Entwurf liegen bleibt, steht es hier.',
    en: 'Nothing open. When a customer goes quiet or a draft is left lying, it will show up here.',
  },
  openDraft: { de: 'Entwurf öffnen', en: 'Open draft' },
  pledges: { de: 'Zusagen bis in einer Woche', en: 'Pledges due within a week' },
  theyOwe: { de: 'der Kunde schuldet es uns', en: 'the customer owes us' },
  weOwe: { de: 'wir schulden es', en: 'we owe it' },
  customers: { de: 'Meine Kunden', en: 'My customers' },
  noCustomers: {
    de: 'Noch betreust du niemanden. Suche oben einen Kunden, oder sieh im Tagesüberblick nach, wer noch niemanden hat.',
    en: 'You do not look after anybody yet. Find a customer above, or see in the digest who has no owner.',
  },
  noOrder: { de: 'Noch keine Bestellung.', en: 'No order yet.' },
  leaveAlone: { de: 'nicht kontaktieren', en: 'do not contact' },
  card: { de: 'Karte', en: 'Card' },
  page: { de: 'Seite', en: 'Page' },
  previous: { de: '‹ Zurück', en: '‹ Back' },
  next: { de: 'Weiter ›', en: 'Next ›' },
  awayUntil: { de: 'Du bist weg bis', en: 'You are away until' },
  present: {
    de: 'Urlaub oder anderes? Bis zu diesem Tag gehen deine Anstöße an die Vertretung.',
    en: 'On holiday or otherwise busy? Up to this day your nudges go to your deputy.',
  },
  away: {
    de: 'Du bist abgemeldet; deine Anstöße gehen an die Vertretung.',
    en: 'You are away; your nudges go to your deputy.',
  },
  pickDay: { de: 'Weg bis …', en: 'Away until …' },
  back: { de: 'Ich bin wieder da', en: 'I am back' },
  settings: { de: 'Einstellungen des Teams …', en: 'Team settings…' },
} satisfies Record<string, Text>;
