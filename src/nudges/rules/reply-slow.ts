import { daysBetween } from '#src/lib/time.ts';
import { defineNudgeRule, type NudgeFacts } from '#src/nudges/nudge.ts';

const MINIMUM_PAIRS = 4;
const LATEST = 3;
/** Latest median against the one before, from which slower is a sign (practice P23). */
const SLOWER = 2;

/** How long the customer takes to answer us: the latest three times against those before. */
export default defineNudgeRule({
  name: 'reply-slow',
  label: { de: 'Antwortet langsamer', en: 'Answers more slowly' },
  ground: 'silence',
  suggests: 'check-in',
  check({ touchpoints, spentInYear }) {
    const replies = listReplies(touchpoints);
    if (replies.length < MINIMUM_PAIRS) return [];
    const latest = median(replies.slice(-LATEST).map(({ days }) => days));
    const before = median(replies.slice(0, -LATEST).map(({ days }) => days));
    if (latest <= SLOWER * Math.max(before, 1)) return [];
    const last = replies.at(-1)!.day;
    return [
      {
        because: {
          de: `Antwortete zuletzt meist nach ${latest} Tagen, vorher nach ${before === 1 ? '1 Tag' : `${before} Tagen`}.`,
          en: `Lately answered after ${latest} days or so, before that after ${before === 1 ? '1 day' : `${before} days`}.`,
        },
        certainty: 0.35,
        value: spentInYear,
        spell: last,
        since: last,
        numbers: { latest, before, replies: replies.length },
      },
    ];
  },
});

/** Days from what we said first to the customer's next word. */
function listReplies(touchpoints: NudgeFacts['touchpoints']): { day: string; days: number }[] {
  const replies: { day: string; days: number }[] = [];
  let asked: string | null = null;
  for (const { day, direction } of touchpoints) {
    if (direction === 'out') asked ??= day;
    else if (asked) {
      replies.push({ day, days: daysBetween(asked, day) });
      asked = null;
    }
  }
  return replies;
}

/** The middle value; of an even number the lower of the two, so that it is a time that really occurred. */
function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
