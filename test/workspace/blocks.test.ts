import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { button, clientFor, plain, refusal, section } from './client.ts';
import { testManifest } from './manifest.ts';

let practice: TestWorkspace;
let client: WebClient;

beforeAll(async () => {
  practice = await startTestWorkspace({ manifest: testManifest() });
  client = clientFor(practice);
});

afterAll(() => practice.close());

const refused = (method: string, args: Record<string, unknown> = {}, by = client) => refusal(by, method, args);
const post = (message: Record<string, unknown>) => refused('chat.postMessage', { channel: 'sales', ...message });
const postBlocks = (...blocks: unknown[]) => post({ text: 'words', blocks });

describe('blocks', () => {
  it.each([
    ['an unknown block', [{ type: 'marquee' }], 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
    [
      'a block of another surface',
      [{ type: 'alert', text: plain('x') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    ['an empty section', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'an over-long section',
      [section('x'.repeat(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['an empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [
      'an over-long header',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'must be one of the allowed values: plain_text [json-pointer:/blocks/0/text/type]',
    ],
    [
      'an over-long button',
      [{ type: 'actions', elements: [button('x'.repeat(76))] }],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'an over-long value',
      [{ type: 'actions', elements: [button('x', { value: 'v'.repeat(2001) })] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'an over-long action_id',
      [{ type: 'actions', elements: [button('x', { action_id: 'a'.repeat(256) })] }],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'a text input among buttons',
      [{ type: 'actions', elements: [{ type: 'plain_text_input' }] }],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'too many buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, () => button('x')) }],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button without words',
      [{ type: 'actions', elements: [{ type: 'button' }] }],
      'missing required field: text [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a misspelt field',
      [{ ...section('x'), acessory: {} }],
      'invalid additional property: acessory [json-pointer:/blocks/0]',
    ],
    [
      'an image without words',
      [{ type: 'image', image_url: 'https://example.com/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'an overflow with six',
      [
        {
          ...section('x'),
          accessory: {
            type: 'overflow',
            options: Array.from({ length: 6 }, (_, i) => ({ text: plain('o'), value: `${i}` })),
          },
        },
      ],
      'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a menu without options',
      [{ ...section('x'), accessory: { type: 'static_select' } }],
      'must provide either options or option_groups [json-pointer:/blocks/0/accessory]',
    ],
    [
      'the same block_id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'the same action_id twice',
      [{ type: 'actions', elements: [button('x', { action_id: 'a' }), button('y', { action_id: 'a' })] }],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'fifty-one blocks',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'a crooked table',
      [
        {
          type: 'data_table',
          caption: 'c',
          rows: [
            [{ type: 'raw_text', text: 'a' }],
            [
              { type: 'raw_text', text: 'b' },
              { type: 'raw_text', text: 'c' },
            ],
          ],
        },
      ],
      'all rows must have the same length [json-pointer:/blocks/0/rows]',
    ],
    [
      'an over-long confirmation',
      [{ type: 'actions', elements: [button('x', { confirm: { text: plain('x'.repeat(301)) } })] }],
      'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
    ],
    [
      'a date that is none',
      [{ type: 'actions', elements: [{ type: 'datepicker', initial_date: 'today' }] }],
      'must be a date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
  ])('refuses %s and names the place', async (_what, blocks, place) => {
    expect(await postBlocks(...blocks)).toBe(`invalid_blocks | ${place}`);
  });

  it('refuses blocks that are no list', async () => {
    expect(await post({ text: 'x', blocks: 'hello' })).toBe('invalid_blocks_format');
  });

  it('refuses a message that is too long as a whole', async () => {
    expect(await postBlocks(...Array.from({ length: 4 }, () => section('x'.repeat(2900))))).toBe('msg_blocks_too_long');
  });

  it('refuses cumulated markdown over twelve thousand characters', async () => {
    const markdown = { type: 'markdown', text: 'x'.repeat(6001) };

    expect(await postBlocks(markdown, markdown)).toMatch(/^invalid_blocks \| markdown blocks must be less than 12001/);
  });

  it('refuses tables whose cells hold too much together', async () => {
    const cell = { type: 'raw_text', text: 'x'.repeat(100) };
    const table = { type: 'data_table', caption: 'c', rows: Array.from({ length: 51 }, () => [cell]) };

    expect(await postBlocks(table)).toBe('accepted');
    expect(await postBlocks(table, table)).toMatch(/^invalid_blocks \| table text must be less than 10001/);
  });
});
