import type { Day } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';

/** What a line's button does; a menu when it stands for several customers. */
export type LineAction =
  | { kind: 'draft'; draft: string; choices: { customerId: number; customer: string }[] }
  | { kind: 'claim'; choices: { customerId: number; customer: string }[] }
  | { kind: 'keep-pledge'; pledgeId: number };

/** One thing worth knowing. */
export interface Item {
  /** names the item within its digest */
  key: string;
  /** plain text; names in `names` are set bold */
  text: Text;
  names: string[];
  action: LineAction | null;
}

export type SectionName = 'first-orders' | 'thanks' | 'quiet' | 'due' | 'claims' | 'expected' | 'news';

export interface Section {
  name: SectionName;
  items: Item[];
  /** whether it is a reason to post at all, or only company for what is */
  isNews: boolean;
}

/** Everything a digest says, in the order it says it. */
export interface Digest {
  day: Day;
  /** the first day whose orders it covers */
  since: Day;
  summary: Text | null;
  sections: Section[];
  /** every quiet or claimable customer with its sentence, for the thread */
  details: Text[];
}

/** Lines of a digest in the channel, its heading and summary included. */
export const MAXIMUM_LINES = 12;
const HEADING_LINES = 2;

/** Nothing new, nothing said. */
export function isWorthPosting({ sections }: Digest): boolean {
  return sections.some(({ isNews, items }) => isNews && items.length > 0);
}

export interface ShownSection {
  name: SectionName;
  items: Item[];
  /** items of it that only the thread shows */
  hidden: number;
}

/**
 * What fits: every section gets a line, then each in turn another until the digest is full.
 * What is left out is counted, and told in the thread.
 */
export function fitLines({ sections }: Digest): ShownSection[] {
  const filled = sections.filter(({ items }) => items.length > 0);
  const lines = filled.map(() => 1);
  let room = MAXIMUM_LINES - HEADING_LINES - filled.length;
  while (room > 0 && filled.some(({ items }, i) => items.length > lines[i]!)) {
    filled.forEach(({ items }, i) => {
      if (room === 0 || items.length <= lines[i]!) return;
      lines[i]!++;
      room--;
    });
  }
  return filled.map(({ name, items }, i) => ({
    name,
    items: items.slice(0, lines[i]),
    hidden: items.length - lines[i]!,
  }));
}
