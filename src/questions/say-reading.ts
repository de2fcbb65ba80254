import type { Text } from '#src/lib/user-error.ts';
import { Dimension, Measure, Period, type Query, type QueryKind } from './query.ts';
import { DIMENSION_WORDS, MEASURES } from './say-figure.ts';
import type { Show } from './show.ts';

/** How a question was read, without its figures: "Rangfolge · Umsatz · nach Kunde · im Jahr 2025". */
export function sayReading({ kind, params }: Query, kinds: QueryKind[], show: Show): string {
  const label = kinds.find(({ name }) => name === kind)?.label;
  const measure = Measure.safeParse(params.measure).data;
  const by = Dimension.safeParse(params.by).data;
  const parts = [
    ...(label ? [show.t(label)] : []),
    ...(measure ? [show.t(MEASURES[measure])] : []),
    ...(by ? [show.t({ de: `nach ${DIMENSION_WORDS[by].de}`, en: `by ${DIMENSION_WORDS[by].en}` })] : []),
    ...detailsOf(params, show),
  ];
  return [...new Set(parts)].join(' · ');
}

/** The names, periods and choices that the parameters hold, in their order. */
function detailsOf(value: unknown, show: Show): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [] : detailsOf(one, show)));
  if (typeof value !== 'object' || value === null) return [];
  const { name, not, ...rest } = value as Record<string, unknown>;
  if (typeof name === 'string' && ('id' in rest || 'values' in rest)) return [name];
  if ('from' in rest && 'to' in rest) {
    const period = Period.safeParse(rest).data;
    return period ? [show.period(period).trim()] : [];
  }
  const inside = Object.entries(rest).flatMap(([key, part]) => {
    const words = CHOICES[`${key}:${part}`];
    if (words) return [show.t(words)];
    return key === 'numbers' && Array.isArray(part) ? part.map(String) : detailsOf(part, show);
  });
  if (not !== true || inside.length === 0) return inside;
  return [`${show.t({ de: 'nicht', en: 'not' })} ${inside.join(', ')}`];
}

/** Values of parameters that make two readings differ. */
const CHOICES: Record<string, Text> = {
  'by:latest': { de: 'die letzte', en: 'the latest' },
  'by:earliest': { de: 'die erste', en: 'the first' },
  'by:largest': { de: 'die größte', en: 'the largest' },
  'by:smallest': { de: 'die kleinste', en: 'the smallest' },
  'by:freight': { de: 'die mit der höchsten Fracht', en: 'the one with the highest freight' },
  'by:slowest': { de: 'die langsamste', en: 'the slowest' },
  'by:delayed': { de: 'die am meisten verspätete', en: 'the most delayed' },
  'order:top': { de: 'höchste zuerst', en: 'highest first' },
  'order:bottom': { de: 'niedrigste zuerst', en: 'lowest first' },
  'average:order': { de: 'im Schnitt je Bestellung', en: 'on average per order' },
  'average:customer': { de: 'im Schnitt je Kunde', en: 'on average per customer' },
  'average:taker': { de: 'im Schnitt je Kollegin oder Kollege', en: 'on average per colleague' },
  'average:month': { de: 'im Schnitt je Monat', en: 'on average per month' },
  'average:year': { de: 'im Schnitt je Jahr', en: 'on average per year' },
  'shipped:false': { de: 'noch nicht verschickt', en: 'not yet shipped' },
  'late:true': { de: 'verspätet', en: 'late' },
  'cancelled:true': { de: 'storniert', en: 'cancelled' },
};
