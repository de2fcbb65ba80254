import type { EntityKind } from '#src/customers/names/catalog.ts';
import type { NameMatch } from '#src/customers/names/match-names.ts';
import type { Day } from '#src/lib/time.ts';
import type { Language } from '#src/lib/user-error.ts';
import type { PeriodMatch } from '#src/questions/times/periods.ts';
import type { WeekdayMatch } from '#src/questions/times/weekdays.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Turn } from '#src/questions/words/turns.ts';
import type { Word } from '#src/questions/words/words.ts';
import type { Bounds, Scope } from './query.ts';

/** A name found in the message and the record it was resolved to. */
export interface Entity {
  kind: EntityKind;
  id: number | string;
  name: string;
  /** words of the message */
  from: number;
  to: number;
  match: NameMatch<EntityKind>;
  /** "not Germany", "except Chai" */
  negated: boolean;
}

/** A number that is neither a name nor a time. */
export interface Amount {
  value: number;
  at: number;
  role: 'order' | 'threshold' | 'count' | 'plain';
  /** for a threshold: what it bounds */
  bounds?: Bounds;
  unit?: 'money' | 'freight' | 'pieces' | 'orders' | 'customers' | 'products' | 'days' | 'percent';
  raw: string;
}

/** Everything the parser understood of the single pieces of a message; the kinds of question read it. */
export interface Frame {
  text: string;
  language: Language;
  asOf: Day;
  words: Word[];
  entities: Entity[];
  periods: PeriodMatch[];
  weekdays: WeekdayMatch[];
  /** what a comment is asked to hold */
  commentText: string | null;
  amounts: Amount[];
  /** order numbers that exist, as written */
  orders: string[];
  unknown: Word[];
  asker: { id: number; name: string } | null;
  /** from all that was named: which orders are meant */
  scope: Scope;
  has(...meanings: Meaning[]): boolean;
  /** number of the first word with this meaning, -1 when there is none */
  at(...meanings: Meaning[]): number;
  of(kind: EntityKind): Entity[];
  /** in several words together: "how many … left?" */
  says(...turns: Turn[]): boolean;
  /** the first question word or noun asked for, as "which country" or "how many orders" names it */
  target: Meaning | null;
}
