import type { Text } from '#src/lib/user-error.ts';
import type { Deed } from './deeds.ts';
import type { Bounds, Scope } from './query.ts';
import { type Show, sayBounds, sayNames } from './show.ts';

/** Said of the customers themselves, not of what they did. */
const ABOUT_CUSTOMERS: (keyof Scope)[] = ['cities', 'countries', 'regions', 'owners', 'segments'];

/**
 * What so many customers did and did not do, as the rest of a sentence: " haben im März 2026 Chai bestellt, aber seit
 * 1. April 2026 nicht", " ordered Chai in March 2026 but not since 1 April 2026".
 */
export function sayDeeds(deeds: Deed[], customers: number, show: Show): string {
  const positive = deeds.filter((deed) => !deed.not);
  const all = areAlike(positive) ? positive.map((deed) => objectOf(deed, show).trim()) : [];
  const done =
    all.length > 0
      ? [sayDone(positive[0]!, ` ${show.list(all)}`, show)]
      : positive.map((deed) => sayDone(deed, objectOf(deed, show), show));
  const left = deeds.filter((deed) => deed.not);
  const have = customers === 1 ? { de: 'hat', en: 'has' } : { de: 'haben', en: 'have' };
  if (done.length === 0) return left.length > 0 ? ` ${show.list(left.map((deed) => sayLeft(deed, have, show)))}` : '';
  const things = objectOf(positive[0]!, show);
  const but = left.map((deed) => {
    const own = objectOf(deed, show);
    const thing = own === things ? '' : own;
    const about = restOf(deed, show);
    return show.t({
      de: `, aber${show.period(deed.scope.period)} nicht${thing}${about}`,
      en: `, but not${thing}${show.period(deed.scope.period)}${about}`,
    });
  });
  const did = show.list(done.map((one) => one.trimStart()));
  return `${show.t({ de: ` ${have.de} ${did}`, en: ` ${did}` })}${but.join('')}`;
}

/** Do they differ in their products alone: Chai and Chang, both in May? */
function areAlike(deeds: Deed[]): boolean {
  const rest = deeds.map((deed) => JSON.stringify({ ...deed, scope: { ...deed.scope, products: undefined } }));
  return deeds.length > 1 && new Set(rest).size === 1 && deeds.every(({ scope }) => scope.products);
}

function sayDone(deed: Deed, thing: string, show: Show): string {
  const period = show.period(deed.scope.period);
  const about = restOf(deed, show);
  if (deed.firstOrder)
    return show.t({
      de: `${period} zum ersten Mal${thing} bestellt${about}`,
      en: ` placed a first order${thing && ` of${thing}`}${period}${about}`,
    });
  const much = sayMuch(deed, thing, show);
  return show.t({
    de: `${period}${much.de}${thing} bestellt${about}`,
    en: ` ordered${much.en}${thing}${period}${about}`,
  });
}

function sayLeft(deed: Deed, have: Text, show: Show): string {
  const { period } = deed.scope;
  const said = show.period(period);
  const thing = objectOf(deed, show);
  const about = restOf(deed, show);
  if (!period)
    return show.t({ de: `${have.de} nie${thing} bestellt${about}`, en: `${have.en} never ordered${thing}${about}` });
  return show.t({
    de: `${have.de}${said}${thing} nicht bestellt${about}`,
    en: `${period.to === null ? `${have.en} not ordered` : 'did not order'}${thing}${said}${about}`,
  });
}

/** How much it must have been, in front of what was ordered. */
function sayMuch({ orders, revenue, quantity, products }: Deed, thing: string, show: Show): Text {
  const number = (bounds: Bounds) => atLeast(bounds, show.number, show);
  const once = orders?.min === 1 && orders.max === 1;
  const money = revenue && atLeast(revenue, show.money, show);
  return {
    de: [
      orders ? (once ? ' genau einmal' : ` ${number(orders)} Mal`) : '',
      revenue ? ` für ${money}` : '',
      quantity ? ` ${number(quantity)} Stück` : '',
      products ? ` ${number(products)} verschiedene Produkte` : '',
    ].join(''),
    en: [
      orders ? (once ? ' exactly once' : ` ${number(orders)} times`) : '',
      revenue ? ` for ${money}` : '',
      quantity ? ` ${number(quantity)} units${thing && ' of'}` : '',
      products ? ` ${number(products)} different products` : '',
    ].join(''),
  };
}

/** Bounds beside a verb: "at least 3 times", "mindestens 3 Mal". */
function atLeast(bounds: Bounds, format: (value: unknown) => string, show: Show): string {
  const { min, max, strict } = bounds;
  if (strict || (min !== undefined && max !== undefined)) return sayBounds(bounds, format, show);
  return show.t(
    min === undefined
      ? { de: `höchstens ${format(max)}`, en: `at most ${format(max)}` }
      : { de: `mindestens ${format(min)}`, en: `at least ${format(min)}` },
  );
}

/** The products, where they are all that tells what was ordered. */
function objectOf({ scope }: Deed, show: Show): string {
  return scope.products ? ` ${sayNames(scope.products, show, 'or')}` : '';
}

function restOf({ scope }: Deed, show: Show): string {
  return show.scope(scope, [...ABOUT_CUSTOMERS, 'products']);
}
