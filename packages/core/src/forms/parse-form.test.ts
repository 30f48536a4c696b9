import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredBy, compileForm, type Form, inspect, parseForm, prefill, reopened, valuesOf } from './index.ts';

const origin = { text: 'thử', certainty: 'general' };
const question = (code: string, more: object = {}) => ({ code, label: code, type: 'integer', origin, ...more });
const form = (...questions: object[]): unknown => ({
  code: 'thu',
  version: 1,
  title: 'Phiếu thử',
  respondent: 'commune',
  basis: ['thử'],
  sections: [{ code: 'S', title: 'Mục', questions }],
});
const findings = (json: unknown, elements?: ReadonlySet<string>) => {
  const parsed = parseForm(json, elements);
  return parsed.ok ? [] : parsed.findings;
};
const compiled = (...questions: object[]) => compileForm(form(...questions) as Form);
const columns = [{ code: 'n', label: 'Số', type: 'integer' }];
const day = { today: '2023-08-25' };

describe('a form is refused when written', () => {
  test.each<[string, unknown, object]>([
    ['no object', 'x', { code: 'not-an-object' }],
    [
      'an unknown key',
      form(question('A1', { onClick: 'x' })),
      { code: 'unknown-key', path: 'sections[0].questions[0].onClick' },
    ],
    ['a code twice', form(question('A1'), question('A1')), { code: 'code-twice', params: { code: 'A1' } }],
    ['a code that expressions cannot carry', form(question('a-1')), { code: 'bad-code' }],
    ['a prototype code', form(question('__proto__')), { code: 'bad-code' }],
    ['a choice without options', form(question('A1', { type: 'one_of' })), { code: 'options-absent' }],
    [
      'options on a number',
      form(question('A1', { options: [{ code: 'x', label: 'X' }] })),
      { code: 'options-not-expected' },
    ],
    [
      'an option twice',
      form(
        question('A1', {
          type: 'one_of',
          options: [
            { code: 'x', label: 'X' },
            { code: 'x', label: 'Y' },
          ],
        }),
      ),
      { code: 'code-twice' },
    ],
    ['rows without columns', form(question('A1', { type: 'rows' })), { code: 'columns-absent' }],
    ['a matrix without row labels', form(question('A1', { type: 'matrix', columns })), { code: 'row-labels' }],
    [
      'an unknown name',
      form(question('A1', { relevant: 'ZZ > 1' })),
      { code: 'expression-unknown-name', path: 'sections[0].questions[0].relevant', position: { start: 0, end: 2 } },
    ],
    [
      'an unknown name through answers',
      form(question('A1', { relevant: 'has(answers.ZZ)' })),
      { code: 'unknown-field' },
    ],
    [
      'an unknown column',
      form(
        question('A1', {
          type: 'rows',
          columns,
          checks: [{ when: 'A1.all(r, r.m > 0)', severity: 'error', message: 'x' }],
        }),
      ),
      { code: 'unknown-field', params: { name: 'A1', field: 'm' } },
    ],
    [
      'an unknown cell of a matrix',
      form(
        question('A1', {
          type: 'matrix',
          columns,
          rowLabels: [{ code: 'xa', label: 'Xã' }],
          checks: [{ when: 'A1.xa.m > 0', severity: 'error', message: 'x' }],
        }),
      ),
      { code: 'unknown-field', params: { name: 'A1.xa', field: 'm' } },
    ],
    ['a condition that is a number', form(question('A1', { relevant: '1 + 1' })), { code: 'expression-result-kind' }],
    ['a calculation of another kind', form(question('A1', { calculate: '"x"' })), { code: 'expression-result-kind' }],
    [
      'matches',
      form(
        question('A1', { type: 'text', checks: [{ when: 'A1.matches("(a+)+b")', severity: 'error', message: 'x' }] }),
      ),
      { code: 'expression-forbidden-function', path: 'sections[0].questions[0].checks[0].when' },
    ],
    [
      'a circle of calculations',
      form(question('A1', { calculate: 'B1 + 1' }), question('B1', { calculate: 'A1 + 1' })),
      { code: 'cycle', params: { circle: 'A1 → B1 → A1' } },
    ],
    [
      'a circle of relevance through answers',
      form(question('A1', { relevant: 'has(answers.B1)' }), question('B1', { relevant: 'A1 > 0' })),
      { code: 'cycle' },
    ],
    [
      'a table that feeds without saying what',
      form(question('A1', { type: 'rows', columns, feeds: [{ element: 'x' }] })),
      { code: 'feed-needs-from' },
    ],
    [
      'rows by a column that is no unit',
      form(question('A1', { type: 'rows', columns, feeds: [{ element: 'x', perRowUnit: 'n', from: 'rows.size()' }] })),
      { code: 'feed-unit-column' },
    ],
    ['a remark that is no text', form(question('A1', { remark: true })), { code: 'remark-not-text' }],
    [
      'a remark about no line',
      form(question('A1', { type: 'text', remark: true })),
      { code: 'remark-about-nothing', path: 'A1' },
    ],
    [
      'a remark in a table without units',
      form(
        question('A1', {
          type: 'rows',
          subcriteria: ['thu:1'],
          columns: [{ code: 'n', label: 'Ý kiến', type: 'text', remark: true }],
        }),
      ),
      { code: 'remark-unit-column' },
    ],
    [
      'a number that feeds rows',
      form(question('A1', { feeds: [{ element: 'x', rows: true }] })),
      { code: 'feed-rows' },
    ],
    [
      'rows that feed themselves and a sum at once',
      form(question('A1', { type: 'rows', columns, feeds: [{ element: 'x', rows: true, from: 'A1.size()' }] })),
      { code: 'feed-rows' },
    ],
  ])('%s', (_name, json, expected) => {
    expect(findings(json)).toContainEqual(expect.objectContaining(expected));
  });

  test('a list gives its rows as they stand, an empty list when there is none, nothing when it was not asked', () => {
    const list = compiled(question('A1', { type: 'rows', columns, feeds: [{ element: 'hamlets', rows: true }] }));
    const given = (A1: { n: number | null }[] | null) => valuesOf(list, { A1 }, day).map(({ value }) => value);
    expect(given([{ n: 3 }, { n: null }])).toEqual([[{ n: 3 }, { n: null }]]);
    expect(given([])).toEqual([[]]);
    expect(given(null)).toEqual([]);
  });

  test('an element that the dictionary does not have', () => {
    const json = form(question('A1', { feeds: [{ element: 'population_totl' }] }));
    expect(findings(json)).toEqual([]);
    expect(findings(json, new Set(['population_total']))).toMatchObject([{ code: 'unknown-element' }]);
  });

  test('hostile JSON is answered, not thrown', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 5000; i++) deep = { sections: [deep] };
    expect(findings(deep).length).toBeGreaterThan(0);
    expect(findings(JSON.parse('{"__proto__":{"code":"x"},"constructor":1}')).length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.anything(), (json) => void parseForm(json)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.object(), (extra) => void parseForm(form(question('A1', extra)))),
      { numRuns: 300 },
    );
  });

  test('a form of our store that is broken after all is not used', () => {
    expect(() => compileForm(form(question('A1', { relevant: 'ZZ' })) as Form)).toThrow('relevant');
  });
});

