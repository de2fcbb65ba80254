import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/lib/time.ts';
import { listRules } from '#src/nudges/find-nudges.ts';
import type { Finding, NudgeFacts } from '#src/nudges/nudge.ts';
import contactDay from '#src/nudges/rules/contact-day.ts';
import contractNotice from '#src/nudges/rules/contract-notice.ts';
import firstOrder from '#src/nudges/rules/first-order.ts';
import gapsLengthening from '#src/nudges/rules/gaps-lengthening.ts';
import goneQuiet from '#src/nudges/rules/gone-quiet.ts';
import noOwner from '#src/nudges/rules/no-owner.ts';
import ordersShrinking from '#src/nudges/rules/orders-shrinking.ts';
import pledgeDue from '#src/nudges/rules/pledge-due.ts';
import productMissing from '#src/nudges/rules/product-missing.ts';
import reorderDue from '#src/nudges/rules/reorder-due.ts';
import replySlow from '#src/nudges/rules/reply-slow.ts';
import secondOrder from '#src/nudges/rules/second-order.ts';
import topCustomer from '#src/nudges/rules/top-customer.ts';
import waitingForUs from '#src/nudges/rules/waiting-for-us.ts';
import { figuresIn, figuresKnown } from '#test/support/figures.ts';
import { every, factsWith, ordersAgo, rhythmOf, TODAY } from '#test/support/nudge-facts.ts';

const inDays = (days: number) => addDays(TODAY, days);
const touch = (ago: number, direction: 'in' | 'out', kind = 'mail') => ({ day: inDays(-ago), direction, kind });
const pledge = (due: number, more: Partial<NudgeFacts['pledges'][number]> = {}) => ({
  text: 'Angebot schicken',
  day: inDays(-10),
  dueDay: inDays(due),
  owedBy: 'us' as const,
  by: 'Anna Weber',
  byId: 3,
  ...more,
});

/** What fires: rule, situation, facts, and whether a nudge is expected. */
const table: [string, { check(facts: NudgeFacts): Finding[] }, NudgeFacts, boolean][] = [
  ['a monthly customer silent for 70 days is quiet', goneQuiet, factsWith({ rhythm: rhythmOf(every(30, 70)) }), true],
  ['a monthly customer silent for 20 days is not', goneQuiet, factsWith({ rhythm: rhythmOf(every(30, 20)) }), false],
  ['a customer without orders is not quiet', goneQuiet, factsWith(), false],
  [
    'a monthly order 46 days ago is due again',
    reorderDue,
    factsWith({ rhythm: { ...rhythmOf(every(30, 46)), state: 'due' } }),
    true,
  ],
  ['an order three days ago is not due again', reorderDue, factsWith({ rhythm: rhythmOf(every(30, 3)) }), false],
  ['a first order yesterday is welcomed', firstOrder, newcomer(1), true],
  ['a first order a week ago is no longer new', firstOrder, newcomer(7), false],
  ['a first order somebody answered needs no welcome', firstOrder, newcomer(2, [touch(1, 'out')]), false],
  ["the customer's own mail is no welcome", firstOrder, newcomer(2, [touch(1, 'in')]), true],
  ['a second order deserves thanks', secondOrder, returner(2), true],
  ['a second order two weeks ago does not any more', secondOrder, returner(14), false],
  ['a pledge due today', pledgeDue, factsWith({ pledges: [pledge(0)] }), true],
  ['a pledge due on Sunday is told on Friday', pledgeDue, factsWith({ pledges: [pledge(2)] }), true],
  ['a pledge due on Monday waits until Monday', pledgeDue, factsWith({ pledges: [pledge(3)] }), false],
  ['a pledge of last winter is history', pledgeDue, factsWith({ pledges: [pledge(-200)] }), false],
  ['a birthday today', contactDay, birthday('1970-11-20'), true],
  ['a birthday on Sunday is told on Friday', contactDay, birthday('1970-11-22'), true],
  ['a birthday on Monday waits until Monday', contactDay, birthday('1970-11-23'), false],
  ['three orders at half the size', ordersShrinking, sized(50, 50, 50, 100, 100, 100, 100), true],
  ['three orders a little smaller', ordersShrinking, sized(80, 80, 80, 100, 100, 100, 100), false],
  ['too few orders to compare', ordersShrinking, sized(10, 10, 10, 100, 100), false],
  ['three gaps of 60 days after many of 30', gapsLengthening, spaced(60, 55, 62, 30, 31, 29, 30, 33, 30), true],
  ['one long gap among three', gapsLengthening, spaced(60, 30, 31, 30, 31, 29, 30, 33, 30), false],
  ['gaps as uneven as ever', gapsLengthening, spaced(60, 55, 62, 30, 70, 12, 65, 33, 20), false],
  ['gaps a little longer', gapsLengthening, spaced(38, 37, 39, 30, 31, 29, 30, 33, 30), false],
  ['too few gaps to compare', gapsLengthening, spaced(60, 60, 60, 30, 30, 30), false],
  ['a product missing from the latest orders', productMissing, missing(), true],
  ['no product missing', productMissing, factsWith({ rhythm: rhythmOf(every(30, 5)) }), false],
  ['answers after 9 days instead of 2', replySlow, answers(2, 2, 9, 9, 9), true],
  ['answers as quickly as ever', replySlow, answers(2, 2, 2, 3, 2), false],
  ['too few answers to compare', replySlow, answers(2, 9, 9), false],
  ['a mail unanswered for three working days', waitingForUs, factsWith({ touchpoints: [touch(3, 'in')] }), true],
  ['a mail of yesterday', waitingForUs, factsWith({ touchpoints: [touch(1, 'in')] }), false],
  ['a mail we answered', waitingForUs, factsWith({ touchpoints: [touch(5, 'in'), touch(4, 'out')] }), false],
  ['a call leaves nobody waiting', waitingForUs, factsWith({ touchpoints: [touch(5, 'in', 'call')] }), false],
  ['notice can be given for 20 more days', contractNotice, contract(110, 90), true],
  ['notice is half a year away', contractNotice, contract(270, 90), false],
  ['the notice day has passed', contractNotice, contract(80, 90), false],
  ['a top customer not spoken to for 90 days', topCustomer, top([touch(90, 'out')]), true],
  ['a top customer spoken to last week', topCustomer, top([touch(7, 'in')]), false],
  ['an ordinary customer not spoken to', topCustomer, factsWith({ touchpoints: [touch(90, 'out')] }), false],
  ['nobody is responsible', noOwner, factsWith({ rhythm: rhythmOf(every(30, 5)) }, { hasOwner: false }), true],
  ['somebody is responsible', noOwner, factsWith({ rhythm: rhythmOf(every(30, 5)) }), false],
];

