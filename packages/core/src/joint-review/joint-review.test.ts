import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form } from '../forms/index.ts';
import { judge, parseRuleset, type Ruleset, resultsOf } from '../judging/index.ts';
import type { ElementValue, Value } from '../values/index.ts';
import { dutyOf, type ReviewMaterial, reviewOf } from './index.ts';

const elements = ['covered', 'hamlets', 'certificates', 'plan', 'late'];
const leaf = (code: string, max: number, rule: object) => ({
  code,
  name: `Dòng ${code}`,
  max,
  certainty: 'excerpt',
  requirements: [
    { code: `${code}.a`, name: `Dòng ${code}`, max, rule, certainty: 'excerpt', sources: ['thử'], evidence: [] },
  ],
});
const ruleset = readRuleset({
  code: 'chi_so_thu',
  kind: 'index',
  scope: 'VN/2023/38',
  name: 'Chỉ số thử',
  standard: 'chi_so_xa',
  legalBasis: [{ kind: 'Quyết định', number: '1/QĐ', date: null }],
  validFrom: '2023-01-01',
  validTo: null,
  scale: { max: 30, caps: {}, decimals: 2, grades: [] },
  examples: [],
  criteria: [
    {
      code: '1',
      name: 'Hạ tầng',
      max: 20,
      role: 'base',
      subcriteria: [
        leaf('1.1', 10, {
          kind: 'proportional',
          numerator: 'covered',
          denominator: 'hamlets',
          zeroDenominator: 'exempt',
          full: 100,
          decimals: 2,
        }),
        leaf('1.2', 10, { kind: 'each', element: 'certificates', points: 2 }),
      ],
    },
    {
      code: '2',
      name: 'Nhận thức',
      max: 10,
      role: 'base',
      subcriteria: [leaf('2.1', 10, { kind: 'yes_no', element: 'plan', expected: true })],
    },
    {
      code: '3',
      name: 'Điểm trừ',
      max: 3,
      role: 'deduction',
      subcriteria: [leaf('3.1', 3, { kind: 'each', element: 'late', points: 1 })],
    },
  ],
});

function readRuleset(json: unknown): Ruleset {
  const parsed = parseRuleset(json, elements);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}

type Said = Record<string, ElementValue>;

function judged(said: Said) {
  const values = Object.entries(said).map(
    ([element, value]): Value => ({
      unitId: '15607-2023',
      element,
      period: '2023',
      level: 'self',
      value,
      source: { kind: 'response', assignmentId: 'a', revision: 1, question: 'Q' },
    }),
  );
  return judge(ruleset, values, { unit_path: 'VN/2023/38/396/15607' }, '2023-11-30');
}

const duty = [{ about: 'chi_so_xa:1.1.a', elements: ['covered'] }];
const material = (said: Said, more: Partial<ReviewMaterial> = {}): ReviewMaterial => ({
  ruleset,
  judgement: judged(said),
  own: new Map(Object.entries(said)),
  explanations: [],
  duty,
  figures: [],
  opinions: [],
  targets: [],
  ...more,
});
const vnpt = (element: string, value: ElementValue, adds = false) => ({
  organisationId: 'vnpt',
  element,
  value,
  adds,
});
const itemOf = (code: string, said: Said, more: Partial<ReviewMaterial> = {}) => {
  const item = reviewOf(material(said, more)).items.find((one) => one.code === code);
  if (item === undefined) throw new Error(`no line ${code}`);
  return item;
};
const all: Said = { covered: 6, hamlets: 8, certificates: 5, plan: true, late: 0 };

