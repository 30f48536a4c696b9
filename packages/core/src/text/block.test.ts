import { describe, expect, test } from 'vitest';
import { isBlock, readBlock } from './block.ts';

describe('a block from a spreadsheet', () => {
  test('cells by tabs, rows by line ends; a quoted cell may hold both; the last line end is no row', () => {
    expect(readBlock('Ấp 1\t320\r\n"Ấp ""Giồng""\n(cũ)"\t1.062\r\n')).toEqual([
      ['Ấp 1', '320'],
      ['Ấp "Giồng"\n(cũ)', '1.062'],
    ]);
  });

  test('one copied cell is no block', () => {
    expect(isBlock('Ấp 1\n')).toBe(false);
    expect(isBlock('Ấp 1\t2')).toBe(true);
    expect(isBlock('Ấp 1\nẤp 2')).toBe(true);
  });

  test('an empty cell or row within keeps its place, so that the rows below do not move up', () => {
    expect(readBlock('1\n\n3\n')).toEqual([['1'], [''], ['3']]);
    expect(readBlock('a\t\tb')).toEqual([['a', '', 'b']]);
    expect(readBlock('\n\n')).toEqual([]);
  });
});