function newcomer(days: number, touchpoints: NudgeFacts['touchpoints'] = []) {
  return factsWith({ rhythm: rhythmOf([inDays(-days)]), orders: ordersAgo(days), touchpoints });
}

function returner(days: number) {
  return factsWith({ rhythm: rhythmOf([inDays(-days - 30), inDays(-days)]), orders: ordersAgo(days, days + 30) });
}

function birthday(day: string) {
  return factsWith({ birthdays: [{ contact: 'Maria Anders', day }] });
}

function sized(...amounts: number[]) {
  const orders = ordersAgo(...amounts.map((amount, i): [number, number] => [5 + 30 * i, amount]));
  return factsWith({ orders, rhythm: rhythmOf(every(30, 5, amounts.length)) });
}

/** Orders so many days apart, the latest gap first, the last order five days ago. */
function spaced(...gaps: number[]) {
  const agos = [5];
  for (const gap of gaps) agos.push(agos.at(-1)! + gap);
  return factsWith({ orders: ordersAgo(...agos), rhythm: rhythmOf(agos.map((ago) => inDays(-ago))) });
}

function missing() {
  return factsWith({
    rhythm: rhythmOf(every(30, 5)),
    missing: { product: 'Chai', times: 8, ofOrders: 9, lastDay: inDays(-95), ordersSince: 3, missedOn: inDays(-35) },
  });
}

/** Mails every 40 days, each answered after so many days. */
function answers(...days: number[]) {
  const touchpoints = days.flatMap((answered, i) => {
    const asked = 40 * (days.length - i);
    return [touch(asked, 'out'), touch(asked - answered, 'in')];
  });
  return factsWith({ touchpoints });
}

function contract(endsIn: number, noticeDays: number) {
  return factsWith({}, { contractEnd: inDays(endsIn), noticeDays });
}

function top(touchpoints: NudgeFacts['touchpoints']) {
  return factsWith({ isTop: true, touchpoints, rhythm: rhythmOf(every(14, 5)) });
}

test.each(table)('%s', (_, rule, facts, isExpected) => {
  expect(rule.check(facts).length > 0).toBe(isExpected);
});

