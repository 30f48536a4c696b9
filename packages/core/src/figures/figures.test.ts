import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlierFigure, type Figure, figureOf, figureTable, numberFor, openingFigure, parseFigures } from './index.ts';

const figure = (period: string, value: Figure['value'], more: Partial<Figure> = {}): Figure => ({
  unitId: 'u',
  element: 'a',
  period,
  value,
  source: 'so',
  ...more,
});
const ask = (figures: Figure[], period: string, overTime: 'sum' | 'last' | 'ratio' | 'none') =>
  numberFor(figureTable(figures), { unitId: 'u', element: 'a', period, overTime });
const quarters = ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'].map((period, at) => figure(period, at + 1));

describe('the number of a period', () => {
  test('as it is said comes before what its parts give', () => {
    expect(ask([figure('2022', 99), ...quarters], '2022', 'sum')).toMatchObject({ ok: true, value: 99 });
  });

  test.each([
    ['sum', 10, 4],
    ['last', 4, 1],
  ] as const)('of a %s comes from its quarters', (overTime, value, rests) => {
    const found = ask(quarters, '2022', overTime);
    expect(found.ok && [found.value, found.figures.length]).toEqual([value, rests]);
  });

  test.each(['ratio', 'none'] as const)('of a %s is not put together', (overTime) => {
    expect(ask(quarters, '2022', overTime)).toEqual({ ok: false, missing: [{ element: 'a', period: '2022' }] });
  });

  test('names the part that is missing, and takes the months where a half-year lacks one', () => {
    expect(ask(quarters.slice(0, 3), '2022', 'sum')).toEqual({
      ok: false,
      missing: [{ element: 'a', period: '2022-Q4' }],
    });
    const months = Array.from({ length: 12 }, (_, at) => figure(`2022-${String(at + 1).padStart(2, '0')}`, 1));
    expect(ask([figure('2022-H1', 6), ...months], '2022', 'sum')).toMatchObject({ ok: true, value: 12 });
  });

  test('of a stock at the end is that of the last month', () => {
    expect(ask([figure('2022-11', 5), figure('2022-12', 7)], '2022', 'last')).toMatchObject({ ok: true, value: 7 });
    expect(ask([figure('2022-11', 5)], '2022', 'last').ok).toBe(false);
  });
});

describe('the table', () => {
  test('of two figures of one cell the higher level stands, whatever the order', () => {
    const two = [figure('2022', 1, { level: 'verified' }), figure('2022', 2), figure('2022', 3, { level: 'self' })];
    fc.assert(
      fc.property(fc.shuffledSubarray(two, { minLength: 3 }), (figures) => {
        expect(figureOf(figureTable(figures), 'u', 'a', '2022')?.value).toBe(1);
      }),
    );
  });

  test('earlier is what ended before; opening is what ended on the day before', () => {
    const table = figureTable([figure('2021-05', 1), figure('2021', 2), figure('2021-12', 3), figure('2022', 4)]);
    expect(earlierFigure(table, 'u', 'a', '2022')?.value).toBe(3);
    expect(earlierFigure(table, 'u', 'a', '2021-12')?.value).toBe(1);
    expect(earlierFigure(table, 'u', 'a', '2021-05')).toBeUndefined();
    expect(openingFigure(table, 'u', 'a', '2022')?.value).toBe(3);
    expect(openingFigure(table, 'u', 'a', '2021-06')?.value).toBe(1);
    expect(openingFigure(table, 'u', 'a', '2021-07')).toBeUndefined();
  });
});

describe('a file of figures', () => {
  const file = (...figures: object[]) => ({
    code: 'f',
    title: 'F',
    document: 'Báo cáo',
    unit: 'u',
    period: '2022',
    figures,
  });
  const known = new Set(['a']);

  test('gives figures of its unit, period and paper; an entry may be of another period', () => {
    const parsed = parseFigures(file({ element: 'a', value: 1 }, { element: 'a', value: 2, period: '2021' }), known);
    expect(parsed.ok && parsed.figures).toEqual([
      { unitId: 'u', element: 'a', period: '2022', value: 1, source: 'Báo cáo' },
      { unitId: 'u', element: 'a', period: '2021', value: 2, source: 'Báo cáo' },
    ]);
  });

  test.each([
    ['a code nobody defines', file({ element: 'b', value: 1 }), 'unknown-element'],
    ['two numbers for one cell', file({ element: 'a', value: 1 }, { element: 'a', value: 2 }), 'figure-twice'],
    ['an empty value', file({ element: 'a', value: null }), 'not-a-value'],
    ['a list in a list', file({ element: 'a', value: [['x']] }), 'not-a-value'],
    ['a period that is none', file({ element: 'a', value: 1, period: '2022-13' }), 'not-a-period'],
    ['a key too many', file({ element: 'a', value: 1, x: 1 }), 'unknown-key'],
  ])('refuses %s', (_name, json, code) => {
    const parsed = parseFigures(json, known);
    expect(parsed.ok ? [] : parsed.findings.map((finding) => finding.code)).toContain(code);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (json) => void parseFigures(json, known)));
  });
});
