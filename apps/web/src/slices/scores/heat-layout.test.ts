import { describe, expect, test } from 'vitest';
import { cellAt, fittingHeight, inSight, layoutOf, moved, openingHeight, scrollTo, zoomed } from './heat-layout.ts';

const view = { width: 1100, height: 540 };
const top = { left: 0, top: 0 };

describe('where the cells of a heat map lie', () => {
  test('106 communes open readable, 3,321 so that most are seen at once, and all fit when asked', () => {
    expect(layoutOf({ rows: 106, columns: 30 }, openingHeight(106), view)).toMatchObject({
      rowHeight: 20,
      labelWidth: 230,
      columnWidth: 29,
    });
    expect(openingHeight(3321)).toBe(3);
    expect(fittingHeight(106, view)).toBe(3);
    const all = layoutOf({ rows: 3321, columns: 30 }, fittingHeight(3321, view), view);
    expect(all.height).toBeCloseTo(view.height, 6);
    expect(inSight(all, top, view)).toMatchObject({ firstRow: 0, lastRow: 3321 });
  });

  test('columns never become too narrow to hit: the map is scrolled sideways', () => {
    const layout = layoutOf({ rows: 106, columns: 40 }, 20, { width: 366, height: 590 });
    expect(layout.columnWidth).toBe(22);
    expect(layout.width).toBeGreaterThan(366);
  });

  test('a point is in the cell drawn there, and head and names are none', () => {
    const layout = layoutOf({ rows: 50, columns: 10 }, 20, view);
    expect(cellAt(layout, top, layout.labelWidth - 1, 300)).toBeUndefined();
    expect(cellAt(layout, top, 500, layout.headHeight - 1)).toBeUndefined();
    expect(cellAt(layout, top, layout.labelWidth, layout.headHeight)).toEqual({ row: 0, column: 0 });
    expect(cellAt(layout, { left: 0, top: 45 }, layout.labelWidth + layout.columnWidth, layout.headHeight)).toEqual({
      row: 2,
      column: 1,
    });
    expect(cellAt(layout, { left: 0, top: 0 }, layout.labelWidth, layout.headHeight + 50 * 20)).toBeUndefined();
  });

  test('only what is in sight is drawn', () => {
    const layout = layoutOf({ rows: 3321, columns: 30 }, 20, view);
    const seen = inSight(layout, { left: 0, top: 1000 }, view);
    expect(seen).toMatchObject({ firstRow: 50, lastRow: 74, firstColumn: 0, lastColumn: 30 });
  });

  test('a cell chosen by key is brought into sight, and one in sight moves nothing', () => {
    const layout = layoutOf({ rows: 3321, columns: 30 }, 20, view);
    expect(scrollTo(layout, top, view, { row: 3, column: 3 })).toEqual(top);
    const far = scrollTo(layout, top, view, { row: 3320, column: 0 });
    expect(far.top).toBe(3321 * 20 - (view.height - layout.headHeight));
    expect(scrollTo(layout, far, view, { row: 0, column: 0 })).toEqual(top);
  });

  test('keys move by a cell, by ten rows and to the ends, and stop at the edges', () => {
    const count = { rows: 30, columns: 5 };
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', count)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 4, column: 1 }, 'ArrowRight', count)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 25, column: 1 }, 'PageDown', count)).toEqual({ row: 29, column: 1 });
    expect(moved({ row: 25, column: 1 }, 'End', count)).toEqual({ row: 25, column: 4 });
    expect(moved({ row: 25, column: 1 }, 'a', count)).toBeUndefined();
  });

  test('zoom goes step by step and stops at both ends', () => {
    expect(zoomed(20, 1)).toBe(28);
    expect(zoomed(28, 1)).toBe(28);
    expect(zoomed(1, -1)).toBe(1);
    expect([zoomed(0.14, -1), zoomed(0.14, 1)]).toEqual([0.14, 1]);
  });
});
