import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../text/index.ts';
import { admitValue, type FigureElement, figurePeriodFault, readFigureText } from './read-text.ts';

const of = (type: FigureElement['type'], rest: Partial<FigureElement> = {}): FigureElement => ({
  code: 'a',
  type,
  scope: 'province',
  ...rest,
});

describe('what is typed or pasted into a cell', () => {
  test.each([
    ['integer', '1.234', 1234],
    ['integer', '04', 4],
    ['decimal', '1.234,5', 1234.5],
    ['percent', '79,37%', 79.37],
    ['percent', '79,37', 79.37],
    ['decimal', '-2,5', -2.5],
    ['yes_no', 'Có', true],
    ['yes_no', 'không', false],
    ['text', ' Sở  TTTT ', 'Sở  TTTT'],
    ['integer', '  ', undefined],
  ] as const)('a cell of type %s: «%s» is %s', (type, text, value) => {
    expect(readFigureText(of(type), text)).toEqual({ ok: true, value });
  });

  test.each([
    ['integer', '79,37', 'fraction-in-count'],
    ['integer', '-3', 'negative-count'],
    ['integer', '12%', 'percent-in-count'],
    ['decimal', '3.5', 'dot-is-thousands'],
    ['integer', 'mười', 'not-a-number'],
    ['integer', '=SUM(A1:A3)', 'formula'],
    ['text', '@cmd', 'formula'],
    ['yes_no', 'có thể', 'not-a-yes-no'],
    ['rows', 'một', 'not-rows'],
    ['integer', '99999999999999999', 'too-large'],
    ['text', 'x'.repeat(2001), 'too-long'],
  ] as const)('a cell of type %s refuses «%s»: %s', (type, text, fault) => {
    expect(readFigureText(of(type), text)).toEqual({ ok: false, fault });
  });

  test('what we print is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        expect(readFigureText(of('integer'), formatNumber(n))).toEqual({ ok: true, value: n });
      }),
    );
  });

  test('decomposed Vietnamese is stored composed', () => {
    expect(readFigureText(of('text'), 'Hòa'.normalize('NFD'))).toEqual({ ok: true, value: 'Hòa' });
  });
});

describe('what a program sends', () => {
  test.each([
    ['integer', 1.5, 'fraction-in-count'],
    ['integer', '5', 'not-a-number'],
    ['integer', Number.NaN, 'not-a-number'],
    ['yes_no', 1, 'not-a-yes-no'],
    ['text', 5, 'not-a-text'],
    ['rows', [['a']], 'not-rows'],
    ['rows', ['a', { no: 1 }], 'not-rows'],
  ] as const)('as %s refuses %s', (type, value, fault) => {
    expect(admitValue(of(type), value)).toEqual({ ok: false, fault });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('integer', 'text', 'rows', 'yes_no', 'percent'), (value, type) => {
        admitValue(of(type as 'text'), value);
      }),
    );
  });

  test('nothing takes the figure back', () => {
    expect(admitValue(of('integer'), null)).toEqual({ ok: true, value: undefined });
  });
});

describe('the period of a figure', () => {
  test('that has not begun is refused, except of a plan or a target', () => {
    expect(figurePeriodFault(of('integer'), '2023-09', '2023-08-29')).toBe('future-period');
    expect(figurePeriodFault(of('integer'), '2023', '2023-08-29')).toBeUndefined();
    expect(figurePeriodFault(of('integer', { planned: true }), '2024', '2023-08-29')).toBeUndefined();
    expect(figurePeriodFault(of('integer', { targetOf: 'b' }), '2024', '2023-08-29')).toBeUndefined();
  });

  test('must be of a kind that the element is said for', () => {
    expect(figurePeriodFault(of('integer', { periods: ['year'] }), '2022-05', '2023-08-29')).toBe('period-kind');
    expect(figurePeriodFault(of('integer'), 'tháng 5', '2023-08-29')).toBe('not-a-period');
  });
});
