import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  catalogueFromFiles,
  createUnitIndex,
  createUnitSearch,
  fullNameOf,
  holdsOn,
  rankHit,
  readUnitQuery,
  searchPatterns,
  type UnitFiles,
  unitFileNames,
  unitSearchKeys,
} from './index.ts';
import { isOneEditAway } from './near.ts';

const folder = new URL('../../../../data/units/', import.meta.url);
const files = Object.fromEntries(
  unitFileNames.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
) as unknown as UnitFiles;
const catalogue = catalogueFromFiles(files);
const search = createUnitSearch(createUnitIndex(catalogue));
const rows = catalogue.versions.map((version) => ({ ...version, ...unitSearchKeys(version) }));
const anyName = fc.constantFrom(...new Set(rows.map((row) => row.name)));

/** A name with one letter lost, doubled, replaced or exchanged with the next. */
const misprint = fc
  .tuple(anyName, fc.nat(), fc.constantFrom('lose', 'double', 'replace', 'swap'))
  .map(([name, n, how]) => {
    const at = n % name.length;
    const [head, letter, next, rest] = [name.slice(0, at), name[at] ?? '', name[at + 1] ?? '', name.slice(at + 2)];
    if (how === 'lose') return `${head}${next}${rest}`;
    if (how === 'double') return `${head}${letter}${letter}${next}${rest}`;
    return how === 'swap' ? `${head}${next}${letter}${rest}` : `${head}q${next}${rest}`;
  });

describe('finding a unit', () => {
  test.each([
    ['tra vinh', '84-2023', 'folded'],
    ['Hoà Ân', '29311-2023', 'exact'],
    ['Hòa Ân', '29311-2023', 'exact'],
    ['xa thong hoa', '29335-2023', 'folded'],
    ['thông hòa', '29335-2023', 'exact'],
    ['THONG HOA', '29335-2023', 'folded'],
    ['Xã Thông Hoà', '29335-2023', 'exact'],
    ['TP.Trà Vinh', '842-2023', 'exact'],
    ['quận 1', '760-2023', 'exact'],
    ['tinh bien', '890-2023', 'folded'],
    ['Hiếu Từ', '29350-2023', 'tone'],
    ['thôgn hòa', '29335-2023', 'near'],
  ])('«%s» finds %s first (%s)', (text, unitId, match) => {
    const [first] = search(text, { asOf: '2023-08-31' });
    expect([first?.version.unitId, first?.match]).toEqual([unitId, match]);
  });

  test('a code finds its unit in both eras, each with district, province and period', () => {
    const hits = search('29335').map(({ version, district, province }) => [
      version.fullName,
      district?.fullName,
      province?.fullName,
      version.validFrom,
      version.validTo,
    ]);
    expect(hits).toEqual([
      ['Xã Tam Ngãi', undefined, 'Tỉnh Vĩnh Long', '2025-07-01', null],
      ['Xã Thông Hòa', 'Huyện Cầu Kè', 'Tỉnh Trà Vinh', '2023-04-10', '2025-07-01'],
    ]);
  });

  test('a name in the wrong kind is found behind those of the right kind', () => {
    const hits = search('phường Trà Vinh');
    expect(hits[0]).toMatchObject({ match: 'exact', version: { unitId: '29242-2025' } });
    expect(hits.find(({ version }) => version.unitId === '842-2023')?.match).toBe('start');
  });

  test('guesses at misprints do not mix with units of that very name', () => {
    expect(search('Hiếu Từ').every(({ match }) => match !== 'near')).toBe(true);
  });

  test('a search keeps to its day, level, place and number', () => {
    const hits = search('hoa', { asOf: '2023-08-31', level: 'commune', within: 'VN/2023/84', limit: 500 });
    expect(hits.length).toBeGreaterThan(3);
    expect(hits.every(({ version }) => version.path.startsWith('VN/2023/84/') && version.level === 'commune')).toBe(
      true,
    );
    expect(search('hoa', { limit: 7 })).toHaveLength(7);
  });

  test.each(['', '   ', '%', "'; drop table units", '\\', 'x'.repeat(10_000)])(
    '«%.12s» finds nothing and breaks nothing',
    (text) => {
      expect(search(text)).toEqual([]);
    },
  );
});

describe('what always holds of a search', () => {
  test('every unit is found by its full name on every day it has it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...catalogue.versions.slice(1)), (version) => {
        const hits = search(fullNameOf(version.kind, version.name), { asOf: version.validFrom, limit: 500 });
        expect(hits.filter(({ match }) => match === 'exact').map((hit) => hit.version.unitId)).toContain(
          version.unitId,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('nothing outside the asked day is found, and no unit twice', () => {
    const aDay = fc.constantFrom('2023-04-09', '2023-08-31', '2025-02-28', '2025-03-01', '2025-07-01', '2026-11-23');
    fc.assert(
      fc.property(fc.oneof(anyName, misprint), aDay, (text, asOf) => {
        const ids = search(text, { asOf, limit: 50 }).map(({ version }) => {
          expect(holdsOn(version, asOf)).toBe(true);
          return version.unitId;
        });
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 80 },
    );
  });

  test('the SQL patterns let through every row that ranking accepts', () => {
    fc.assert(
      fc.property(fc.oneof(anyName, misprint, fc.constantFrom('29335', '293', 'xa', 'tx. go cong')), (text) => {
        const query = readUnitQuery(text);
        const patterns = searchPatterns(query);
        const [byCode, byKey] = [patterns.code.map(likeExpression), patterns.searchKey.map(likeExpression)];
        for (const row of rows) {
          if (rankHit(query, row) === undefined) continue;
          if (![...byCode].some((p) => p.test(row.code)) && !byKey.some((p) => p.test(row.searchKey))) {
            expect.fail(`«${text}» accepts ${row.fullName}, which no pattern lets through`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('one edit is symmetric and two are too many', () => {
    expect(isOneEditAway('thong hoa', 'thogn hoa')).toBe(true);
    expect(isOneEditAway('thong hoa', 'tong hoa')).toBe(true);
    expect(isOneEditAway('thong hoa', 'tong ho')).toBe(false);
    expect(isOneEditAway('ab', 'ab')).toBe(false);
    fc.assert(
      fc.property(anyName, misprint, (a, b) => {
        expect(isOneEditAway(a, b)).toBe(isOneEditAway(b, a));
      }),
    );
  });
});

function likeExpression(pattern: string): RegExp {
  const source = pattern.replace(/\\(.)|%|[\s\S]/g, (part, escapedCharacter: string | undefined) =>
    part === '%' ? '.*' : (escapedCharacter ?? part).replace(/[^\p{L}\d ]/u, '\\$&'),
  );
  return new RegExp(`^${source}$`, 's');
}
