import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, canonicalJson, diffAnswers, type Form, mergeOffline } from './index.ts';

const answer = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('a', 'b', null, true, false),
  fc.array(fc.record({ n: fc.integer({ min: 0, max: 2 }) }), { maxLength: 2 }),
);
const answers = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), answer) as fc.Arbitrary<Answers>;
const given = (all: Answers) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));

describe('offline work comes back', () => {
  test('mine where only I changed, theirs where only they did, a conflict where both did', () => {
    const base = { A: 1, B: 1, C: 1, D: 1, E: [{ n: 1 }] };
    const mine = { A: 2, B: 1, C: 2, D: 2, E: [{ n: 1 }, { n: 2 }] };
    const theirs = { A: 1, B: 3, C: 3, D: 2, E: [{ n: 3 }] };
    expect(mergeOffline(base, mine, theirs)).toEqual({
      merged: { A: 2, B: 3, C: 3, D: 2, E: [{ n: 3 }] },
      conflicts: [
        { question: 'C', mine: 2, theirs: 3 },
        { question: 'E', mine: [{ n: 1 }, { n: 2 }], theirs: [{ n: 3 }] },
      ],
    });
  });

  test('an answer taken away is a change like any other', () => {
    expect(mergeOffline({ A: 1 }, {}, { A: 1 })).toEqual({ merged: {}, conflicts: [] });
    expect(mergeOffline({ A: 1 }, {}, { A: 2 }).conflicts).toEqual([{ question: 'A', mine: null, theirs: 2 }]);
  });

  test('nothing done offline leaves theirs; nothing done elsewhere leaves mine', () => {
    fc.assert(
      fc.property(answers, answers, (base, other) => {
        expect(mergeOffline(base, base, other)).toEqual({ merged: given(other), conflicts: [] });
        expect(mergeOffline(base, other, base)).toEqual({ merged: given(other), conflicts: [] });
      }),
    );
  });

  test('a replay of what was merged changes nothing', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const first = mergeOffline(base, mine, theirs);
        const again = mergeOffline(base, mine, first.merged);
        expect(again.merged).toEqual(first.merged);
        expect(again.conflicts).toEqual(first.conflicts);
      }),
    );
  });

  test('no change is lost: it is in the result or in a conflict', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const { merged, conflicts } = mergeOffline(base, mine, theirs);
        for (const code of Object.keys({ ...base, ...mine })) {
          const [was, my] = [canonicalJson(base[code] ?? null), canonicalJson(mine[code] ?? null)];
          const kept = canonicalJson(merged[code] ?? null) === my;
          if (was !== my) expect(kept || conflicts.some((conflict) => conflict.question === code)).toBe(true);
        }
      }),
    );
  });

  test('when each touched other questions, it does not matter who comes first', () => {
    fc.assert(
      fc.property(answers, answer, answer, (base, a, b) => {
        const mine = { ...base, A: a } as Answers;
        const theirs = { ...base, B: b } as Answers;
        expect(mergeOffline(base, mine, theirs)).toEqual(mergeOffline(base, theirs, mine));
        expect(mergeOffline(base, mine, theirs).conflicts).toEqual([]);
      }),
    );
  });
});

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, 'ạ"'] }, '{"a":[true,null,"ạ\\""],"b":1}'],
    [undefined, 'null'],
    [{ a: undefined }, '{}'],
    [[undefined], '[null]'],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test('the order of keys does not matter, and it reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

test('changes come in form order; absent and null are the same', () => {
  const question = (code: string) => ({
    code,
    label: code,
    type: 'integer' as const,
    origin: { text: 'thử', certainty: 'general' as const },
  });
  const form: Form = {
    code: 'thu',
    version: 1,
    title: 'Thử',
    respondent: 'commune',
    basis: ['thử'],
    sections: [{ code: 'S', title: 'Mục', questions: [question('B1'), question('A1'), question('C1')] }],
  };
  expect(diffAnswers(form, { A1: 1, C1: null }, { A1: 2, B1: 3 })).toEqual([
    { question: 'B1', before: null, after: 3 },
    { question: 'A1', before: 1, after: 2 },
  ]);
});
