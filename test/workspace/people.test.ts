import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageState } from '#src/workspace/page-shapes.ts';
import type { PageEvent } from '#src/workspace/protocol.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest() });
});

afterAll(() => practice.close());

function placesOf(handle: string) {
  const me = [...practice.workspace.tables.people.values()].find((person) => person.handle === handle)!;
  return pageState(practice.workspace, me).places;
}

describe('who sees what', () => {
  it('shows members all public channels, guests and strangers only their own', () => {
    const names = (handle: string) =>
      placesOf(handle)
        .filter((place) => place.kind !== 'dm')
        .map((place) => place.name);

    expect(names('sommer')).toEqual(['sales', 'open', 'with-partners', 'board', 'watercooler']);
    expect(names('gast')).toEqual(['open']);
    expect(names('solo')).toEqual(['open']);
    expect(names('fremd')).toEqual(['with-partners']);
  });

  it('keeps guests out of channels they were not invited to', async () => {
    const guest = practice.person('gast');

    expect(await guest.does({ do: 'say', channel: 'C0SALES000', text: 'hello?' })).toMatchObject({
      error: 'not_in_channel',
    });
    expect(await guest.opens('sales')).toMatchObject({ error: 'channel_not_found' });
  });

  it('lets a member into a public channel by writing there', async () => {
    const person = practice.person('sommer');

    await person.says('here I am', { in: 'open' });

    await practice.person('weber').sees('has joined the channel', { in: 'open' });
  });

  it('lets those who left do nothing', async () => {
    const left = practice.person('alt');

    expect(await left.does({ do: 'open-home' })).toMatchObject({ error: 'account_inactive' });
  });
});

describe('unread marks', () => {
  it('count what others wrote until one looks', async () => {
    const reader = practice.person('brandt');
    const unread = () => placesOf('brandt').find((place) => place.name === 'leads');
    await practice.person('weber').says('one', { in: 'leads' });
    await practice.person('weber').says('two for @brandt', { in: 'leads' });
    expect(unread()).toMatchObject({ unread: 2, mentions: 1 });

    await reader.opens('leads');

    expect(unread()).toMatchObject({ unread: 0, mentions: 0 });
  });

  it('do not count threads one has no part in', async () => {
    const root = await practice.person('weber').says('root', { in: 'sales' });
    await practice.person('brandt').opens('sales');
    await practice.person('sommer').says('reply', { in: 'sales', thread: root });

    expect(placesOf('brandt').find((place) => place.name === 'sales')?.unread).toBe(0);
    expect(placesOf('weber').find((place) => place.name === 'sales')?.unread).toBe(1);
  });
});

describe('live windows', () => {
  it('hear only what their person may see', async () => {
    const heard = new Map<string, PageEvent[]>();
    for (const handle of ['weber', 'gast']) {
      const { id } = practice.person(handle);
      practice.workspace.watchers.add({
        person: id,
        hear: (event) => heard.set(handle, [...(heard.get(handle) ?? []), event]),
      });
    }

    await clientFor(practice).chat.postMessage({ channel: 'sales', text: 'internal' });
    await clientFor(practice).chat.postEphemeral({
      channel: 'C0OPEN0000',
      user: practice.person('weber').id,
      text: 'psst',
    });

    expect(heard.get('weber')?.filter((event) => event.type === 'message').length).toBe(2);
    expect(heard.get('gast') ?? []).toEqual([]);
  });

  it('are refused to pages of other sites', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${practice.workspace.url}/api-page/state`, { headers }).then((response) => response.status);

    expect(await ask({})).toBe(200);
    expect(await ask({ origin: 'https://evil.example' })).toBe(403);
  });
});
