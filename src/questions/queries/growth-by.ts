import { z } from 'zod';
import { grownIn } from '#src/questions/grown.ts';
import { askedCount } from '#src/questions/hints.ts';
import { Dimension, defineQuery, Measure, type Row, Scope } from '#src/questions/query.ts';
import { DIMENSION_WORDS, MEASURES, sayFigure } from '#src/questions/say-figure.ts';
import type { Show } from '#src/questions/show.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { dimensionSql, fromOrders, inOnePass, measureSql, needsLines } from '#src/questions/sql-figures.ts';

const Params = z.object({
  by: Dimension,
  measure: Measure,
  before: Scope,
  after: Scope,
  /** only those that rose, or fell */
  only: z.enum(['risen', 'fallen']).optional(),
  /** the strongest so many, by what was gained or lost */
  count: z.number().int().min(1).max(1000).optional(),
});
type Params = z.infer<typeof Params>;

/** How a figure changed between two spans for each customer, product, category …; who is missing in either counts with 0. */
export default defineQuery<Params>({
  name: 'growth-by',
  label: { de: 'Veränderung je Gruppe', en: 'growth by group' },
  examples: {
    de: ['Wachstum je Kategorie 2025 gegenüber 2024', 'Welches Land ist von 2024 auf 2025 am stärksten gewachsen?'],
    en: ['growth by country from 2024 to 2025', 'Which customers grew the most from 2024 to 2025?'],
  },
  params: Params,
  hears: ['versus', 'more', 'less', 'change', 'than', 'share'],
  reads(frame) {
    const grown = grownIn(frame);
    if (!grown?.by || frame.has('not', 'never', 'noLonger') || frame.scope.customers) return null;
    const { by, measure, before, after } = grown;
    // "customers who bought more than before" are a kind of their own
    if (by === 'customer' && frame.has('than')) return null;
    // "grew the least" may mean those that fell
    if (frame.has('bottom')) return null;
    const asksWhich = frame.has('which', 'who', 'what') && frame.has('more') !== frame.has('less');
    const ranked = frame.has('top');
    const only = asksWhich || ranked ? (frame.has('less') ? 'fallen' : 'risen') : undefined;
    const count = ranked ? (askedCount(frame) ?? 1) : undefined;
    return {
      weight: 96,
      params: { by, measure, before, after, ...(only ? { only } : {}), ...(count ? { count } : {}) },
    };
  },
  statement({ by, measure, before, after, only, count }, asOf) {
    const to = binder();
    const { key, name } = dimensionSql(by);
    const named = name === key ? key : `min(${name})`;
    const side = (scope: Scope) => {
      const lines = needsLines(measure, scope, by);
      return `(select ${key} as key, ${named} as name, ${measureSql(measure, lines)} as value ${fromOrders(to, scope, asOf, lines, by)} group by ${key})`;
    };
    const pass = inOnePass(to, measure, [before, after], asOf, by);
    const sides = pass
      ? `select name, coalesce(figure0, 0) as before, coalesce(figure1, 0) as after from (select ${named} as name, ${pass.figures} ${pass.from} group by ${key}) spans`
      : `select coalesce(a.name, b.name) as name, coalesce(a.value, 0) as before, coalesce(b.value, 0) as after from ${side(before)} a full join ${side(after)} b using (key)`;
    const rising = only === 'fallen' ? 'asc' : 'desc';
    const where = only ? ` where change ${only === 'risen' ? '>' : '<'} 0` : '';
    const best =
      count === 1 ? ' where by_change = 1 or by_percent = 1' : count ? ` where by_change <= ${to.bind(count)}` : '';
    return statement(
      to,
      `select name, before::text, after::text, change::text, round(percent, 2)::text as percent, by_change, by_percent from (
        select *, rank() over (order by change ${rising}) as by_change, rank() over (order by percent ${rising} nulls last) as by_percent from (
          select *, after - before as change, (after::numeric / nullif(before, 0) - 1) * 100 as percent from (${sides}) sides) changes${where}) ranked
      ${best} order by ranked.change ${rising}, name`,
    );
  },
  say(rows, params, show) {
    const { t } = show;
    const { by, measure, before, after, only, count } = params;
    const { period: _, ...about } = before;
    const label = DIMENSION_WORDS[by];
    const spans = t({
      de: `${MEASURES[measure].de}${show.period(before.period)} →${show.period(after.period)}${show.scope(about)}`,
      en: `${MEASURES[measure].en}${show.period(before.period)} →${show.period(after.period)}${show.scope(about)}`,
    });
    if (rows.length === 0) return { text: t({ de: `Keine Veränderung: ${spans}.`, en: `No change: ${spans}.` }) };
    if (count === 1) return { text: `${sayStrongest(rows, params, show)} (${spans}).` };
    return {
      text: `${sayHead(rows.length, params, show)}${spans}${only ? ')' : ''}:`,
      table: {
        columns: [
          t(label),
          t({ de: 'vorher', en: 'before' }),
          t({ de: 'nachher', en: 'after' }),
          t({ de: 'Veränderung', en: 'change' }),
          '%',
        ],
        rows: rows.map((row) => [
          String(row.name),
          sayFigure(row.before, measure, show),
          sayFigure(row.after, measure, show),
          sayFigure(row.change, measure, show),
          row.percent === null ? t({ de: 'neu', en: 'new' }) : show.percent(row.percent),
        ]),
      },
    };
  },
});

function sayHead(count: number, { only, count: asked }: Params, show: Show): string {
  if (!only) return '';
  const most = {
    risen: { de: `Die ${count} mit dem größten Zuwachs (`, en: `The ${count} that grew most (` },
    fallen: { de: `Die ${count} mit dem größten Rückgang (`, en: `The ${count} that fell most (` },
  };
  const all = {
    risen: { de: `${count} gewachsen (`, en: `${count} grew (` },
    fallen: { de: `${count} gesunken (`, en: `${count} fell (` },
  };
  return show.t((asked ? most : all)[only]);
}

/** The strongest is another one in money than in percent, more often than not: both are said. */
function sayStrongest(rows: Row[], { measure, only }: Params, show: Show): string {
  const first = (key: string) => rows.filter((row) => Number(row[key]) === 1);
  const most = first('by_change');
  const relative = first('by_percent').filter(({ percent }) => percent !== null);
  const sayOne = (row: Row) =>
    `${row.name}: ${sayFigure(row.before, measure, show)} → ${sayFigure(row.after, measure, show)}${row.percent === null ? '' : ` (${show.percent(row.percent)})`}`;
  const list = (some: Row[]) => show.list(some.map(sayOne));
  const rose = only !== 'fallen';
  const lead = show.t(
    rose ? { de: 'Am stärksten gewachsen', en: 'Grew the most' } : { de: 'Am stärksten gesunken', en: 'Fell the most' },
  );
  const same = relative.length === 0 || relative[0]!.name === most[0]!.name;
  const other = same ? '' : show.t({ de: `; prozentual ${list(relative)}`, en: `; in percent ${list(relative)}` });
  return `${lead}: ${list(most)}${other}`;
}
