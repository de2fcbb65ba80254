import type { WebClient } from '@slack/web-api';
import type { Language } from '#src/lib/user-error.ts';

/** A person in Slack, as far as it decides what they may see and how they are spoken to. */
export interface Person {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  timezone: string;
  /** a member of this very workspace: no guest, no stranger, no bot, not deactivated */
  isColleague: boolean;
  /** an administrator or owner of the workspace */
  isAdmin: boolean;
}

export interface People {
  /** @throws when Slack cannot say who it is: whoever asks must then refuse */
  read(userId: string): Promise<Person>;
  forget(userId: string): void;
}

const hour = 3_600_000;

/** Reads people from Slack and remembers them for at most an hour; `forget` on user_change. */
export function createPeople(client: WebClient, teamId: string): People {
  const known = new Map<string, { person: Person; until: number }>();
  return {
    async read(userId) {
      const cached = known.get(userId);
      if (cached && cached.until > performance.now()) return cached.person;
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const person: Person = {
        id: userId,
        name: user?.profile?.real_name || user?.real_name || user?.name || userId,
        email: user?.profile?.email ?? null,
        language: user?.locale && !user.locale.startsWith('de') ? 'en' : 'de',
        timezone: user?.tz ?? 'Europe/Berlin',
        isColleague:
          user !== undefined &&
          user.team_id === teamId &&
          !user.is_restricted &&
          !user.is_ultra_restricted &&
          !user.is_stranger &&
          !user.is_bot &&
          !user.deleted,
        isAdmin: Boolean(user?.is_admin || user?.is_owner),
      };
      known.set(userId, { person, until: performance.now() + hour });
      return person;
    },
    forget(userId) {
      known.delete(userId);
    },
  };
}
