import type { ConversationsListResponse, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadFile } from '#src/slack/upload-file.ts';
import { newResponseUrl } from '#src/workspace/interaction.ts';
import type { TestPerson } from '#test/support/person.ts';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { clientFor, plain, refusal, section } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let client: WebClient;
let owner: TestPerson;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest() });
  client = clientFor(practice);
  owner = practice.person('weber');
});

afterAll(() => practice.close());

describe('people', () => {
  it('describes members, guests, strangers and those who left', async () => {
    const info = async (handle: string) => (await client.users.info({ user: practice.person(handle).id })).user;

    expect(await info('weber')).toMatchObject({ is_restricted: false, deleted: false, tz: 'Europe/Berlin' });
    expect(await info('gast')).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await info('solo')).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(await info('fremd')).toMatchObject({ is_stranger: true, team_id: 'T0ANDEREAG' });
    expect(await info('alt')).toMatchObject({ deleted: true });
  });

  it('tells a locale only when asked, and the zone with its offset of the day', async () => {
    const { id: user } = practice.person('sommer');
    practice.clock.move(new Date('2026-07-01T12:00:00Z'));

    const asked = await client.users.info({ user, include_locale: true });
    const plainly = await client.users.info({ user });
    practice.clock.move(null);

    expect(asked.user).toMatchObject({ locale: 'en-US', tz_offset: -4 * 3600 });
    expect(plainly.user).not.toHaveProperty('locale');
  });

  it('lists everybody but strangers', async () => {
    const { members } = await client.users.list({});

    expect(members?.map((one) => one.name)).toEqual(['weber', 'brandt', 'sommer', 'gast', 'solo', 'alt', 'stammtisch']);
    expect((await client.users.lookupByEmail({ email: 'Weber@Nordlicht.example' })).user?.id).toBe(owner.id);
  });

  it('shows no addresses without the scope for them', async () => {
    const scopes = ['users:read', 'chat:write', 'commands', 'assistant:write'];
    const shy = await startTestWorkspace({ manifest: testManifest({ scopes, events: [] }) });

    const { user } = await clientFor(shy).users.info({ user: owner.id });
    await shy.close();

    expect(user?.profile).not.toHaveProperty('email');
  });
});

describe('places', () => {
  it('lists public channels and the private ones the bot is in', async () => {
    const { channels } = await client.conversations.list({ types: 'public_channel,private_channel' });

    expect(channels?.map((one) => one.name)).toEqual(['sales', 'open', 'with-partners', 'leads', 'watercooler']);
    expect(channels?.find((one) => one.name === 'with-partners')).toMatchObject({ is_ext_shared: true });
    expect(channels?.find((one) => one.name === 'watercooler')).toMatchObject({ is_member: false });
  });

  it('lists page by page', async () => {
    const names: (string | undefined)[] = [];
    for await (const page of client.paginate('conversations.list', { limit: 2 }))
      names.push(...(page as ConversationsListResponse).channels!.map((one) => one.name));

    expect(names).toEqual(['sales', 'open', 'with-partners', 'watercooler']);
  });

  it('joins and leaves public channels', async () => {
    const channel = 'C0WATERCOOLER';
    await client.conversations.join({ channel });
    expect((await client.conversations.members({ channel })).members).toContain('U0STAMMTISCH');

    await client.conversations.leave({ channel });

    expect((await client.conversations.members({ channel })).members).not.toContain('U0STAMMTISCH');
  });

  it('opens the same direct message every time', async () => {
    const first = await client.conversations.open({ users: owner.id });
    const again = await client.conversations.open({ users: owner.id, return_im: true });

    expect(again.channel).toMatchObject({ id: first.channel?.id, is_im: true, user: owner.id });
  });
});

