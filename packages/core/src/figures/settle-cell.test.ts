import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SaidFigure, settleCell } from './settle-cell.ts';

const says = (source: string, value: SaidFigure['value'], rest: Partial<SaidFigure> = {}): SaidFigure => ({
  source,
  value,
  level: 'self',
  ...rest,
});

describe('the figure that stands in a cell', () => {
  test('is nothing where nobody says anything', () => {
    expect(settleCell([], undefined)).toEqual({ kind: 'empty' });
  });

  test('is what all sources agree on', () => {
    expect(settleCell([says('so', 5), says('system:igate', 5)], undefined)).toMatchObject({ kind: 'stands', value: 5 });
  });

  test('is unknown while sources differ, until a person decides', () => {
    const two = [says('so', 5), says('system:igate', 6)];
    expect(settleCell(two, undefined).kind).toBe('conflict');
    const decision = { source: 'system:igate', seen: two };
    expect(settleCell(two, decision)).toMatchObject({ kind: 'stands', value: 6, decided: true });
  });

  test('is open again when a source says something else, or another source comes', () => {
    const two = [says('so', 5), says('system:igate', 6)];
    const decision = { source: 'system:igate', seen: two };
    expect(settleCell([says('so', 4), says('system:igate', 6)], decision).kind).toBe('conflict');
    expect(settleCell([...two, says('vnpt', 7)], decision).kind).toBe('conflict');
  });

  test('of one source is the one at the highest level', () => {
    expect(settleCell([says('so', 5), says('so', 6, { level: 'verified' })], undefined)).toMatchObject({ value: 6 });
  });

  test('adds up what are parts of a whole', () => {
    const parts = [says('vnpt', 5, { adds: true }), says('viettel', 7, { adds: true })];
    expect(settleCell(parts, undefined)).toMatchObject({ kind: 'stands', value: 12 });
  });

  test('does not depend on the order in which sources come or cells of a row stand', () => {
    const rows = [says('a', [{ no: '1', day: '2' }]), says('b', [{ day: '2', no: '1' }])];
    expect(settleCell(rows, undefined).kind).toBe('stands');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 2 })), { maxLength: 3 }),
        (all) => {
          const said = [...new Map(all).entries()].map(([source, value]) => says(source, value));
          expect(settleCell([...said].reverse(), undefined)).toEqual(settleCell(said, undefined));
        },
      ),
    );
  });
});
