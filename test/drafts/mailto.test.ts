import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailtoLink } from '#src/drafts/mailto.ts';

test('the link opens the whole message with its line breaks', () => {
  const link = mailtoLink({
    to: 'maria@futterkiste.example',
    subject: 'Danke & bis bald',
    text: 'Guten Tag,\n\nschön!',
  });

  expect(link).toBe(
    'mailto:maria@futterkiste.example?subject=Danke%20%26%20bis%20bald&body=Guten%20Tag%2C%0D%0A%0D%0Asch%C3%B6n%21',
  );
});

test('a text too long for a link has none', () => {
  expect(mailtoLink({ to: null, subject: 'Lang', text: 'ü'.repeat(600) })).toBeNull();
});

test('a mail program reads back what was written, and nothing breaks out of the link', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 60 }), (text, subject) => {
      const link = mailtoLink({ to: 'a@b.example', subject, text }) ?? '';
      const asked = new URLSearchParams(link.slice(link.indexOf('?')));

      expect(link).not.toMatch(/[\s<>|"']/);
      expect(asked.get('subject')).toBe(subject);
      expect(asked.get('body')).toBe(text.replace(/\r?\n/g, '\r\n'));
    }),
  );
});
