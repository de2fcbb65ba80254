import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor } from './client.ts';
import { ALL_EVENTS, testManifest } from './manifest.ts';
import { connectRawApp, type Frame } from './raw-app.ts';

let practice: TestWorkspace;

beforeEach(async () => {
  practice = await startTestWorkspace({ manifest: testManifest(), respondWithin: 20_000 });
});

afterEach(() => practice.close());

const event = (type: string) => (frame: Frame) => frame.payload?.event?.type === type;

describe('sockets', () => {
  it('greets with the number of connections and gives each envelope to one of them', async () => {
    const first = await connectRawApp(practice);
    const second = await connectRawApp(practice);
    const owner = practice.person('weber');

    for (const text of ['one', 'two', 'three', 'four']) await owner.says(text);
    await practice.settled();

    expect([first.frames[0]?.num_connections, second.frames[0]?.num_connections]).toEqual([1, 2]);
    expect(first.events('message').length).toBe(2);
    expect(second.events('message').length).toBe(2);
  });

  it('takes ten connections and turns the eleventh away', async () => {
    const apps = await Promise.all(Array.from({ length: 10 }, () => connectRawApp(practice)));

    const eleventh = await connectRawApp(practice);

    expect(apps.every((app) => app.frames[0]?.type === 'hello')).toBe(true);
    expect(eleventh.frames[0]).toEqual({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  it('keeps events for an app that is away and delivers them when it comes back', async () => {
    await practice.person('weber').says('while you were out');
    await practice.settled();

    const app = await connectRawApp(practice);

    const late = await app.frame(event('message'));
    expect(late.payload?.event?.text).toBe('while you were out');
  });

  it('delivers elsewhere what a dropped socket did not acknowledge', async () => {
    const first = await connectRawApp(practice, () => null);
    await practice.person('weber').says('hold the line');
    await first.frame(event('message'));

    practice.workspace.delivery.transport.disturb('drop-sockets');
    await first.closed;
    const second = await connectRawApp(practice);

    expect((await second.frame(event('message'))).retry_attempt).toBe(1);
  });

  it('asks for a refresh and sends nothing more down the old socket', async () => {
    const old = await connectRawApp(practice);
    await practice.person('weber').does({ do: 'disturb', how: 'refresh' });
    const farewell = await old.frame((frame) => frame.type === 'disconnect');
    const fresh = await connectRawApp(practice);

    await practice.person('weber').says('on the new line');

    await fresh.frame(event('message'));
    expect(farewell.reason).toBe('refresh_requested');
    expect(old.events('message')).toEqual([]);
  });

  it('takes an answer to a command in its acknowledgement', async () => {
    await connectRawApp(practice, (frame) => (frame.type === 'slash_commands' ? { text: 'right away' } : ''));
    const owner = practice.person('weber');

    await owner.runs('/customer Müller');

    expect((await owner.sees('right away')).ephemeral).toBe(true);
  });
});

describe('an app that does not acknowledge', () => {
  let hasty: TestWorkspace;

  beforeEach(async () => {
    hasty = await startTestWorkspace({ manifest: testManifest(), respondWithin: 100 });
  });

  afterEach(() => hasty.close());

  it('delivers again what was not acknowledged, with the same event id', async () => {
    let deaf = true;
    const app = await connectRawApp(hasty, () => (deaf ? null : ''));
    await hasty.person('weber').says('anybody there?');
    const first = await app.frame(event('message'));
    deaf = false;

    const again = await app.frame((frame) => frame.retry_attempt === 1);

    expect(again).toMatchObject({ retry_reason: 'timeout', payload: { event_id: first.payload!.event_id } });
    expect(again.envelope_id).not.toBe(first.envelope_id);
  });

  it('tries a second time after a minute and a third after five, then gives up', async () => {
    const app = await connectRawApp(hasty, () => null);
    await hasty.person('weber').says('anybody?');
    await app.frame((frame) => frame.retry_attempt === 1);

    await hasty.settled();
    hasty.clock.move(new Date(hasty.clock.now().getTime() + 61_000));
    await app.frame((frame) => frame.retry_attempt === 2);
    await hasty.settled();
    hasty.clock.move(new Date(hasty.clock.now().getTime() + 301_000));
    await app.frame((frame) => frame.retry_attempt === 3);
    await hasty.settled();
    hasty.clock.move(new Date(hasty.clock.now().getTime() + 3_600_000));
    await hasty.settled();

    expect(app.events('message').length).toBe(4);
  });

  it('does not deliver interactions twice but tells the person', async () => {
    const app = await connectRawApp(hasty, () => null);
    const owner = hasty.person('weber');

    const result = await owner.runs('/customer Müller');

    expect(result).toMatchObject({ ok: false, error: 'app_did_not_respond' });
    await owner.sees('/customer ist fehlgeschlagen');
    expect(app.frames.filter((frame) => frame.type === 'slash_commands').length).toBe(1);
  });
});

describe('events', () => {
  it('sends app_mention and message for one mention, with mentions as ids and text escaped', async () => {
    const app = await connectRawApp(practice);

    await practice.person('weber').says('@stammtisch R&D <now> in #sales, @here', { in: 'sales' });

    const mention = await app.frame(event('app_mention'));
    const message = await app.frame(event('message'));
    expect(mention.payload?.event?.text).toBe('<@U0STAMMTISCH> R&amp;D &lt;now&gt; in <#C0SALES000|sales>, <!here>');
    expect(message.payload?.event).toMatchObject({ ts: mention.payload?.event?.ts, channel_type: 'channel' });
  });

  it('sends only what the manifest subscribes to', async () => {
    const events = ALL_EVENTS.filter((one) => one !== 'message.channels');
    const quiet = await startTestWorkspace({ manifest: testManifest({ events }) });
    const app = await connectRawApp(quiet);

    await quiet.person('weber').says('just talking', { in: 'sales' });
    await quiet.person('weber').says('to you');
    await app.frame(event('message'));
    await quiet.close();

    expect(app.events('message').map((frame) => frame.payload?.event?.text)).toEqual(['to you']);
  });

  it('sends nothing from places where the bot is not', async () => {
    const app = await connectRawApp(practice);

    await practice.person('sommer').says('@Stammtisch secret', { in: 'board' });
    await practice.person('sommer').says('hello');
    await app.frame(event('message'));

    expect(app.events('message').length).toBe(1);
    expect(app.events('app_mention')).toEqual([]);
  });

  it('marks what comes from another organisation', async () => {
    const app = await connectRawApp(practice);
    const stranger = practice.person('fremd');

    await stranger.says('@Stammtisch who bought what?', { in: 'with-partners' });

    const mention = await app.frame(event('app_mention'));
    expect(mention.payload?.is_ext_shared_channel).toBe(true);
    expect(mention.payload?.event).toMatchObject({ user_team: 'T0ANDEREAG', source_team: 'T0ANDEREAG' });
    expect(await stranger.runs('/customer Müller', { in: 'with-partners' })).toMatchObject({
      error: 'unknown_command',
    });
  });

  it('tells of edits and deletions', async () => {
    const app = await connectRawApp(practice);
    const owner = practice.person('weber');
    const message = await owner.says('frist');

    await owner.edits(message, 'first');
    await owner.deletes(message);

    const subtype = (wanted: string) => (frame: Frame) => frame.payload?.event?.subtype === wanted;
    const changed = await app.frame(subtype('message_changed'));
    expect(changed.payload?.event).toMatchObject({ message: { text: 'first' }, previous_message: { text: 'frist' } });
    const deleted = await app.frame(subtype('message_deleted'));
    expect(deleted.payload?.event).toMatchObject({ deleted_ts: message.ts });
  });

  it('tells an app that it was taken out, and lets it do nothing more', async () => {
    const app = await connectRawApp(practice);

    await practice.person('weber').does({ do: 'disturb', how: 'uninstall' });

    await app.frame(event('app_uninstalled'));
    await app.frame(event('tokens_revoked'));
    await practice.person('weber').says('still there?');
    expect(await practice.person('weber').runs('/customer x')).toMatchObject({ error: 'unknown_command' });
    await practice.settled();
    expect(app.events('message')).toEqual([]);
    await expect(clientFor(practice).auth.test()).rejects.toMatchObject({ data: { error: 'account_inactive' } });
  });
});

describe('faults', () => {
  it('doubles an envelope', async () => {
    const app = await connectRawApp(practice);
    practice.faults.add({ kind: 'duplicate' });

    await practice.person('weber').says('twice');
    await practice.settled();

    const [first, second] = app.events('message');
    expect(second?.payload?.event_id).toBe(first?.payload?.event_id);
    expect(second?.envelope_id).not.toBe(first?.envelope_id);
  });

  it('swaps two envelopes', async () => {
    const app = await connectRawApp(practice);
    practice.faults.add({ kind: 'reorder' });

    await practice.person('weber').says('first');
    await practice.person('weber').says('second');
    await practice.settled();

    expect(app.events('message').map((frame) => frame.payload?.event?.text)).toEqual(['second', 'first']);
  });

  it('limits the rate of one method', async () => {
    practice.faults.add({ kind: 'rate-limit', method: 'chat.postMessage', seconds: 7 });
    const call = () =>
      fetch(`${practice.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${practice.botToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ channel: 'sales', text: 'hi' }),
      });

    const limited = await call();

    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await (await call()).json()).toMatchObject({ ok: true });
  });

  it('carries a call out and loses the answer', async () => {
    practice.faults.add({ kind: 'lost-answer', method: 'chat.postMessage' });

    await expect(clientFor(practice).chat.postMessage({ channel: 'sales', text: 'lost' })).rejects.toThrow();

    await practice.person('weber').sees('lost', { in: 'sales' });
  });

  it('breaks down and stays silent on demand', async () => {
    practice.faults.add({ kind: 'server-error', method: 'auth.test' });
    practice.faults.add({ kind: 'hang', method: 'team.info' });
    const hanging = fetch(`${practice.apiUrl}team.info`, { signal: AbortSignal.timeout(500) });

    expect((await fetch(`${practice.apiUrl}auth.test`)).status).toBe(500);
    await expect(hanging).rejects.toThrow(/timeout/);
  });
});
