/** ISO days of the week that a message speaks of as recurring: "on Mondays", "montags", "am Wochenende". */
export interface WeekdayMatch {
  /** 1 is Monday */
  days: number[];
  start: number;
  end: number;
}

const NAMES: [string, number[]][] = [
  ['montag|monday', [1]],
  ['dienstag|tuesday', [2]],
  ['mittwoch|wednesday', [3]],
  ['donnerstag|thursday', [4]],
  ['freitag|friday', [5]],
  ['samstag|sonnabend|saturday', [6]],
  ['sonntag|sunday', [7]],
  ['wochenende|weekend', [6, 7]],
];

/** One such day each time: "an einem Montag", "every Monday", "Mondays"; "am Montag" alone is the last one, a date. */
export function findWeekdays(text: string): WeekdayMatch[] {
  const found: WeekdayMatch[] = [];
  for (const [names, days] of NAMES) {
    const recurring = new RegExp(
      `(?<!\\p{L})(?:(?:an\\s+)?(?:einem|jedem|jeden)\\s+(?:${names})|an\\s+(?:${names})e?n|(?:on\\s+)?(?:an?|every|each|any)\\s+(?:${names})|(?:on\\s+)?(?:${names})s|(?:am|on\\s+the)\\s+(?:wochenende|weekend))(?!\\p{L})`,
      'giu',
    );
    for (const { index, 0: raw } of text.matchAll(recurring))
      if (new RegExp(names, 'iu').test(raw)) found.push({ days, start: index, end: index + raw.length });
  }
  return found;
}