describe('messages', () => {
  it('stores stray signs escaped and leaves markup alone', async () => {
    const text = `R&D <b> for <@${owner.id}> at <https://example.com|the shop> &amp; more`;

    const { message } = await client.chat.postMessage({ channel: 'sales', text });

    expect(message?.text).toBe(`R&amp;D &lt;b&gt; for <@${owner.id}> at <https://example.com|the shop> &amp; more`);
  });

  it('reads a channel and a thread back', async () => {
    const root = await client.chat.postMessage({
      channel: 'open',
      text: 'root',
      metadata: { event_type: 'x', event_payload: { id: 1 } },
    });
    const channel = root.channel!;
    await client.chat.postMessage({ channel, text: 'one', thread_ts: root.ts });
    await client.chat.postMessage({ channel, text: 'two', thread_ts: root.ts!, reply_broadcast: true });

    const history = await client.conversations.history({ channel, include_all_metadata: true });
    const replies = await client.conversations.replies({ channel, ts: root.ts! });

    expect(history.messages?.map((one) => one.text)).toEqual(['two', 'root']);
    expect(history.messages?.[1]).toMatchObject({ reply_count: 2, metadata: { event_type: 'x' } });
    expect(replies.messages?.map((one) => one.text)).toEqual(['root', 'one', 'two']);
  });

  it('gives every block an id and changes messages in place', async () => {
    const { ts, message } = await client.chat.postMessage({ channel: 'sales', text: 'v1', blocks: [section('v1')] });

    await client.chat.update({ channel: 'C0SALES000', ts: ts!, text: 'v2', blocks: [section('v2')] });

    expect(message?.blocks?.[0]?.block_id).toMatch(/\S+/);
    await owner.sees('v2', { in: 'sales' });
    expect(owner.canSee('v1', { in: 'sales' })).toBe(false);
  });

  it('leaves blocks as they were when only the text is changed', async () => {
    const { ts } = await client.chat.postMessage({ channel: 'sales', text: 'old', blocks: [section('old card')] });
    const change = { channel: 'C0SALES000', ts: ts!, text: 'new words' };

    await client.chat.update(change);
    await owner.sees('old card', { in: 'sales' });
    await client.chat.update({ ...change, blocks: [] });

    await owner.sees('new words', { in: 'sales' });
    expect(owner.canSee('old card', { in: 'sales' })).toBe(false);
  });

  it('uploads a file in three steps', async () => {
    await client.files.uploadV2({
      channel_id: 'C0SALES000',
      filename: 'list.csv',
      file: Buffer.from('a;b'),
      initial_comment: 'The list',
    });

    const seen = await owner.sees('[file list.csv]', { in: 'sales' });
    expect(seen.text).toContain('The list');
    const { messages } = await client.conversations.history({ channel: 'C0SALES000', limit: 1 });
    const file = messages?.[0]?.files?.[0];
    const read = await fetch(file!.url_private!, { headers: { authorization: `Bearer ${practice.botToken}` } });
    expect(await read.text()).toBe('a;b');
  });

  it('keeps what a picture shows for those who do not see it', async () => {
    const picture = { name: 'orders.png', content: 'a picture', title: 'Müller', altText: 'Orders since March' };
    await uploadFile(client, { channel: 'C0SALES000' }, picture);

    await owner.sees('[file orders.png]', { in: 'sales' });
    const { messages } = await client.conversations.history({ channel: 'C0SALES000', limit: 1 });
    expect(messages?.[0]?.files?.[0]).toMatchObject({ title: 'Müller', alt_txt: 'Orders since March' });
  });

  it('shows a sign-in page instead of a file to those without a token', async () => {
    const { place } = await owner.drops('secret.csv', 'x;y');
    const { messages } = await client.conversations.history({ channel: place, limit: 1 });

    const read = await fetch(messages![0]!.files![0]!.url_private!);

    expect(read.headers.get('content-type')).toContain('text/html');
    expect(await read.text()).not.toContain('x;y');
  });

  it('streams an answer with tasks and buttons', async () => {
    const root = await owner.says('how are we doing?');
    const stream = client.chatStream({ channel: root.place, thread_ts: root.ts, buffer_size: 1 });
    await stream.append({ markdown_text: 'Rather ' });
    await stream.append({ chunks: [{ type: 'task_update', id: 't1', title: 'Look it up', status: 'in_progress' }] });
    await stream.append({ chunks: [{ type: 'task_update', id: 't1', title: 'Look it up', status: 'complete' }] });
    await stream.append({ markdown_text: '**well**' });

    await stream.stop({ blocks: [section('That is all')] });

    const seen = await owner.sees('That is all');
    expect(seen.text).toBe('Rather **well**\ncomplete: Look it up\nThat is all');
    expect(seen.thread).toBe(root.ts);
  });

  it('shows what the bot is doing until it answers', async () => {
    const root = await owner.says('think');
    const where = { channel_id: root.place, thread_ts: root.ts };
    const status = () => practice.workspace.tables.statuses.get(`${root.place}:${root.ts}`)?.status;

    await client.assistant.threads.setStatus({ ...where, status: 'is thinking…', loading_messages: ['Counting'] });
    expect(status()).toBe('is thinking…');
    await client.chat.postMessage({ channel: root.place, thread_ts: root.ts, text: 'done' });

    expect(status()).toBe('');
  });
});

