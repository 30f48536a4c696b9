import { expect, test } from 'vitest';
import { citedOtherwise, printedOf, type TwiceCited } from './cited-otherwise.ts';

// Decision 1829/QĐ-UBND: the district's letter prints 30/5/2022, other sources 30/5/2023.
const decision: TwiceCited = {
  paper: { number: '1829/QĐ-UBND', date: '2023-05-30' },
  asPrinted: { number: '1829/QĐ-UBND', date: '2022-05-30', reason: 'Ba nguồn khác ghi 30/5/2023.' },
  print: 'as-printed',
};
const sure: TwiceCited = {
  paper: { number: '3853/QĐ-UBND', date: '2022-11-09' },
  asPrinted: null,
  print: 'corrected',
};

test('a ground that another paper prints otherwise is printed as the writer chose', () => {
  expect(printedOf(decision).date).toBe('2022-05-30');
  expect(printedOf({ ...decision, print: 'corrected' }).date).toBe('2023-05-30');
});

test('and is named before issue with both days, whichever is printed; a sure one is not', () => {
  expect(citedOtherwise([sure, decision])).toMatchObject([
    { ground: 2, printed: { date: '2022-05-30' }, otherwise: { date: '2023-05-30' } },
  ]);
  expect(citedOtherwise([{ ...decision, print: 'corrected' }])).toMatchObject([
    { ground: 1, printed: { date: '2023-05-30' }, otherwise: { date: '2022-05-30' } },
  ]);
});

test('where only the number is a slip the day stays', () => {
  const slip = { number: '1892/QĐ-UBND', date: null, reason: 'Đảo số.' };
  expect(printedOf({ ...decision, asPrinted: slip })).toEqual({ number: '1892/QĐ-UBND', date: '2023-05-30' });
});
