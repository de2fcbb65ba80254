import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, context, dataTable, escapeText, fitMessage, section, unescapeText } from '#src/slack/blocks.ts';

test('foreign text can neither mention nor link nor format', () => {
  const text = escapeText('<!channel> <@U1> <https://evil.example|Invoice> *bold* _it_ ~gone~ `code`');

  expect(text).not.toMatch(/<[!@h]/);
  expect(text.replaceAll('\u200b*', '')).not.toContain('*');
});

test('what Slack escaped reads again as the person typed it', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const sent = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      expect(unescapeText(sent)).toBe(typed);
    }),
  );
});

test('clipping never cuts a character in two and never exceeds the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, length) => {
      const clipped = clip(text, length);
      expect([...clipped].length).toBeLessThanOrEqual(length);
      expect(clipped).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});

test('an over-long message is cut to what Slack takes', () => {
  const blocks = Array.from({ length: 80 }, (_, row) => section(`${row} ${'x'.repeat(400)}`));

  const fitted = fitMessage({ text: 'y'.repeat(50_000), blocks });

  expect(fitted.blocks?.length).toBeLessThanOrEqual(50);
  expect(JSON.stringify(fitted.blocks).length).toBeLessThan(12_000);
  expect(fitted.text.length).toBeLessThanOrEqual(4000);
});

test('a table keeps its header, at most a hundred rows and no empty cell', () => {
  const table = dataTable(
    'Orders',
    ['Day', 'Amount'],
    Array.from({ length: 150 }, (_, row) => ['', { value: row, text: String(row) }]),
  );

  expect(table.rows.length).toBe(101);
  expect(table.rows[0]).toEqual([
    { type: 'raw_text', text: 'Day' },
    { type: 'raw_text', text: 'Amount' },
  ]);
  expect(table.rows[1]).toEqual([
    { type: 'raw_text', text: '–' },
    { type: 'raw_number', value: 0, text: '0' },
  ]);
});

test('a context line holds at most ten texts', () => {
  expect(context(...Array.from({ length: 12 }, () => 'a')).elements.length).toBe(10);
});
