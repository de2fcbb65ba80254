import { expect, test } from 'vitest';
import { sayHitRate } from '#src/nudges/say-hit-rate.ts';

test('what became of the warnings is said with what was foretold', () => {
  expect(sayHitRate({ warnings: 40, quiet: 26, won_back: 1, promised: 0.634 })).toEqual({
    de: 'Von 40 solchen Hinweisen, deren Frist um ist, blieben 26 still (65 %, vorhergesagt 63 %); 1 bestellte nach einem Kontakt, 13 bestellten von allein.',
    en: 'Of 40 such warnings whose time is up, 26 stayed silent (65 %, foretold 63 %); 1 ordered after a contact, 13 ordered unasked.',
  });
});

test('where all stayed silent nothing else is said, and a few warnings say nothing', () => {
  expect(sayHitRate({ warnings: 8, quiet: 8, won_back: 0, promised: 0.9 })?.en).toBe(
    'Of 8 such warnings whose time is up, 8 stayed silent (100 %, foretold 90 %).',
  );
  expect(sayHitRate({ warnings: 4, quiet: 4, won_back: 0, promised: 0.9 })).toBeNull();
});
