import { describe, expect, test } from 'vitest';
import { readEntry, standing, stepped, typed, writtenDay } from './day-entry.ts';

const range = { min: '2023-08-01', max: '2023-08-31' };

describe('a day field', () => {
  test.each([
    ['29/8/2023', { ok: true, day: '2023-08-29' }],
    ['29082023', { ok: true, day: '2023-08-29' }],
    ['2023-08-01', { ok: true, day: '2023-08-01' }],
    ['31.08.2023', { ok: true, day: '2023-08-31' }],
    ['  ', { ok: true, day: '' }],
    ['31/7/2023', { ok: false, fault: 'too-early' }],
    ['1/9/2023', { ok: false, fault: 'too-late' }],
    ['29/8/23', { ok: false, fault: 'unreadable' }],
    ['8/29/2023', { ok: false, fault: 'unreadable' }],
  ])('reads «%s» as %j', (text, read) => expect(readEntry(text, range)).toEqual(read));

  test('shows its day as offices write it, and what is no day as it came', () => {
    expect([writtenDay('2023-08-29'), writtenDay(''), writtenDay('hôm nay')]).toEqual(['29/08/2023', '', 'hôm nay']);
  });

  test('steps a day forth and back, and stops where its range ends', () => {
    expect(stepped('29/8/2023', 1, range)).toBe('2023-08-30');
    expect(stepped('29/8/2023', -1, range)).toBe('2023-08-28');
    expect(stepped('31/8/2023', 1, range)).toBeUndefined();
    expect(stepped('', 1, range)).toBeUndefined();
    expect(stepped('29/8', 1, range)).toBeUndefined();
  });

  test('hands on a whole day while it is typed, and nothing for half a day', () => {
    expect(typed('29/8/2023', '2023-08-02', range).after).toBe('2023-08-29');
    expect(typed('29/8/202', '2023-08-02', range).after).toBe('2023-08-02');
    expect(typed('', '2023-08-02', range).after).toBe('2023-08-02');
  });

  test('keeps what was typed until its day becomes another by other hands', () => {
    const draft = typed('29/8/2023', '2023-08-02', range);
    expect(standing(draft, '2023-08-02')).toBe(draft);
    expect(standing(draft, '2023-08-29')).toBe(draft);
    expect(standing(draft, '2023-08-15')).toBeUndefined();
    expect(standing(undefined, '2023-08-15')).toBeUndefined();
  });
});