describe('a joint review', () => {
  test('has the points of the index engine on the same values, whatever enterprises say', () => {
    const amounts = fc.record(
      {
        covered: fc.integer({ min: 0, max: 12 }),
        hamlets: fc.integer({ min: 0, max: 12 }),
        certificates: fc.integer({ min: 0, max: 9 }),
        plan: fc.boolean(),
        late: fc.integer({ min: 0, max: 5 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 12 }), (said, other) => {
        const results = resultsOf(judged(said as Said));
        for (const figures of [[], [vnpt('covered', other)]]) {
          const review = reviewOf(material(said as Said, { figures }));
          expect(review.total).toEqual(results.get('total')?.score);
          for (const part of [...review.pillars, ...review.items])
            expect(part.score).toEqual(results.get(part.code)?.score);
          const short = review.items.filter(({ isShort }) => isShort).map(({ code }) => code);
          const full = [...results].filter(([, { verdict }]) => verdict === 'met' || verdict === 'exempt');
          expect(short.filter((code) => !code.startsWith('3') && full.some(([met]) => met === code))).toEqual([]);
        }
      }),
    );
  });

  test('lays the enterprise’s figure beside the commune’s, with the difference', () => {
    const [pair] = itemOf('1.1', all, { figures: [vnpt('covered', 7)] }).figures;
    expect(pair).toMatchObject({
      element: 'covered',
      isAsked: true,
      own: 6,
      difference: 1,
      differs: true,
      counted: 'commune',
    });
    expect(itemOf('1.1', all, { figures: [vnpt('covered', 6)] }).figures[0]).toMatchObject({ differs: false });
    const silent = itemOf('1.1', { hamlets: 8 }, { figures: [vnpt('covered', 7)] }).figures[0];
    expect([silent?.own, silent?.difference, silent?.differs]).toEqual([undefined, undefined, undefined]);
  });

  test('adds parts of several enterprises up before it compares, and never words on the same thing', () => {
    const parts = [vnpt('covered', 4, true), { ...vnpt('covered', 3, true), organisationId: 'viettel' }];
    expect(itemOf('1.1', all, { figures: parts }).figures[0]).toMatchObject({ together: 7, difference: 1 });
    const words = [vnpt('covered', 6), { ...vnpt('covered', 3), organisationId: 'viettel' }];
    const pair = itemOf('1.1', all, { figures: words }).figures[0];
    expect([pair?.together, pair?.difference, pair?.differs]).toEqual([undefined, undefined, true]);
  });

  test('says what is missing to the maximum, as a range while something is not known', () => {
    expect(itemOf('1.1', all).missing).toEqual({ least: 2.5, most: 2.5 });
    expect(itemOf('1.1', { covered: 6 })).toMatchObject({ missing: { least: 0, most: 10 }, isShort: true });
    expect(itemOf('1.2', all)).toMatchObject({ missing: { least: 0, most: 0 }, isShort: false });
    expect(itemOf('3.1', { ...all, late: 2 })).toMatchObject({ missing: { least: 2, most: 2 }, isShort: true });
  });

  test('«không phát sinh» is not missing', () => {
    const item = itemOf('1.1', { ...all, hamlets: 0, covered: 0 });
    expect([item.verdict, item.missing, item.isShort]).toEqual(['exempt', undefined, false]);
  });

  test('holds targets for an element, a line, a pillar and the whole against what is reached', () => {
    const target = (subject: string, value: number, direction = 'at_least') =>
      ({ subject, value, direction, dueOn: '2023-12-31', basisId: 'b' }) as const as ReviewMaterial['targets'][number];
    const targets = [
      target('element:covered', 8),
      target('ruleset:chi_so_thu:1.2', 10),
      target('ruleset:chi_so_thu:1', 20),
      target('ruleset:chi_so_thu:total', 40),
      target('ruleset:other:total', 10),
      target('element:plan', 1, 'yes'),
    ];
    const review = reviewOf(material(all, { targets }));
    const gaps = [
      ...review.targets,
      ...review.pillars.flatMap((one) => one.targets),
      ...review.items.flatMap((one) => one.targets),
    ];
    expect(gaps.map(({ target: { subject }, met, missing }) => [subject, met, missing?.most])).toEqual([
      ['ruleset:chi_so_thu:total', 'no', 12.5],
      ['ruleset:chi_so_thu:1', 'no', 2.5],
      ['element:covered', 'no', 2],
      ['ruleset:chi_so_thu:1.2', 'yes', 0],
      ['element:plan', 'yes', undefined],
    ]);
    expect(review.counts).toMatchObject({ short: 1, shortWithinDuty: 1, targetsMissed: 3 });
  });

  test('of a commune that has said nothing has no points and no gaps, and its lines all the same', () => {
    const review = reviewOf({ ...material({}), judgement: undefined, figures: [vnpt('covered', 7)] });
    expect([review.total, review.counts.short, review.items.length]).toEqual([undefined, 0, 4]);
    expect(review.items[0]?.isShort).toBeUndefined();
    expect(review.items[0]?.figures[0]?.others).toHaveLength(1);
  });

  test('puts explanation and opinion at the line that the question names, by its code or a requirement’s', () => {
    const said = { question: 'Q', text: 'còn 02 thôn lõm sóng' };
    const explanations = [{ ...said, about: ['chi_so_xa:1.1'] }];
    const opinions = [{ ...said, about: ['chi_so_xa:1.1.a'], organisationId: 'vnpt' }];
    const item = itemOf('1.1', all, { explanations, opinions });
    expect([item.explanations, item.opinions.length]).toEqual([['còn 02 thôn lõm sóng'], 1]);
    expect(itemOf('1.2', all, { explanations, opinions }).explanations).toEqual([]);
  });
});

test('the duty of enterprises is what their form asks about', () => {
  const form = {
    sections: [
      {
        questions: [{ code: 'A', subcriteria: ['chi_so_xa:1.1'], feeds: [{ element: 'covered' }] }, { code: 'B' }],
      },
    ],
  } as unknown as Form;
  expect(dutyOf(form)).toEqual([{ about: 'chi_so_xa:1.1', elements: ['covered'] }]);
});
