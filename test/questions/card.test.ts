import type { ActionsBlock, DataTableBlock } from '@slack/types';
import { expect, test } from 'vitest';
import type { Answer } from '#src/questions/answer.ts';
import { answerCard, chosenCard, judgedCard } from '#src/questions/card.ts';

const answer: Answer = {
  status: 'answered',
  language: 'de',
  text: 'Umsatz je Jahr',
  headline: 'Umsatz je Jahr',
  query: null,
  rows: [],
};

/** The second cells of an answer's rows, as Slack gets them. */
function cellsOf(language: 'de' | 'en', ...texts: string[]) {
  const table = { columns: ['Jahr', 'Umsatz'], rows: texts.map((text) => ['2026', text]) };
  const block = answerCard({ ...answer, language, table }, 7).blocks?.find(({ type }) => type === 'data_table');
  return (block as DataTableBlock).rows.slice(1).map(([, cell]) => cell);
}

test('figures are sorted by their value, in either notation', () => {
  expect(cellsOf('de', '1.072,77 €', '205,40 €', '-3,5 %', '12')).toEqual([
    { type: 'raw_number', value: 1072.77, text: '1.072,77 €' },
    { type: 'raw_number', value: 205.4, text: '205,40 €' },
    { type: 'raw_number', value: -3.5, text: '-3,5 %' },
    { type: 'raw_number', value: 12, text: '12' },
  ]);
  expect(cellsOf('en', '€1,072.77', '-€205.40', 'CHF 5.00')).toMatchObject([
    { value: 1072.77 },
    { value: -205.4 },
    { value: 5 },
  ]);
});

test('days, order numbers and phone numbers are words', () => {
  const words = ['26.06.2025', 'A26-21878', '+49 555 0116-0', '12 × 0,33 l'];

  expect(cellsOf('de', ...words)).toEqual(words.map((text) => ({ type: 'raw_text', text })));
});

test('a table of more than twenty rows says how many there are', () => {
  const rows = Array.from({ length: 43 }, (_, at) => [`Kunde ${at}`, 'x']);
  const table = { columns: ['Kunde', 'Wort'], rows };
  const block = answerCard({ ...answer, foot: 'Datenstand: heute.', table }, 7).blocks?.find(
    ({ type }) => type === 'data_table',
  ) as DataTableBlock;

  expect(block.rows).toHaveLength(21);
  expect(block.caption).toBe('Datenstand: heute. Hier die ersten 20 von 43, alle als CSV.');
});

test('of a judged answer the other buttons stay', () => {
  const card = judgedCard(answerCard({ ...answer, csv: 'a' }, 7), { verdict: 'no', by: 'U1' }, 'en');
  const buttons = card.blocks?.filter((block): block is ActionsBlock => block.type === 'actions');

  expect(buttons?.flatMap(({ elements }) => elements.map(({ action_id }) => action_id))).toEqual(['questions.csv']);
  expect(JSON.stringify(card.blocks?.at(-1))).toContain('Noted as wrong by <@U1>');
});

test('a chosen name stands where the buttons stood, and formats nothing', () => {
  const asked: Answer = { ...answer, status: 'ambiguous', choices: [{ label: '*A* & Co', question: 'A?' }] };
  const card = chosenCard(answerCard(asked, 7), '*A* & Co', 'de');

  expect(card.blocks?.map(({ type }) => type)).toEqual(['section', 'context']);
  expect(JSON.stringify(card.blocks)).toContain('&amp; Co');
});
