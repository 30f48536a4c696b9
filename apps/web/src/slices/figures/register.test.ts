import type { FigureRow } from '@thuocdo/contract/figures';
import { describe, expect, test } from 'vitest';
import { sectionKey } from '../../ui/section-key.ts';
import {
  afterRefused,
  afterSaved,
  cellsOf,
  type Drafts,
  drop,
  faultIn,
  noDrafts,
  readyOf,
  settle,
  write,
} from './drafts.ts';
import { layOver } from './paste.ts';
import { periodFrom } from './period-parts.ts';
import { filterRows, groupRows } from './register-rows.ts';
import { forget, remember, undo } from './undo.ts';

const source = { id: 'so', name: 'Sở' };
const at = '2023-08-29T01:00:00.000Z';

function rowOf(element: string, more: Partial<FigureRow> & { own?: string; entryId?: string } = {}): FigureRow {
  const { own, entryId, ...given } = more;
  const said = { kind: 'typed' as const, question: null, revision: null, sheet: null, cell: null };
  const cell = { source: 'so', sourceName: 'Sở', level: 'self' as const, said, at, by: 'A', note: null, print: {} };
  return {
    element,
    name: `Chỉ tiêu ${element}`,
    unitOfMeasure: null,
    type: 'integer',
    section: null,
    system: null,
    owner: null,
    definition: null,
    method: null,
    legalBasis: null,
    fault: null,
    state: own === undefined ? 'empty' : 'stands',
    text: own ?? null,
    decision: null,
    cells: own === undefined ? [] : [{ ...cell, entryId: entryId ?? null, value: own, text: own }],
    previous: null,
    lastYear: null,
    change: null,
    changeOfYear: null,
    ...given,
  };
}

const typed = { source, by: 'typed' } as const;
const pasted = { source, by: 'pasted' } as const;

describe('what is written in the register', () => {
  test('is read the Vietnamese way; a text that is no figure stays with its reason', () => {
    const drafts = write(
      noDrafts,
      [
        { row: rowOf('a'), text: '1.234' },
        { row: rowOf('b'), text: ' 79,37 ' },
      ],
      typed,
    );
    expect(drafts.get('a')).toMatchObject({ text: '1.234', fault: null });
    expect(drafts.get('b')).toMatchObject({ text: '79,37', fault: 'fraction-in-count' });
    expect(readyOf(drafts, 'typed').map(([element]) => element)).toEqual(['a']);
  });

  test('for a period in which it is not reported is refused for that reason', () => {
    expect(faultIn(rowOf('a', { fault: 'period-kind' }), '5')).toBe('period-kind');
    expect(faultIn(rowOf('a', { type: 'rows' }), '5')).toBe('not-rows');
  });

  test('as it is saved already leaves nothing to save', () => {
    const row = rowOf('a', { own: '57', entryId: 'e1' });
    expect(write(noDrafts, [{ row, text: '57' }], typed).size).toBe(0);
    const changed = write(noDrafts, [{ row, text: '58' }], typed);
    expect(cellsOf(readyOf(changed, 'typed'), '2022')).toEqual([
      { element: 'a', period: '2022', text: '58', seen: 'e1' },
    ]);
    expect(write(changed, [{ row, text: '57' }], typed).size).toBe(0);
  });

  test('goes by itself when typed, and by a click when pasted', () => {
    const drafts = write(
      noDrafts,
      [
        { row: rowOf('a'), text: '1' },
        { row: rowOf('b'), text: '2' },
      ],
      pasted,
    );
    expect(readyOf(drafts, 'typed')).toEqual([]);
    expect(readyOf(drafts, 'all')).toHaveLength(2);
    const mended = write(drafts, [{ row: rowOf('b'), text: '3' }], typed);
    expect(readyOf(mended, 'typed').map(([element]) => element)).toEqual(['b']);
  });

  test('after a save is gone; what was typed over it meanwhile stays and has seen the new entry', () => {
    const drafts = write(
      noDrafts,
      [
        { row: rowOf('a'), text: '1' },
        { row: rowOf('b'), text: '2' },
      ],
      typed,
    );
    const sent = cellsOf(readyOf(drafts, 'typed'), '2022');
    const meanwhile = write(drafts, [{ row: rowOf('b'), text: '22' }], typed);
    const left = afterSaved(meanwhile, sent, [
      { element: 'a', entryId: 'e1' },
      { element: 'b', entryId: 'e2' },
    ]);
    expect([...left]).toEqual([['b', expect.objectContaining({ text: '22', seen: 'e2' })]]);
  });

  test('that the server refuses bears the reason, and the others are free to go', () => {
    const drafts = write(
      noDrafts,
      [
        { row: rowOf('a'), text: '1' },
        { row: rowOf('b'), text: '2' },
      ],
      typed,
    );
    const left = afterRefused(drafts, [{ pointer: '/body/cells/1', rule: 'other-scope', params: { element: 'b' } }]);
    expect(left.get('b')?.fault).toBe('other-scope');
    expect(readyOf(left, 'typed').map(([element]) => element)).toEqual(['a']);
  });

  describe('while a colleague wrote the same cell', () => {
    const row = rowOf('a', { own: '5', entryId: 'e1' });
    const error = {
      pointer: '/body/cells/0',
      rule: 'figure-changed',
      params: { element: 'a', entryId: 'e2', text: '7', by: 'Đồng nghiệp', at },
    };
    const met: Drafts = afterRefused(write(noDrafts, [{ row, text: '6' }], typed), [error]);

    test('is held with both figures', () => {
      expect(met.get('a')).toMatchObject({ text: '6', theirs: { text: '7', by: 'Đồng nghiệp', entryId: 'e2' } });
      expect(readyOf(met, 'all')).toEqual([]);
    });

    test('overwrites theirs only when its writer says so', () => {
      const mine = settle(met, 'a', 'mine');
      expect(cellsOf(readyOf(mine, 'typed'), '2022')).toEqual([
        { element: 'a', period: '2022', text: '6', seen: 'e2' },
      ]);
      expect(settle(met, 'a', 'theirs').size).toBe(0);
    });
  });
});

