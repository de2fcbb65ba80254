import type { Frame } from '#src/questions/frame.ts';
import { unheard } from '#src/questions/heard.ts';
import type { Read } from '#src/questions/heaviest.ts';
import { isYesNo } from '#src/questions/hints.ts';
import type { Query } from '#src/questions/query.ts';
import type { Meaning } from '#src/questions/words/lexicon.ts';
import { type Leaning, namesSubject } from './leaning.ts';
import { scopeIn } from './params.ts';
import { putIn } from './put-in.ts';
import { refined } from './refine.ts';

/** What asks something of its own, beside what only changes the question before. */
const ANEW: Meaning[] = [
  ...(['who', 'when', 'where', 'howMuch', 'howOften', 'howMany', 'which', 'what', 'whichYear', 'list'] as const),
  ...([
    'owner',
    'phone',
    'address',
    'contact',
    'credit',
    'stock',
    'boss',
    'hired',
    'share',
    'status',
    'supplier',
  ] as const),
  ...(['revenue', 'quantity', 'average', 'freight', 'spend', 'price', 'top', 'bottom', 'total', 'category'] as const),
];

/** Words that only join a message to the one before it. */
export const JOINING: Meaning[] = [
  'only',
  'but',
  'previous',
  'next',
  'year',
  'month',
  'quarter',
  'week',
  'both',
  'versus',
];

/** A short message that names or bounds something, and asks nothing of its own: the earlier query, changed. */
export function changed(frame: Frame, earlier: Query, leaning: Leaning): Read | null {
  const content = frame.words.filter(({ used, plain }) => used === null && !plain);
  if (!leaning.opened && !leaning.they && frame.has('who', 'when', 'where', 'howMany', 'howMuch', 'howOften'))
    return null;
  const names =
    frame.entities.length > 0 ||
    frame.periods.length > 0 ||
    frame.orders.length > 0 ||
    frame.scope.shipped !== undefined;
  const anew = frame.has(...ANEW);
  const small = content.length + frame.entities.length <= 4;
  const put = (leaning.opened || small) && (names || leaning.opened) ? putIn(frame, earlier) : null;
  const refining = refined(frame, put?.query ?? earlier, leaning);
  const query = refining?.query ?? put?.query;
  if (!query) return null;
  const hears = [...JOINING, ...(put?.hears ?? []), ...(refining?.hears ?? [])];
  // "show me the top 5" of what was ranked asks for no other list
  const asks = ANEW.filter((one) => frame.has(one) && !hears.includes(one) && !(one === 'list' && refining));
  const opens = leaning.opened || leaning.they;
  // "did they order anything in May?" is a question of its own, of the same subject
  if (!leaning.opened && isYesNo(frame)) return null;
  if (
    asks.length > 0 &&
    !(opens && asks.every((one) => one === 'which' || one === 'who' || one === 'list') && !frame.has('buy', 'order'))
  )
    return null;
  // "Umsatz mit X" asks by itself; "und Umsatz mit X?" goes on
  if (anew && !leaning.opened && !leaning.they && (namesSubject(frame) || frame.periods.length > 0)) return null;
  if (!opens && !refining && content.some(({ meanings }) => meanings.includes('buy')) && names && content.length > 2)
    return null;
  const meant = put && isMoved(frame, query) ? { ...frame, periods: [], amounts: [] } : frame;
  return { query, unheard: unheard(meant, query, new Set(hears)) };
}

/** The time said was read as one of the year spoken of: "and February?", "und im zweiten?", "und 96?" */
function isMoved({ scope, amounts }: Frame, query: Query): boolean {
  const { period } = scopeIn(query);
  if (scope.period) return period?.from !== scope.period.from;
  return amounts.length === 1 && /^\d\d$/.test(amounts[0]!.raw) && period?.from?.slice(2, 4) === amounts[0]!.raw;
}