describe('every rule', () => {
  test('has a name, labels and a draft kind that exists or none', async () => {
    for (const rule of await listRules()) {
      expect(rule.label.de.length * rule.label.en.length).toBeGreaterThan(0);
      expect(['silence', 'occasion', 'duty', 'claim']).toContain(rule.ground);
    }
  });

  test('is certain between nothing and everything, and finds a spell once', () => {
    for (const [, rule, facts] of table) {
      const found = rule.check(facts);

      expect(new Set(found.map(({ spell }) => spell)).size).toBe(found.length);
      for (const { certainty, value } of found) {
        expect(certainty).toBeGreaterThan(0);
        expect(certainty).toBeLessThanOrEqual(1);
        expect(value).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

test('several pledges of one day are one nudge, of several days several', () => {
  const pledges = [pledge(0), pledge(0, { text: 'Muster schicken' }), pledge(-3)];

  expect(pledgeDue.check(factsWith({ pledges })).map(({ spell }) => spell)).toEqual([inDays(-3), TODAY]);
});

test('a pledge concerns whoever gave it', () => {
  expect(pledgeDue.check(factsWith({ pledges: [pledge(0, { byId: 7 })] }))[0]?.to).toBe(7);
});

test('a new small order continues the spell of shrinking, it does not begin another', () => {
  const before = ordersShrinking.check(sized(50, 50, 50, 100, 100, 100, 100, 100));
  const after = ordersShrinking.check(sized(50, 50, 50, 50, 100, 100, 100, 100, 100));

  expect(after[0]?.spell).toBe(addDays(before[0]!.spell, -30));
});

test('a fourth long gap continues the spell of lengthening, it does not begin another', () => {
  const before = gapsLengthening.check(spaced(60, 60, 60, 30, 30, 30, 30, 30, 30, 30));
  const after = gapsLengthening.check(spaced(60, 60, 60, 60, 30, 30, 30, 30, 30, 30, 30));

  expect(after[0]?.spell).toBe(addDays(before[0]!.spell, -60));
});

test('a birthday on 29 February is kept on the 28th in other years', () => {
  const facts = { ...birthday('1988-02-29'), today: '2027-02-26' };

  expect(contactDay.check(facts)[0]?.spell).toBe('2027-02-28');
});

describe('every sentence is true to its numbers', () => {
  const days = fc.integer({ min: 0, max: 400 });
  const moments = fc.array(fc.record({ ago: days, direction: fc.constantFrom('in' as const, 'out' as const) }), {
    maxLength: 14,
  });
  const anyFacts = fc
    .record({
      gap: fc.integer({ min: 1, max: 90 }),
      silence: fc.integer({ min: 0, max: 300 }),
      times: fc.integer({ min: 1, max: 15 }),
      amounts: fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 15, maxLength: 15 }),
      moments,
      dues: fc.array(fc.integer({ min: -40, max: 5 }), { maxLength: 4 }),
      endsIn: fc.integer({ min: -10, max: 200 }),
      noticeDays: fc.option(fc.integer({ min: 0, max: 120 })),
      spentInYear: fc.integer({ min: 0, max: 900_000 }),
      times2: fc.integer({ min: 4, max: 12 }),
      isTop: fc.boolean(),
      hasOwner: fc.boolean(),
    })
    .map(({ gap, silence, times, amounts, moments: contacts, dues, endsIn, noticeDays, times2, hasOwner, ...rest }) =>
      factsWith(
        {
          rhythm: rhythmOf(every(gap, silence, times)),
          orders: ordersAgo(
            ...amounts.slice(0, times).map((cents, i): [number, number] => [silence + gap * i, cents / 100]),
          ),
          touchpoints: contacts.sort((a, b) => b.ago - a.ago).map(({ ago, direction }) => touch(ago, direction)),
          pledges: dues.map((due) => pledge(due)),
          missing: {
            product: 'Chai',
            times: times2,
            ofOrders: times2 + 2,
            lastDay: inDays(-60),
            ordersSince: 3,
            missedOn: inDays(-9),
          },
          ...rest,
        },
        { contractEnd: inDays(endsIn), noticeDays, hasOwner },
      ),
    );

  test('each figure in it stands in the numbers, in both languages', async () => {
    const rules = await listRules();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const finding of rules.flatMap((rule) => rule.check(facts))) {
          for (const language of ['de', 'en'] as const) {
            const known = figuresKnown(finding.numbers);
            for (const figure of figuresIn(finding.because[language], language)) expect(known).toContain(figure);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the rhythm speaks of the days that have passed since the last order', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { because, numbers } of goneQuiet.check(facts)) {
          expect(because.en).toContain(`last order ${numbers.daysSince} days ago`);
          expect(numbers.daysSince).toBe(facts.rhythm?.daysSince);
        }
      }),
      { numRuns: 100 },
    );
  });
});
