import { describe, expect, test } from 'vitest';
import {
  catalogueFromFiles,
  createUnitIndex,
  historyOf,
  type StateFile,
  type UnitChange,
  type UnitFiles,
  type UnitRow,
  unitAt,
} from './index.ts';

const before: readonly UnitRow[] = [
  ['01', '', 'tinh', 'Một'],
  ['02', '', 'tinh', 'Hai'],
  ['101', '01', 'huyen', 'Dời'],
  ['201', '02', 'huyen', 'Ở'],
  ['00011', '101', 'xa', 'Con'],
  ['00021', '201', 'xa', 'Thường'],
  ['00022', '201', 'xa', 'Hoà'],
  ['00023', '201', 'xa', 'Mất'],
];

const [province1, province2] = before.slice(0, 2) as [UnitRow, UnitRow];

const later: readonly UnitRow[] = [
  province1,
  province2,
  ['101', '02', 'huyen', 'Dời'],
  ['201', '02', 'huyen', 'Ở'],
  ['00011', '101', 'xa', 'Con'],
  ['00021', '201', 'xa', 'Thường'],
  ['00022', '201', 'xa', 'Hòa'],
  ['00024', '201', 'phuong', 'Mới'],
];

const reformed: readonly UnitRow[] = [
  ['02', '', 'tinh', 'Hai'],
  ['00021', '02', 'xa', 'Khác'],
];

const change: UnitChange = { code: '02', from: '2026-04-30', kind: 'thanh_pho_tw', name: 'Hai', source: 'thử' };

function indexOf(changes: readonly UnitChange[] = []) {
  const files: UnitFiles = {
    'state-2024.json': state('2023', '2023-04-10', '2025-03-01', before),
    'state-2025-06.json': state('2023', '2025-03-01', '2025-07-01', later),
    'state-2025-07.json': state('2025', '2025-07-01', null, reformed),
    'succession-2025.json': { day: '2025-07-01', pairs: [['00021', '00021']] },
    'changes-2026.json': { changes },
  };
  return createUnitIndex(catalogueFromFiles(files));
}

function state(era: StateFile['era'], from: string, until: string | null, units: readonly UnitRow[]): StateFile {
  return { era, from, until, knownUntil: until, units };
}

function lifeOf(unitId: string, changes: readonly UnitChange[] = []) {
  return historyOf(indexOf(changes), unitId).map((version) => [version.path, version.validFrom, version.validTo]);
}

describe('joining the states of an era', () => {
  test('a unit alike in both is one version', () => {
    expect(lifeOf('00021-2023')).toEqual([['VN/2023/02/201/00021', '2023-04-10', '2025-07-01']]);
  });

  test('another placing of the tone is no change', () => {
    expect(lifeOf('00022-2023')).toHaveLength(1);
  });

  test('a district that moves is split, and so is the commune whose path goes with it', () => {
    expect(lifeOf('101-2023')).toEqual([
      ['VN/2023/01/101', '2023-04-10', '2025-03-01'],
      ['VN/2023/02/101', '2025-03-01', '2025-07-01'],
    ]);
    expect(lifeOf('00011-2023')).toEqual([
      ['VN/2023/01/101/00011', '2023-04-10', '2025-03-01'],
      ['VN/2023/02/101/00011', '2025-03-01', '2025-07-01'],
    ]);
  });

  test('a unit of one state only lives as long as that state', () => {
    expect(lifeOf('00023-2023')).toEqual([['VN/2023/02/201/00023', '2023-04-10', '2025-03-01']]);
    expect(lifeOf('00024-2023')).toEqual([['VN/2023/02/201/00024', '2025-03-01', '2025-07-01']]);
  });
});

describe('across the reform', () => {
  test('one code is two units, and neither holds in the other’s time', () => {
    const index = indexOf();
    expect(unitAt(index, '00021-2023', '2025-06-30')?.name).toBe('Thường');
    expect(unitAt(index, '00021-2023', '2025-07-01')).toBeUndefined();
    expect(unitAt(index, '00021-2025', '2025-07-01')?.name).toBe('Khác');
  });

  test('a change of kind splits the unit of era 2025, not its namesake before nor its communes', () => {
    expect(lifeOf('02-2025', [change])).toEqual([
      ['VN/2025/02', '2025-07-01', '2026-04-30'],
      ['VN/2025/02', '2026-04-30', null],
    ]);
    expect(lifeOf('02-2023', [change])).toHaveLength(1);
    expect(lifeOf('00021-2025', [change])).toEqual([['VN/2025/02/00021', '2025-07-01', null]]);
  });

  test('the country holds from the first state on, without end', () => {
    expect(lifeOf('VN')).toEqual([['VN', '2023-04-10', null]]);
  });
});
