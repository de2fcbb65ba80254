import type { PersonKind } from './protocol.ts';

/** Who and what a workspace starts with. Everything is named by handle or channel name; ids are derived from them. */
export interface Cast {
  team: { name: string; domain?: string; id?: string };
  people: CastPerson[];
  channels: CastChannel[];
}

export interface CastPerson {
  /** What is typed after @, unique: "jana". */
  handle: string;
  name: string;
  title?: string;
  email?: string;
  kind?: Exclude<PersonKind, 'bot'>;
  /** IANA zone, default Europe/Berlin. */
  tz?: string;
  /** Default de-DE. */
  locale?: string;
  /** Administers the workspace. */
  isAdmin?: boolean;
  /** A stranger's own company. */
  organisation?: string;
  id?: string;
}

export interface CastChannel {
  name: string;
  topic?: string;
  isPrivate?: boolean;
  /** Shared with another organisation (Slack Connect). */
  isShared?: boolean;
  /** Handles, or every ordinary member. */
  members: string[] | 'everyone';
  /** Whether the bot was invited; default true. */
  hasBot?: boolean;
  id?: string;
}

export interface Person {
  id: string;
  handle: string;
  name: string;
  title: string;
  email: string;
  kind: PersonKind;
  isAdmin?: boolean;
  tz: string;
  locale: string;
  organisation: string;
  teamId: string;
  /** Set for the bot only. */
  botId: string;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'private' | 'dm';
  isShared: boolean;
  topic: string;
  members: string[];
  /** Seconds. */
  created: number;
}

export function idOf(prefix: string, name: string): string {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return `${prefix}0${letters.padEnd(8, '0')}`;
}

/** The people of a cast with the bot as the last of them. */
export function peopleOf(cast: Cast, team: string, bot: { id: string; botId: string; name: string }): Person[] {
  const people = cast.people.map(
    (one): Person => ({
      id: one.id ?? idOf('U', one.handle),
      handle: one.handle,
      name: one.name,
      title: one.title ?? '',
      email: one.email ?? `${one.handle}@example.com`,
      kind: one.kind ?? 'member',
      isAdmin: one.isAdmin ?? false,
      tz: one.tz ?? 'Europe/Berlin',
      locale: one.locale ?? 'de-DE',
      organisation: one.organisation ?? '',
      teamId: one.kind === 'stranger' ? idOf('T', one.organisation ?? 'elsewhere') : team,
      botId: '',
    }),
  );
  return [
    ...people,
    {
      id: bot.id,
      handle: bot.name.toLowerCase().replace(/\s+/g, '_'),
      name: bot.name,
      title: '',
      email: '',
      kind: 'bot',
      tz: 'America/Los_Angeles',
      locale: 'en-US',
      organisation: '',
      teamId: team,
      botId: bot.botId,
    },
  ];
}

/** The channels of a cast. Throws when a channel names somebody who is not in the cast. */
export function channelsOf(cast: Cast, people: Person[], created: number): Channel[] {
  const bot = people.find((person) => person.kind === 'bot')!;
  const find = (handle: string, channel: string) => {
    const person = people.find((one) => one.handle === handle);
    if (!person) throw new Error(`#${channel} has a member @${handle} who is not in the cast`);
    return person.id;
  };
  return cast.channels.map((one) => {
    const named =
      one.members === 'everyone'
        ? people.filter((person) => person.kind === 'member').map((person) => person.id)
        : one.members.map((handle) => find(handle, one.name));
    return {
      id: one.id ?? idOf('C', one.name),
      name: one.name,
      kind: one.isPrivate ? 'private' : 'channel',
      isShared: one.isShared ?? false,
      topic: one.topic ?? '',
      members: one.hasBot === false ? named : [...named, bot.id],
      created,
    };
  });
}

/** Guests of both kinds; strangers and deactivated people are neither members nor guests. */
export function isGuest(person: Person): boolean {
  return person.kind === 'guest' || person.kind === 'single-channel guest';
}
