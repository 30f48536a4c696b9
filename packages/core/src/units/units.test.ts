import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  catalogueFromFiles,
  childrenOf,
  countByLevel,
  createUnitIndex,
  eraOn,
  historyOf,
  holdsOn,
  lookupSucceeding,
  predecessorsOf,
  statedOn,
  successorsOf,
  type UnitFiles,
  unitAt,
  unitFileNames,
  unitsAbove,
} from './index.ts';

const folder = new URL('../../../../data/units/', import.meta.url);
const files = Object.fromEntries(
  unitFileNames.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
) as unknown as UnitFiles;
const catalogue = catalogueFromFiles(files);
const index = createUnitIndex(catalogue);
const aVersion = fc.constantFrom(...catalogue.versions);
const aDay = fc
  .integer({ min: Date.UTC(2023, 3, 10), max: Date.UTC(2027, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10));

function communesBelow(unitId: string, asOf: string) {
  return childrenOf(index, unitId, asOf).flatMap((unit) => childrenOf(index, unit.unitId, asOf));
}

describe('units in time', () => {
  test.each([
    ['2023-04-10', 63, 705, 10_598],
    ['2023-08-31', 63, 705, 10_598],
    ['2025-02-28', 63, 705, 10_598],
    ['2025-03-01', 63, 696, 10_035],
    ['2025-06-30', 63, 696, 10_035],
    ['2025-07-01', 34, 0, 3321],
    ['2026-11-23', 34, 0, 3321],
  ])('on %s there are %d provinces, %d districts and %d communes', (day, province, district, commune) => {
    expect(countByLevel(index, day)).toEqual({ country: 1, province, district, commune });
  });

  test('no source states the days between February 2024 and February 2025', () => {
    expect(['2024-01-31', '2025-03-01', '2025-07-01'].map((day) => statedOn(catalogue, day))).toEqual(
      Array(3).fill('known'),
    );
    expect(['2024-02-01', '2025-02-28', '2023-04-09'].map((day) => statedOn(catalogue, day))).toEqual(
      Array(3).fill('carried'),
    );
  });

  test('a code means one unit before July 2025 and another after', () => {
    expect(unitAt(index, '29335-2023', '2023-08-31')).toMatchObject({
      fullName: 'Xã Thông Hòa',
      path: 'VN/2023/84/845/29335',
      parentId: '845-2023',
    });
    expect(unitAt(index, '29335-2023', '2025-07-01')).toBeUndefined();
    expect(unitAt(index, '29335-2025', '2025-06-30')).toBeUndefined();
    expect(unitAt(index, '29335-2025', '2025-07-01')).toMatchObject({
      fullName: 'Xã Tam Ngãi',
      path: 'VN/2025/86/29335',
    });
  });

  test('a unit that moved or was raised keeps its id and has two versions', () => {
    expect(historyOf(index, '19846-2023').map((v) => [v.fullName, v.parentId, v.validFrom, v.validTo])).toEqual([
      ['Xã Phong Hòa', '476-2023', '2023-04-10', '2025-03-01'],
      ['Phường Phong Hòa', '476-2023', '2025-03-01', '2025-07-01'],
    ]);
    expect(historyOf(index, '25099-2023').map((v) => [v.parentId, v.path])).toEqual([
      ['681-2023', 'VN/2023/68/681/25099'],
      ['682-2023', 'VN/2023/68/682/25099'],
    ]);
    expect(historyOf(index, '75-2025').map((v) => [v.fullName, v.kind, v.validFrom])).toEqual([
      ['Tỉnh Đồng Nai', 'tinh', '2025-07-01'],
      ['Thành phố Đồng Nai', 'thanh_pho_tw', '2026-04-30'],
    ]);
  });

  test('ten communes of Đồng Nai are phường from 30/04/2026', () => {
    const phuong = (day: string) => childrenOf(index, '75-2025', day).filter((unit) => unit.kind === 'phuong').length;
    expect(phuong('2026-04-30') - phuong('2026-04-29')).toBe(10);
  });

  test('a commune of today names its province as it is called today', () => {
    const [open] = historyOf(index, '26377-2025');
    expect(open && unitsAbove(index, open).map((unit) => unit.fullName)).toEqual(['Thành phố Đồng Nai']);
    expect(open && unitsAbove(index, open, '2025-12-31').map((unit) => unit.fullName)).toEqual(['Tỉnh Đồng Nai']);
  });

  test('the rosters of 2023: 85 xã of 106 in Trà Vinh, 235 in Hải Dương, 16 in Thường Xuân', () => {
    const traVinh = communesBelow('84-2023', '2023-08-31');
    expect(childrenOf(index, '84-2023', '2023-08-31')).toHaveLength(9);
    expect([traVinh.length, traVinh.filter((unit) => unit.kind === 'xa').length]).toEqual([106, 85]);
    expect(traVinh.filter((unit) => unit.kind === 'phuong' || unit.kind === 'thi_tran')).toHaveLength(21);
    expect(communesBelow('30-2023', '2023-08-31')).toHaveLength(235);
    expect(childrenOf(index, '396-2023', '2023-08-31')).toHaveLength(16);
  });

  test('Trà Vinh has two communes fewer before the reform, when wards of its city had merged', () => {
    expect(childrenOf(index, '84-2023', '2025-06-30')).toHaveLength(9);
    expect(communesBelow('84-2023', '2025-06-30')).toHaveLength(104);
  });

  test('children come in Vietnamese order', () => {
    const names = childrenOf(index, '84-2023', '2023-08-31').map((unit) => unit.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
  });
});

describe('what always holds of the catalogue', () => {
  test('a path is the parent’s path and the code, on every day of the version', () => {
    for (const version of catalogue.versions) {
      if (version.parentId === null) continue;
      for (const day of [version.validFrom, version.validTo ?? '2027-01-01'].map((d, at) =>
        at === 0 ? d : before(d),
      )) {
        const parent = unitAt(index, version.parentId, day);
        const prefix = parent?.level === 'country' ? `${parent.path}/${version.era}` : parent?.path;
        if (version.path !== `${prefix}/${version.code}`) expect.fail(`${version.unitId} on ${day}: ${version.path}`);
      }
    }
  });

  test('on any day a unit has at most one version, and exactly one while its history lasts', () => {
    fc.assert(
      fc.property(aVersion, aDay, ({ unitId }, day) => {
        const history = historyOf(index, unitId);
        const holding = history.filter((version) => holdsOn(version, day));
        const lasts = { validFrom: history[0]?.validFrom ?? '', validTo: history.at(-1)?.validTo ?? null };
        expect(holding).toHaveLength(holdsOn(lasts, day) ? 1 : 0);
        expect(unitAt(index, unitId, day)).toBe(holding[0]);
      }),
      { numRuns: 2000 },
    );
  });

  test('every unit below the country belongs to the era of its day', () => {
    fc.assert(
      fc.property(aVersion, aDay, (version, day) => {
        if (version.level !== 'country' && holdsOn(version, day)) expect(version.era).toBe(eraOn(day));
      }),
    );
  });
});

describe('succession', () => {
  test('successors and predecessors are one relation read from both ends', () => {
    for (const { from, to, kind } of catalogue.successions) {
      if (!successorsOf(index, from).some((heir) => heir.unitId === to && heir.kind === kind)) expect.fail(from);
      if (!predecessorsOf(index, to).some((heir) => heir.unitId === from && heir.kind === kind)) expect.fail(to);
    }
    expect(catalogue.successions).toHaveLength(10_634);
  });

  test('every commune of June 2025 is followed by one whole heir or by several parts that exist', () => {
    for (const version of catalogue.versions) {
      if (version.level !== 'commune' || version.validTo !== '2025-07-01') continue;
      const heirs = lookupSucceeding(index, version.unitId, '2025-07-01');
      const isWhole = heirs.length === 1 && heirs[0]?.kind === 'whole';
      if (!isWhole && !(heirs.length > 1 && heirs.every(({ kind }) => kind === 'part'))) {
        expect.fail(`${version.unitId}: ${JSON.stringify(heirs)}`);
      }
    }
  });

  test('every unit of July 2025 has predecessors', () => {
    const orphans = catalogue.versions.filter(
      (version) => version.validFrom === '2025-07-01' && predecessorsOf(index, version.unitId).length === 0,
    );
    expect(orphans).toEqual([]);
  });

  test('a unit stands for itself while it exists, then its heirs do', () => {
    expect(lookupSucceeding(index, '29335-2023', '2023-08-31')).toEqual([{ unitId: '29335-2023', kind: 'whole' }]);
    expect(lookupSucceeding(index, '29335-2023', '2026-11-23')).toEqual([{ unitId: '29335-2025', kind: 'whole' }]);
    expect(lookupSucceeding(index, '84-2023', '2026-11-23')).toEqual([{ unitId: '86-2025', kind: 'whole' }]);
    expect(lookupSucceeding(index, '18796-2023', '2025-07-01').map(({ kind }) => kind)).toEqual([
      'part',
      'part',
      'part',
    ]);
    expect(lookupSucceeding(index, '29335-2025', '2023-08-31')).toEqual([]);
  });
});

function before(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
