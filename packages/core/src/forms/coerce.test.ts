import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coerceAnswer, type Question, type QuestionType } from './index.ts';

const origin: Question['origin'] = { text: 'thử', certainty: 'general' };
const ask = (type: QuestionType, more: Partial<Question> = {}): Question => ({
  code: 'Q1',
  label: 'Câu thử',
  type,
  origin,
  ...more,
});
const options = [
  { code: 'a', label: 'A' },
  { code: 'b', label: 'B' },
];
const rows = ask('rows', {
  columns: [
    { code: 'hamlet', label: 'Thôn', type: 'text', maxLength: 20 },
    { code: 'n', label: 'Số', type: 'integer', min: 0 },
    { code: 'kind', label: 'Loại', type: 'one_of', options },
  ],
});
const taken = (question: Question, raw: unknown) => {
  const result = coerceAnswer(question, raw);
  return result.ok ? result.answer : result.finding;
};

describe('one answer is taken', () => {
  test.each<[Question, unknown, unknown]>([
    [ask('decimal'), '12,5', 12.5],
    [ask('decimal'), '1.062', 1062],
    [ask('integer'), '1.062', 1062],
    [ask('integer'), ' 7 ', 7],
    [ask('integer'), -0, 0],
    [ask('integer'), 7, 7],
    [ask('percent'), '79,37', 79.37],
    [ask('date'), '31/8/2023', '2023-08-31'],
    [ask('date'), '2023-08-31', '2023-08-31'],
    [ask('yes_no'), false, false],
    [ask('one_of', { options }), 'b', 'b'],
    [ask('many_of', { options }), ['b', 'a', 'b'], ['a', 'b']],
    [ask('many_of', { options }), [], null],
    [ask('text'), 'Ho\u0300a', 'Hòa'],
    [ask('text'), '   ', null],
    [ask('integer'), '', null],
    [ask('file'), ['e-1', 'e-1'], ['e-1']],
    [ask('unit'), '29335-2023', '29335-2023'],
    [rows, [], []],
    [rows, [{ hamlet: 'Ấp 1', n: '1.062' }], [{ hamlet: 'Ấp 1', n: 1062, kind: null }]],
  ])('%# %j', (question, raw, expected) => {
    expect(taken(question, raw)).toEqual(expected);
  });
});

describe('one answer is refused, and the place is named', () => {
  test.each<[Question, unknown, object]>([
    [ask('decimal'), '12.5', { rule: 'not-a-number', params: { said: '12.5', reason: 'dot-is-thousands' } }],
    [ask('integer'), '12,5', { rule: 'not-whole' }],
    [ask('integer'), 'mười', { rule: 'not-a-number' }],
    [ask('integer'), '9'.repeat(100), { rule: 'not-a-number' }],
    [ask('integer'), true, { rule: 'wrong-type' }],
    [ask('integer'), Number.NaN, { rule: 'wrong-type' }],
    [ask('integer', { min: 0 }), -1, { rule: 'too-small', params: { min: 0, value: -1 } }],
    [ask('integer', { max: 24 }), 25, { rule: 'too-large' }],
    [ask('integer'), 1e16, { rule: 'too-large' }],
    [ask('percent'), 100.5, { rule: 'too-large', params: { max: 100, value: 100.5 } }],
    [ask('text'), 'x'.repeat(10_000), { rule: 'too-long', params: { limit: 4000, length: 10_000 } }],
    [ask('text'), ' '.repeat(10_000), { rule: 'too-long' }],
    [ask('text', { maxLength: 5 }), 'sáu chữ', { rule: 'too-long' }],
    [ask('text'), 5, { rule: 'wrong-type' }],
    [ask('date'), '31/02/2023 hôm nay', { rule: 'not-a-day' }],
    [ask('yes_no'), 'true', { rule: 'wrong-type' }],
    [ask('one_of', { options }), 'c', { rule: 'unknown-option' }],
    [ask('one_of', { options }), ['a'], { rule: 'unknown-option' }],
    [ask('many_of', { options }), ['a', 'c'], { rule: 'unknown-option' }],
    [ask('many_of', { options }), 'a', { rule: 'wrong-type' }],
    [ask('file'), ['../../etc/passwd'], { rule: 'wrong-type' }],
    [ask('unit'), '<script>', { rule: 'unknown-unit' }],
    [ask('text', { calculate: 'today' }), 'x', { rule: 'calculated' }],
    [rows, 'x', { rule: 'wrong-type' }],
    [rows, [{ hamlet: 'Ấp 1', n: 1 }, { n: '1,5' }], { rule: 'not-whole', row: 1, column: 'n' }],
    [rows, [{ n: -1 }], { rule: 'too-small', row: 0, column: 'n' }],
    [rows, [{ extra: 1 }], { rule: 'unknown-column', row: 0 }],
    [rows, [JSON.parse('{"__proto__":{"n":1}}')], { rule: 'unknown-column', row: 0 }],
    [rows, [null], { rule: 'wrong-type', row: 0 }],
    [rows, Array.from({ length: 501 }, () => ({})), { rule: 'too-many-rows', params: { limit: 500, rows: 501 } }],
  ])('%# %j', (question, raw, expected) => {
    expect(taken(question, raw)).toMatchObject({ question: 'Q1', severity: 'error', ...expected });
  });

  test('whatever comes in, nothing is thrown, and what is taken is taken again unchanged', () => {
    const questions = [
      ...(['integer', 'decimal', 'percent', 'text', 'date', 'yes_no', 'file', 'unit'] as const).map((type) =>
        ask(type),
      ),
      ask('one_of', { options }),
      ask('many_of', { options }),
      rows,
      ask('matrix', { columns: rows.columns ?? [], rowLabels: [{ code: 'x', label: 'X' }] }),
    ];
    const raw = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.double(),
      fc.array(fc.record({ hamlet: fc.string({ maxLength: 10 }), n: fc.nat() }), { maxLength: 3 }),
      fc.record({ x: fc.record({ n: fc.nat() }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), raw, (question, value) => {
        const first = coerceAnswer(question, value);
        if (first.ok) expect(coerceAnswer(question, first.answer)).toEqual(first);
      }),
      { numRuns: 600 },
    );
  });
});
