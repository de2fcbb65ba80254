import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, plainText, readInline, readMrkdwn } from '#src/workspace/page/mrkdwn.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });

test('marks count at the borders of words only', () => {
  expect(readInline('*Klein* und snake_case_name')).toEqual([
    { type: 'bold', children: [text('Klein')] },
    text(' und snake_case_name'),
  ]);
  expect(readInline('2 * 3 * 4')).toEqual([text('2 * 3 * 4')]);
  expect(readInline('_*beides*_')).toEqual([
    { type: 'italic', children: [{ type: 'bold', children: [text('beides')] }] },
  ]);
});

test('references become people, channels, links and dates', () => {
  expect(readInline('<@U1> in <#C1|sales>: <https://example.org|here> <!here> <!date^60^{time}|then>')).toEqual([
    { type: 'user', id: 'U1', text: '' },
    text(' in '),
    { type: 'channel', id: 'C1', text: 'sales' },
    text(': '),
    { type: 'link', url: 'https://example.org', text: 'here' },
    text(' '),
    { type: 'broadcast', range: 'here' },
    text(' '),
    { type: 'date', seconds: 60, format: '{time}', url: '', fallback: 'then' },
  ]);
});

test('escaped characters are read back and never start a reference', () => {
  expect(readInline('Müller &amp; Sohn &lt;@U1&gt;')).toEqual([text('Müller & Sohn <@U1>')]);
});

test('quotes, lists and fenced text are paragraphs of their own', () => {
  const kinds = readMrkdwn('Hallo\n&gt; eins\n&gt; zwei\n• drei\n```\nSELECT *\n```\nEnde').map((each) => each.type);

  expect(kinds).toEqual(['line', 'quote', 'item', 'pre', 'line']);
});

test('a bare address is a link without the full stop behind it', () => {
  expect(readInline('see https://example.org/a.')).toEqual([
    text('see '),
    { type: 'link', url: 'https://example.org/a', text: 'https://example.org/a' },
    text('.'),
  ]);
});

test('a preview reads like speech', () => {
  expect(plainText('*<@U1>* fragt &amp; wartet', () => 'Jana')).toBe('@Jana fragt & wartet');
});

test('whatever marks stand around them, no letters are lost', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'ab *_~`:-\n') });
  fc.assert(
    fc.property(typed, (words) => {
      const read: string[] = [];
      JSON.stringify(readMrkdwn(words), (key, value) => {
        if (key === 'text' || key === 'name') read.push(value);
        return value;
      });

      expect(read.join('').replace(/[^ab]/g, '')).toBe(words.replace(/[^ab]/g, ''));
    }),
  );
});

test('no text makes the reader fail', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'a*_~`<>|@#!:&^\n') });
  fc.assert(
    fc.property(typed, (words) => {
      expect(readMrkdwn(words)).toBeInstanceOf(Array);
    }),
  );
});
