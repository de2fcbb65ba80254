import type { Amount, Frame } from './frame.ts';
import { dimensionOf, measureOf } from './hints.ts';
import type { Bounds, Dimension, Measure } from './query.ts';

const COUNTED: Partial<Record<NonNullable<Amount['unit']>, Measure>> = {
  customers: 'customers',
  orders: 'orders',
  pieces: 'quantity',
  products: 'products',
  money: 'revenue',
};

/** "Which countries have more than 5 customers?", "products ordered by at least 20 customers": a bound on a figure. */
export function havingOf(frame: Frame): { by: Dimension; measure: Measure; having: Bounds } | null {
  const by = dimensionOf(frame.target);
  const amount = frame.amounts.find(({ bounds, unit }) => bounds && unit && COUNTED[unit]);
  if (!by || by === 'customer' || by === 'status' || !amount?.bounds || !amount.unit) return null;
  if (frame.has('price', 'stock', 'credit', 'average')) return null;
  // "fewer than 15 units left" is stock, "under 10 euros" a price; neither is what was sold
  const sold = frame.has('taker', 'buy', 'order', 'ship', 'revenue', 'spend');
  if (by === 'product' && (amount.unit === 'pieces' || amount.unit === 'money') && !sold) return null;
  // who has more than ten customers looks after them
  const owns = by === 'taker' && amount.unit === 'customers' && !frame.has('taker', 'order', 'buy', 'revenue');
  return { by: owns ? 'owner' : by, measure: COUNTED[amount.unit]!, having: amount.bounds };
}

/** "Which employees took orders in May?": everything of a kind that occurs. */
export function listsDimension(frame: Frame): boolean {
  const target = dimensionOf(frame.target);
  const listable: Dimension[] = ['country', 'city', 'category', 'supplier', 'shipper', 'taker', 'segment', 'region'];
  return (
    target !== null &&
    listable.includes(target) &&
    frame.has('which', 'list', 'who', 'what') &&
    frame.has('buy', 'order', 'taker', 'ship', 'shipTo', 'revenue') &&
    !frame.has('not', 'never', 'owner')
  );
}

/** "Chai" in two sizes is still one. */
export function namesOne({ scope }: Frame): boolean {
  return new Set(scope.products?.map(({ name }) => name)).size === 1;
}

const RUNS = new Set(['lauft', 'laufen', 'lief', 'liefen', 'geht', 'gehen', 'ging', 'gingen']);

/** "the city we ship most to": places where orders went, other than those where the customers sit. */
export function shippedPlaces(frame: Frame): 'ship-city' | 'ship-country' | null {
  if (!frame.says('shipsTo') || frame.orders.length > 0) return null;
  return frame.says('toCountries') ? 'ship-country' : 'ship-city';
}

/** "the fastest shipper", "am langsamsten": who takes least or most days to ship. */
export function speedAsked(frame: Frame): 'fast' | 'slow' | null {
  if (!frame.has('shipper', 'ship') || frame.has('product')) return null;
  if (frame.has('fastest')) return 'fast';
  return frame.words.some(({ used, key }) => used === null && /^(langsamst|slowest)/.test(key)) ? 'slow' : null;
}

/** What is ranked: the noun asked for, unless the words around it mean something else. */
export function rankedDimension(frame: Frame, ranked: boolean, grouped: Dimension | null): Dimension | null {
  if (frame.says('mostCustomers')) {
    const target = dimensionOf(frame.target);
    return target === null || target === 'customer' || target === 'taker' ? 'owner' : target;
  }
  if (frame.says('whoseCustomers')) return 'owner';
  // "the biggest customer Anna looks after"
  if (ranked && frame.of('teammate').length > 0 && frame.has('customer')) return 'customer';
  const ofOwners = frame.has('customer') && !frame.has('order', 'taker', 'buy', 'revenue', 'spend');
  if (ofOwners && (grouped === 'taker' || frame.target === 'employee')) return 'owner';
  if (!ranked) return grouped;
  // "when was our best day", "which day had the highest revenue"
  if (frame.target === null && !grouped && frame.has('when') && frame.has('revenue', 'order')) return 'day';
  if (frame.has('who') && frame.has('taker', 'employee')) return 'taker';
  if (frame.has('who') && frame.has('owner')) return 'owner';
  const target = dimensionOf(frame.target);
  // "which supplier do we sell the most of?"
  const ofThings = target !== 'supplier' && target !== 'category' && target !== 'country';
  if (!frame.has('who') && ofThings && frame.says('bestSeller')) return 'product';
  const sells = frame.has('buy', 'taker') || frame.words.some(({ used, key }) => used === null && RUNS.has(key));
  if (frame.target === null && !grouped && frame.has('what') && sells) return 'product';
  // "the top 3 of the category Biology": what is named is no rank's
  const isNamed = (target === 'category' && frame.scope.categories) || (target === 'supplier' && frame.scope.suppliers);
  if (isNamed && !grouped) return 'product';
  return target && target !== grouped ? target : (grouped ?? target);
}