describe('a pasted block', () => {
  const rows = ['a', 'b', 'c'].map((element) => rowOf(element));

  test('goes down the rows on show; an empty cell leaves its figure alone, rows that are too many are counted', () => {
    const laid = layOver('1\r\n\r\n3\r\n4\r\n', rows, { row: 0, column: 3, mine: 3 });
    expect(laid.written.map(({ row, text }) => [row.element, text])).toEqual([
      ['a', '1'],
      ['c', '3'],
    ]);
    expect(laid).toMatchObject({ outside: 0, beyond: 1 });
  });

  test('of several columns gives only the one of own figures; the others are counted', () => {
    const laid = layOver('Kế hoạch\tvb\t57\nQuyết định\tvb\t138', rows, { row: 1, column: 1, mine: 3 });
    expect(laid.written.map(({ row, text }) => [row.element, text])).toEqual([
      ['b', '57'],
      ['c', '138'],
    ]);
    expect(laid.outside).toBe(4);
  });
});

describe('undoing', () => {
  test('puts back what stood unsaved in the cells of the last step, one step at a time', () => {
    const first = write(noDrafts, [{ row: rowOf('a'), text: '1' }], pasted);
    const second = write(
      first,
      [
        { row: rowOf('a'), text: '2' },
        { row: rowOf('b'), text: '9' },
      ],
      pasted,
    );
    const steps = remember(remember([], noDrafts, first), first, second);
    const once = undo(second, steps);
    expect([...once.drafts].map(([element, { text }]) => [element, text])).toEqual([['a', '1']]);
    expect(undo(once.drafts, once.steps).drafts.size).toBe(0);
    expect(undo(noDrafts, []).steps).toEqual([]);
  });

  test('does not touch what is saved', () => {
    const after = write(
      noDrafts,
      [
        { row: rowOf('a'), text: '1' },
        { row: rowOf('b'), text: '2' },
      ],
      pasted,
    );
    const steps = forget(remember([], noDrafts, after), ['a']);
    expect([...undo(drop(after, 'a'), steps).drafts]).toEqual([]);
    expect(forget(steps, ['b'])).toEqual([]);
  });
});

describe('the rows on show', () => {
  const rows = [
    rowOf('docs', { name: 'Văn bản đi', section: 'I.4', system: 'ioffice', owner: 'van_phong', own: '5' }),
    rowOf('mails', { name: 'Hộp thư công vụ', section: 'I.10', system: 'mail', state: 'conflict' }),
    rowOf('plans', { name: 'Kế hoạch', section: 'II.1' }),
    rowOf('monthly', { name: 'Chỉ báo tháng', fault: 'period-kind' }),
  ];
  const codes = (found: FigureRow[]) => found.map(({ element }) => element);

  test('are those that are reported for the period, found with or without marks', () => {
    expect(codes(filterRows(rows, {}, noDrafts))).toEqual(['docs', 'mails', 'plans']);
    expect(codes(filterRows(rows, { chi: 'every' }, noDrafts))).toHaveLength(4);
    expect(codes(filterRows(rows, { tim: 'hop thu' }, noDrafts))).toEqual(['mails']);
  });

  test('can be those of a source, an office, the empty ones, those in which sources differ, the unsaved', () => {
    expect(codes(filterRows(rows, { nguon: 'ioffice' }, noDrafts))).toEqual(['docs']);
    expect(codes(filterRows(rows, { nguon: '-' }, noDrafts))).toEqual(['plans']);
    expect(codes(filterRows(rows, { phong: 'van_phong' }, noDrafts))).toEqual(['docs']);
    expect(codes(filterRows(rows, { chi: 'empty' }, noDrafts))).toEqual(['plans']);
    expect(codes(filterRows(rows, { chi: 'conflict' }, noDrafts))).toEqual(['mails']);
    const drafts = write(noDrafts, [{ row: rows[2] as FigureRow, text: 'x' }], typed);
    expect(codes(filterRows(rows, { chi: 'unsaved' }, drafts))).toEqual(['plans']);
  });

  test('stand in the order of the report, or by source as the sources are listed', () => {
    const systems = [
      { code: 'mail', name: 'Thư công vụ' },
      { code: 'ioffice', name: 'VNPT-iOffice' },
    ];
    const shown = filterRows(rows, {}, noDrafts);
    expect(groupRows(shown, 'section', systems).map(({ name }) => name)).toEqual(['I.4', 'I.10', 'II.1']);
    expect(groupRows(shown, 'system', systems).map(({ name }) => name)).toEqual(['Thư công vụ', 'VNPT-iOffice', null]);
    expect(groupRows(shown, 'none', systems)).toHaveLength(1);
    expect(['II.1', 'I.10', 'I.4', 'IV'].sort((a, b) => (sectionKey(a) < sectionKey(b) ? -1 : 1))).toEqual([
      'I.4',
      'I.10',
      'II.1',
      'IV',
    ]);
  });
});

test('a period is made of its kind, year and place; a place that the kind lacks becomes its last', () => {
  expect(periodFrom({ kind: 'month', year: 2021, index: 5 })).toBe('2021-05');
  expect(periodFrom({ kind: 'quarter', year: 2022, index: 12 })).toBe('2022-Q4');
  expect(periodFrom({ kind: 'half', year: 2022, index: 2 })).toBe('2022-H2');
  expect(periodFrom({ kind: 'year', year: 2022, index: 9 })).toBe('2022');
});
