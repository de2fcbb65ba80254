import { z } from 'zod';
import type { Entity, Frame } from '#src/questions/frame.ts';
import { isYesNo, measureOf } from '#src/questions/hints.ts';
import { defineQuery, Measure, Scope } from '#src/questions/query.ts';
import { isCounted, MEASURES, sayFigure } from '#src/questions/say-figure.ts';
import { scopeOf } from '#src/questions/scope.ts';
import { binder, statement } from '#src/questions/sql.ts';
import { figuresOf } from '#src/questions/sql-figures.ts';

const Params = z.object({
  measure: Measure,
  sides: z
    .array(z.object({ name: z.string(), scope: Scope }))
    .min(2)
    .max(8),
  asks: z.enum(['more', 'less', 'both']).default('both'),
});
type Params = z.infer<typeof Params>;

/** The same figure for two or more sides: this year and last, Germany or the USA, Chai against Chang. */
export default defineQuery<Params>({
  name: 'comparison',
  label: { de: 'Vergleich', en: 'comparison' },
  examples: {
    de: ['Kamen 2025 mehr Bestellungen aus Deutschland oder aus Österreich?', 'Umsatz im Mai verglichen mit April'],
    en: ['Did Chai or Chang sell more in 2025?', 'revenue this year compared with last year'],
  },
  params: Params,
  reads(frame) {
    if (frame.orders.length > 0 || frame.entities.some(({ negated }) => negated)) return null;
    // "which customers ordered more, and which less?" asks for two lists
    if (frame.target === 'customer' && frame.has('which', 'who') && frame.has('more') && frame.has('less')) return null;
    // "which customers bought in 1996 but no longer in 1997" compares nothing
    if (frame.target === 'customer' && frame.has('not', 'never', 'noLonger')) return null;
    // "customers from Berlin or Bern with more than 8,000": a list, of each place
    const listed = frame.target === 'customer' || (frame.target === 'order' && !frame.has('howMany'));
    if (listed && frame.amounts.some(({ bounds }) => bounds)) return null;
    // dearer and cheaper are about prices, which no order figure tells
    if (frame.says('dearer')) return null;
    // "wie viele Anna, wie viele Oliver?"
    const twice = frame.words.filter(({ used, meanings }) => used === null && meanings.includes('howMany')).length > 1;
    const each = frame.has('respective') || twice;
    const figure = frame.has('more', 'less', 'howMany', 'howMuch', 'revenue', 'quantity', 'spend');
    const versus = frame.has('versus', 'or', 'than') || (each && figure);
    const measured = frame.has(
      'more',
      'less',
      'top',
      'versus',
      'howMany',
      'howMuch',
      'revenue',
      'quantity',
      'spend',
      'bottom',
    );
    if (!measured) return null;
    const sides = sidesOf(frame);
    const two =
      sides.length === 2 &&
      frame.has('more', 'less') &&
      // "was revenue from Chai above revenue from Chang?"
      (frame.has('which', 'who') || isYesNo(frame) || frame.periods.some((period) => period.ends));
    if (!versus && !two) return null;
    if (sides.length < 2) return null;
    const money = measureOf(frame);
    const mean = frame.has('average') && (money === null || money === 'revenue') ? 'order-value' : money;
    const named = frame.says('moreOrders') ? 'orders' : mean;
    const aboutProducts = sides.some(({ scope }) => scope.products || scope.categories);
    const often = frame.words.some(({ used, key }) => used === null && /^(ofter|oft|haufiger|often)$/.test(key));
    // "ahead on orders": the noun, not the verb
    const countsOrders = frame.words.some(
      ({ used, key }) => used === null && /^(orders|bestellungen|auftrage)$/.test(key),
    );
    const measure =
      named ??
      (often && !aboutProducts ? 'orders' : null) ??
      // "more cancellations than in 2023"
      (frame.has('cancelled', 'late', 'open') && frame.has('howMany', 'more', 'less') ? 'orders' : null) ??
      (frame.has('customer') && !frame.has('order', 'buy') && !sides.some(({ scope }) => scope.customers)
        ? 'customers'
        : frame.has('order') && (frame.target === 'order' || frame.has('howMany') || countsOrders)
          ? 'orders'
          : aboutProducts
            ? 'quantity'
            : frame.has('customer') && frame.has('howMany')
              ? 'customers'
              : frame.target === 'order'
                ? 'orders'
                : 'revenue');
    return {
      weight: 79,
      params: {
        measure,
        sides,
        asks: frame.has('more', 'top') ? 'more' : frame.has('less', 'bottom') ? 'less' : 'both',
      },
    };
  },
  statement({ measure, sides }, asOf) {
    const to = binder();
    const figures = figuresOf(
      to,
      measure,
      sides.map(({ scope }) => scope),
      asOf,
    );
    const values = sides.map((_, at) => `coalesce(figure${at}, 0)::text`).join(', ');
    return statement(
      to,
      `select generate_series(0, ${sides.length - 1}) as side, unnest(array[${values}]) as value from ${figures}`,
    );
  },
  say(rows, { measure, sides, asks }, show) {
    const { t } = show;
    const figures = sides.map((side, at) => ({
      scope: side.scope,
      name: side.name || show.period(side.scope.period).trim(),
      value: Number(rows.find((row) => Number(row.side) === at)?.value ?? 0),
      text: sayFigure(rows.find((row) => Number(row.side) === at)?.value ?? 0, measure, show),
    }));
    const sorted = [...figures].sort((a, b) => (asks === 'less' ? a.value - b.value : b.value - a.value));
    const equal = sorted[0]!.value === sorted[1]!.value;
    const common = commonOf(sides.map(({ scope }) => scope));
    const who = show.list(common.customers?.map(({ name }) => name) ?? []);
    const limits = `${show.period(common.period)}${show.scope(common, ['customers'])}`;
    const shared = { de: `${who && ` von ${who}`}${limits}`, en: `${who && ` from ${who}`}${limits}` };
    const list = figures.map(({ name, text }) => `${name}: ${text}`).join(', ');
    if (equal)
      return {
        text: t({
          de: `Gleich viel ${MEASURES[measure].de}${shared.de}: ${list}.`,
          en: `The same ${MEASURES[measure].en}${shared.en}: ${list}.`,
        }),
      };
    const difference = Math.abs(sorted[0]!.value - sorted[1]!.value);
    return {
      text: t({
        de: `${asks === 'less' ? 'Weniger' : 'Mehr'} ${MEASURES[measure].de}${shared.de}: ${sorted[0]!.name}.\n${list} (Unterschied ${sayFigure(difference.toFixed(2), measure, show)}).`,
        en: `${asks !== 'less' ? 'More' : isCounted(measure) ? 'Fewer' : 'Less'} ${MEASURES[measure].en}${shared.en}: ${sorted[0]!.name}.\n${list} (difference ${sayFigure(difference.toFixed(2), measure, show)}).`,
      }),
    };
  },
});

