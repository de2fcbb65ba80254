import type { InputBlock } from '@slack/types';
import { expect, test } from 'vitest';
import { checkForm } from '#src/workspace/page/check-form.ts';
import type { ElementValue } from '#src/workspace/protocol.ts';

function complaintAbout(element: object, value?: ElementValue, optional = false) {
  const block = {
    type: 'input',
    block_id: 'field',
    optional,
    label: { type: 'plain_text', text: 'Field' },
    element: { action_id: 'it', ...element },
  } as InputBlock;
  return checkForm([block], value ? { field: { it: value } } : {}).field ?? null;
}

const text = (typed: string): ElementValue => ({ kind: 'text', text: typed });

test('a required field must be filled, an optional one need not', () => {
  expect(complaintAbout({ type: 'plain_text_input' })).toBe('missing');
  expect(complaintAbout({ type: 'plain_text_input' }, text('  '))).toBe('missing');
  expect(complaintAbout({ type: 'plain_text_input' }, undefined, true)).toBeNull();
});

test('what the app filled in counts until the person empties it', () => {
  expect(complaintAbout({ type: 'datepicker', initial_date: '2026-11-23' })).toBeNull();
  expect(complaintAbout({ type: 'datepicker', initial_date: '2026-11-23' }, { kind: 'date', date: '' })).toBe(
    'missing',
  );
});

test('addresses and numbers are checked before the app sees them', () => {
  expect(complaintAbout({ type: 'email_text_input' }, text('jana(at)klein.de'))).toBe('not-an-email');
  expect(complaintAbout({ type: 'url_text_input' }, text('klein'))).toBe('not-a-url');
  expect(complaintAbout({ type: 'number_input', is_decimal_allowed: false }, text('1.5'))).toBe('not-a-number');
  expect(complaintAbout({ type: 'number_input', is_decimal_allowed: true, max_value: '1' }, text('1.5'))).toBe(
    'too-large',
  );
  expect(complaintAbout({ type: 'plain_text_input', min_length: 3 }, text('ab'))).toBe('too-short');
});
