import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDhis2Period, isPeriod, toDhis2Period } from './index.ts';

const year = fc.integer({ min: 1900, max: 2200 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const periods = fc.oneof(
  year,
  fc.tuple(year, two(12)).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, two(12), two(28)).map(([y, m, d]) => `${y}-${m}-${d}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, h]) => `${y}-H${h}`),
);

test.each([
  ['202105', '2021-05'],
  ['2022', '2022'],
  ['2022Q3', '2022-Q3'],
  ['2023S1', '2023-H1'],
  ['20230815', '2023-08-15'],
])('%s of DHIS2 is %s', (theirs, ours) => {
  expect(fromDhis2Period(theirs)).toBe(ours);
  expect(toDhis2Period(ours)).toBe(theirs);
});

test.each(['2004W10', '200401B', '2004April', '202113', '20230230', '2022Q5', '2021-05', '', '0000'])(
  '%s is none that offices report by',
  (text) => expect(fromDhis2Period(text)).toBeUndefined(),
);

test('every period comes back as it went out', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(fromDhis2Period(toDhis2Period(period) ?? '')).toBe(period);
    }),
  );
});

test('whatever text comes in, what comes out is a period or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}[0-9QSW]{0,4}$/)), (text) => {
      const period = fromDhis2Period(text);
      if (period === undefined) return;
      expect(isPeriod(period)).toBe(true);
      expect(toDhis2Period(period)).toBe(text);
    }),
  );
});
