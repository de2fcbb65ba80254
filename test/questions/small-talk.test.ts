import { expect, test } from 'vitest';
import { answerSmallTalk } from '#src/questions/words/small-talk.ts';

test.each(['danke!', 'Super, danke dir 🙂', 'vielen Dank', 'Thanks a lot!', 'ok thanks'])('%s is thanks', (text) => {
  expect(answerSmallTalk(text)?.en).toBe('You are welcome.');
});

test.each([
  'hilfe',
  'Help',
  '?',
  'Was kannst du alles?',
  'what can I ask you?',
  "wie geht's dir?",
  'Moin Stammtisch',
  'hi there!',
])('%s is told what can be asked', (text) => {
  expect(answerSmallTalk(text)?.de).toContain('Wann hat … zuletzt bestellt');
});

test.each([
  'danke, und Kunde Müller?',
  'Hallo, wann hat Müller bestellt?',
  'Danke AG letzte Bestellung',
  'help me find the orders of Harbour Tools',
  'wie geht das Geschäft mit Müller?',
])('%s asks for something', (text) => {
  expect(answerSmallTalk(text)).toBeNull();
});
