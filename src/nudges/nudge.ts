import type { WorkingDays } from '#src/customers/working-days.ts';
import type { Day } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Rhythm } from '#src/rhythm/rhythm.ts';
import type { NudgeSettings } from './settings.ts';

/**
 * What a nudge asks for, and so what may hold it back: `silence` and `occasion` ask for a contact and respect every
 * wish for rest; a `duty` is owed whether or not somebody was in touch; a `claim` waits in the digest for an owner.
 */
export type Ground = 'silence' | 'occasion' | 'duty' | 'claim';

/** All that is known about one customer on a day, as far as a rule may look. Amounts are plain numbers, for weighing. */
export interface NudgeFacts {
  today: Day;
  workingDays: WorkingDays;
  settings: NudgeSettings;
  customer: {
    name: string;
    currency: string;
    hasOwner: boolean;
    /** the day it came into our records */
    knownSince: Day;
    contractEnd: Day | null;
    noticeDays: number | null;
  };
  /** null without an order */
  rhythm: Rhythm | null;
  /** a day from which the running silence has counted as quiet; null when it is not, or was found before */
  quietSince: Day | null;
  /** order value of the last 365 days */
  spentInYear: number;
  /** what a customer of this company usually spends in a year */
  typicalYear: number;
  /** one of the ten most valuable customers of the last 365 days */
  isTop: boolean;
  /** order-days, newest first, at most 24; `text` is the exact amount */
  orders: { day: Day; amount: number; text: string }[];
  /** a product ordered regularly that the latest orders were without */
  missing: MissingProduct | null;
  /** calls, mails, visits, chats of the last year, oldest first */
  touchpoints: { day: Day; direction: 'in' | 'out'; kind: string }[];
  /** open pledges with a due day */
  pledges: { text: string; day: Day; dueDay: Day; owedBy: 'us' | 'customer'; by: string | null; byId: number | null }[];
  birthdays: { contact: string; day: Day }[];
}

export interface MissingProduct {
  product: string;
  /** order-days with it, and order-days from its first to its last one */
  times: number;
  ofOrders: number;
  lastDay: Day;
  /** order-days since, all without it */
  ordersSince: number;
  /** the day of the second order without it */
  missedOn: Day;
}

/** A reason found for one customer. */
export interface Finding {
  /** one sentence, true to `numbers` */
  because: Text;
  /** 0–1: how sure the reason is */
  certainty: number;
  /** order value at stake, for ranking */
  value: number;
  /** which spell it is: a customer is nudged once per rule and spell */
  spell: Day;
  /** the day the reason arose */
  since: Day;
  /** days after which it is old news, when that differs from the team's setting */
  freshFor?: number;
  /** every figure of the sentence */
  numbers: Record<string, number | string>;
  /** a draft kind in place of the rule's own */
  suggests?: string;
  /** the teammate it concerns, when that is not the owner */
  to?: number | null;
}

/** One file of `rules/`. */
export interface NudgeRule {
  name: string;
  label: Text;
  ground: Ground;
  /** the draft kind the card offers; null when no message is called for */
  suggests: string | null;
  /** off until a team switches it on */
  isOptional?: boolean;
  /** looked for again during the day, as orders come in */
  isPrompt?: boolean;
  check(facts: NudgeFacts): Finding[];
}

/** Gives a rule its types. */
export function defineNudgeRule(rule: NudgeRule): NudgeRule {
  return rule;
}

export function isOn(rule: Pick<NudgeRule, 'name' | 'isOptional'>, settings: NudgeSettings): boolean {
  return settings.rules[rule.name] ?? !rule.isOptional;
}

/** What nudges are ordered by: value times certainty. */
export function priorityOf({ value, certainty }: Pick<Finding, 'value' | 'certainty'>): number {
  return Math.max(value, 1) * certainty;
}
