import { splitQuestions } from '#src/questions/words/split.ts';
import { withoutVisit } from '#src/questions/words/visits.ts';
import type { Parsed } from './parse.ts';
import type { Query } from './query.ts';
import { type Named, type Thread, threadOf } from './thread/thread.ts';

type Understood = Extract<Parsed, { kind: 'query' }>;

interface Reader {
  parse(text: string, thread: Thread | null): Parsed;
  /** whom or what the answer to a query names */
  named(query: Query): Promise<Named>;
}

/** The questions of one message, each going on from the answer to the one before; null when it is one, or when a part is none. */
export async function parseSeveral(
  text: string,
  thread: Thread | null,
  { parse, named }: Reader,
): Promise<Understood[] | null> {
  const asked = withoutVisit(text.trim());
  const parts = splitQuestions(asked);
  // a second sentence that only completed the first has become part of it
  if (parts.length === 1 && parts[0] !== text.trim()) {
    const whole = parse(parts[0]!, thread);
    return whole.kind === 'query' ? [whole] : null;
  }
  if (parts.length < 2) return null;
  const read: Understood[] = [];
  let before = thread;
  for (const part of parts) {
    const parsed = parse(part, before);
    if (parsed.kind !== 'query' || isEmpty(parsed) || (part !== parts[0] && isAdrift(parsed))) return null;
    if (part !== parts.at(-1)) before = threadOf(parsed.query, await named(parsed.query));
    if (!read.some(({ query }) => JSON.stringify(query) === JSON.stringify(parsed.query))) read.push(parsed);
  }
  return read;
}

/** "Who bought Moose Rush! in May?": the mark in a name ends no sentence. */
export function plainNames(text: string, markedNames: string[]): string {
  const lower = text.toLowerCase();
  let plain = text;
  for (const name of markedNames) {
    const at = lower.indexOf(name);
    // what stands at the end of the message may well end it
    if (at < 0 || at + name.length >= text.trimEnd().length) continue;
    plain =
      plain.slice(0, at) + plain.slice(at, at + name.length).replace(/[!?]/g, ' ') + plain.slice(at + name.length);
  }
  return plain;
}

/** "with which order and when …?": the first half asks nothing by itself. */
function isEmpty({ frame, followed }: Understood): boolean {
  return !followed && frame.words.length <= 3 && Object.keys(frame.scope).length === 0;
}

/** "… and what is it worth?" read without knowing what "it" is would be another question. */
function isAdrift({ frame, followed }: Understood): boolean {
  const named = frame.entities.length > 0 || frame.orders.length > 0;
  return !followed && !named && frame.words.some(({ used, meanings }) => used === null && meanings.includes('them'));
}
