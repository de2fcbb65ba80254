import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#src/lib/time.ts';
import {
  type Hold,
  holdOf,
  isOldNews,
  type Mate,
  planDeliveries,
  planEscalations,
  type Situation,
  type Waiting,
} from '#src/nudges/policy.ts';
import { defaultSettings } from '#src/nudges/settings.ts';
import { TODAY, workingDays } from '#test/support/nudge-facts.ts';

const day = (ago: number) => addDays(TODAY, -ago);
const free: Situation = { doNotContact: false, lostOn: null, lastOrder: day(60), lastContact: null, pauses: [] };

const holds: [string, Partial<Situation>, Hold | null][] = [
  ['nothing speaks against it', {}, null],
  ['do not contact', { doNotContact: true }, 'do-not-contact'],
  ['lost', { lostOn: day(10) }, 'lost'],
  ['lost, but has ordered since', { lostOn: day(90) }, null],
  ['resting until tomorrow', { pauses: [{ fromDay: day(5), untilDay: day(-1) }] }, 'paused'],
  ['rest ends today', { pauses: [{ fromDay: day(5), untilDay: day(0) }] }, null],
  ['left alone until the next order', { pauses: [{ fromDay: day(5), untilDay: null }] }, 'paused'],
  ['left alone, but has ordered since', { pauses: [{ fromDay: day(90), untilDay: null }] }, null],
  ['a colleague called yesterday', { lastContact: day(1) }, 'recent-contact'],
  ['a colleague called six days ago', { lastContact: day(6) }, 'recent-contact'],
  ['a colleague called seven days ago', { lastContact: day(7) }, null],
];

test.each(holds)('to get in touch or not: %s', (_, situation, expected) => {
  expect(holdOf('silence', { ...free, ...situation }, TODAY, defaultSettings)).toBe(expected);
  expect(holdOf('occasion', { ...free, ...situation }, TODAY, defaultSettings)).toBe(expected);
});

test('what is owed is owed, whoever called yesterday', () => {
  expect(holdOf('duty', { ...free, lastContact: day(1) }, TODAY, defaultSettings)).toBeNull();
});

test('a reason of three weeks ago is old news, unless its rule says otherwise', () => {
  expect(isOldNews({ since: day(21) }, TODAY, defaultSettings)).toBe(true);
  expect(isOldNews({ since: day(21), freshFor: 60 }, TODAY, defaultSettings)).toBe(false);
});

const anna: Mate = {
  id: 1,
  isReachable: true,
  day: TODAY,
  isAtWork: true,
  isAbsent: false,
  deputyId: null,
  received: 0,
};
const bernd: Mate = { ...anna, id: 2 };
const team = (...mates: Mate[]) => new Map(mates.map((mate) => [mate.id, mate]));

function waiting(id: number, more: Partial<Waiting> = {}): Waiting {
  return {
    id,
    customerId: id,
    ground: 'silence',
    priority: 100 - id,
    ownerId: 1,
    deputyId: null,
    situation: free,
    ...more,
  };
}

const settings = { ...defaultSettings, cap: 3 };
const plan = (nudges: Waiting[], mates = team(anna, bernd), busy = new Set<number>()) =>
  planDeliveries(nudges, mates, busy, settings).map(({ nudgeId, to }) => [nudgeId, to]);

