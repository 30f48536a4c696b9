import type { EffortView } from '@thuocdo/contract/efforts';
import { expect, test } from 'vitest';
import { itemsOf, linesBySubcriterion, ownWord, withChange } from './effort-draft.ts';

const line = (code: string, set: EffortView['set'] = null, effort = 3): EffortView => ({
  code,
  name: code,
  subcriterion: code.slice(0, 3),
  effort,
  set,
});
const said = (unitId: string) => ({ unitId, note: 'kéo cáp', at: '2026-11-25T02:00:00Z', by: 'Sở' });

test('the word of a unit above is not this unit’s own', () => {
  expect(ownWord(line('8.1.a', said('VN'), 4), '84-2023')).toEqual({ effort: null, note: '' });
  expect(ownWord(line('8.1.a', said('84-2023'), 4), '84-2023')).toEqual({ effort: 4, note: 'kéo cáp' });
});

test('a line that is again as it was is not sent', () => {
  const own = line('8.1.a', said('84-2023'), 4);
  const changed = withChange({}, own, '84-2023', { effort: 5, note: 'kéo cáp' });
  expect(itemsOf(changed)).toEqual([{ requirement: '8.1.a', effort: 5, note: 'kéo cáp' }]);
  expect(withChange(changed, own, '84-2023', { effort: 4, note: 'kéo cáp' })).toEqual({});
  expect(withChange({}, line('8.1.b'), '84-2023', { effort: null, note: 'chưa chọn' })).toEqual({});
});

test('a class taken back takes its note with it', () => {
  const own = line('8.1.a', said('84-2023'), 4);
  expect(itemsOf(withChange({}, own, '84-2023', { effort: null, note: 'kéo cáp' }))).toEqual([
    { requirement: '8.1.a', effort: null, note: '' },
  ]);
});

test('lines stand by sub-criterion in the order of the ruleset', () => {
  const items = [line('8.1.a'), line('8.1.b'), line('8.2.a')];
  expect(linesBySubcriterion({ items }).map(({ code, lines }) => [code, lines.length])).toEqual([
    ['8.1', 2],
    ['8.2', 1],
  ]);
});
