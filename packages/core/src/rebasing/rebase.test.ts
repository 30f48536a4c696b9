import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseElements, type RebaseRule } from '../elements/index.ts';
import { type ElementValue, LEVELS, type Level, rankOf, tableOf, type Value } from '../values/index.ts';
import { explainDerived, explainNotDerived, type Made, type Origin, rebase } from './index.ts';

const given = (unitId: string, element: string, value: ElementValue, level: Level = 'verified', period = '2023') =>
  ({
    unitId,
    element,
    period,
    level,
    value,
    source: { kind: 'response', assignmentId: unitId, revision: 1, question: 'A05' },
  }) satisfies Value;

const whole = (unitId: string): Origin => ({ unitId, kind: 'whole' });
const part = (unitId: string): Origin => ({ unitId, kind: 'part' });

function follow(rule: RebaseRule, of: readonly Origin[], values: readonly Value[]) {
  const { derived, notDerived } = rebase({ unitId: 'moi', of }, [{ code: 'x', rebase: rule }], tableOf(values));
  return derived[0] ?? notDerived[0]?.obstacle;
}
const valueBy = (rule: RebaseRule, of: readonly Origin[], values: readonly Value[]) => {
  const found = follow(rule, of, values);
  return found !== undefined && 'value' in found ? found.value.value : found;
};

describe('a commune made of whole communes', () => {
  const two = [whole('a'), whole('b')];
  const values = (a: ElementValue, b: ElementValue) => [given('a', 'x', a), given('b', 'x', b)];

  test.each<[string, RebaseRule, ElementValue, ElementValue, unknown]>([
    ['counts are added', { rule: 'sum' }, 9, 11, 20],
    [
      'lists of rows are joined',
      { rule: 'sum' },
      [{ ten: 'Ấp 1' }],
      [{ ten: 'Ấp 2' }],
      [{ ten: 'Ấp 1' }, { ten: 'Ấp 2' }],
    ],
    ['a list and a number are not', { rule: 'sum' }, [{ ten: 'Ấp 1' }], 2, { kind: 'unreadable', units: ['a'] }],
    ['«at least one» needs one', { rule: 'any' }, false, true, true],
    ['«at least one» in none', { rule: 'any' }, false, false, false],
    ['«everywhere» needs all', { rule: 'all' }, false, true, false],
    ['«everywhere» in all', { rule: 'all' }, true, true, true],
    ['what they share stays', { rule: 'same' }, 'con_lai', 'con_lai', 'con_lai'],
    ['what they do not share', { rule: 'same' }, 'con_lai', 'hai_dao', { kind: 'differing', units: ['a', 'b'] }],
    ['what cannot be put together', { rule: 'none' }, 2, 3, { kind: 'no-rule' }],
    ['a text is not added', { rule: 'sum' }, 2, 'ba', { kind: 'unreadable', units: ['b'] }],
    ['a number is no yes', { rule: 'all' }, 1, true, { kind: 'unreadable', units: ['a'] }],
  ])('%s', (_name, rule, a, b, expected) => {
    expect(valueBy(rule, two, values(a, b))).toEqual(expected);
  });

  test('an income per head is weighed by the population, never averaged plainly', () => {
    const mean: RebaseRule = { rule: 'weighted_mean', weight: 'people' };
    const incomes = values(60, 40);
    const people = [given('a', 'people', 9000, 'self'), given('b', 'people', 1000)];
    const found = follow(mean, two, [...incomes, ...people]);
    expect(found).toMatchObject({
      rule: 'weighted_mean',
      value: {
        value: 58,
        level: 'self',
        source: { kind: 'formula', inputs: ['a/x', 'b/x', 'a/people', 'b/people'] },
      },
    });
    expect(valueBy(mean, two, [...incomes, given('a', 'people', 9000)])).toEqual({
      kind: 'missing-weight',
      weight: 'people',
      units: ['b'],
    });
    const nobody = [given('a', 'people', 0), given('b', 'people', 0)];
    expect(valueBy(mean, two, [...incomes, ...nobody])).toEqual({ kind: 'zero-weight', weight: 'people' });
  });

  test('figures of two years are not put together', () => {
    const mixed = [given('a', 'x', 1, 'self', '2022'), given('b', 'x', 2)];
    expect(valueBy({ rule: 'sum' }, two, mixed)).toEqual({ kind: 'mixed-periods', units: ['a'] });
  });

  test('a unit that nobody knows the parts of has no values', () => {
    expect(follow({ rule: 'sum' }, [], [])).toEqual({ kind: 'no-parts' });
  });

  test('one whole commune under a new code keeps every value, also those that cannot be put together', () => {
    for (const rule of ['none', 'sum', 'all'] as const) {
      const found = follow({ rule }, [whole('a')], [given('a', 'x', 'Đài FM')]);
      expect(found).toMatchObject({ rule: 'carried', value: { unitId: 'moi', value: 'Đài FM' } });
    }
  });
});

