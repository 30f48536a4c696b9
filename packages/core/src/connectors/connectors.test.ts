import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, dayOf } from '../text/index.ts';
import { minutesUntilNext, periodOn, type ReplyMapping, readReply, rowsOfJson, type Schedule } from './index.ts';

const later = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const due = (schedule: Schedule, now: string) => {
  const instant = later(now, minutesUntilNext(schedule, now));
  return `${dayOf(instant)} ${clockTime(instant).slice(0, 5)}`;
};

describe('the next run', () => {
  // 08:00 on Tuesday 29/08/2023 in Vietnam.
  const now = '2023-08-29T01:00:00.000Z';
  test.each<[Schedule, string]>([
    [{ kind: 'hours', every: 6 }, '2023-08-29 14:00'],
    [{ kind: 'daily', at: '08:30' }, '2023-08-29 08:30'],
    [{ kind: 'daily', at: '08:00' }, '2023-08-30 08:00'],
    [{ kind: 'weekly', weekday: 1, at: '07:00' }, '2023-09-04 07:00'],
    [{ kind: 'weekly', weekday: 2, at: '23:00' }, '2023-08-29 23:00'],
    [{ kind: 'monthly', day: 1, at: '00:05' }, '2023-09-01 00:05'],
    [{ kind: 'monthly', day: 31, at: '06:00' }, '2023-08-31 06:00'],
  ])('of %j is %s', (schedule, expected) => expect(due(schedule, now)).toBe(expected));

  test('of the 31st falls on the last day of a shorter month', () => {
    expect(due({ kind: 'monthly', day: 31, at: '06:00' }, '2024-02-01T00:00:00.000Z')).toBe('2024-02-29 06:00');
  });

  test('always lies ahead, on the weekday and at the time that were asked', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 7 }), (date, weekday) => {
        const from = date.toISOString();
        const minutes = minutesUntilNext({ kind: 'weekly', weekday, at: '13:45' }, from);
        expect(minutes).toBeGreaterThan(0);
        expect(minutes).toBeLessThanOrEqual(7 * 1440);
        const instant = later(from, minutes);
        expect(clockTime(instant).slice(0, 5)).toBe('13:45');
        expect(new Date(`${dayOf(instant)}T00:00:00Z`).getUTCDay() || 7).toBe(weekday);
      }),
    );
  });
});

describe('a reply', () => {
  const mapping: ReplyMapping = {
    format: 'json',
    rows: '/data',
    element: { kind: 'column', column: 'ma', codes: { HS: 'dossiers' } },
    unit: { kind: 'own' },
    period: { kind: 'previous-month' },
    value: '/so/moi',
    numbers: 'plain',
  };
  const read = (reply: unknown, change: Partial<ReplyMapping> = {}) => {
    const rows = rowsOfJson(reply, { ...mapping, ...change }.rows);
    return Array.isArray(rows) ? readReply({ ...mapping, ...change }, rows, '2023-01-15') : rows;
  };

  test('says what its rows say, with the place of each', () => {
    const rows = [
      { ma: 'HS', so: { moi: 12 } },
      { ma: 'X', so: { moi: 3 } },
      { ma: 'HS', so: { moi: null } },
    ];
    expect(read({ data: rows })).toEqual({
      said: [{ at: '/data/0/so/moi', element: 'dossiers', period: '2022-12', value: 12 }],
      passedOver: 2,
      findings: [],
    });
  });

  test('names a missing column and a value that is no single value', () => {
    const found = read({ data: [{ ma: 'HS' }, { ma: 'HS', so: { moi: [1] } }] });
    expect(found).toMatchObject({
      said: [],
      findings: [
        { code: 'column-missing', at: '/data/0', params: { column: '/so/moi' } },
        { code: 'value-not-plain', at: '/data/1/so/moi' },
      ],
    });
  });

  test('without rows where they should be is named', () => {
    expect(read({ rows: [] })).toMatchObject({ code: 'rows-not-found' });
    expect(read({ data: [1, 2] })).toMatchObject({ code: 'not-rows' });
  });

  test('never reaches what is no own property', () => {
    expect(read({}, { rows: '/__proto__' })).toMatchObject({ code: 'rows-not-found' });
    expect(read({ data: [{ ma: 'HS' }] }, { value: '/constructor/name' })).toMatchObject({
      findings: [{ code: 'column-missing' }],
    });
    expect(read({ data: [{ ma: 'constructor', so: { moi: 1 } }] })).toMatchObject({ said: [], passedOver: 1 });
  });

  test.each([
    ['this-month', '2023-01'],
    ['previous-month', '2022-12'],
    ['this-year', '2023'],
    ['previous-year', '2022'],
  ] as const)('for %s on 15/01/2023 speaks of %s', (kind, period) =>
    expect(periodOn({ kind }, '2023-01-15')).toBe(period),
  );
});
