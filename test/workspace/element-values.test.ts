import { describe, expect, it } from 'vitest';
import type { LooseBlock } from '#src/workspace/blocks/block.ts';
import { actionOf, inputFaults, stateValues, type ValueSources } from '#src/workspace/element-values.ts';
import type { ElementValue } from '#src/workspace/protocol.ts';

const nothing: ValueSources = { offered: () => [], file: () => null };
const text = (words: string) => ({ type: 'plain_text', text: words });
const option = (value: string) => ({ text: text(value.toUpperCase()), value });
const options = ['a', 'b', 'c'].map(option);

const input = (element: Record<string, unknown>, more = {}): LooseBlock => ({
  type: 'input',
  block_id: 'b',
  label: text('Label'),
  element: { action_id: 'x', ...element },
  ...more,
});

function entryOf(element: Record<string, unknown>, value?: ElementValue) {
  return stateValues([input(element)], value ? { b: { x: value } } : {}, nothing).b?.x;
}

describe('the state of a form', () => {
  it.each<[string, Record<string, unknown>, ElementValue | undefined, unknown]>([
    ['plain_text_input', {}, { kind: 'text', text: 'hi' }, { value: 'hi' }],
    ['plain_text_input', { initial_value: 'before' }, undefined, { value: 'before' }],
    ['plain_text_input', { initial_value: 'before' }, { kind: 'text', text: '' }, { value: null }],
    ['number_input', { is_decimal_allowed: true }, { kind: 'text', text: '1.5' }, { value: '1.5' }],
    ['static_select', { options }, { kind: 'options', values: ['b'] }, { selected_option: option('b') }],
    ['static_select', { options, initial_option: option('a') }, undefined, { selected_option: option('a') }],
    ['static_select', { options }, undefined, { selected_option: null }],
    ['radio_buttons', { options }, { kind: 'options', values: ['c'] }, { selected_option: option('c') }],
    [
      'checkboxes',
      { options },
      { kind: 'options', values: ['a', 'c'] },
      { selected_options: [option('a'), option('c')] },
    ],
    [
      'checkboxes',
      { options, initial_options: [option('a')] },
      { kind: 'options', values: [] },
      { selected_options: [] },
    ],
    ['users_select', { initial_user: 'U1' }, undefined, { selected_user: 'U1' }],
    ['multi_users_select', {}, { kind: 'ids', ids: ['U1', 'U2'] }, { selected_users: ['U1', 'U2'] }],
    ['conversations_select', {}, { kind: 'ids', ids: ['C1'] }, { selected_conversation: 'C1' }],
    ['multi_channels_select', {}, undefined, { selected_channels: [] }],
    ['datepicker', {}, { kind: 'date', date: '2026-11-21' }, { selected_date: '2026-11-21' }],
    ['timepicker', { initial_time: '08:00' }, undefined, { selected_time: '08:00' }],
    ['datetimepicker', {}, { kind: 'datetime', seconds: 1_800_000_000 }, { selected_date_time: 1_800_000_000 }],
  ])('of %s %j after %j', (type, element, value, expected) => {
    expect(entryOf({ type, ...element }, value)).toEqual({ type, ...(expected as object) });
  });
});

describe('an action', () => {
  it('carries the button as it was sent', () => {
    const button = { type: 'button', action_id: 'go', text: text('Go'), value: '7', style: 'primary' };

    expect(actionOf('b', button, { kind: 'press' }, nothing, '1.0')).toEqual({
      type: 'button',
      action_id: 'go',
      block_id: 'b',
      action_ts: '1.0',
      text: text('Go'),
      value: '7',
      style: 'primary',
    });
  });

  it('is refused for options that were never offered', () => {
    const menu = { type: 'static_select', action_id: 'm', options };

    expect(actionOf('b', menu, { kind: 'options', values: ['z'] }, nothing, '1.0')).toBeNull();
  });

  it('takes options from groups and from outside', () => {
    const grouped = { type: 'static_select', action_id: 'm', option_groups: [{ label: text('G'), options }] };
    const external = { type: 'external_select', action_id: 'm' };
    const offered = { ...nothing, offered: () => [option('z')] };

    expect(actionOf('b', grouped, { kind: 'options', values: ['c'] }, nothing, '1')).toMatchObject({
      selected_option: option('c'),
    });
    expect(actionOf('b', external, { kind: 'options', values: ['z'] }, offered, '1')).toMatchObject({
      selected_option: option('z'),
    });
  });

  it('tells good feedback from bad', () => {
    const feedback = {
      type: 'feedback_buttons',
      action_id: 'f',
      positive_button: { text: text('Good'), value: 'good' },
      negative_button: { text: text('Bad'), value: 'bad' },
    };

    expect(actionOf('b', feedback, { kind: 'feedback', positive: false }, nothing, '1')).toMatchObject({
      value: 'bad',
    });
  });
});

describe('a submitted form', () => {
  const faultOf = (element: Record<string, unknown>, value: ElementValue | undefined, more = {}) => {
    const blocks = [input(element, more)];
    return inputFaults(blocks, stateValues(blocks, value ? { b: { x: value } } : {}, nothing)).b?.en ?? null;
  };
  const words = (text: string): ElementValue => ({ kind: 'text', text });

  it('needs its required fields', () => {
    expect(faultOf({ type: 'plain_text_input' }, undefined)).toMatch(/required/);
    expect(faultOf({ type: 'plain_text_input' }, undefined, { optional: true })).toBeNull();
    expect(faultOf({ type: 'checkboxes', options }, { kind: 'options', values: [] })).toMatch(/required/);
  });

  it('judges lengths, addresses and numbers', () => {
    expect(faultOf({ type: 'plain_text_input', min_length: 5 }, words('abc'))).toBe('At least 5 characters.');
    expect(faultOf({ type: 'plain_text_input', max_length: 2 }, words('abc'))).toBe('At most 2 characters.');
    expect(faultOf({ type: 'email_text_input' }, words('nobody'))).toMatch(/email/);
    expect(faultOf({ type: 'url_text_input' }, words('example'))).toMatch(/URL/);
    expect(faultOf({ type: 'number_input', is_decimal_allowed: false }, words('1.5'))).toMatch(/number/);
    expect(faultOf({ type: 'number_input', is_decimal_allowed: true, max_value: '10' }, words('11'))).toBe(
      'At most 10.',
    );
    expect(faultOf({ type: 'number_input', is_decimal_allowed: true, min_value: '1' }, words('1'))).toBeNull();
  });
});
