import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Element } from '../elements/index.ts';
import { type Figure, figureTable } from '../figures/index.ts';
import { cut, evaluateIndicator, explainIndicator, type Formula, parseIndicators, rounded } from './index.ts';

const element = (code: string, more: Partial<Element> = {}): Element => ({
  code,
  name: code,
  unit: null,
  type: 'integer',
  scope: 'province',
  aggregation: 'sum',
  overTime: 'sum',
  source: 'thử',
  certainty: 'full',
  ...more,
});
const elements = [
  element('out'),
  element('signed'),
  element('users', { overTime: 'last' }),
  element('share', { type: 'percent', overTime: 'none', aggregation: 'none' }),
  element('other_share', { type: 'percent', overTime: 'none', aggregation: 'none' }),
  element('note', { type: 'text', overTime: 'none', aggregation: 'none' }),
];
const indicator = (code: string, formula: object, more: object = {}) => ({
  code,
  name: code,
  unit: 'văn bản',
  decimals: 2,
  formula,
  source: 'thử',
  certainty: 'full',
  ...more,
});
const parse = (...indicators: object[]) => parseIndicators({ code: 'f', title: 'F', indicators }, elements);
const figure = (code: string, period: string, value: Figure['value'], more: Partial<Figure> = {}): Figure => ({
  unitId: 'u',
  element: code,
  period,
  value,
  source: 'ioffice',
  ...more,
});

function work(formula: Formula, figures: Figure[], period: string, more: object = {}) {
  const parsed = parse(indicator('x', formula, more));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return evaluateIndicator({ book: parsed.book, table: figureTable(figures), unitId: 'u' }, 'x', period);
}

describe('a formula that must not be written', () => {
  test.each([
    ['an average of a percentage', { kind: 'average', total: 'share', count: 'out' }, 'mean-of-percentages'],
    ['a sum of percentages', { kind: 'sum', of: ['share', 'other_share'] }, 'mean-of-percentages'],
    ['a mean in CEL', { kind: 'cel', expression: '(share + other_share) / 2' }, 'mean-of-percentages'],
    ['a mean over time in CEL', { kind: 'cel', expression: '(share + previous.share) / 2' }, 'mean-of-percentages'],
    ['a mean by a list', { kind: 'cel', expression: 'sum([share, other_share]) / 2' }, 'mean-of-percentages'],
    ['a growth of a percentage', { kind: 'growth', of: 'share', against: 'previous' }, 'growth-of-percentage'],
    ['points of a count', { kind: 'points_growth', of: 'out', against: 'previous' }, 'points-of-count'],
    ['a cumulation of a stock', { kind: 'cumulative', of: 'users' }, 'cumulative-of-no-flow'],
    ['a name nobody defines', { kind: 'share', part: ['gone'], whole: ['out'] }, 'unknown-element'],
    ['a name nobody defines, in another period', { kind: 'cel', expression: 'previous.gone' }, 'unknown-element'],
    ['a text', { kind: 'cel', expression: 'note' }, 'expression-unknown-name'],
    ['an expression that is none', { kind: 'cel', expression: 'out +' }, 'expression-syntax'],
    ['a condition', { kind: 'cel', expression: 'out > 1' }, 'expression-result-kind'],
    ['itself', { kind: 'sum', of: ['x'] }, 'formula-of-itself'],
    ['an unknown kind', { kind: 'median', of: 'out' }, 'unknown-word'],
    ['a key too many', { kind: 'cumulative', of: 'out', x: 1 }, 'unknown-key'],
  ])('%s', (_name, formula, code) => {
    const parsed = parse(indicator('x', formula));
    expect(parsed.ok ? [] : parsed.findings.map((finding) => finding.code)).toContain(code);
  });

  test('a circle of two, and a code that an element has', () => {
    const circle = parse(indicator('a', { kind: 'sum', of: ['b'] }), indicator('b', { kind: 'sum', of: ['a'] }));
    expect(circle.ok ? [] : circle.findings.map((finding) => finding.code)).toContain('formula-circle');
    const twice = parse(indicator('out', { kind: 'sum', of: ['signed'] }));
    expect(twice.ok ? [] : twice.findings).toEqual([{ path: 'out', code: 'code-twice', params: { code: 'out' } }]);
  });

  test('differences of percentages and the larger of two stay allowed; nothing ever throws', () => {
    expect(parse(indicator('x', { kind: 'cel', expression: 'share - previous.share' })).ok).toBe(true);
    expect(parse(indicator('x', { kind: 'cel', expression: 'max(share, other_share)' })).ok).toBe(true);
    fc.assert(fc.property(fc.anything(), (json) => void parseIndicators(json, elements)));
  });
});

