import { listEmoji } from './emoji.ts';

/** What can be completed at the caret. `from` is where the part to replace begins. */
export interface Completion {
  kind: 'command' | 'person' | 'channel' | 'emoji';
  query: string;
  from: number;
}

export interface Suggestion {
  key: string;
  label: string;
  detail: string;
  /** Replaces the typed part. */
  insert: string;
}

export function findCompletion(text: string, caret: number): Completion | null {
  const before = text.slice(0, caret);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { kind: 'command', query: command[1] ?? '', from: 0 };
  const word = /(?:^|[\s(])([@#:])([\p{L}\p{N}._+-]*)$/u.exec(before);
  if (!word) return null;
  const [, sign = '', query = ''] = word;
  if (sign === ':' && query.length < 2) return null;
  const kind = ({ '@': 'person', '#': 'channel', ':': 'emoji' } as const)[sign as '@'];
  return { kind, query: query.toLocaleLowerCase(), from: before.length - query.length - 1 };
}

interface Known {
  people: { id: string; name: string; handle: string; title: string; kind: string }[];
  places: { id: string; name: string; kind: string; topic: string }[];
  commands: { command: string; description: string; usage: string }[];
}

/** Up to eight suggestions; what begins with the query comes first. */
export function listSuggestions(completion: Completion, known: Known): Suggestion[] {
  const { kind, query } = completion;
  if (kind === 'emoji') {
    return listEmoji(query, 8).map(({ name, emoji }) => ({
      key: name,
      label: `${emoji} :${name}:`,
      detail: '',
      insert: `:${name}: `,
    }));
  }
  const all = { command: listCommands, person: listPeople, channel: listChannels }[kind](known);
  const wanted = query.toLocaleLowerCase();
  const begins = all.filter((each) => begin(each, wanted));
  const contains = all.filter((each) => !begin(each, wanted) && each.label.toLocaleLowerCase().includes(wanted));
  return [...begins, ...contains].slice(0, 8);
}

function begin(suggestion: Suggestion, wanted: string): boolean {
  return (
    suggestion.insert.slice(1).toLocaleLowerCase().startsWith(wanted) ||
    suggestion.label.toLocaleLowerCase().startsWith(wanted)
  );
}

function listCommands({ commands }: Known): Suggestion[] {
  return commands.map((each) => ({
    key: each.command,
    label: `${each.command} ${each.usage}`.trim(),
    detail: each.description,
    insert: `${each.command} `,
  }));
}

function listPeople({ people }: Known): Suggestion[] {
  const present = people.filter((each) => each.kind !== 'deactivated');
  return present.map((each) => ({ key: each.id, label: each.name, detail: each.title, insert: `@${each.handle} ` }));
}

function listChannels({ places }: Known): Suggestion[] {
  const channels = places.filter((each) => each.kind !== 'dm');
  return channels.map((each) => ({
    key: each.id,
    label: `#${each.name}`,
    detail: each.topic,
    insert: `#${each.name} `,
  }));
}
