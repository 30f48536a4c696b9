import { type Answer, coerceAnswer, type Question } from '@thuocdo/core/forms';
import { describe, expect, test } from 'vitest';
import { draftOf, emptyRow } from './draft-answer.ts';

const question = (part: Partial<Question>): Question => ({
  code: 'Q',
  label: 'Q',
  type: 'integer',
  origin: { text: 't', certainty: 'derived' },
  ...part,
});
const columns: Question['columns'] = [
  { code: 'name', label: 'Tên', type: 'text' },
  { code: 'count', label: 'Số', type: 'decimal' },
  { code: 'day', label: 'Ngày', type: 'date' },
  { code: 'ok', label: 'Đạt', type: 'yes_no' },
];

describe('what is typed comes back as what was stored', () => {
  test.each<[string, Question, Answer]>([
    ['integer', question({}), 1062],
    ['decimal', question({ type: 'decimal' }), 12.5],
    ['percent', question({ type: 'percent' }), 79.37],
    ['date', question({ type: 'date' }), '2023-08-31'],
    ['yes', question({ type: 'yes_no' }), true],
    ['no', question({ type: 'yes_no' }), false],
    ['nothing', question({ type: 'yes_no' }), null],
    ['text', question({ type: 'text' }), 'Xã Thông Hòa'],
    ['one of', question({ type: 'one_of', options: [{ code: 'a', label: 'A' }] }), 'a'],
    [
      'many of',
      question({
        type: 'many_of',
        options: [
          { code: 'a', label: 'A' },
          { code: 'b', label: 'B' },
        ],
      }),
      ['a', 'b'],
    ],
    ['rows', question({ type: 'rows', columns }), [{ name: 'Ấp 1', count: 0.5, day: '2023-01-02', ok: false }]],
    ['no rows', question({ type: 'rows', columns }), []],
    [
      'matrix',
      question({ type: 'matrix', columns, rowLabels: [{ code: 'r', label: 'R' }] }),
      { r: { name: 'Ấp 1', count: 2, day: null, ok: true } },
    ],
  ])('%s', (_, asked, answer) => {
    expect(coerceAnswer(asked, draftOf(asked, answer))).toEqual({ ok: true, answer });
  });
});

test('numbers are typed the Vietnamese way', () => {
  expect(draftOf(question({ type: 'decimal' }), 12.5)).toBe('12,5');
  expect(draftOf(question({ type: 'date' }), '2023-08-31')).toBe('31/08/2023');
});

test('a new row has every column, empty', () => {
  expect(emptyRow(question({ type: 'rows', columns }))).toEqual({ name: null, count: null, day: null, ok: null });
});