describe('each kind of formula', () => {
  const month = [figure('out', '2021-05', 200), figure('signed', '2021-05', 150), figure('out', '2021-04', 160)];
  const before = figure('out', '2020-05', 250);
  test.each<[string, Formula, Figure[], string, number]>([
    ['share', { kind: 'share', part: ['signed'], whole: ['out'] }, month, '2021-05', 75],
    ['share of two', { kind: 'share', part: ['signed'], whole: ['out', 'signed'] }, month, '2021-05', 42.86],
    ['growth on last month', { kind: 'growth', of: 'out', against: 'previous' }, month, '2021-05', 25],
    [
      'growth on the same month',
      { kind: 'growth', of: 'out', against: 'same_last_year' },
      [...month, before],
      '2021-05',
      -20,
    ],
    [
      'growth on last year',
      { kind: 'growth', of: 'out', against: 'last_year' },
      [...month, figure('out', '2020', 100)],
      '2021-05',
      100,
    ],
    [
      'points',
      { kind: 'points_growth', of: 'share', against: 'previous' },
      [figure('share', '2022', 80.71), figure('share', '2021', 78.54)],
      '2022',
      2.17,
    ],
    [
      'share of target',
      { kind: 'target_share', of: 'share', target: 'other_share' },
      [figure('share', '2022', 14.87), figure('other_share', '2022', 50)],
      '2022',
      29.74,
    ],
    ['average', { kind: 'average', total: 'out', count: 'signed' }, month, '2021-05', 1.33],
    ['sum', { kind: 'sum', of: ['out', 'signed'] }, month, '2021-05', 350],
    [
      'CEL over periods',
      { kind: 'cel', expression: '(out - previous.out) / previous.out * 1000' },
      month,
      '2021-05',
      250,
    ],
  ])('%s', (_name, formula, figures, period, value) => {
    const result = work(formula, figures, period);
    expect(result.known && result.value).toBe(value);
  });

  test('«lũy kế» adds the months so far, and names the month that is missing', () => {
    const formula: Formula = { kind: 'cumulative', of: 'out' };
    const quarter = ['2021-01', '2021-02', '2021-03'].map((period, at) => figure('out', period, at + 1));
    expect(work(formula, quarter, '2021-03')).toMatchObject({ known: true, value: 6 });
    expect(work(formula, [quarter[0] as Figure, quarter[2] as Figure], '2021-03')).toMatchObject({
      known: false,
      missing: [{ element: 'out', period: '2021-02' }],
    });
    expect(work({ kind: 'cel', expression: 'out / year_to_date.out * 100' }, quarter, '2021-03')).toMatchObject({
      value: 50,
    });
  });

  test('a year is put together from its months, and the result keeps every one of them', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2022-${String(at + 1).padStart(2, '0')}`);
    const figures = months.flatMap((period) => [figure('out', period, 10), figure('signed', period, 7)]);
    const result = work({ kind: 'share', part: ['signed'], whole: ['out'] }, figures, '2022');
    expect(result).toMatchObject({ known: true, value: 70 });
    expect(result.inputs.map((input) => [input.from, input.figures.length])).toEqual([
      ['parts', 12],
      ['parts', 12],
    ]);
    const lacking = work(
      { kind: 'sum', of: ['out'] },
      figures.filter((one) => one.period !== '2022-08'),
      '2022',
    );
    expect(lacking).toMatchObject({ known: false, missing: [{ element: 'out', period: '2022-08' }] });
  });

  test('a part that need not be there stays out and is named', () => {
    const result = work({ kind: 'sum', of: ['out'], ifSaid: ['signed'] }, [figure('out', '2021-05', 3)], '2021-05');
    expect(result).toMatchObject({ known: true, value: 3, leftOut: [{ element: 'signed', period: '2021-05' }] });
  });
});

describe('what is not known', () => {
  test('a missing figure is unknown, named with its period, and never 0', () => {
    const result = work({ kind: 'share', part: ['signed'], whole: ['out'] }, [], '2021-05');
    expect(result).toMatchObject({
      known: false,
      reason: 'missing',
      missing: [
        { element: 'signed', period: '2021-05' },
        { element: 'out', period: '2021-05' },
      ],
    });
  });

  test.each<[string, Formula]>([
    ['share', { kind: 'share', part: ['signed'], whole: ['out'] }],
    ['average', { kind: 'average', total: 'signed', count: 'out' }],
    ['growth', { kind: 'growth', of: 'signed', against: 'previous' }],
    ['CEL', { kind: 'cel', expression: 'signed / out' }],
  ])('a denominator of 0 is unknown: %s', (_name, formula) => {
    const figures = [figure('signed', '2021-05', 3), figure('out', '2021-05', 0), figure('signed', '2021-04', 0)];
    expect(work(formula, figures, '2021-05')).toMatchObject({ known: false, reason: 'zero-denominator', missing: [] });
  });

  test('a text where a number belongs is missing', () => {
    expect(work({ kind: 'sum', of: ['out'] }, [figure('out', '2021-05', 'nhiều')], '2021-05').known).toBe(false);
  });

  test('what a paper states of an indicator stands in for an input, and says so', () => {
    const parsed = parse(
      indicator('rate', { kind: 'share', part: ['signed'], whole: ['out'] }, { unit: '%' }),
      indicator('rise', { kind: 'points_growth', of: 'rate', against: 'previous' }),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    const table = figureTable([figure('rate', '2021', 50), figure('signed', '2022', 6), figure('out', '2022', 10)]);
    const scene = { book: parsed.book, table, unitId: 'u' };
    const result = evaluateIndicator(scene, 'rise', '2022');
    expect(result).toMatchObject({ known: true, value: 10 });
    expect(result.inputs.map(({ from }) => from)).toEqual(['indicator', 'stated']);
    expect(evaluateIndicator(scene, 'rate', '2021').known).toBe(false);
  });
});

describe('numbers as printed', () => {
  test.each([
    [29.6555, 2, 'half_up', 29.66],
    [29.6555, 2, 'cut', 29.65],
    [80.71, 2, 'cut', 80.71],
    [-5.35, 1, 'cut', -5.3],
    [1.005, 2, 'half_up', 1.01],
  ] as const)('%d to %d decimals, %s, is %d', (value, decimals, rounding, expected) => {
    expect(rounded(value, { decimals, rounding })).toBe(expected);
  });

  test('cutting never goes away from 0', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          expect(Math.abs(cut(value, decimals))).toBeLessThanOrEqual(Math.abs(value) + 1e-9);
        },
      ),
    );
  });

  test('the order in which figures arrive does not matter', () => {
    const figures = [
      figure('out', '2021-05', 7),
      figure('signed', '2021-05', 3),
      figure('out', '2021-05', 9, { level: 'verified' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(figures, { minLength: 3 }), (shuffled) => {
        const result = work({ kind: 'share', part: ['signed'], whole: ['out'] }, shuffled, '2021-05');
        expect(result.known && result.value).toBe(33.33);
      }),
    );
  });

  test('a denominator of 0 has its sentence', () => {
    const parsed = parse(indicator('x', { kind: 'average', total: 'signed', count: 'out' }));
    if (!parsed.ok) throw new Error('refused');
    const table = figureTable([figure('signed', '2022', 1), figure('out', '2022', 0)]);
    const [x] = parsed.file.indicators;
    const result = evaluateIndicator({ book: parsed.book, table, unitId: 'u' }, 'x', '2022');
    expect(x && explainIndicator(x, result)).toBe('Chưa tính được x năm 2022: mẫu số bằng 0.');
  });
});
