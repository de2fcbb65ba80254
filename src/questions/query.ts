import { z } from 'zod';
import type { Day } from '#src/lib/time.ts';
import type { Text } from '#src/lib/user-error.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import type { Frame } from './frame.ts';
import type { Show } from './show.ts';

const IsoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A record that was meant, with the name it is shown by. */
export const Ref = z.object({ id: z.number().int(), name: z.string() });
export type Ref = z.infer<typeof Ref>;

/** A place, category, supplier … : how it is shown, and the values of the column that it stands for. */
export const Value = z.object({ name: z.string(), values: z.array(z.string()).min(1) });
export type Value = z.infer<typeof Value>;

export const Period = z.object({
  from: IsoDay.nullable(),
  to: IsoDay.nullable(),
  /** which day of an order counts */
  on: z.enum(['ordered', 'shipped', 'required']).default('ordered'),
  unit: z.enum(['day', 'week', 'month', 'quarter', 'half', 'year', 'range']).default('range'),
});
export type Period = z.infer<typeof Period>;

/** Bounds in the unit of what they bound; `min` and `max` themselves included unless `strict`. */
export const Bounds = z.object({
  min: z.number().optional(),
  max: z.number().optional(),
  strict: z.boolean().default(false),
});
export type Bounds = z.infer<typeof Bounds>;

const Places = {
  cities: z.array(Value).optional(),
  countries: z.array(Value).optional(),
  regions: z.array(Value).optional(),
};

/** Which orders are meant. Lists are alternatives, fields must all hold; an empty scope is every order. */
export const Scope = z.object({
  customers: z.array(Ref).optional(),
  products: z.array(Ref).optional(),
  categories: z.array(Value).optional(),
  suppliers: z.array(Value).optional(),
  /** teammates who took the order */
  takers: z.array(Ref).optional(),
  /** teammates whose customers ordered */
  owners: z.array(Ref).optional(),
  ...Places,
  segments: z.array(Value).optional(),
  shipTo: z.object(Places).optional(),
  shippers: z.array(Value).optional(),
  statuses: z.array(Value).optional(),
  numbers: z.array(z.string()).optional(),
  period: Period.optional(),
  /** ISO days of the week, 1 is Monday */
  weekdays: z.array(z.number().int().min(1).max(7)).optional(),
  shipped: z.boolean().optional(),
  late: z.boolean().optional(),
  cancelled: z.boolean().optional(),
  /** days from order to shipment */
  deliveryDays: Bounds.optional(),
  discounted: z.boolean().optional(),
  commented: z.boolean().optional(),
  /** text that the comment holds */
  commentText: z.string().optional(),
  /** the order's value after discount, in its currency */
  amount: Bounds.optional(),
  /** the order's freight, in its currency */
  freight: Bounds.optional(),
  /** different products in the order */
  lines: Bounds.optional(),
  /** units in one order line */
  quantity: Bounds.optional(),
  /** the discount on one order line, in percent */
  discountRate: Bounds.optional(),
  /** products that must all stand in the same order too; values are their ids */
  beside: z.array(Value).optional(),
  /** what must not hold: "outside Germany", "except Chai" */
  except: z
    .object({
      ...Places,
      customers: z.array(Ref).optional(),
      products: z.array(Ref).optional(),
      categories: z.array(Value).optional(),
      statuses: z.array(Value).optional(),
    })
    .optional(),
});
export type Scope = z.infer<typeof Scope>;

export const Measure = z.enum([
  'revenue',
  'gross',
  'quantity',
  'orders',
  'customers',
  'products',
  'freight',
  'average-freight',
  'discount',
  'discount-rate',
  'lines',
  'order-value',
  'delivery-days',
  'delay-days',
]);
export type Measure = z.infer<typeof Measure>;

export const Dimension = z.enum([
  'customer',
  'product',
  'category',
  'supplier',
  'taker',
  'owner',
  'country',
  'city',
  'region',
  'segment',
  'shipper',
  'status',
  'year',
  'quarter',
  'month',
  'week',
  'weekday',
  'day',
  'ship-country',
  'ship-city',
  'order',
]);
export type Dimension = z.infer<typeof Dimension>;

/** SQL with its bound values; text that a person wrote only ever stands in `values`. */
export interface Statement {
  text: string;
  values: unknown[];
}

export type Row = Record<string, unknown>;

/** What a query says: the sentence, and a table when there is more than the sentence holds. */
export interface Said {
  text: string;
  table?: { columns: string[]; rows: string[][] };
}

/** A typed query: the kind of question and its parameters. */
export interface Query<Params = Record<string, unknown>> {
  kind: string;
  params: Params;
}

/** How a kind of question reads a message; the heaviest reading wins. */
export interface Reading<Params> {
  weight: number;
  params: Params;
  /** what just this reading says in other ways than by asking the frame for it */
  hears?: Meaning[];
}

/** One kind of question: how it is recognised, computed and said. */
export interface QueryKind<Params = never> {
  name: string;
  /** what it is about, in a word or two: shown where a reading is to be chosen or reviewed */
  label: Text;
  examples: { de: string[]; en: string[] };
  params: z.ZodType<Params>;
  /** what it says in other ways than by asking the frame for it: by its very kind, by text */
  hears?: Meaning[];
  /** pure; null when the message is no such question */
  reads(frame: Frame): Reading<Params> | null;
  statement(params: Params, asOf: Day): Statement;
  say(rows: Row[], params: Params, show: Show): Said;
}

export function defineQuery<Params>(kind: QueryKind<Params>): QueryKind<Params> {
  return kind;
}
