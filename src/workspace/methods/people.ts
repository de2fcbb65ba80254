import { z } from 'zod';
import type { Person } from '#src/workspace/cast.ts';
import { Refusal } from '#src/workspace/refusal.ts';
import { userObject } from '#src/workspace/slack-shapes.ts';
import { personOf, type Workspace } from '#src/workspace/workspace.ts';
import { scopesOf } from './access.ts';
import { flag, limit, type Method, method, optionalText, paged, text } from './method.ts';

function describe(workspace: Workspace, person: Person, locale: boolean) {
  const email = scopesOf(workspace).includes('users:read.email');
  return userObject(person, workspace.clock.now(), { email, locale });
}

/** People of other organisations are seen where the bot shares a channel with them. */
function isVisible(workspace: Workspace, person: Person): boolean {
  if (person.kind !== 'stranger') return true;
  const { user } = workspace.app;
  return [...workspace.tables.channels.values()].some(
    ({ kind, members }) => kind !== 'dm' && members.includes(user) && members.includes(person.id),
  );
}

const info = method({
  name: 'users.info',
  scopes: ['users:read'],
  args: z.object({ user: text, include_locale: flag }),
  run(workspace, args) {
    const person = personOf(workspace, args.user);
    if (!isVisible(workspace, person)) throw new Refusal('user_not_visible');
    return { user: describe(workspace, person, args.include_locale) };
  },
});

const list = method({
  name: 'users.list',
  scopes: ['users:read'],
  args: z.object({ cursor: optionalText, limit: limit(1000, 1000), include_locale: flag }),
  run(workspace, args) {
    // People of other organisations are not in the list, only in the channels they share.
    const people = [...workspace.tables.people.values()].filter((person) => person.kind !== 'stranger');
    const { rows, next } = paged(people, args.cursor, args.limit);
    return {
      members: rows.map((person) => describe(workspace, person, args.include_locale)),
      cache_ts: Math.floor(workspace.clock.ms() / 1000),
      response_metadata: { next_cursor: next },
    };
  },
});

const lookupByEmail = method({
  name: 'users.lookupByEmail',
  scopes: ['users:read.email'],
  args: z.object({ email: text }),
  run(workspace, args) {
    const person = [...workspace.tables.people.values()].find(
      (one) => one.kind !== 'stranger' && one.email.toLowerCase() === args.email.trim().toLowerCase(),
    );
    if (!person || person.kind === 'deactivated') throw new Refusal('users_not_found');
    return { user: describe(workspace, person, false) };
  },
});

const getPresence = method({
  name: 'users.getPresence',
  scopes: ['users:read'],
  args: z.object({ user: optionalText }),
  run(workspace, args) {
    const person = personOf(workspace, args.user ?? workspace.app.user);
    return { presence: person.kind === 'deactivated' ? 'away' : 'active' };
  },
});

const bot = method({
  name: 'bots.info',
  scopes: ['users:read'],
  args: z.object({ bot: optionalText }),
  run(workspace, args) {
    if (args.bot && args.bot !== workspace.app.botId) throw new Refusal('bot_not_found');
    const { id, user, botId } = workspace.app;
    const name = workspace.manifest.features.bot_user.display_name;
    return { bot: { id: botId, app_id: id, user_id: user, name, deleted: false, updated: 0, icons: {} } };
  },
});

const team = method({
  name: 'team.info',
  scopes: ['team:read'],
  args: z.object({ team: optionalText }),
  run(workspace, args) {
    if (args.team && args.team !== workspace.team.id) throw new Refusal('team_not_found');
    const { id, name, domain } = workspace.team;
    return { team: { id, name, domain, url: `${workspace.pageUrl}/`, email_domain: '', icon: {} } };
  },
});

export const peopleMethods: Method[] = [info, list, lookupByEmail, getPresence, bot, team];
