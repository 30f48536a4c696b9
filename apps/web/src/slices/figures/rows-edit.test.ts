import { describe, expect, test } from 'vitest';
import { addRow, editedFrom, moveRow, readList, removeRow, setCell, withPreset } from './rows-edit.ts';

const plans = [
  { no: '16/KH-UBND', date: '2022-02-24', subject: 'Hạ tầng' },
  { no: '12/KH-BTC', date: '2022-02-14', to: 'các Sở' },
];

describe('a list row by row', () => {
  test('keeps the columns that it has; days are read and written as people do', () => {
    const list = editedFrom(plans);
    expect(list.columns).toEqual(['no', 'date', 'subject', 'to']);
    expect(list.rows[0]).toEqual({ no: '16/KH-UBND', date: '24/02/2022', subject: 'Hạ tầng', to: '' });
    expect(readList(list, plans)).toEqual({ value: plans });
  });

  test('of names stays a list of names', () => {
    const names = ['Thuận Hòa', 'Nhị Trường'];
    expect(readList(editedFrom(names), names)).toEqual({ value: names });
  });

  test('that is new has number, day and subject', () => {
    const list = setCell(setCell(addRow(editedFrom(undefined)), 0, 'no', '1/KH'), 0, 'date', '5/1/2022');
    expect(readList(list, undefined)).toEqual({ value: [{ no: '1/KH', date: '2022-01-05' }] });
  });

  test('can be moved, added to and taken from', () => {
    const list = moveRow(editedFrom(['a', 'b', 'c']), 2, -1);
    expect(readList(list, [])).toEqual({ value: ['a', 'c', 'b'] });
    expect(moveRow(list, 0, -1)).toBe(list);
    expect(readList(removeRow(list, 1), [])).toEqual({ value: ['a', 'b'] });
  });

  test('with an empty row or a day that no calendar has is not saved, and the row is named', () => {
    const list = setCell(addRow(editedFrom(plans)), 0, 'date', '31/02/2022');
    expect(readList(list, plans)).toEqual({
      faults: [
        { rule: 'not-a-day', row: 0, column: 'date', text: '31/02/2022' },
        { rule: 'empty-row', row: 2 },
      ],
    });
  });

  test('a date that the paper gives in words is kept', () => {
    const list = [{ no: '1', date: 'tháng 5/2021' }];
    expect(readList(editedFrom(list), list)).toEqual({ value: list });
  });

  test('that takes other columns loses nothing', () => {
    const names = withPreset(editedFrom(plans), 'names');
    expect(names.rows[1]?.['name']).toBe('12/KH-BTC – 14/02/2022 – các Sở');
    expect(withPreset(names, 'papers').rows[0]).toEqual({
      no: '',
      date: '',
      subject: '16/KH-UBND – 24/02/2022 – Hạ tầng',
    });
  });
});
