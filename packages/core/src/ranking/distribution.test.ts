import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionOf } from './index.ts';

const sure = (points: number) => ({ low: points, high: points });

describe('how points are spread', () => {
  test('bins over the whole scale, the highest points in the last', () => {
    const found = distributionOf([sure(0), sure(4.9), sure(5), sure(100), { low: 61.5, high: 70 }], 100);
    expect(found?.bins).toHaveLength(20);
    expect(found?.bins[0]).toEqual({ from: 0, to: 5, settled: 2, open: 0 });
    expect(found?.bins[12]).toEqual({ from: 60, to: 65, settled: 0, open: 1 });
    expect(found?.bins.at(-1)).toEqual({ from: 95, to: 100, settled: 1, open: 0 });
    expect(found).toMatchObject({ communes: 5, open: 1, lowest: 0, highest: 100 });
  });

  test('median and quartiles lie between neighbours', () => {
    expect(distributionOf([10, 20, 30, 40].map(sure), 100)).toMatchObject({
      lowerQuartile: 17.5,
      median: 25,
      upperQuartile: 32.5,
      mean: 25,
    });
  });

  test('of nothing there is no distribution, and a scale that nobody knows ends at the highest', () => {
    expect(distributionOf([], 100)).toBeUndefined();
    expect(distributionOf([sure(3), sure(7)], null)?.bins.at(-1)?.to).toBe(7);
    expect(distributionOf([sure(0)], null)?.bins).toEqual([{ from: 0, to: 0.5, settled: 1, open: 0 }]);
  });

  test('every commune is in one bin, whatever order they come in', () => {
    const point = fc.integer({ min: 0, max: 1000 }).map((tenths) => sure(tenths / 10));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
        const found = distributionOf(points, 100);
        expect(found?.bins.reduce((sum, bin) => sum + bin.settled + bin.open, 0)).toBe(points.length);
        expect(distributionOf([...points].reverse(), 100)).toEqual(found);
      }),
    );
  });
});