describe('a commune that has a part of a split one', () => {
  const of = [whole('a'), part('tach')];
  const values = (a: ElementValue, split: ElementValue) => [given('a', 'x', a), given('tach', 'x', split)];
  const cannot = { kind: 'split', units: ['tach'] };

  test.each<[string, RebaseRule, ElementValue, ElementValue, unknown]>([
    ['nothing is added over a part', { rule: 'sum' }, 9, 11, cannot],
    ['a whole commune with one decides «at least one»', { rule: 'any' }, true, true, true],
    ['none anywhere is none in the part', { rule: 'any' }, false, false, false],
    ['one somewhere may lie in the other part', { rule: 'any' }, false, true, cannot],
    ['everywhere is also in the part', { rule: 'all' }, true, true, true],
    ['a whole commune without decides «everywhere»', { rule: 'all' }, false, false, false],
    ['a lack somewhere may lie in the other part', { rule: 'all' }, true, false, cannot],
    ['a class of the whole is the class of the part', { rule: 'same' }, 'con_lai', 'con_lai', 'con_lai'],
  ])('%s', (_name, rule, a, split, expected) => {
    expect(valueBy(rule, of, values(a, split))).toEqual(expected);
  });

  test('parts alone that agree on the answer that decides prove nothing', () => {
    const parts = [part('a'), part('tach')];
    expect(valueBy({ rule: 'any' }, parts, values(true, true))).toEqual({ kind: 'split', units: ['a', 'tach'] });
    expect(valueBy({ rule: 'all' }, parts, values(false, false))).toEqual({ kind: 'split', units: ['a', 'tach'] });
  });

  test('a mean is not weighed by people of whom nobody knows where they live', () => {
    const people = [given('a', 'people', 10), given('tach', 'people', 20)];
    const mean: RebaseRule = { rule: 'weighted_mean', weight: 'people' };
    expect(valueBy(mean, of, [...values(50, 50), ...people])).toEqual(cannot);
  });

  test('a commune dissolved before, whose heir nobody names, is treated as one that may lie in it', () => {
    const perhaps: Origin[] = [whole('a'), { unitId: 'tach', kind: 'perhaps' }];
    expect(valueBy({ rule: 'sum' }, perhaps, values(9, 11))).toEqual(cannot);
    expect(valueBy({ rule: 'all' }, perhaps, values(true, true))).toBe(true);
  });

  test('alone it is no unit under a new code', () => {
    expect(valueBy({ rule: 'none' }, [part('tach')], [given('tach', 'x', 3)])).toEqual({ kind: 'no-rule' });
  });
});

const ruleOf = fc.constantFrom<RebaseRule>(
  { rule: 'sum' },
  { rule: 'weighted_mean', weight: 'people' },
  { rule: 'any' },
  { rule: 'all' },
  { rule: 'same' },
  { rule: 'none' },
);
const level = fc.constantFrom(...LEVELS);
/** A province: communes with values at some level, each given to one of a few new communes. */
const province = fc.array(
  fc.record({
    to: fc.integer({ min: 0, max: 4 }),
    x: fc.integer({ min: 0, max: 100_000 }).map((number) => number / 10),
    yes: fc.boolean(),
    people: fc.integer({ min: 1, max: 30_000 }),
    level,
    peopleLevel: level,
  }),
  { minLength: 1, maxLength: 24 },
);

type Commune = { to: number; x: number; yes: boolean; people: number; level: Level; peopleLevel: Level };

function valuesIn(communes: readonly Commune[], rule: RebaseRule): Value[] {
  const isYesNo = rule.rule === 'any' || rule.rule === 'all';
  return communes.flatMap((commune, at) => [
    given(`c${at}`, 'x', isYesNo ? commune.yes : commune.x, commune.level),
    given(`c${at}`, 'people', commune.people, commune.peopleLevel),
  ]);
}

function newCommunes(communes: readonly Commune[], kindOf: (at: number) => Origin['kind'] = () => 'whole'): Made[] {
  const ids = [...new Set(communes.map(({ to }) => to))];
  return ids.map((id) => ({
    unitId: `m${id}`,
    of: communes.flatMap(({ to }, at) => (to === id ? [{ unitId: `c${at}`, kind: kindOf(at) }] : [])),
  }));
}

