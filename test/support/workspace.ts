import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
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
  return {
    ...started,
    person(handle) {
      const found = [...started.workspace.tables.people.values()].find((one) => one.handle === handle);
      if (!found) throw new Error(`There is no @${handle} in the cast`);
      const person = people.get(handle) ?? createPerson(started.workspace, found);
      people.set(handle, person);
      return person;
    },
    settled: () => started.workspace.delivery.settled(),
  };
}
