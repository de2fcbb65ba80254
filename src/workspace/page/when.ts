/** Days and times as a person reads them. `ts` is Slack's "seconds.sequence"; `tz` an IANA zone. */
export interface Reader {
  locale: string;
  tz: string;
  /** Practice time in milliseconds. */
  now: number;
}

const words = {
  de: { today: 'Heute', yesterday: 'Gestern', tomorrow: 'Morgen' },
  en: { today: 'Today', yesterday: 'Yesterday', tomorrow: 'Tomorrow' },
};

export function secondsOf(ts: string): number {
  return Number.parseFloat(ts);
}

/** Quarters of an hour → their day: midnights of every zone fall between two of them, and lists ask often. */
const days = new Map<string, string>();

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dayOf(seconds: number, tz: string): string {
  const quarter = `${Math.floor(seconds / 900)} ${tz}`;
  const day = days.get(quarter) ?? format('sv-SE', tz, { dateStyle: 'short' }, seconds);
  days.set(quarter, day);
  return day;
}

export function clockTime(seconds: number, reader: Reader): string {
  return format(reader.locale, reader.tz, { hour: '2-digit', minute: '2-digit' }, seconds);
}

/** "Today", "Yesterday" or "Monday, 16 November" (with the year when it is another one). */
export function dayName(seconds: number, reader: Reader): string {
  return nearDay(seconds, reader) || longDay(seconds, reader);
}

function longDay(seconds: number, reader: Reader): string {
  const sameYear = dayOf(seconds, reader.tz).slice(0, 4) === dayOf(reader.now / 1000, reader.tz).slice(0, 4);
  const year = sameYear ? undefined : 'numeric';
  return format(reader.locale, reader.tz, { weekday: 'long', day: 'numeric', month: 'long', year }, seconds);
}

function nearDay(seconds: number, reader: Reader): string {
  const said = words[reader.locale.startsWith('de') ? 'de' : 'en'];
  const day = dayOf(seconds, reader.tz);
  const now = reader.now / 1000;
  if (day === dayOf(now, reader.tz)) return said.today;
  if (day === dayOf(now - 86_400, reader.tz)) return said.yesterday;
  return day === dayOf(now + 86_400, reader.tz) ? said.tomorrow : '';
}

const dateStyles: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_short: { day: 'numeric', month: 'short', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  date_long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day_divider_pretty: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** Fills Slack's date tokens: `{date_long} at {time}`; an unknown token stays visible. */
export function fillDate(seconds: number, pattern: string, reader: Reader): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, token: string) => {
    if (token === 'ago') return ago(seconds, reader);
    const near = token.endsWith('_pretty') ? nearDay(seconds, reader) : '';
    const style = dateStyles[token] ?? dateStyles[token.replace(/_pretty$/, '')];
    if (near) return near;
    return style ? format(reader.locale, reader.tz, style, seconds) : whole;
  });
}

function ago(seconds: number, reader: Reader): string {
  const distance = seconds - reader.now / 1000;
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, size] = units.find(([, length]) => Math.abs(distance) >= length) ?? units[2];
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(Math.round(distance / size), unit);
}

/** An instant as the value of a datetime-local field in a zone. */
export function toLocalField(seconds: number, tz: string): string {
  return `${dayOf(seconds, tz)}T${format('sv-SE', tz, { hour: '2-digit', minute: '2-digit' }, seconds)}`;
}

/** The reverse, in Unix seconds. Two rounds settle the offset even beside a change of summer time. */
export function fromLocalField(field: string, tz: string): number {
  const wanted = Date.parse(`${field}Z`) / 1000;
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - Date.parse(`${toLocalField(guess, tz)}Z`) / 1000;
  return guess;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, tz: string, style: Intl.DateTimeFormatOptions, seconds: number): string {
  const key = `${locale} ${tz} ${JSON.stringify(style)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: tz });
  formats.set(key, known);
  return known.format(seconds * 1000);
}

/** The next 08:00 in the reader's zone on a day whose weekday (0 is Sunday) is wanted; in Unix seconds. */
export function nextMorning(reader: Reader, isWanted: (weekday: number) => boolean): number {
  const now = reader.now / 1000;
  for (let ahead = 1; ahead <= 8; ahead += 1) {
    const day = dayOf(now + ahead * 86_400, reader.tz);
    if (isWanted(new Date(`${day}T12:00:00Z`).getUTCDay())) return fromLocalField(`${day}T08:00`, reader.tz);
  }
  return now;
}
