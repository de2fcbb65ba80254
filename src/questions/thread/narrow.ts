import type { Frame } from '#src/questions/frame.ts';
import { heaviest, type Read } from '#src/questions/heaviest.ts';
import type { Query, QueryKind } from '#src/questions/query.ts';
import { tidy } from '#src/questions/scope.ts';
import { type Params, paramsOf } from './params.ts';

/** "which of them", "wer davon", "those with more than …": some of the customers listed. */
export function asksOfThem(frame: Frame): boolean {
  return frame.says('ofThem') && !frame.has('owner');
}

/** "which of them also bought Chang?": both sets of conditions on the same customers. */
export function narrowed(frame: Frame, earlier: Query, kinds: QueryKind[]): Read | null {
  if (earlier.kind !== 'customers') return null;
  const customers = kinds.filter(({ name }) => name === 'customers');
  const own = heaviest(frame, customers) ?? heaviest({ ...frame, target: 'customer' }, customers);
  if (!own) return null;
  const before = paramsOf(earlier);
  const now = own.query.params as Params;
  const things = before.deeds?.find(({ not }) => !not)?.scope;
  const deeds = (now.deeds ?? [])
    .filter(({ scope, not }) => not || (Object.keys(scope).length > 0 && !frame.has('noLonger')))
    // "und wer davon 1998 nicht mehr?": not those things any more
    .map((deed) =>
      deed.not && frame.has('noLonger') && !deed.scope.products && !deed.scope.categories
        ? { ...deed, scope: tidy({ products: things?.products, categories: things?.categories, ...deed.scope }) }
        : deed,
    );
  const params = {
    ...before,
    among: tidy({ ...before.among, ...now.among }),
    deeds: [...(before.deeds ?? []), ...deeds].slice(0, 6),
    count: now.count ?? false,
  };
  return { query: { kind: 'customers', params }, unheard: own.unheard };
}
