import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { toneFree } from '../packages/core/src/text/index.ts';
import { fullNameOf, kindWord, type StateFile, type UnitFiles } from '../packages/core/src/units/index.ts';
import { buildUnitFiles, readUnitFiles, renderUnitFile } from './build-units.ts';
import { kindAndName, tidyName } from './units/names.ts';

// Reference tables that lie beside the repository on our machines; they do not ship with it.
const reference = new URL('../../shared/domain/units/', import.meta.url);
const hasReference = existsSync(reference);

let shipped: UnitFiles;
beforeAll(async () => {
  shipped = await readUnitFiles();
});

/** SHA-256 of the reference tables in the form of `lineOf`: proves the same without the tables. */
const proofs = {
  'state-2024.json': {
    table: 'units-2024.csv',
    rows: 11_366,
    sha256: '19141b558547c104387bc3111363899d38e85b12aa397e677c5ea3d1f4740b8b',
  },
  'state-2025-06.json': {
    table: 'units-2025-06.csv',
    rows: 10_794,
    sha256: '2c2743c80a57511e5ace872ab34d9f051873d03a83bb7578236d72c210e180ac',
  },
  'state-2025-07.json': {
    table: 'units-2025.csv',
    rows: 3355,
    sha256: '3f4eee6899931a05806cbf23d0cc3395ea835574669cad72687e10ffe38caaaf',
  },
} as const;
const states = Object.entries(proofs) as [keyof typeof proofs, (typeof proofs)[keyof typeof proofs]][];
const successionProof = { rows: 10_634, sha256: 'c7a6c69f70358648840d836c0bc7a22953816c1e6db2e000c73bd2836296d37e' };

function lineOf(code: string, parent: string, kind: string, fullName: string): string {
  return [code, parent, kind, toneFree(fullName)].join(',');
}

function linesOfState(state: StateFile): string[] {
  return state.units
    .map(([code, parent, kind, name]) => {
      const word = kind === 'thanh_pho_tw' ? 'Thành phố trực thuộc trung ương' : kindWord(kind);
      return lineOf(code, parent, word, fullNameOf(kind, name));
    })
    .sort();
}

function countKinds({ units }: StateFile): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, , kind] of units) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function linesOfSuccession(): string[] {
  return shipped['succession-2025.json'].pairs.map(([from, to, kind]) => [from, to, kind ?? 'whole'].join(',')).sort();
}

function sha256(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Rows of a reference table; none of the columns read here holds a comma or a quote. */
function readTable(name: string): string[][] {
  return readFileSync(new URL(name, reference), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

describe('the unit files that ship', () => {
  test('are what the packages and the overlay give', async () => {
    for (const [name, file] of Object.entries(await buildUnitFiles())) {
      const text = readFileSync(new URL(`../data/units/${name}`, import.meta.url), 'utf8');
      expect(text === renderUnitFile(file), `${name} is stale: run npm run data:units`).toBe(true);
    }
  });

  test.each(states)('%s equals its reference table by hash', (name, { rows, sha256: hash }) => {
    const lines = linesOfState(shipped[name]);
    expect([lines.length, sha256(lines)]).toEqual([rows, hash]);
  });

  test('the succession equals its reference table by hash', () => {
    const lines = linesOfSuccession();
    expect([lines.length, sha256(lines)]).toEqual([successionProof.rows, successionProof.sha256]);
  });

  test('kinds of communes are counted as the official counts have them', () => {
    const counts = states.map(([name]) => countKinds(shipped[name]));
    expect(counts).toEqual([
      {
        tinh: 58,
        thanh_pho_tw: 5,
        quan: 46,
        huyen: 524,
        thi_xa: 52,
        thanh_pho: 83,
        xa: 8207,
        phuong: 1771,
        thi_tran: 620,
      },
      {
        tinh: 57,
        thanh_pho_tw: 6,
        quan: 49,
        huyen: 508,
        thi_xa: 52,
        thanh_pho: 87,
        xa: 7692,
        phuong: 1726,
        thi_tran: 617,
      },
      { tinh: 28, thanh_pho_tw: 6, xa: 2621, phuong: 687, dac_khu: 13 },
    ]);
  });

  test('names are NFC with one way of placing tones', () => {
    const names = states.flatMap(([name]) => shipped[name].units.map((row) => row[3]));
    expect(names.filter((name) => name !== tidyName(name))).toEqual([]);
    expect(names.filter((name) => /o[àáảãạ]( |$)|(?<!q)u[ỳýỷỹỵ]( |$)/i.test(name))).toEqual([]);
  });
});

describe('reading names', () => {
  test.each([
    ['29335', 'Xã Thông Hoà ', 'xa', 'Thông Hòa'],
    ['058', 'Thành Phố Bắc Kạn', 'thanh_pho', 'Bắc Kạn'],
    ['01', 'Thành phố Hà Nội', 'thanh_pho_tw', 'Hà Nội'],
    ['00001', 'Phường Thuỵ  Quý', 'phuong', 'Thụy Quý'],
    ['00001', 'Xã Hoàn Khoái', 'xa', 'Hoàn Khoái'],
    ['00001', 'Xã M’Drắk', 'xa', "M'Drắk"],
  ])('%s «%s» is %s «%s»', (code, fullName, kind, name) => {
    expect(kindAndName(code, fullName)).toEqual({ kind, name });
  });

  test('a kind of another level is refused', () => {
    expect(() => kindAndName('00001', 'Huyện Cầu Kè')).toThrow('00001');
  });
});

describe.skipIf(!hasReference)('against the reference tables', () => {
  test.each(states)('%s has no difference', (name, { table }) => {
    const expected = readTable(table).map(([code = '', parent = '', , , fullName = '', kind = '']) =>
      lineOf(code, parent, kind, fullName),
    );
    expect(differences(linesOfState(shipped[name]), expected)).toEqual([]);
  });

  test('the succession has no difference, kind included', () => {
    const expected = readTable('succession-2025.csv').map((row) => row.slice(0, 3).join(','));
    expect(differences(linesOfSuccession(), expected)).toEqual([]);
  });

  test('the changes of 2026 are the twelve facts', () => {
    const after = new Map(shipped['changes-2026.json'].changes.map((change) => [change.code, change]));
    const facts = readTable('changes-2026.csv');
    expect([facts.length, after.size]).toEqual([12, 11]);
    for (const [code = '', , field, , value, effective, decree] of facts) {
      const change = after.get(code);
      const isCity = change?.kind === 'thanh_pho_tw';
      const word = isCity ? 'Thành phố trực thuộc trung ương' : undefined;
      const fullName = change && fullNameOf(change.kind, change.name);
      expect([field === 'type' ? word : fullName, change?.from, change?.source]).toEqual([value, effective, decree]);
    }
  });
});

function differences(ours: readonly string[], expected: readonly string[]): string[] {
  const [mine, theirs] = [new Set(ours), new Set(expected)];
  return [...ours.filter((line) => !theirs.has(line)), ...expected.filter((line) => !mine.has(line))];
}
