import type { Question } from '@thuocdo/core/forms';
import { readBlock } from '@thuocdo/core/text';
import { describe, expect, test } from 'vitest';
import { layBlock } from './pasted-rows.ts';

const table: Question = {
  code: 'C01',
  label: 'Dịch vụ ở từng thôn',
  type: 'rows',
  origin: { text: '', certainty: 'general' },
  columns: [
    { code: 'hamlet', label: 'Thôn', type: 'text' },
    { code: 'households', label: 'Số hộ', type: 'integer', unitOfMeasure: 'hộ' },
    { code: 'mobile', label: 'Di động', type: 'yes_no' },
    { code: 'kind', label: 'Loại', type: 'one_of', options: [{ code: 'fm', label: 'Vô tuyến FM' }] },
    { code: 'commune', label: 'Xã', type: 'unit' },
  ],
};
const units = [{ id: '29335-2023', name: 'Xã Thông Hòa' }];

describe('a block from a spreadsheet', () => {
  test('becomes rows: choices by their words, units by name or code, numbers as typed; the head is left out', () => {
    const block = readBlock(
      'Thôn\tSố hộ (hộ)\nẤp 1\t1.062\tCó\tvô tuyến fm\tXa Thong Hoa\nẤp 2\t12.5\tKHÔNG\t?\t29335',
    );
    expect(layBlock(table, [], block, { row: 0, column: 0 }, units)).toEqual([
      { hamlet: 'Ấp 1', households: '1.062', mobile: true, kind: 'fm', commune: '29335-2023' },
      { hamlet: 'Ấp 2', households: '12.5', mobile: false, kind: '?', commune: '29335-2023' },
    ]);
  });

  test('is laid over rows from a spot on; rows are added below and cells beyond the last column fall away', () => {
    const rows = [
      { hamlet: 'Ấp 1', households: 1, mobile: null, kind: null, commune: null },
      { hamlet: 'Ấp 2', households: 2, mobile: null, kind: null, commune: null },
    ];
    const laid = layBlock(table, rows, [['20'], ['30']], { row: 1, column: 1 });
    expect(laid.map((row) => [row['hamlet'], row['households']])).toEqual([
      ['Ấp 1', 1],
      ['Ấp 2', '20'],
      [null, '30'],
    ]);
    expect(layBlock(table, rows, [['x', 'thừa']], { row: 0, column: 4 })[0]).toMatchObject({ commune: 'x' });
    expect(rows[1]?.households).toBe(2);
  });
});
