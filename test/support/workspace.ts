import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { changeChannel, changePerson } from '#src/workspace/acts/administer.ts';
import type { Cast } from '#src/workspace/cast.ts';
import { type StartedWorkspace, startWorkspace, type WorkspaceOptions } from '#src/workspace/start-workspace.ts';
import { createPerson, type TestPerson } from './person.ts';

/**
 * The people of every story: Frau Weber looks after customers and reads German, Tom Brandt is her English-reading
 * colleague, Mia Sommer leads them; beside them two guests, a stranger from another company in #with-partners, and
 * somebody who has left. The bot is not in #board.
 */
export const CAST: Cast = {
  team: { name: 'Nordlicht', domain: 'nordlicht' },
  people: [
    { handle: 'weber', name: 'Petra Weber', title: 'Vertrieb', email: 'weber@nordlicht.example', locale: 'de-DE' },
    { handle: 'brandt', name: 'Tom Brandt', title: 'Sales', email: 'brandt@nordlicht.example', locale: 'en-GB' },
    {
      handle: 'sommer',
      name: 'Mia Sommer',
      title: 'Vertriebsleitung',
      email: 'sommer@nordlicht.example',
      locale: 'en-US',
      tz: 'America/New_York',
    },
    { handle: 'gast', name: 'Gero Gast', kind: 'guest' },
    { handle: 'solo', name: 'Sina Solo', kind: 'single-channel guest' },
    { handle: 'fremd', name: 'Franka Fremd', kind: 'stranger', organisation: 'Andere AG' },
    { handle: 'alt', name: 'Albert Alt', kind: 'deactivated' },
  ],
  channels: [
    { name: 'sales', members: 'everyone' },
    { name: 'open', members: ['weber', 'brandt', 'gast', 'solo'] },
    { name: 'with-partners', members: ['weber', 'brandt', 'fremd'], isShared: true },
    { name: 'leads', members: ['weber', 'brandt'], isPrivate: true },
    { name: 'board', members: ['sommer'], isPrivate: true, hasBot: false },
    { name: 'watercooler', members: 'everyone', hasBot: false },
  ],
};

export interface TestWorkspace extends StartedWorkspace {
  /** Somebody of the cast by handle. */
  person(handle: string): TestPerson;
  /** An administrator changes somebody: `{ kind: 'deactivated' }`, another locale or zone. The app hears of it. */
  changesPerson(handle: string, change: Parameters<typeof changePerson>[2]): void;
  /** An administrator renames a channel or shares it with another organisation: `{ isShared: true }`. */
  changesChannel(name: string, change: Parameters<typeof changeChannel>[2]): void;
  /** Resolves when every event sent so far has been acknowledged or given up. */
  settled(): Promise<void>;
}

/** The app's own manifest, so that tests run with the scopes and events it really asks for. */
export function ownManifest(): unknown {
  return parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
}

/** A practice workspace on a free port with the cast above and the app's own manifest. Close it when done. */
export async function startTestWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<TestWorkspace> {
  return withPeople(await startWorkspace({ port: 0, manifest: ownManifest(), cast: CAST, ...options }));
}

/** Lets tests act as the people of a workspace that is already running. */
export function withPeople(started: StartedWorkspace): TestWorkspace {
  const people = new Map<string, TestPerson>();
  const { tables } = started.workspace;
  function find(handle: string) {
    const found = [...tables.people.values()].find((one) => one.handle === handle);
    if (!found) throw new Error(`There is no @${handle} in the cast`);
    return found;
  }
  return {
    ...started,
    person(handle) {
      const found = find(handle);
      const person = people.get(handle) ?? createPerson(started.workspace, found);
      people.set(handle, person);
      return person;
    },
    changesPerson: (handle, change) => void changePerson(started.workspace, find(handle), change),
    changesChannel(name, change) {
      const channel = [...tables.channels.values()].find((one) => one.name === name);
      if (!channel) throw new Error(`There is no #${name}`);
      changeChannel(started.workspace, channel, change);
    },
    settled: () => started.workspace.delivery.settled(),
  };
}
