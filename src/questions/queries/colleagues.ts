import { z } from 'zod';
import { defineQuery, Period, Value } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
import { binder, orderConditions, statement } from '#src/questions/sql.ts';

const Params = z.object({
  /** nobody above them */
  top: z.boolean().optional(),
  hiredIn: z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional(),
  tenure: z.enum(['longest', 'shortest']).optional(),
  cities: z.array(Value).optional(),
  countries: z.array(Value).optional(),
  /** words a job title must hold, each as a beginning: "sales", "rep" */
  jobWords: z.array(z.string()).optional(),
  /** took no orders, ever or in a time */
  idle: z.boolean().optional(),
  period: Period.optional(),
  /** looks after nobody */
  ownsNone: z.boolean().optional(),
  count: z.boolean().default(false),
});
type Params = z.infer<typeof Params>;

const JOB = /((?:\p{L}+ ){1,2}(?:rep|representative|agent)s?)\b/u;
const NO_JOB = new Set(['how', 'many', 'which', 'our', 'the', 'all', 'list', 'of', 'are', 'is', 'who', 'we', 'have']);

/** The words of a job that is also a common word for colleagues, singular: "sales reps" → sales, rep. */
function readJob(text: string): string[] {
  const words = JOB.exec(text)?.[1]?.split(' ') ?? [];
  return words
    .filter((word) => !NO_JOB.has(word))
    .map((word, at, all) => (at === all.length - 1 ? word.replace(/s$/, '') : word));
}

/** Our own people: who leads, who was hired when, who is where, who never took an order. */
export default defineQuery<Params>({
  name: 'colleagues',
  label: { de: 'Kolleginnen und Kollegen', en: 'colleagues' },
  examples: {
    de: ['Wer ist der oberste Chef?', 'Welche Mitarbeiter wurden 2021 eingestellt?'],
    en: ['Who reports to no one?', 'Which employee has been with us the longest?'],
  },
  params: Params,
  hears: ['top', 'more', 'not', 'hired'],
  reads(frame) {
    if (frame.orders.length > 0 || frame.scope.customers || frame.of('teammate').length > 0 || frame.scope.products)
      return null;
    const count = frame.has('howMany');
    const leads = frame.has('boss', 'reports') && frame.says('nobodyAbove');
    if (leads) return { weight: 92, params: { top: true, count: false } };
    // "who took no orders?", "who works in London?": customers do neither
    const works = frame.has('who') && (frame.says('tookNoOrders') || frame.says('worksIn'));
    const staff = frame.target === 'employee' || frame.has('employee') || works;
    const asked = staff || frame.has('who');
    if (asked && frame.says('noCustomers') && !frame.has('buy', 'order', 'revenue', 'contact') && !frame.scope.period)
      return { weight: 92, params: { ownsNone: true, count }, hears: ['customer', 'owner', 'employee'] };
    if (!staff || frame.has('customer', 'revenue', 'spend', 'owner')) return null;
    const [period] = frame.periods;
    if (period && frame.has('hired', 'discontinued'))
      return { weight: 92, params: { hiredIn: { from: period.from, to: period.to }, count } };
    if (frame.says('longestHere') && !frame.has('order', 'ship'))
      return { weight: 92, params: { tenure: 'longest', count: false } };
    if (frame.says('newestHere') && !frame.has('order', 'ship'))
      return { weight: 92, params: { tenure: 'shortest', count: false } };
    // "orders without a seller" are orders
    const idle = frame.has('never', 'not') && frame.target !== 'order';
    if (idle && frame.has('order', 'buy', 'taker') && frame.periods.length < 2) {
      const span = frame.scope.period;
      return { weight: 92, params: { idle: true, ...(span ? { period: span } : {}), count } };
    }
    if (period || frame.has('order', 'buy', 'taker', 'top', 'bottom', 'ship', 'freight')) return null;
    const { cities, countries } = frame.scope;
    if (cities || countries)
      return { weight: 83, params: { ...(cities ? { cities } : {}), ...(countries ? { countries } : {}), count } };
    const jobWords = readJob(frame.text.toLowerCase());
    const isAsked = jobWords.length > 1 && (count || frame.has('which', 'list', 'who'));
    return isAsked ? { weight: 83, params: { jobWords, count } } : null;
  },
  statement(params, asOf) {
    const to = binder();
    const where = ['true'];
    if (params.top) where.push('t.reports_to_id is null');
    if (params.hiredIn?.from) where.push(`t.hire_day >= ${to.bind(params.hiredIn.from)}`);
    if (params.hiredIn?.to) where.push(`t.hire_day <= ${to.bind(params.hiredIn.to)}`);
    if (params.cities) where.push(`t.city = any(${to.bind(params.cities.flatMap(({ values }) => values))}::text[])`);
    if (params.countries)
      where.push(`t.country = any(${to.bind(params.countries.flatMap(({ values }) => values))}::text[])`);
    for (const word of params.jobWords ?? []) where.push(`t.title ~* ${to.bind(`\\m${word}`)}`);
    if (params.idle)
      where.push(
        `not exists (select 1 from orders o where o.taken_by_id = t.id and ${orderConditions(to, tidy({ period: params.period }), asOf, false).join(' and ')})`,
      );
    if (params.ownsNone) where.push('not exists (select 1 from customers c where c.owner_id = t.id)');
    if (params.tenure) where.push('t.hire_day is not null');
    const sort = params.tenure
      ? `t.hire_day ${params.tenure === 'longest' ? 'asc' : 'desc'} fetch first 1 rows with ties`
      : 't.name';
    return statement(
      to,
      `select t.name, t.title, t.city, t.hire_day::text as hired from teammates t where ${where.join(' and ')} order by ${sort}`,
    );
  },
  say(rows, params, show) {
    const { t } = show;
    if (rows.length === 0)
      return { text: t({ de: 'Keine Kollegin, kein Kollege passt.', en: 'None: no colleague matches.' }) };
    const hired = params.tenure !== undefined || params.hiredIn !== undefined;
    const about = (row: Record<string, unknown>) =>
      hired && row.hired
        ? t({ de: `eingestellt am ${show.day(row.hired)}`, en: `hired on ${show.day(row.hired)}` })
        : String(row.title ?? '');
    const places = [...(params.cities ?? []), ...(params.countries ?? [])].map(({ name }) => name);
    const where = places.length > 0 ? ` (${show.list(places)})` : '';
    if (rows.length === 1 && !params.count)
      return { text: `${rows[0]!.name}${about(rows[0]!) ? `, ${about(rows[0]!)}` : ''}${where}` };
    return {
      text: `${show.count(rows.length, { de: 'Kollege', en: 'colleague' }, { de: 'Kollegen', en: 'colleagues' })}${where}:`,
      table: {
        columns: [
          t({ de: 'Name', en: 'Name' }),
          hired ? t({ de: 'Eingestellt', en: 'Hired' }) : t({ de: 'Funktion', en: 'Title' }),
        ],
        rows: rows.map((row) => [
          String(row.name),
          hired && row.hired ? show.shortDay(row.hired) : String(row.title ?? ''),
        ]),
      },
    };
  },
});
