import { describe, expect, test } from 'vitest';
import {
  contains,
  dueDay,
  endOf,
  isDay,
  isLate,
  isPeriod,
  label,
  lastYear,
  periodsWithin,
  previous,
  samePeriodLastYear,
  startOf,
  yearToDate,
} from './index.ts';

describe('a period', () => {
  test.each([
    ['2021-05', '2021-05-01', '2021-05-31', '2021-04', '2020-05', 'tháng 5 năm 2021'],
    ['2022', '2022-01-01', '2022-12-31', '2021', '2021', 'năm 2022'],
    ['2022-Q3', '2022-07-01', '2022-09-30', '2022-Q2', '2021-Q3', 'quý III năm 2022'],
    ['2022-Q1', '2022-01-01', '2022-03-31', '2021-Q4', '2021-Q1', 'quý I năm 2022'],
    ['2023-H1', '2023-01-01', '2023-06-30', '2022-H2', '2022-H1', '6 tháng đầu năm 2023'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-01', '2023-02', 'tháng 2 năm 2024'],
    ['2021-01', '2021-01-01', '2021-01-31', '2020-12', '2020-01', 'tháng 1 năm 2021'],
    ['2024-02-29', '2024-02-29', '2024-02-29', '2024-02-28', '2023-02-28', 'ngày 29/02/2024'],
    ['2024-03-01', '2024-03-01', '2024-03-01', '2024-02-29', '2023-03-01', 'ngày 01/03/2024'],
  ])('%s has its days, its neighbours and its words', (period, start, end, before, lastYear, words) => {
    expect([startOf(period), endOf(period), previous(period), samePeriodLastYear(period), label(period)]).toEqual([
      start,
      end,
      before,
      lastYear,
      words,
    ]);
  });

  test.each([
    '',
    '202',
    '2022-Q5',
    '2022-Q0',
    '2023-H3',
    '2021-13',
    '2021-5',
    '2023-02-29',
    '0000',
    '2023-08-15T00:00',
    ' 2022',
  ])('«%s» is not a period', (text) => expect(isPeriod(text)).toBe(false));

  test('contains what lies wholly within it', () => {
    expect(contains('2022', '2022-Q3')).toBe(true);
    expect(contains('2022-Q3', '2022-09-30')).toBe(true);
    expect(contains('2022-Q3', '2022-10-01')).toBe(false);
    expect(contains('2022-Q3', '2022')).toBe(false);
  });
});

describe('periods beside a period', () => {
  test('«lũy kế» runs from the start of the year', () => {
    expect(yearToDate('2021-03')).toEqual(['2021-01', '2021-02', '2021-03']);
    expect(yearToDate('2021-Q2')).toEqual(['2021-Q1', '2021-Q2']);
    expect([yearToDate('2021'), yearToDate('2021-05-04')]).toEqual([['2021'], ['2021-05-04']]);
  });

  test.each([
    ['2022', 'half', ['2022-H1', '2022-H2']],
    ['2022-H2', 'quarter', ['2022-Q3', '2022-Q4']],
    ['2022-Q3', 'month', ['2022-07', '2022-08', '2022-09']],
    ['2022-Q3', 'half', []],
    ['2022-07', 'month', []],
    ['2022-07-01', 'month', []],
  ] as const)('%s by %s', (period, kind, parts) => expect(periodsWithin(period, kind)).toEqual(parts));

  test('the year before is that of the year it lies in', () => {
    expect([lastYear('2021-05'), lastYear('2022'), lastYear('2022-01-01')]).toEqual(['2020', '2021', '2021']);
  });
});

describe('days', () => {
  test('a day that does not exist is refused', () => {
    expect([isDay('2023-02-28'), isDay('2023-02-29'), isDay('2024-02-29'), isDay('1900-02-29')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('a deadline', () => {
  test.each([
    ['trước ngày 31/8/2023', false, '2023-08-30'],
    ['trước ngày 31/8/2023', undefined, '2023-08-30'],
    ['trước ngày 31/8/2023', true, '2023-08-31'],
    ['trước ngày 01/9/2023', false, '2023-08-31'],
    ['chậm nhất ngày 10/9/2023', undefined, '2023-09-10'],
    ['đến hết ngày 31 tháng 8 năm 2023', undefined, '2023-08-31'],
    ['trước 10/9/2023', undefined, '2023-09-09'],
    ['trước ngày 31/9/2023', undefined, undefined],
    ['sớm nhất có thể', undefined, undefined],
  ])('«%s» (named day counts: %s) ends with %s', (wording, inclusive, expected) => {
    expect(dueDay(inclusive === undefined ? { wording } : { wording, inclusive })).toBe(expected);
  });

  test('the last day itself is in time', () => {
    expect([isLate('2023-08-30', '2023-08-30'), isLate('2023-08-31', '2023-08-30')]).toEqual([false, true]);
  });
});
