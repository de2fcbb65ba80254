import { z } from 'zod';
import type { Frame } from '#src/questions/frame.ts';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { fromOrders } from '#src/questions/sql-figures.ts';

const Params = z.object({ scope: Scope, pick: z.enum(['longest', 'shortest']).optional() });
type Params = z.infer<typeof Params>;

/** How many days pass between a customer's orders: the mean over the days on which it ordered. */
export default defineQuery<Params>({
  name: 'order-gap',
  label: { de: 'Zeit zwischen Bestellungen', en: 'time between orders' },
  examples: {
    de: ['In welchem Abstand bestellt Müller?', 'Wie viele Tage liegen zwischen zwei Bestellungen von Müller?'],
    en: ["What is Harbour Tools' average time between orders?", 'How often does Harbour Tools usually order?'],
  },
  params: Params,
  hears: ['usual', 'average', 'duration', 'howOften', 'month', 'week'],
  reads(frame) {
    const spaced = frame.has('rhythm') || frame.says('betweenOrders');
    if ((!spaced && !isHabit(frame)) || !isOfOne(frame)) return null;
    const pick = frame.has('top') ? 'longest' : frame.has('bottom', 'fastest') ? 'shortest' : undefined;
    return { weight: 94, params: { scope: frame.scope, ...(pick ? { pick } : {}) } };
  },
  statement({ scope }, asOf) {
    const to = binder();
    return statement(
      to,
      `select count(*)::text as days, min(day)::text as first, max(day)::text as last, round((max(day) - min(day))::numeric / nullif(count(*) - 1, 0), 1)::text as gap, max(day - before)::text as longest, min(day - before)::text as shortest
      from (select day, lag(day) over (order by day) as before from (select distinct o.day ${fromOrders(to, scope, asOf, false)}) days) gaps`,
    );
  },
  say(rows, { scope, pick }, show) {
    const { t } = show;
    const { days, first, last, gap, longest, shortest } = rows[0]!;
    const who = show.list(scope.customers!.map(({ name }) => name));
    const about = `${show.period(scope.period)}${show.scope(scope, ['customers'])}`;
    if (Number(days) < 2)
      return {
        text: t({
          de: `Kein Abstand: ${who} hat${about} an weniger als zwei Tagen bestellt.`,
          en: `No gap: ${who} ordered on fewer than two days${about}.`,
        }),
      };
    if (pick) {
      const extreme = show.number(pick === 'longest' ? longest : shortest);
      return {
        text: t({
          de: `${pick === 'longest' ? 'Längster' : 'Kürzester'} Abstand zwischen zwei Bestellungen von ${who}${about}: ${extreme} Tage.`,
          en: `${pick === 'longest' ? 'Longest' : 'Shortest'} gap between two orders of ${who}${about}: ${extreme} days.`,
        }),
      };
    }
    return {
      text: t({
        de: `${who} bestellt${about} im Schnitt alle ${show.number(gap)} Tage (${show.number(days)} Bestelltage vom ${show.day(first)} bis ${show.day(last)}).`,
        en: `${who} orders${about} every ${show.number(gap)} days on average (on ${show.number(days)} days from ${show.day(first)} to ${show.day(last)}).`,
      }),
    };
  },
});

/** The rhythm of many customers together would say nothing about any of them. */
/** "How often does Harbour Tools order?", of whatever and whenever. */
function isHabit(frame: Frame): boolean {
  return frame.says('howOftenNow') && Object.keys(frame.scope).length === 1;
}

function isOfOne({ scope, orders }: Frame): boolean {
  return scope.customers?.length === 1 && orders.length === 0;
}