/** What all sides have in common. */
function commonOf([first, ...others]: Scope[]): Scope {
  const shared = Object.entries(first!).filter(([key, value]) =>
    others.every((one) => JSON.stringify(one[key as keyof Scope]) === JSON.stringify(value)),
  );
  return Object.fromEntries(shared);
}

/** What is compared: names of one kind, else times. */
function sidesOf(frame: Frame): Params['sides'] {
  for (const kind of [
    'country',
    'city',
    'product',
    'category',
    'customer',
    'teammate',
    'supplier',
    'shipper',
    'segment',
    'status',
  ] as const) {
    const of = frame.entities.filter(
      (entity) => entity.kind === kind || (kind === 'customer' && entity.kind === 'contact'),
    );
    const spans = [...new Set(of.map(({ from }) => from))];
    if (spans.length < 2) continue;
    const others = frame.entities.filter((entity) => !of.includes(entity));
    return spans.map((from) => {
      const own: Entity[] = of.filter((entity) => entity.from === from);
      return { name: own[0]!.name, scope: scopeOf(frame, [...others, ...own]) };
    });
  }
  const places = frame.entities.filter(({ kind }) => kind === 'city' || kind === 'country');
  if (new Set(places.map(({ from }) => from)).size >= 2) {
    const others = frame.entities.filter((entity) => !places.includes(entity));
    return places.map((place) => ({ name: place.name, scope: scopeOf(frame, [...others, place]) }));
  }
  if (frame.periods.length >= 2) {
    return frame.periods.map((period) => ({
      name: frame.text.slice(period.start, period.end).trim(),
      scope: scopeOf(frame, frame.entities, [period]),
    }));
  }
  const ends = frame.periods[0]?.ends;
  if (ends && (isYesNo(frame) || frame.has('versus'))) {
    return ends.map((span) => ({
      name: '',
      scope: {
        ...scopeOf(frame, frame.entities, []),
        period: { from: span.from, to: span.to, unit: 'range' as const, on: 'ordered' as const },
      },
    }));
  }
  return [];
}