describe('whatever the province', () => {
  test('sums are kept while no unit is split', () => {
    fc.assert(
      fc.property(province, (communes) => {
        const table = tableOf(valuesIn(communes, { rule: 'sum' }));
        const made = newCommunes(communes);
        const values = made.flatMap((one) => rebase(one, [{ code: 'x', rebase: { rule: 'sum' } }], table).derived);
        expect(values).toHaveLength(made.length);
        const after = values.reduce((sum, { value }) => sum + Number(value.value), 0);
        expect(after).toBeCloseTo(
          communes.reduce((sum, { x }) => sum + x, 0),
          4,
        );
      }),
    );
  });

  test('the order of parts and values does not matter', () => {
    fc.assert(
      fc.property(province, ruleOf, fc.constantFrom<Origin['kind']>('whole', 'part'), (communes, rule, kind) => {
        const elements = [{ code: 'x', rebase: rule }];
        const values = valuesIn(communes, rule);
        for (const made of newCommunes(communes, (at) => (at % 3 === 0 ? kind : 'whole'))) {
          const turned = { ...made, of: [...made.of].reverse() };
          expect(rebase(turned, elements, tableOf([...values].reverse()))).toEqual(
            rebase(made, elements, tableOf(values)),
          );
        }
      }),
    );
  });

  test('nothing follows while a part has no value, and the part is named', () => {
    fc.assert(
      fc.property(province, ruleOf, fc.nat(), (communes, rule, at) => {
        const lost = `c${at % communes.length}`;
        const table = tableOf(valuesIn(communes, rule).filter(({ unitId }) => unitId !== lost));
        const made = newCommunes(communes).find(({ of }) => of.some(({ unitId }) => unitId === lost));
        const { derived, notDerived } = rebase(made ?? { unitId: '', of: [] }, [{ code: 'x', rebase: rule }], table);
        expect(derived).toEqual([]);
        expect(notDerived[0]?.obstacle).toEqual({ kind: 'missing', units: [lost] });
      }),
    );
  });

  test('the level is that of the least sure part, and every part is named', () => {
    fc.assert(
      fc.property(province, ruleOf, (communes, rule) => {
        const table = tableOf(valuesIn(communes, rule));
        for (const made of newCommunes(communes)) {
          for (const { value, parts, weights } of rebase(made, [{ code: 'x', rebase: rule }], table).derived) {
            const ranks = [...parts, ...weights].map((input) => rankOf(input.level));
            expect(rankOf(value.level)).toBe(Math.min(...ranks));
            expect(parts.map(({ unitId }) => unitId).sort()).toEqual(made.of.map(({ unitId }) => unitId).sort());
            expect(value.source).toMatchObject({
              kind: 'formula',
              inputs: [...parts, ...weights].map(({ unitId, element }) => `${unitId}/${element}`),
            });
          }
        }
      }),
    );
  });
});

describe('in words', () => {
  const names = {
    elements: { x: 'Tổng số thôn' },
    units: new Map([
      ['a', 'Xã An'],
      ['b', 'Xã Bình'],
    ]),
  };
  const sentenceOf = (rule: RebaseRule, of: readonly Origin[], values: readonly Value[]) => {
    const { derived, notDerived } = rebase({ unitId: 'moi', of }, [{ code: 'x', rebase: rule }], tableOf(values));
    if (derived[0]) return explainDerived(derived[0], names);
    return notDerived[0] === undefined ? '' : explainNotDerived(notDerived[0], names);
  };
  const both = [given('a', 'x', 1009), given('b', 'x', 11)];

  test('a sum names its parts', () => {
    expect(sentenceOf({ rule: 'sum' }, [whole('b'), whole('a')], both)).toBe(
      'Tổng số thôn: 1.020 = 1.009 (Xã An) + 11 (Xã Bình)',
    );
  });
  test('what is missing or split is named', () => {
    expect(sentenceOf({ rule: 'sum' }, [whole('a'), whole('b')], both.slice(0, 1))).toBe(
      'Tổng số thôn: không suy ra được, chưa có số liệu của Xã Bình',
    );
    expect(sentenceOf({ rule: 'sum' }, [part('a'), whole('b')], both)).toBe(
      'Tổng số thôn: không suy ra được, không rõ bao nhiêu của Xã An thuộc về xã mới',
    );
  });
});

describe('the shipped dictionaries', () => {
  const folder = new URL('../../../../data/elements/', import.meta.url);
  const elements = readdirSync(folder).flatMap((name) => {
    const parsed = parseElements(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.findings)}`);
    return parsed.dictionary.elements;
  });
  const ruleFor = (code: string) => elements.find((element) => element.code === code)?.rebase;

  test('say for every element how it is re-based', () => {
    expect(elements.length).toBeGreaterThanOrEqual(82);
    expect(elements.filter(({ rebase: rule }) => rule === undefined).map(({ code }) => code)).toEqual([]);
  });

  test('add counts of communes, and never hours, incomes, titles or cells of lists', () => {
    for (const { code, scope, aggregation, type, rebase: rule } of elements) {
      if (rule?.rule === 'sum' && type !== 'rows') expect([code, scope, aggregation]).toEqual([code, 'commune', 'sum']);
      if (scope !== 'commune') expect([code, rule]).toEqual([code, { rule: 'none' }]);
    }
    expect(ruleFor('income_per_capita')).toEqual({ rule: 'weighted_mean', weight: 'population_total' });
    for (const code of ['radio_hours_per_day', 'status_ntm', 'outstanding_fields', 'kh_late_days'])
      expect(ruleFor(code)).toEqual({ rule: 'none' });
  });
});
