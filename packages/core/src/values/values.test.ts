import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOver,
  highest,
  LEVELS,
  type Level,
  ratioOfSums,
  sideBySide,
  sumOver,
  tableOf,
  type Value,
  view,
} from './index.ts';

function value(unitId: string, element: string, number: Value['value'], level: Level = 'self', revision = 1): Value {
  const source = { kind: 'response' as const, assignmentId: `phieu-${unitId}`, revision, question: element };
  return { unitId, element, period: '2023', level, value: number, source };
}

const units = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const anyValue = fc
  .record({
    unitId: fc.constantFrom(...units),
    element: fc.constantFrom('hamlets_total', 'hamlets_with_speaker'),
    number: fc.oneof(
      fc.nat(5000),
      fc.nat(500_000).map((n) => n / 100),
    ),
    level: fc.constantFrom(...LEVELS),
    revision: fc.integer({ min: 1, max: 3 }),
  })
  .map((v) => value(v.unitId, v.element, v.number, v.level, v.revision));
const someValues = fc.array(anyValue, { maxLength: 40 });
const shuffled = someValues.chain((values) =>
  fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length })),
);

describe('levels', () => {
  const three = [
    value('u1', 'hamlets_total', 11),
    value('u1', 'hamlets_total', 10, 'verified'),
    value('u1', 'hamlets_total', 12, 'checked'),
  ];

  test('the highest level reached is shown by default, and says which it is', () => {
    expect(highest(three)).toEqual([three[1]]);
    expect(highest(three)[0]?.level).toBe('verified');
  });

  test('a view at a level falls back to the level below and keeps its name', () => {
    expect(view(three, 'checked').map((v) => [v.value, v.level])).toEqual([[12, 'checked']]);
    expect(view([three[0] as Value], 'verified').map((v) => v.level)).toEqual(['self']);
    expect(view([three[1] as Value], 'self')).toEqual([]);
  });

  test('levels stand beside each other, none overwritten', () => {
    const levels = sideBySide(three)[0]?.levels ?? {};
    expect([levels.self?.value, levels.checked?.value, levels.verified?.value, levels.published]).toEqual([
      11,
      12,
      10,
      undefined,
    ]);
  });

  test('the order of values does not matter', () => {
    const sorted = (values: Value[]) => values.map((v) => JSON.stringify(v)).sort();
    fc.assert(
      fc.property(shuffled, ([values, other]) => {
        expect(sorted(view(other, 'checked'))).toEqual(sorted(view(values, 'checked')));
      }),
    );
  });
});

describe('roll-up', () => {
  test('a ratio is the sum over the sum, not the mean of percentages', () => {
    const table = tableOf([
      value('u1', 'hamlets_with_speaker', 1),
      value('u1', 'hamlets_total', 2),
      value('u2', 'hamlets_with_speaker', 18),
      value('u2', 'hamlets_total', 18),
      value('u3', 'hamlets_with_speaker', 5),
    ]);
    const ratio = ratioOfSums(
      ['u1', 'u2', 'u3', 'u4'],
      { numerator: 'hamlets_with_speaker', denominator: 'hamlets_total' },
      table,
    );
    expect(ratio).toEqual({ numerator: 19, denominator: 20, percent: 95, roster: 4, having: 2, missing: ['u3', 'u4'] });
  });

  test('nothing known gives no total, and a denominator of 0 no percentage', () => {
    expect(sumOver(['u1'], 'hamlets_total', tableOf([])).total).toBeUndefined();
    const table = tableOf([value('u1', 'ocop_on_ecommerce', 0), value('u1', 'ocop_total', 0)]);
    expect(
      ratioOfSums(['u1'], { numerator: 'ocop_on_ecommerce', denominator: 'ocop_total' }, table).percent,
    ).toBeUndefined();
  });

  test('yes is counted among those that answered', () => {
    const table = tableOf([value('u1', 'radio_station_exists', true), value('u2', 'radio_station_exists', false)]);
    expect(countOver(['u1', 'u2', 'u3'], 'radio_station_exists', table)).toEqual({
      count: 1,
      roster: 3,
      having: 2,
      missing: ['u3'],
    });
  });

  test('of two periods the later stands, whatever its level', () => {
    const before = { ...value('u1', 'hamlets_total', 11, 'verified'), period: '2022' };
    const table = tableOf([before, value('u1', 'hamlets_total', 12)]);
    expect(sumOver(['u1'], 'hamlets_total', table).total).toBe(12);
  });

  test('a text where a number belongs is missing, not 0', () => {
    expect(sumOver(['u1'], 'hamlets_total', tableOf([value('u1', 'hamlets_total', '11')]))).toMatchObject({
      total: undefined,
      missing: ['u1'],
    });
  });

  test('sums of districts add up to the sum of the province, whatever the order', () => {
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: units.length }), ([values, other], cut) => {
        const [table, again] = [tableOf(values), tableOf(other)];
        const province = sumOver(units, 'hamlets_total', table);
        const districts = [units.slice(0, cut), units.slice(cut)].map((part) => sumOver(part, 'hamlets_total', again));
        const added = districts.reduce((sum, part) => sum + (part.total ?? 0), 0);
        expect(added).toBeCloseTo(province.total ?? 0, 6);
        expect(districts.flatMap((part) => part.missing)).toEqual(province.missing);
        expect(sumOver([...units].reverse(), 'hamlets_total', again).total).toBe(province.total);
      }),
    );
  });

  test('a unit that loses its value leaves the count; the rest stays as it was', () => {
    fc.assert(
      fc.property(someValues, fc.constantFrom(...units), (values, gone) => {
        const rest = units.filter((unit) => unit !== gone);
        const without = tableOf(values.filter((v) => v.unitId !== gone));
        const after = sumOver(units, 'hamlets_total', without);
        expect(after.missing).toContain(gone);
        expect(after.total).toBe(sumOver(rest, 'hamlets_total', tableOf(values)).total);
      }),
    );
  });
});