/** The figure it is ranked by, said or understood. */
export function measureFor(frame: Frame, by: Dimension): Measure {
  if (frame.says('byCountOfOrders', 'mostOrders')) return 'orders';
  if (speedAsked(frame) || (frame.has('duration') && (frame.has('ship', 'shipper') || frame.says('shippingTime'))))
    return 'delivery-days';
  const named = measureOf(frame);
  if (by === 'ship-city' || by === 'ship-country') return named ?? 'orders';
  if (frame.has('average'))
    return named === null || named === 'revenue' ? 'order-value' : named === 'freight' ? 'average-freight' : named;
  if (named) return named;
  const aboutOrders = frame.has('order');
  const often = frame.words.some((word) => word.used === null && /haufig|^(oft|often|freque?nt)/.test(word.key));
  if (frame.has('customer') && by !== 'customer' && !aboutOrders && !frame.says('whoseCustomers')) return 'customers';
  if (by === 'product' || by === 'category' || by === 'supplier') return often ? 'orders' : 'quantity';
  if (frame.has('product') && frame.has('different')) return 'products';
  if (frame.has('product') || frame.scope.products) return often ? 'orders' : 'quantity';
  if (by === 'shipper' || by === 'status') return 'orders';
  return aboutOrders || often ? 'orders' : 'revenue';
}

/** German nouns whose plural looks like one of them. */
const EITHER_NUMBER = /^(artikel|titel|hersteller|verkaufer|mitarbeiter|abnehmer|renner|ladenhuter)$/;
const PLURALS: Partial<Record<Dimension, RegExp>> = {
  customer: /^(kunden|customers|clients|accounts|firmen|companies|buyers|abnehmer)$/,
  product:
    /^(produkte|produkten|products|artikel|items|bestsellers|sellers|movers|titel|tracks|renner|ladenhuter|verkaufsschlager)$/,
  category: /^(kategorien|categories|warengruppen|genres|lines)$/,
  supplier: /^(lieferanten|suppliers|vendors|hersteller)$/,
  taker: /^(mitarbeiter|kollegen|employees|reps|colleagues|verkaufer|salespeople|agents)$/,
  country: /^(lander|landern|countries)$/,
  city: /^(stadte|stadten|cities|orte)$/,
  month: /^(monate|months)$/,
  year: /^(jahre|years)$/,
  shipper: /^(shippers|carriers|speditionen)$/,
};

/** "top customers" wants some, "which customer" the one. */
export function isPlural(frame: Frame, by: Dimension): boolean {
  const keys = frame.words.map((word) => word.key);
  const several = keys.some((key) => /^(sind|waren|are|were)$/.test(key));
  if (frame.says('ourBestSeller')) return false;
  const singular = !several && keys.some((key) => /^(welcher|welches|welchem|wer)$/.test(key));
  // "meistverkaufter Artikel", "was ist unser bester Artikel"
  const adjective = frame.words.some(
    ({ used, key, meanings }) => used === null && meanings.includes('top') && key.endsWith('er'),
  );
  const single = !several && (adjective || keys.some((key) => /^(ist|war|wurde)$/.test(key)));
  const categoryNamed =
    by === 'product' &&
    frame.of('category').length > 0 &&
    !keys.some((key) => /^(product|produkt|artikel|item)$/.test(key));
  return (
    !singular &&
    (keys.some((key) => PLURALS[by]?.test(key) && !(EITHER_NUMBER.test(key) && single)) ||
      (categoryNamed && keys.some((key, at) => key === 'welche' || (key === 'which' && keys[at + 1]?.endsWith('s')))))
  );
}
