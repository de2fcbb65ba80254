import { z } from 'zod';
import { grownIn } from '#src/questions/grown.ts';
import { defineQuery, Measure, Scope } from '#src/questions/query.ts';
import { MEASURES, sayFigure } from '#src/questions/say-figure.ts';
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
  hears: ['more', 'less', 'share'],
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
    const figures = t({
      de: `${MEASURES[measure].de}${show.period(before.period)}: ${sayFigure(row.before, measure, show)};${show.period(after.period)}: ${sayFigure(row.after, measure, show)}`,
      en: `${MEASURES[measure].en}${show.period(before.period)}: ${sayFigure(row.before, measure, show)};${show.period(after.period)}: ${sayFigure(row.after, measure, show)}`,
    });
    const about = show.scope(before);
    if (row.percent === null)
      return {
        text: t({
          de: `Kein Vergleich möglich${about} (${figures})`,
          en: `No comparison possible${about} (${figures})`,
        }),
      };
    const change = Number(row.percent);
    const verb = change < 0 ? t({ de: 'gesunken', en: 'Decrease' }) : t({ de: 'gestiegen', en: 'Increase' });
    return {
      text: t({
        de: `${change < 0 ? 'Veränderung: ' : 'Um '}${show.percent(row.percent)} ${verb}${about} (${figures})`,
        en: `${verb}: ${show.percent(row.percent)}${about} (${figures})`,
      }),
    };
  },
});
