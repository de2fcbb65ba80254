import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { button, clientFor, plain, section } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let client: WebClient;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest() });
  client = clientFor(practice);
});

afterAll(() => practice.close());

const toOwner = (text: string, ...blocks: unknown[]) =>
  client.chat.postMessage({
    channel: practice.person('weber').id,
    text,
    ...(blocks.length ? { blocks: blocks as never } : {}),
  });

describe('a person in a test', () => {
  it('fails with the conversation as a person reads it', async () => {
    const owner = practice.person('weber');
    await owner.says('How is Müller & Co?', { in: 'leads' });
    await toOwner(
      'fallback',
      { type: 'header', text: plain('Müller & Co') },
      section(`<@${owner.id}> looks after *R&amp;D* – <https://example.com|their shop>`),
      { type: 'actions', elements: [button('Check in'), button('Thank')] },
    );

    const failure = await owner.sees('something else', { within: 20 }).catch((error: Error) => error.message);

    expect(failure).toContain('Petra Weber waited in vain for something else.');
    expect(failure).toContain('#leads\n  Petra Weber: How is Müller & Co?');
    expect(failure).toContain('Stammtisch: Müller & Co');
    expect(failure).toContain('@Petra Weber looks after *R&D* – their shop');
    expect(failure).toContain('[Check in] [Thank]');
    expect(failure).not.toContain('fallback');
  });

  it('can look at nothing but what came since the last act', async () => {
    const owner = practice.person('weber');
    await toOwner('Good morning');
    await owner.sees('Good morning');

    await owner.says('thanks');

    expect(owner.canSee('Good morning')).toBe(true);
    expect(owner.canSee('Good morning', { fresh: true })).toBe(false);
    await toOwner('Good morning again');
    await owner.sees('Good morning', { fresh: true });
  });

  it('waits for what is still to come', async () => {
    const owner = practice.person('weber');

    const waiting = owner.sees('later');
    await toOwner('much later');

    expect((await waiting).text).toBe('much later');
  });

  it('names what a form or menu lacks', async () => {
    const owner = practice.person('weber');
    const options = [{ text: plain('Red'), value: 'red' }];
    await toOwner('x', { type: 'actions', elements: [{ type: 'static_select', action_id: 'colour', options }] });

    await expect(owner.chooses('Blue', { within: 20 })).rejects.toThrow(/found no menu with Blue/);
    await expect(owner.clicks('Nowhere', { within: 20 })).rejects.toThrow(/found no button \[Nowhere\]/);
  });
});