describe('working out', () => {
  test('calculations follow one another whatever their order, and a missing answer leaves them open', () => {
    const sums = compiled(
      question('C1', { calculate: 'B1 * 2' }),
      question('B1', { calculate: 'A1 + 1' }),
      question('A1'),
    );
    expect(inspect(sums, { A1: 4 }, day).calculated).toEqual({ C1: 10, B1: 5 });
    expect(inspect(sums, {}, day).calculated).toEqual({ C1: null, B1: null });
  });

  test('an answer that is not relevant is unseen by what hangs on it', () => {
    const chain = compiled(
      question('A1', { type: 'yes_no' }),
      question('B1', { relevant: 'A1', required: true }),
      question('C1', { relevant: 'B1 > 5', required: true }),
    );
    expect(inspect(chain, { A1: false, B1: 9 }, day)).toMatchObject({ missing: [], canSubmit: true, total: 1 });
    expect(inspect(chain, { A1: true, B1: 9 }, day)).toMatchObject({ missing: ['C1'], total: 3, answered: 2 });
  });

  test('a section may be irrelevant as a whole', () => {
    const two = form(question('A1', { type: 'yes_no' })) as { sections: object[] };
    two.sections.push({ code: 'T', title: 'Mục hai', relevant: 'A1', questions: [question('B1', { required: true })] });
    const both = compileForm(two as unknown as Form);
    expect(inspect(both, { A1: false }, day).missing).toEqual([]);
    expect(inspect(both, { A1: true }, day).missing).toEqual(['B1']);
  });

  test('a check that cannot be known is no finding; a warning wants a reason that is not blank', () => {
    const one = compiled(
      question('A1'),
      question('B1', { checks: [{ when: 'B1 <= A1', severity: 'warning', message: 'Hãy xem lại.' }] }),
    );
    expect(inspect(one, { B1: 5 }, day).findings).toEqual([]);
    expect(inspect(one, { A1: 4, B1: 5 }, day).canSubmit).toBe(false);
    expect(inspect(one, { A1: 4, B1: 5 }, { ...day, reasons: { B1: '  ' } }).canSubmit).toBe(false);
    expect(inspect(one, { A1: 4, B1: 5 }, { ...day, reasons: { B1: 'Đã kiểm tra' } }).canSubmit).toBe(true);
  });

  test('a number kept as text is refused, not left out', () => {
    expect(inspect(compiled(question('A1')), { A1: '5' }, day)).toMatchObject({
      canSubmit: false,
      findings: [{ question: 'A1', rule: 'wrong-type' }],
    });
    const table = compiled(question('A1', { type: 'rows', columns }));
    expect(inspect(table, { A1: [{ n: 1 }, { n: '5' }] }, day).findings).toMatchObject([
      { question: 'A1', row: 1, column: 'n', rule: 'wrong-type' },
    ]);
  });

  test('evidence that must be there asks for a reason, and only when evidence is looked at', () => {
    const one = compiled(question('A1', { evidence: { label: 'Ảnh', required: true } }));
    expect(inspect(one, { A1: 1 }, day).findings).toEqual([]);
    expect(inspect(one, { A1: 1 }, { ...day, evidence: { A1: 1 } }).findings).toEqual([]);
    expect(inspect(one, { A1: 1 }, { ...day, evidence: {} }).findings.map((finding) => finding.rule)).toEqual([
      'evidence-missing',
      'reason-missing',
    ]);
  });

  test('answers by the names of the prototype are no answers', () => {
    const answers = JSON.parse('{"__proto__":{"A1":5}}');
    expect(inspect(compiled(question('A1', { required: true })), answers, day).missing).toEqual(['A1']);
    expect(valuesOf(compiled(question('A1', { feeds: [{ element: 'x' }] })), answers, day)).toEqual([]);
  });

  test('returned items open what their calculation reaches', () => {
    const sums = compiled(
      question('A1'),
      question('B1', { calculate: 'A1 + 1' }),
      question('C1', { required: 'B1 > 3' }),
      question('D1'),
    );
    expect(reopened(sums, ['A1', 'không có'])).toEqual({ editable: ['A1', 'C1'], recalculated: ['B1'] });
  });
});

