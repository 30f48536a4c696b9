import type { TargetBoard, TargetItemView } from '@thuocdo/contract/targets';
import { expect, test } from 'vitest';
import { typedEntries } from './edit-draft.ts';

const item: TargetItemView = {
  subject: 'element:a',
  name: 'A',
  measure: 'count',
  unit: null,
  max: null,
  ruleset: null,
};
const cell = { subject: 'element:a', value: 5, revision: 2, direction: 'at_least' };
const board = {
  items: [
    { unitId: '1-2023', registration: { registered: false, revision: 0 }, cells: [cell] },
    { unitId: '2-2023', registration: { registered: true, revision: 1 }, cells: [] },
  ],
} as unknown as TargetBoard;

test('only cells that say something else become entries, each on the revision that was seen', () => {
  const { entries, faults } = typedEntries(board, [item], { '1-2023 element:a': '5', '2-2023 element:a': '1.200' }, {});
  expect(faults).toEqual({});
  expect(entries).toEqual([
    { unitId: '2-2023', subject: 'element:a', value: 1200, direction: 'at_least', revision: 0 },
  ]);
});

test('an emptied cell takes the target back; what is no number is a fault of its cell', () => {
  const { entries, faults } = typedEntries(board, [item], { '1-2023 element:a': '', '2-2023 element:a': '7,5' }, {});
  expect(entries).toMatchObject([{ unitId: '1-2023', value: null, revision: 2 }]);
  expect(faults).toEqual({ '2-2023 element:a': 'not-whole' });
});
