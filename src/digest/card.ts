import type { KnownBlock } from '@slack/types';
import { sayDay } from '#src/lib/say.ts';
import type { Language, Text } from '#src/lib/user-error.ts';
import { button, clip, context, escapeText, header, option, section, select } from '#src/slack/blocks.ts';
import type { Message } from '#src/slack/outbound.ts';
import { type Digest, fitLines, type Item, type LineAction } from './digest.ts';

/** What has been done about a digest's lines since: the item's key and who did it. */
export type Marks = Map<string, string>;

/** The digest as a message: heading, summary, at most ten lines with a button each. */
export function digestCard(digest: Digest, language: Language, marks: Marks = new Map()): Message {
  const title = { de: `Tagesüberblick, ${sayDay(digest.day).de}`, en: `Today, ${sayDay(digest.day).en}` }[language];
  const blocks: KnownBlock[] = [header(title)];
  const lines: string[] = [title];
  if (digest.summary) blocks.push(context(escapeText(digest.summary[language])));
  for (const { items, hidden } of fitLines(digest)) {
    items.forEach((item, i) => {
      const more = hidden > 0 && i === items.length - 1 ? moreLine(hidden)[language] : '';
      lines.push(item.text[language] + more);
      blocks.push(lineBlock(item, more, language, marks.get(item.key)));
    });
  }
  return { text: lines.join('\n'), blocks };
}

function lineBlock(item: Item, more: string, language: Language, doneBy: string | undefined): KnownBlock {
  const text = embolden(item.text[language], item.names) + more;
  if (doneBy !== undefined) return section(`${text}\n✓ ${escapeText(doneBy)}`);
  return item.action ? section(text, accessoryOf(item.action, language)) : section(text);
}

function accessoryOf(action: LineAction, language: Language) {
  if (action.kind === 'keep-pledge') {
    return button({ action: 'digest.keep-pledge', value: action.pledgeId, text: words.keep[language] });
  }
  const [first] = action.choices;
  const label = (action.kind === 'claim' ? words.claim : (words.drafts[action.draft] ?? words.draft))[language];
  const id = action.kind === 'claim' ? 'digest.claim' : 'drafts.write';
  const choose = (customerId: number) =>
    action.kind === 'claim' ? String(customerId) : `${action.draft}:${customerId}`;
  if (action.choices.length === 1 && first) return button({ action: id, value: choose(first.customerId), text: label });
  const options = action.choices.map(({ customerId, customer }) => option(customer, choose(customerId)));
  return select(id, `${label} …`, options);
}

/** What a digest leaves out in the channel, for its thread; several messages when it is long. */
export function threadCards(digest: Digest, language: Language): Message[] {
  const shown = new Set(fitLines(digest).flatMap(({ items }) => items.map(({ key }) => key)));
  const hidden = digest.sections.flatMap(({ items }) => items).filter(({ key }) => !shown.has(key));
  const lines = [...hidden.map(({ text }) => text), ...digest.details].map((text) => `• ${clip(text[language], 600)}`);
  const cards: Message[] = [];
  let block: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length > 2800) {
      cards.push(linesCard(block));
      block = [];
      length = 0;
    }
    block.push(line);
    length += line.length + 1;
  }
  if (block.length > 0) cards.push(linesCard(block));
  return cards.slice(0, MAXIMUM_CARDS);
}

const MAXIMUM_CARDS = 5;

function linesCard(lines: string[]): Message {
  return { text: lines.join('\n'), blocks: [section(lines.map(escapeText).join('\n'))] };
}

/** Bold names, everything else harmless. */
function embolden(text: string, names: string[]): string {
  let marked = escapeText(text);
  for (const name of new Set(names)) {
    if (name.length > 1) marked = marked.replace(escapeText(name), () => `*${escapeText(name)}*`);
  }
  return marked;
}

function moreLine(count: number): Text {
  return { de: ` (und ${count} weitere im Thread)`, en: ` (and ${count} more in the thread)` };
}

const words = {
  keep: { de: 'Erledigt', en: 'Done' },
  claim: { de: 'Übernehmen', en: 'Claim' },
  draft: { de: 'Entwurf', en: 'Draft' },
  drafts: {
    welcome: { de: 'Willkommen', en: 'Welcome' },
    'thank-you': { de: 'Danken', en: 'Thank' },
    'second-order': { de: 'Danken', en: 'Thank' },
    'check-in': { de: 'Melden', en: 'Check in' },
    birthday: { de: 'Gratulieren', en: 'Congratulate' },
  } as Record<string, Text>,
};
