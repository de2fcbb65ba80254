import { z } from 'zod';
import { grownIn } from '#src/questions/grown.ts';
import { defineQuery, Measure, Scope } from '#src/questions/query.ts';
import { capital, MEASURES, sayFigure } from '#src/questions/say-figure.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { figuresOf } from '#src/questions/sql-figures.ts';

const Params = z.object({ measure: Measure, before: Scope, after: Scope });
type Params = z.infer<typeof Params>;

/** By how many percent a figure rose or fell between two spans: (after / before − 1) · 100. */
export default defineQuery<Params>({
  name: 'growth',
  label: { de: 'Veränderung', en: 'growth' },
  examples: {
    de: ['Um wie viel Prozent ist der Umsatz von 2024 auf 2025 gestiegen?'],
    en: ['By what percentage did revenue grow from 2024 to 2025?'],
  },
  params: Params,
  hears: ['versus', 'more', 'less', 'share'],
  reads(frame) {
    const grown = grownIn(frame);
    if (!grown || grown.by || frame.has('who')) return null;
    const { by: _, ...params } = grown;
    return { weight: 95, params };
  },
  statement({ measure, before, after }, asOf) {
    const to = binder();
    return statement(
      to,
      `select before::text, after::text, round((after::numeric / nullif(before, 0) - 1) * 100, 2)::text as percent
      from (select coalesce(figure0, 0) as before, coalesce(figure1, 0) as after from ${figuresOf(to, measure, [before, after], asOf)}) both_spans`,
    );
  },
  say(rows, { measure, before, after }, show) {
    const { t } = show;
    const row = rows[0]!;
    const about = show.scope(before);
    const measured = MEASURES[measure];
    const [first, then] = [row.before, row.after].map((value) => sayFigure(value, measure, show));
    const spans = t({
      de: `von ${first}${show.period(before.period)} auf ${then}${show.period(after.period)}`,
      en: `from ${first}${show.period(before.period)} to ${then}${show.period(after.period)}`,
    });
    if (row.percent === null)
      return {
        text: t({
          de: `${measured.de}${about}: ${spans}; in Prozent lässt sich das nicht sagen.`,
          en: `${capital(measured.en)}${about}: ${spans}; that cannot be put in percent.`,
        }),
      };
    const percent = show.percent(row.percent);
    const fell = Number(row.percent) < 0;
    return {
      text: t({
        de: `${measured.de}${about} ${fell ? `gesunken (${percent})` : `um ${percent} gestiegen`}: ${spans}.`,
        en: `${capital(measured.en)}${about} ${fell ? `fell (${percent})` : `rose by ${percent}`}: ${spans}.`,
      }),
    };
  },
});
