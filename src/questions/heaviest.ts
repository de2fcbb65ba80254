import type { Frame } from './frame.ts';
import { listening, unheard } from './heard.ts';
import type { Query, QueryKind } from './query.ts';

/** A reading of a message, and the words of it that the reading leaves out. */
export interface Read {
  query: Query;
  unheard: string[];
}

/** The heaviest reading of a message; one that hears every word goes before all that do not. Null without any. */
export function heaviest(frame: Frame, kinds: QueryKind[]): Read | null {
  let best: (Read & { weight: number }) | null = null;
  for (const kind of kinds as QueryKind<Record<string, unknown>>[]) {
    const { frame: heardFrame, heard } = listening(frame, kind.hears);
    const reading = kind.reads(heardFrame);
    if (!reading) continue;
    for (const meaning of reading.hears ?? []) heard.add(meaning);
    const query = { kind: kind.name, params: reading.params };
    const read = { query, unheard: unheard(frame, query, heard), weight: reading.weight };
    if (!best || rank(read) > rank(best)) best = read;
  }
  return best;
}

/** What is heaviest is what was asked; another kind may step in only where it is nearly as heavy and hears more. */
const DEAF = 15;

function rank({ weight, unheard }: Read & { weight: number }): number {
  return unheard.length > 0 ? weight - DEAF : weight;
}
