import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { describe, expect, test } from 'vitest';
import { noGrade, rowsAsked, sortingOf } from './ranking-rows.ts';
import { readScoresSearch, type ScoresSearch, scoresQuery } from './scores-search.ts';

const row = (code: string, name: string, rank: number | null, more: Partial<ScoreRow> = {}): ScoreRow => ({
  unitId: `${code}-2025`,
  code,
  name,
  districtId: null,
  districtName: null,
  levelReached: rank === null ? null : 'self',
  verdict: null,
  total: rank === null ? null : [100 - rank, 100 - rank, 100],
  grade: rank === null ? null : { low: 'B', high: 'B' },
  standing: rank === null ? null : { rank, best: rank, worst: rank, shared: false },
  pillars: rank === null ? null : [[rank, rank, 10]],
  cells: null,
  change: null,
  ...more,
});

const rows = [
  row('00001', 'Xã Đức Mỹ', 2),
  row('00002', 'Xã An Phú', null),
  row('00003', 'Phường Ba Ngòi', 1, { grade: { low: 'C', high: 'A' } }),
  row('00004', 'Xã Vạn Hưng', 3, {
    change: { kind: 'compared', rank: -4, points: null, before: { rank: 7, roster: 9, points: { low: 1, high: 1 } } },
  }),
];
const view = { rows, pillars: [{ code: 'I', name: 'Nhóm I', role: 'base', max: 10 }] } as unknown as ScoresView;
const asked = (search: ScoresSearch) => rowsAsked(view, search).map(({ code }) => code);

describe('the rows of the ranking', () => {
  test('by rank first; a commune without a result stands last whichever way the table is turned', () => {
    expect(asked({})).toEqual(['00003', '00001', '00004', '00002']);
    expect(asked({ xep: '-hang' })).toEqual(['00004', '00001', '00003', '00002']);
    expect(asked({ xep: 'nhom-I' })).toEqual(['00003', '00001', '00004', '00002']);
  });

  test('names in Vietnamese order, and an unknown column is the rank', () => {
    expect(asked({ xep: 'xa' })).toEqual(['00003', '00002', '00001', '00004']);
    expect(asked({ xep: 'gi-do' })).toEqual(asked({}));
    expect(sortingOf({ xep: '-diem' })).toEqual({ key: 'diem', descending: true });
  });

  test('found with or without marks, by code, and by a grade that is still possible', () => {
    expect(asked({ tim: 'duc my' })).toEqual(['00001']);
    expect(asked({ tim: 'Đức' })).toEqual(['00001']);
    expect(asked({ tim: '00004' })).toEqual(['00004']);
    expect(asked({ loai: 'A' })).toEqual(['00003']);
    expect(asked({ loai: 'B' })).toEqual(['00001', '00004']);
    expect(asked({ loai: noGrade })).toEqual(['00002']);
  });

  test('the address keeps what is known and leaves the rest', () => {
    expect(readScoresSearch({ muc: 'self', bo: 'dti.v2', tim: 12, xep: '-nhom-II.3', doi: 'x', la: 1 })).toEqual({
      muc: 'self',
      bo: 'dti.v2',
      tim: '12',
      xep: '-nhom-II.3',
    });
    expect(scoresQuery(readScoresSearch({ muc: 'highest' }))).toEqual({ level: 'highest' });
  });
});
