import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetCell, SheetContent } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Files, filesOnDisk } from '../../platform/files/disk.ts';
import { type ExaminedLine, keepLines, keptLines } from './examined-lines.ts';
import type { ImportRow } from './imports.queries.ts';
import { keepJsonLines } from './json-lines.ts';
import { keepCells, keptCells } from './kept-cells.ts';

let folder: string;
let files: Files;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuocdo-imports-'));
  files = filesOnDisk(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const readBack = (linesSha256: string) => keptLines(files, { linesSha256 } as ImportRow);

test('every kind of cell of every sheet comes back as it was read, over thousands of rows', async () => {
  const cells: SheetCell[] = [
    { address: 'A2', column: 1, kind: 'text', value: 'Xã Thông Hòa\n«Trà Vinh»' },
    { address: 'C2', column: 3, kind: 'number', value: 0.7937, isPercent: true },
    { address: 'D2', column: 4, kind: 'number', value: 1062 },
    { address: 'E2', column: 5, kind: 'formula', value: '=SUM(D2:D9)' },
    { address: 'F2', column: 6, kind: 'error', value: '#REF!' },
    { address: 'G2', column: 7, kind: 'day', value: '2023-08-29' },
    { address: 'AB2', column: 28, kind: 'boolean', value: false },
  ];
  const many = Array.from({ length: 4100 }, (_, at) => ({
    number: at + 3,
    cells: [{ address: `B${at + 3}`, column: 2, kind: 'number' as const, value: at }],
  }));
  const sheets: SheetContent[] = [
    {
      name: 'Số liệu',
      merged: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      rows: [{ number: 2, cells }, ...many],
    },
    { name: 'Trống', merged: [], rows: [] },
    { name: 'Sau cùng', merged: [], rows: many.slice(0, 1) },
  ];
  expect(await keptCells(files, await keepCells(files, sheets))).toEqual(sheets);
});

const line = (given: Partial<ExaminedLine>): ExaminedLine => ({
  cell: 'B2',
  unitId: '29350',
  unit: 'Xã Hiếu Tử',
  element: 'households',
  elementSaid: 'Số hộ',
  period: '2022',
  value: 1062,
  printed: '1.062',
  note: null,
  finding: null,
  state: 'new',
  before: null,
  beforeEntry: null,
  ...given,
});

const unknownUnit = (near: string) =>
  line({
    cell: 'B3',
    unitId: null,
    unit: 'Hiếu Từ',
    element: null,
    elementSaid: '',
    period: '',
    value: undefined,
    printed: '',
    state: 'refused',
    finding: { code: 'unknown-unit', params: { near } },
  });

test('the lines of an examination come back as they were: new, changed, refused, with words and without', async () => {
  const lines = [
    line({}),
    line({ cell: 'C2', state: 'changed', before: 1060, beforeEntry: 'entry', note: 'theo biên bản' }),
    unknownUnit('Xã Hiếu Tử'),
    line({ cell: 'D2', value: false, before: 0, state: 'changed' }),
    ...Array.from({ length: 2500 }, (_, at) => line({ cell: `B${at}`, unit: `Xã ${at}`, value: at })),
  ];
  expect(await readBack(await keepLines(files, lines))).toEqual(lines);
  expect(await readBack(await keepLines(files, []))).toEqual([]);
});

test('lines that an earlier version kept, one list with the words in each, are still read', async () => {
  const before = await keepJsonLines(files, [
    [
      ['B2', '29350', 'Xã Hiếu Tử', 'households', 'Số hộ', '2022', 1062, '1.062', null, null, 'new', null, null],
      ['B3', null, 'Hiếu Từ', null, '', '', null, '', null, ['unknown-unit', { near: '' }], 'refused', null, null],
    ],
  ]);
  expect(await readBack(before)).toEqual([line({}), unknownUnit('')]);
});