describe('who gets which nudge now', () => {
  test('the three most valuable, however many wait', () => {
    const nudges = [1, 2, 3, 4, 5].map((id) => waiting(id, { priority: id * 10 }));

    expect(plan(nudges)).toEqual([
      [5, 1],
      [4, 1],
      [3, 1],
    ]);
  });

  test('what somebody got earlier in the day counts', () => {
    expect(plan([waiting(1), waiting(2)], team({ ...anna, received: 2 }))).toEqual([[1, 1]]);
  });

  test('one about a customer, even if two rules have a reason', () => {
    expect(plan([waiting(1), waiting(2, { customerId: 1 })])).toEqual([[1, 1]]);
  });

  test('none about a customer somebody is being nudged about', () => {
    expect(plan([waiting(1)], team(anna), new Set([1]))).toEqual([]);
  });

  test('none outside working hours', () => {
    expect(plan([waiting(1)], team({ ...anna, isAtWork: false }))).toEqual([]);
  });

  test("an absent owner's goes to the absence's deputy first, then to the customer's", () => {
    const away = { ...anna, isAbsent: true, deputyId: 2 };
    const carla = { ...anna, id: 3 };

    expect(plan([waiting(1, { deputyId: 3 })], team(away, bernd, carla))).toEqual([[1, 2]]);
    expect(plan([waiting(1, { deputyId: 3 })], team({ ...away, deputyId: null }, bernd, carla))).toEqual([[1, 3]]);
  });

  test("an absent owner's waits when nobody stands in", () => {
    expect(plan([waiting(1)], team({ ...anna, isAbsent: true }))).toEqual([]);
  });

  test('an unowned customer is nobody’s nudge, nor is one whose owner cannot be reached', () => {
    expect(plan([waiting(1, { ownerId: null }), waiting(2)], team({ ...anna, isReachable: false }))).toEqual([]);
  });

  test('none about a customer a colleague called since it was found', () => {
    expect(plan([waiting(1, { situation: { ...free, lastContact: TODAY } })])).toEqual([]);
  });

  test('the cap and one nudge per customer hold for any pile of nudges', () => {
    const nudge = fc.record({
      customerId: fc.integer({ min: 1, max: 12 }),
      ownerId: fc.constantFrom(1, 2, 3, null),
      priority: fc.integer({ min: 0, max: 1000 }),
      ground: fc.constantFrom('silence' as const, 'occasion' as const, 'duty' as const),
    });
    fc.assert(
      fc.property(fc.array(nudge, { maxLength: 40 }), fc.integer({ min: 0, max: 4 }), (nudges, received) => {
        const mates = team({ ...anna, received }, bernd, { ...anna, id: 3, isAbsent: true, deputyId: 2 });
        const deliveries = planDeliveries(
          nudges.map((each, id) => waiting(id, each)),
          mates,
          new Set(),
          settings,
        );

        for (const mate of mates.values()) {
          const count = deliveries.filter(({ to }) => to === mate.id).length;
          expect(count).toBeLessThanOrEqual(Math.max(0, settings.cap - mate.received));
        }
        const customers = deliveries.map(({ nudgeId }) => nudges[nudgeId]?.customerId);
        expect(new Set(customers).size).toBe(customers.length);
      }),
    );
  });
});

describe('what lies untouched', () => {
  const untouched = { id: 1, sentDay: day(8), receiverId: 1, successors: [2] };
  const escalate = (more = {}, mates = team(anna, bernd), changed = {}) =>
    planEscalations([{ ...untouched, ...more }], mates, {
      today: TODAY,
      workingDays,
      settings: { ...defaultSettings, ...changed },
    });

  test('goes to the deputy after five working days', () => {
    expect(escalate()).toEqual([{ nudgeId: 1, day: TODAY, to: 2 }]);
    expect(escalate({ sentDay: day(4) })).toEqual([]);
  });

  test('goes to the lead channel where the team has one', () => {
    expect(escalate({}, team(anna, bernd), { leadChannel: 'C0LEAD' })).toEqual([
      { nudgeId: 1, day: TODAY, channel: 'C0LEAD' },
    ]);
  });

  test('stays where it is when the deputy has had enough for today or is away', () => {
    expect(escalate({}, team(anna, { ...bernd, received: 3 }))).toEqual([]);
    expect(escalate({}, team(anna, { ...bernd, isAbsent: true }))).toEqual([]);
    expect(escalate({ successors: [null, 1] })).toEqual([]);
  });
});
