import { z } from 'zod';
import { daysBetween } from '#src/lib/time.ts';
import { askedCount } from '#src/questions/hints.ts';
import { defineQuery, Scope } from '#src/questions/query.ts';
import { isPlural } from '#src/questions/ranked.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({ scope: Scope, count: z.number().int().min(1).max(1000) });
type Params = z.infer<typeof Params>;

/** Whose last order lies furthest back; who never ordered has none and is left out. */
export default defineQuery<Params>({
  name: 'longest-silent',
  label: { de: 'wer am längsten nicht bestellt hat', en: 'who has not ordered for longest' },
  examples: {
    de: ['Wer hat am längsten nicht mehr bestellt?', 'Welche 5 Kunden haben am längsten nichts gekauft?'],
    en: ['Which customer has gone longest without an order?', 'Who has been silent the longest?'],
  },
  params: Params,
  hears: ['top', 'not', 'never', 'noLonger', 'last', 'first', 'order', 'active'],
  reads(frame) {
    if (!frame.says('longestSilent') || frame.scope.customers || frame.scope.period) return null;
    return {
      weight: 92,
      params: { scope: frame.scope, count: askedCount(frame) ?? (isPlural(frame, 'customer') ? 10 : 1) },
    };
  },
  statement({ scope, count }, asOf) {
    const to = binder();
    const where = orderConditions(to, scope, asOf, false).join(' and ');
    return statement(
      to,
      `select c.name, seen.day::text as day from (select o.customer_id, max(o.day) as day from orders o where ${where} group by o.customer_id
        order by max(o.day) fetch first (${to.bind(count)}::int) rows with ties) seen
      join customers c on c.id = seen.customer_id order by seen.day, c.name`,
    );
  },
  say(rows, { scope }, show) {
    const { t } = show;
    const about = show.scope(scope);
    const days = (day: unknown) =>
      show.count(daysBetween(String(day), show.asOf), { de: 'Tag', en: 'day' }, { de: 'Tagen', en: 'days' });
    const [first] = rows;
    if (!first) return { text: t({ de: `Keine Bestellungen${about}.`, en: `No orders${about}.` }) };
    if (rows.length === 1)
      return {
        text: t({
          de: `${first.name} hat am längsten nicht bestellt${about}: zuletzt am ${show.day(first.day)}, seit ${days(first.day)} nicht.`,
          en: `${first.name} has gone longest without an order${about}: last on ${show.day(first.day)}, ${days(first.day)} ago.`,
        }),
      };
    return {
      text: t({ de: `Am längsten nicht bestellt${about} haben:`, en: `Longest without an order${about}:` }),
      table: {
        columns: [
          t({ de: 'Kunde', en: 'Customer' }),
          t({ de: 'Letzte Bestellung', en: 'Last order' }),
          t({ de: 'Wann', en: 'When' }),
        ],
        rows: rows.map(({ name, day }) => [
          String(name),
          show.shortDay(day),
          t({ de: `vor ${days(day)}`, en: `${days(day)} ago` }),
        ]),
      },
    };
  },
});
