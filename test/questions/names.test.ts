import { expect, test } from 'vitest';
import { brief, read, readIn } from './cast.ts';

const said = (text: string) => JSON.stringify(brief(read(text)));

test('two words of one name mean it, though one of them is a part of others too', () => {
  expect(said('When did Blauer Delikatessen last order?')).toContain('Blauer Anker Delikatessen');
});

test('what follows a name and is part of it too says nothing new', () => {
  expect(said('When did Delikatessen Wirth KG Delikatessen last order?')).toContain('Delikatessen Wirth KG');
});

test('of several names that fit, the one whose name goes on with the next words', () => {
  expect(said('Wer hat Corsa in bianca gekauft?')).toContain('1957 Corsa Bianca 250');
});

test.each(['Was hat das Bratpfannenwerk im April gekauft?', 'What did Widgetworks buy in April?'])(
  '%s names nobody we know',
  (text) => {
    expect(read(text).kind).toBe('problem');
  },
);

test('a German verb behind its subject is no name', () => {
  expect(said('welche Firmen trinken Longlife Tofu?')).toContain('Longlife Tofu');
});

test('a part of two names, of one of them with an ending, is asked back', () => {
  const parsed = read('Wann hat Ostermann zuletzt bestellt?');

  expect(parsed).toMatchObject({ kind: 'problem', problem: { kind: 'ambiguous' } });
  expect(JSON.stringify(parsed)).toContain('Ostermanns Hofladen');
});

test('the beginning of two names is asked back, however long they go on', () => {
  const parsed = read('Wann hat die Kita Sonnen zuletzt bestellt?');

  expect(parsed).toMatchObject({ kind: 'problem', problem: { kind: 'ambiguous' } });
  expect(JSON.stringify(parsed)).toContain('Kita Sonnenstrahl');
});

test.each([
  ['Wer hat letztes Jahr Marzipan gekauft?', 'Marzipan'],
  ['Was hat Delikatessen Paulser im Mai bestellt?', 'Delikatessen Paulser'],
])('%s names nobody and nothing on record', (text, span) => {
  expect(read(text)).toMatchObject({ kind: 'problem', problem: { kind: 'unknown', span } });
});

test('the possessive is not part of a name', () => {
  expect(said("The Old Mill's orders from this month")).toContain('The Old Mill');
});

test('both places behind "in" are places', () => {
  expect(said('Which customers in Berlin or London ordered this year?')).toContain('["Berlin","London"]');
});

test('a second mistyped word of a name belongs to it', () => {
  expect(said('wann hat Blaur Anker Delikatesen zuletzt bestellt?')).toContain('Blauer Anker Delikatessen');
});

test('a number that begins like a year is an order where there is one', () => {
  expect(brief(readIn(null, 'was war in 2024-00484?', ['2024-00484']))).toMatchObject({
    order: { numbers: ['2024-00484'] },
  });
});

test.each(['When did Toffu last order?', 'Wann hat Longlife Tofu zuletzt bestellt?'])(
  '%s: who orders is no product',
  (text) => {
    expect(read(text).kind).toBe('problem');
  },
);

test('two digits behind a name at the end are a year', () => {
  expect(said('umsatz harbour tools 25')).toContain('2025-01-01…2025-12-31');
});

test.each(['When did Ms Paulsen last order?', 'Wann hat Frau Paulsen zuletzt bestellt?'])('%s', (text) => {
  expect(said(text)).toContain('Bäckerei Klein');
});
