import { z } from 'zod';
import { measureOf } from '#src/questions/hints.ts';
import { defineQuery, Measure, Scope } from '#src/questions/query.ts';
import { MEASURES, sayFigure } from '#src/questions/say-figure.ts';
import { periodOf } from '#src/questions/scope.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { fromOrders, inOnePass, measureSql, needsLines } from '#src/questions/sql-figures.ts';

const Params = z.object({
  measure: Measure,
  /** the span that is asked about, and the one it is held against */
  now: Scope,
  before: Scope,
  direction: z.enum(['more', 'less']),
  count: z.boolean().default(false),
});
type Params = z.infer<typeof Params>;

/** Customers whose figure is higher (or lower) in one span than in another; who had nothing in either counts with 0. */
export default defineQuery<Params>({
  name: 'changed-customers',
  label: { de: 'Kunden, deren Bestellungen sich verändert haben', en: 'customers whose orders changed' },
  examples: {
    de: ['Welche Kunden haben 2025 mehr bestellt als 2024?'],
    en: ['Which customers spent less in 2025 than in 2024?'],
  },
  params: Params,
  hears: ['than', 'more', 'less', 'change'],
  reads(frame) {
    const many = frame.target === 'customer' && frame.has('which', 'who', 'howMany', 'list');
    // "who bought more, and who less?" are two lists
    if (frame.has('more') && frame.has('less')) return null;
    const direction = frame.has('less') ? 'less' : frame.has('more') ? 'more' : null;
    if (!many || !direction || !frame.has('than') || frame.periods.length !== 2) return null;
    if (frame.scope.customers || frame.orders.length > 0 || frame.has('not', 'never')) return null;
    const [now, before] = frame.periods.map((period) => ({ ...frame.scope, period: periodOf(frame, [period])! }));
    const measure = measureOf(frame) ?? (frame.says('countsOrders') ? 'orders' : 'revenue');
    return { weight: 88, params: { measure, now: now!, before: before!, direction, count: frame.has('howMany') } };
  },
  statement({ measure, now, before, direction }, asOf) {
    const to = binder();
    const alone = (scope: Scope) => {
      const lines = needsLines(measure, scope);
      return `(select o.customer_id as id, ${measureSql(measure, lines)} as value ${fromOrders(to, scope, asOf, lines)} group by o.customer_id)`;
    };
    const pass = inOnePass(to, measure, [now, before], asOf);
    const spans = pass
      ? `select o.customer_id as id, ${pass.figures} ${pass.from} group by o.customer_id`
      : `select id, a.value as figure0, b.value as figure1 from ${alone(now)} a full join ${alone(before)} b using (id)`;
    const [after, first] = ['coalesce(figure0, 0)', 'coalesce(figure1, 0)'];
    return statement(
      to,
      `select c.name, ${after}::text as now, ${first}::text as before from (${spans}) spans join customers c on c.id = spans.id
      where ${after} ${direction === 'more' ? '>' : '<'} ${first} order by abs(${after} - ${first}) desc, c.name`,
    );
  },
  say(rows, { measure, now, before, direction }, show) {
    const { t } = show;
    const { period: _, ...scope } = now;
    const word = direction === 'more' ? t({ de: 'mehr', en: 'more' }) : t({ de: 'weniger', en: 'less' });
    const what = t({
      de: `${word} ${MEASURES[measure].de}${show.period(now.period)} als${show.period(before.period)}${show.scope(scope)}`,
      en: `${word} ${MEASURES[measure].en}${show.period(now.period)} than${show.period(before.period)}${show.scope(scope)}`,
    });
    if (rows.length === 0) return { text: t({ de: `Kein Kunde mit ${what}.`, en: `No customer with ${what}.` }) };
    const count = show.count(rows.length, { de: 'Kunde', en: 'customer' }, { de: 'Kunden', en: 'customers' });
    return {
      text: t({ de: `${count} mit ${what}:`, en: `${count} with ${what}:` }),
      table: {
        columns: [
          t({ de: 'Kunde', en: 'Customer' }),
          show.period(before.period).trim() || t({ de: 'vorher', en: 'before' }),
          show.period(now.period).trim() || t({ de: 'jetzt', en: 'now' }),
        ],
        rows: rows.map((row) => [
          String(row.name),
          sayFigure(row.before, measure, show),
          sayFigure(row.now, measure, show),
        ]),
      },
    };
  },
});
