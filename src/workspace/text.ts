import type { LooseBlock } from './blocks/block.ts';
import type { Channel, Person } from './cast.ts';

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function unescapeText(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** What Slack's markup puts in angle brackets. */
const CONTROL = /<(?:@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|![a-z]|https?:|mailto:|tel:)[^<>]*>/g;

/** Text from the Web API as Slack stores it: a stray & < > is escaped, entities and markup stay. */
export function storedText(text: string): string {
  let out = '';
  let from = 0;
  const plain = (part: string) =>
    part
      .replace(/&(?!amp;|lt;|gt;)/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;');
  for (const match of text.matchAll(CONTROL)) {
    out += plain(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  // A line that starts with > is a quotation in mrkdwn; Slack stores it escaped like any other.
  return out + plain(text.slice(from));
}

export interface Names {
  people: Person[];
  channels: Channel[];
}

const WORD_END = '(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])';

/**
 * What a person typed, as Slack sends it on: escaped, with @handle or @Full Name as `<@U…>`, #channel as
 * `<#C…|name>`, @here as `<!here>`, addresses as links. `named` adds the handle (`<@U…|jana>`), as commands with
 * should_escape do.
 */
export function typedText(text: string, names: Names, named = false): string {
  const escaped = escapeText(text).replace(
    /(^|[\s(])(https?:\/\/[^\s<>]+?)(?=[.,;:!?)]*(?:\s|$))/g,
    (_all, before: string, url: string) => `${before}<${url}>`,
  );
  const mailed = escaped.replace(
    /(^|[\s(,;])([\w.+-]+@[\w-]+\.[\w.-]*\w)/g,
    (_all, before: string, mail: string) => `${before}<mailto:${mail}|${mail}>`,
  );
  return withChannels(withPeople(mailed, names.people, named), names.channels);
}

function withPeople(text: string, people: Person[], named: boolean): string {
  const words = new Map<string, Person>();
  for (const person of people) {
    words.set(person.handle.toLowerCase(), person);
    words.set(escapeText(person.name).toLowerCase(), person);
  }
  const pattern = alternatives([...words.keys(), 'here', 'channel', 'everyone']);
  return text.replace(new RegExp(`(^|[^\\p{L}\\p{N}_<|])@(${pattern})${WORD_END}`, 'giu'), (_all, before, word) => {
    const person = words.get(word.toLowerCase());
    if (!person) return `${before}<!${word.toLowerCase()}>`;
    return `${before}<@${person.id}${named ? `|${person.handle}` : ''}>`;
  });
}

function withChannels(text: string, channels: Channel[]): string {
  const byName = new Map(channels.filter((one) => one.name).map((one) => [one.name.toLowerCase(), one]));
  if (!byName.size) return text;
  return text.replace(
    new RegExp(`(^|[^\\p{L}\\p{N}_&<|/])#(${alternatives([...byName.keys()])})${WORD_END}`, 'giu'),
    (_all, before, word) => {
      const channel = byName.get(word.toLowerCase())!;
      return `${before}<#${channel.id}|${channel.name}>`;
    },
  );
}

function alternatives(words: string[]): string {
  return words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** The user ids mentioned in a stored text. */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1]!);
}

/** The rich_text block Slack adds to what a person typed. */
export function richTextOf(text: string, block_id: string): LooseBlock {
  const elements: Record<string, unknown>[] = [];
  let from = 0;
  const plain = (part: string) => {
    if (part) elements.push({ type: 'text', text: unescapeText(part) });
  };
  for (const match of text.matchAll(CONTROL)) {
    plain(text.slice(from, match.index));
    elements.push(leafOf(match[0].slice(1, -1)));
    from = match.index + match[0].length;
  }
  plain(text.slice(from));
  return { type: 'rich_text', block_id, elements: [{ type: 'rich_text_section', elements }] };
}

function leafOf(inside: string): Record<string, unknown> {
  const [target = '', label] = inside.split('|');
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
  if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) };
  return label ? { type: 'link', url: target, text: unescapeText(label) } : { type: 'link', url: target };
}
