import type { Text } from '#src/lib/user-error.ts';
import type { Rhythm } from './rhythm.ts';

/** A range wider than this is no help to anyone; "irregularly" says it better. */
const WIDEST_RANGE = 6;
/** Silences shorter than this many usual gaps are nothing to compare. */
const WORTH_COMPARING = 1.15;

const MONTHS = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The reason behind a customer's state in one sentence, every figure as it stands in the rhythm. */
export function sayRhythm(rhythm: Rhythm): Text {
  const { orders, daysSince } = rhythm;
  if (rhythm.usualGap === null || rhythm.overdue === null || rhythm.longestGap === null)
    return {
      de: `Erst eine Bestellung bisher, ${agoDe(daysSince)}; für einen eigenen Rhythmus ist es zu früh.`,
      en: `Only one order so far, ${agoEn(daysSince)}; too early for a rhythm of its own.`,
    };
  if (orders === 2)
    return {
      de: `Erst zwei Bestellungen bisher, im Abstand von ${daysDe(rhythm.longestGap, 'n')}, die letzte ${agoDe(daysSince)}.`,
      en: `Only two orders so far, ${daysEn(rhythm.longestGap)} apart, the last one ${agoEn(daysSince)}.`,
    };
  if (rhythm.season?.isOff) return sayOffSeason(rhythm.season, daysSince);
  return {
    de: `Bestellt ${usuallyDe(rhythm)}, zuletzt ${agoDe(daysSince)}${comparedDe(rhythm)}.`,
    en: `Orders ${usuallyEn(rhythm)}, last order ${agoEn(daysSince)}${comparedEn(rhythm)}.`,
  };
}

/** What to expect of the silence, as a share of a hundred; nothing below three orders or out of season. */
export function sayOutlook({ orders, pQuiet, horizon, season }: Rhythm): Text | null {
  if (pQuiet === null || orders < 3 || season?.isOff) return null;
  const days = Math.round(horizon);
  return {
    de: `Zu ${percent(pQuiet.own, 'mehr als', 'weniger als')} % kommt auch in den nächsten ${days} Tagen keine Bestellung.`,
    en: `${percent(pQuiet.own, 'more than', 'less than')} % likely to place no order in the next ${days} days.`,
  };
}

/** Whether the range of gaps is narrow enough to be worth saying. */
export function isRegular({ gapLow, gapHigh }: Pick<Rhythm, 'gapLow' | 'gapHigh'>): boolean {
  return gapLow !== null && gapHigh !== null && gapHigh / gapLow <= WIDEST_RANGE;
}

function sayOffSeason({ seasons, from, to }: NonNullable<Rhythm['season']>, daysSince: number): Text {
  const [first, last] = [Number(from.slice(5, 7)) - 1, Number(to.slice(5, 7)) - 1];
  const de = first === last ? `im ${MONTHS.de[first]}` : `von ${MONTHS.de[first]} bis ${MONTHS.de[last]}`;
  const en = first === last ? `in ${MONTHS.en[first]}` : `from ${MONTHS.en[first]} to ${MONTHS.en[last]}`;
  return {
    de: `Bestellt nur ${de} (bisher ${seasons} Saisons), zuletzt ${agoDe(daysSince)}; jetzt ist keine Saison.`,
    en: `Orders only ${en} (${seasons} seasons so far), last order ${agoEn(daysSince)}; it is off season now.`,
  };
}

function usuallyDe(rhythm: Rhythm): string {
  const { usualGap, gapLow, gapHigh } = rhythm;
  if (!isRegular(rhythm)) return `unregelmäßig, grob ${everyDe(usualGap!)}`;
  return `etwa ${everyDe(usualGap!)}${gapLow === gapHigh ? '' : ` (${numberDe(gapLow!)}–${numberDe(gapHigh!)})`}`;
}

function usuallyEn(rhythm: Rhythm): string {
  const { usualGap, gapLow, gapHigh } = rhythm;
  if (!isRegular(rhythm)) return `irregularly, roughly ${everyEn(usualGap!)}`;
  return `${everyEn(usualGap!)} or so${gapLow === gapHigh ? '' : ` (${gapLow}–${gapHigh})`}`;
}

function comparedDe({ overdue, longestGap, daysSince, spreadFactor }: Rhythm): string {
  if (overdue! < WORTH_COMPARING) return '';
  const longest = daysSince > longestGap! ? `, so lange wie noch nie (bisher höchstens ${daysDe(longestGap!)})` : '';
  const spread = spreadFactor > 1 ? ', nach falschem Alarm großzügiger bewertet' : '';
  return `: das ${numberDe(times(overdue!))}-Fache des üblichen Abstands${longest}${spread}`;
}

function comparedEn({ overdue, longestGap, daysSince, spreadFactor }: Rhythm): string {
  if (overdue! < WORTH_COMPARING) return '';
  const longest = daysSince > longestGap! ? `, longer than ever before (${daysEn(longestGap!)} at most so far)` : '';
  const spread = spreadFactor > 1 ? ', judged more generously after a false alarm' : '';
  return `: ${times(overdue!)} times the usual gap${longest}${spread}`;
}

// Nothing about tomorrow is certain: no 0 % and no 100 %.
function percent(chance: number, more: string, less: string): string {
  if (chance > 0.99) return `${more} 99`;
  return chance < 0.01 ? `${less} 1` : String(Math.round(chance * 100));
}

function times(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}

function agoDe(days: number): string {
  if (days === 0) return 'heute';
  return days === 1 ? 'gestern' : `vor ${days} Tagen`;
}

function agoEn(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

function everyDe(days: number): string {
  return days === 1 ? 'täglich' : `alle ${daysDe(days)}`;
}

function everyEn(days: number): string {
  return days === 1 ? 'every day' : `every ${days} days`;
}

function daysDe(days: number, dative = ''): string {
  return days === 1 ? '1 Tag' : `${numberDe(days)} Tage${dative}`;
}

function daysEn(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function numberDe(value: number): string {
  return String(value).replace('.', ',');
}
