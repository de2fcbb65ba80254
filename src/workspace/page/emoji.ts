import { nameToEmoji } from 'gemoji';

/** Short names that Slack has and the emoji library knows under another name. */
const slackNames: Record<string, string> = {
  hand: 'raised_hand',
  large_blue_circle: 'large_blue_circle',
  large_brown_circle: 'brown_circle',
  large_green_circle: 'green_circle',
  large_orange_circle: 'orange_circle',
  large_purple_circle: 'purple_circle',
  large_red_circle: 'red_circle',
  large_yellow_circle: 'yellow_circle',
  male_technologist: 'man_technologist',
  simple_smile: 'slightly_smiling_face',
  spiral_calendar_pad: 'spiral_calendar',
  'flag-at': 'austria',
  'flag-ch': 'switzerland',
  'flag-de': 'de',
  'flag-fr': 'fr',
  'flag-gb': 'gb',
};

const skinTones = ['🏻', '🏼', '🏽', '🏾', '🏿'];

/** The character behind a short name ("tada", "+1::skin-tone-3"), or '' when there is none. */
export function findEmoji(name: string): string {
  const [base = '', tone] = name.split('::');
  const found = nameToEmoji[slackNames[base] ?? base] ?? nameToEmoji[base.replaceAll('-', '_')] ?? '';
  const shade = tone?.startsWith('skin-tone-') ? skinTones[Number(tone.slice(10)) - 2] : undefined;
  return found && shade ? found + shade : found;
}

/** Replaces `:name:` in plain text; unknown names stay as they are. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+(?:::skin-tone-\d)?):/g, (whole, name: string) => findEmoji(name) || whole);
}

/** Up to `limit` short names for the autocomplete, those that begin with the query first. */
export function listEmoji(query: string, limit: number): { name: string; emoji: string }[] {
  const names = Object.keys(nameToEmoji);
  const begins = names.filter((name) => name.startsWith(query));
  const contains = names.filter((name) => !name.startsWith(query) && name.includes(query));
  return [...begins, ...contains].slice(0, limit).map((name) => ({ name, emoji: nameToEmoji[name] ?? '' }));
}