describe('proposals for an empty response', () => {
  const asked = compiled(
    question('A1', { carry: true, feeds: [{ element: 'hamlets_total' }] }),
    question('B1', { feeds: [{ element: 'docs' }] }),
    question('C1', { type: 'text', prefill: 'context.respondent_name' }),
    question('D1', { carry: true, max: 5 }),
  );
  test('come from the context, last period’s answer, then its value; only where it seldom changes and still fits', () => {
    const previous = { answers: { A1: 7, B1: 90, D1: 6 }, values: { hamlets_total: 8, docs: 90 } };
    expect(prefill(asked, previous, { ...day, context: { respondent_name: 'Cán bộ xã' } })).toEqual({
      answers: { A1: 7, C1: 'Cán bộ xã' },
      from: { A1: 'previous-answer', C1: 'context' },
    });
    expect(prefill(asked, { values: { hamlets_total: 8 } }, day)).toEqual({
      answers: { A1: 8 },
      from: { A1: 'previous-value' },
    });
  });

  test('a value answers the questions that state it as it is, and only where it fits', () => {
    const counted = compiled(
      question('C1', { type: 'integer', feeds: [{ element: 'wifi_points' }] }),
      question('C2', { type: 'integer', feeds: [{ element: 'wifi_points', from: 'C1 * 2' }] }),
      question('C3', { type: 'yes_no', feeds: [{ element: 'wifi_points' }] }),
    );
    expect(answeredBy(counted, 'wifi_points', 4)).toEqual([{ question: 'C1', answer: 4 }]);
    expect(answeredBy(counted, 'wifi_points', 'bốn')).toEqual([]);
    expect(answeredBy(counted, 'another', 4)).toEqual([]);
  });
});
