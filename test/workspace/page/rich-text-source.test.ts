import { expect, test } from 'vitest';
import { fromRichText, toRichText } from '#src/workspace/page/blocks/rich-text-source.ts';

test('typed marks become rich text and come back', () => {
  const typed = 'Liefert *dienstags*\n• nur _vormittags_';
  const block = toRichText(typed);

  expect(block.elements.map((part) => part.type)).toEqual(['rich_text_section', 'rich_text_list']);
  expect(fromRichText(block)).toBe(typed);
});

test('angle brackets that were typed stay text', () => {
  expect(toRichText('<@U1>').elements).toEqual([
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: '<@U1>', style: {} },
        { type: 'text', text: '\n' },
      ],
    },
  ]);
});