describe('agent sessions', () => {
  it('have a state per thread, and a title once they are there', async () => {
    const root = await owner.says('work on this');
    const where = { channel_id: root.place, thread_ts: root.ts };
    const session = () => practice.workspace.tables.statuses.get(`${root.place}:${root.ts}`);
    const refused = (method: string, args: object) => refusal(client, method, { ...where, ...args });

    expect(await refused('agents.sessions.rename', { title: 'Too soon' })).toBe('session_not_found');
    expect(await refused('agents.sessions.setStatus', { status: 'dreaming' })).toBe('invalid_status');
    expect(await refused('agents.sessions.setStatus', { status: 'active', thread_ts: '' })).toBe('thread_ts_required');
    await client.agents.sessions.setStatus({ ...where, status: 'processing', title: 'Figures' });
    expect(session()).toMatchObject({ session: 'processing', title: 'Figures' });
    await client.agents.sessions.rename({ ...where, title: 'Better figures' });
    expect(session()).toMatchObject({ title: 'Better figures' });
  });

  it('lose a status that nothing follows for two minutes', async () => {
    const root = await owner.says('take your time');
    await client.assistant.threads.setStatus({ channel_id: root.place, thread_ts: root.ts, status: 'is thinking…' });

    practice.clock.move(new Date(practice.clock.now().getTime() + 121_000));
    practice.clock.move(null);

    expect(practice.workspace.tables.statuses.get(`${root.place}:${root.ts}`)?.status).toBe('');
  });
});

describe('response urls', () => {
  const urlFor = () => newResponseUrl(practice.workspace, { user: owner.id, channel: 'C0SALES000' });
  const send = (url: string, body: unknown) =>
    fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  it('work five times', async () => {
    const url = urlFor();
    for (const text of ['1', '2', '3', '4', '5']) expect((await send(url, { text })).status).toBe(200);

    const sixth = await send(url, { text: '6' });

    expect(sixth.status).toBe(404);
    expect(await sixth.json()).toMatchObject({ error: 'used_url' });
  });

  it('work for thirty minutes', async () => {
    const url = urlFor();
    practice.clock.move(new Date(practice.clock.now().getTime() + 31 * 60_000));

    const late = await send(url, { text: 'late' });
    practice.clock.move(null);

    expect(await late.json()).toMatchObject({ error: 'expired_url' });
  });

  it('refuse what chat.postMessage refuses', async () => {
    expect(await (await send(urlFor(), {})).json()).toMatchObject({ error: 'no_text' });
    expect(
      await (await send(urlFor(), { text: 'x', blocks: [{ type: 'header', text: plain('') }] })).json(),
    ).toMatchObject({
      error: 'invalid_blocks',
    });
  });

  it('answer in the channel when told to', async () => {
    await send(urlFor(), { text: 'for everybody', response_type: 'in_channel' });

    await practice.person('brandt').sees('for everybody', { in: 'sales' });
  });
});
