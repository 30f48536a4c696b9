import type { TriableRequirement } from '@thuocdo/contract/what-if';
import { expect, test } from 'vitest';
import { draftOf, readDraft } from './threshold-draft.ts';

const requirement: TriableRequirement = {
  code: '8.4.a',
  name: 'Hồ sơ trực tuyến',
  subcriterion: { code: '8.4', name: 'Ứng dụng công nghệ thông tin' },
  unit: '%',
  op: '>=',
  minimum: 0,
  maximum: 100,
  whole: false,
  classes: ['con_lai', 'hai_dao'],
  value: null,
  valueByClass: { con_lai: 50, hai_dao: 40.5 },
  text: 'ngưỡng minh hoạ',
  illustrative: true,
};

test('a draft begins at the thresholds in force and reads back as these', () => {
  const draft = draftOf(requirement);
  expect(draft.byClass).toEqual({ con_lai: '50', hai_dao: '40,5' });
  expect(readDraft(draft, requirement)).toEqual({
    ok: true,
    amount: { valueByClass: { con_lai: 50, hai_dao: 40.5 } },
  });
});

test('one threshold for all classes', () => {
  const draft = { ...draftOf(requirement), sameForAll: true, value: '45,5' };
  expect(readDraft(draft, requirement)).toEqual({ ok: true, amount: { value: 45.5 } });
});

test('words, numbers out of range and nothing at all are named by their field', () => {
  const draft = { ...draftOf(requirement), byClass: { con_lai: 'năm mươi', hai_dao: '101' } };
  expect(readDraft(draft, requirement)).toEqual({
    ok: false,
    faults: { con_lai: { rule: 'not-a-number' }, hai_dao: { rule: 'above', maximum: 100 } },
  });
  const empty = { ...draftOf(requirement), sameForAll: true, value: '' };
  expect(readDraft(empty, requirement)).toEqual({ ok: false, faults: { value: { rule: 'not-a-number' } } });
});

test('conditions are counted in whole numbers', () => {
  const counted = {
    ...requirement,
    unit: 'điều kiện',
    minimum: 1,
    maximum: 5,
    whole: true,
    valueByClass: null,
    value: 3,
  };
  const fault = (value: string) => readDraft({ ...draftOf(counted), value }, counted);
  expect(fault('2,5')).toEqual({ ok: false, faults: { value: { rule: 'not-whole' } } });
  expect(fault('0')).toEqual({ ok: false, faults: { value: { rule: 'below', minimum: 1 } } });
  expect(fault('4')).toEqual({ ok: true, amount: { value: 4 } });
});
