import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Element } from '../elements/index.ts';
import { type Figure, figureTable } from '../figures/index.ts';
import { parseIndicators } from '../indicators/index.ts';
import {
  type CheckRule,
  checkResult,
  explainOutcome,
  findingsOf,
  type Moment,
  parseChecks,
  runChecks,
} from './index.ts';

const element = (code: string, more: Partial<Element> = {}): Element => ({
  code,
  name: `Số ${code}`,
  unit: null,
  type: 'integer',
  scope: 'province',
  aggregation: 'sum',
  overTime: 'last',
  source: 'thử',
  certainty: 'full',
  ...more,
});
const elements = [
  ...['total', 'a', 'b', 'c', 'came', 'gone'].map((code) => element(code)),
  element('flow', { overTime: 'sum' }),
  ...['named', 'named_too'].map((code) => element(code, { type: 'rows', aggregation: 'none', overTime: 'none' })),
  ...['title', 'intro'].map((code) => element(code, { type: 'text', aggregation: 'none', overTime: 'none' })),
];
const indicators = parseIndicators(
  {
    code: 'f',
    title: 'F',
    indicators: [
      {
        code: 'share',
        name: 'Tỷ lệ',
        unit: '%',
        decimals: 2,
        formula: { kind: 'share', part: ['a'], whole: ['total'] },
        source: 'thử',
        certainty: 'full',
      },
    ],
  },
  elements,
);
if (!indicators.ok) throw new Error(JSON.stringify(indicators.findings));
const { book, words } = indicators;

const parse = (...checks: object[]) => parseChecks({ code: 'k', title: 'K', checks }, { elements, book, words });
const check = (rule: object, more: object = {}) => ({
  code: 'x',
  title: 'Thử',
  severity: 'error',
  owner: 'van_phong',
  missing: 'skip',
  when: ['issue'],
  basis: 'stated',
  rule,
  ...more,
});
const figure = (code: string, value: Figure['value'], more: Partial<Figure> = {}): Figure => ({
  unitId: 'u',
  element: code,
  period: '2022',
  value,
  source: 'so',
  ...more,
});

function bookOf(...checks: object[]) {
  const parsed = parse(...checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.book;
}
const sceneOf = (figures: Figure[]) => ({ book, table: figureTable(figures), unitId: 'u' });
function run(rule: CheckRule, figures: Figure[], period = '2022') {
  const [outcome] = runChecks(bookOf(check(rule)), sceneOf(figures), period);
  if (outcome === undefined) throw new Error('not run');
  return outcome;
}

const said = (values: Record<string, Figure['value']>, period = '2022') =>
  Object.entries(values).map(([code, value]) => figure(code, value, { period }));
const sum: CheckRule = { kind: 'sum', total: 'total', parts: ['a', 'b'] };
const papers = (...rows: [string, string][]) => ({ named: rows.map(([no, date]) => ({ no, date })) });

describe('each kind of rule', () => {
  test.each<[string, CheckRule, Record<string, Figure['value']>, string]>([
    ['a total that is the sum', sum, { total: 5, a: 2, b: 3 }, 'holds'],
    ['decimals that add up', sum, { total: 0.3, a: 0.1, b: 0.2 }, 'holds'],
    ['a total that is not the sum', sum, { total: 6, a: 2, b: 3 }, 'fails'],
    ['a total of 0', sum, { total: 0, a: 0, b: 0 }, 'holds'],
    ['a part that is missing', sum, { total: 2, a: 2 }, 'unknown'],
    ['no figure at all', sum, { c: 1 }, 'idle'],
    [
      'a part that need not be there',
      { kind: 'sum', total: 'total', parts: ['a'], ifSaid: ['b'] },
      { total: 2, a: 2 },
      'holds',
    ],
    [
      'and that counts when it is',
      { kind: 'sum', total: 'total', parts: ['a'], ifSaid: ['b'] },
      { total: 2, a: 2, b: 1 },
      'fails',
    ],
    ['the same twice', { kind: 'repeat', first: 'a', second: 'b' }, { a: 2, b: 2 }, 'holds'],
    ['another number the second time', { kind: 'repeat', first: 'a', second: 'b' }, { a: 2, b: 3 }, 'fails'],
    ['a bound that is reached', { kind: 'bound', left: 'a', op: '<=', right: 'b' }, { a: 3, b: 3 }, 'holds'],
    ['a strict bound that is reached', { kind: 'bound', left: 'a', op: '<', right: 'b' }, { a: 3, b: 3 }, 'fails'],
    ['at least', { kind: 'bound', left: 'a', op: '>=', right: 'max(b, c)' }, { a: 3, b: 3, c: 4 }, 'fails'],
    ['a unit price', { kind: 'identity', left: 'a / b', right: 'c' }, { a: 6, b: 3, c: 2 }, 'holds'],
    ['a unit price of nothing', { kind: 'identity', left: 'a / b', right: 'c' }, { a: 6, b: 0, c: 2 }, 'unknown'],
    ['a number in its range', { kind: 'range', figure: 'a', min: 0, max: 100 }, { a: 100 }, 'holds'],
    ['a negative count', { kind: 'range', figure: 'a', min: 0 }, { a: -1 }, 'fails'],
    ['a pair', { kind: 'pair', figures: ['a', 'b'] }, { a: 1, b: 2 }, 'holds'],
    ['half a pair', { kind: 'pair', figures: ['a', 'b'] }, { a: 1 }, 'fails'],
    ['neither of a pair', { kind: 'pair', figures: ['a', 'b'] }, { c: 1 }, 'idle'],
    ['a share as computed', { kind: 'stated', figure: 'share' }, { share: 33.33, a: 1, total: 3 }, 'holds'],
    ['a share that was cut', { kind: 'stated', figure: 'share' }, { share: 66.66, a: 2, total: 3 }, 'fails'],
    ['a share that nobody states', { kind: 'stated', figure: 'share' }, { a: 2, total: 3 }, 'idle'],
    ['a share of 0', { kind: 'stated', figure: 'share' }, { share: 10, a: 2, total: 0 }, 'unknown'],
    [
      'a share of some whole number',
      { kind: 'back_solve', share: 'share', wholes: ['total'] },
      { share: 33.33, total: 3 },
      'holds',
    ],
    [
      'a share of no whole number',
      { kind: 'back_solve', share: 'share', wholes: ['total'] },
      { share: 30, total: 3 },
      'fails',
    ],
    [
      'a share whose numerator is known',
      { kind: 'back_solve', share: 'share', wholes: ['total'] },
      { share: 30, a: 1, total: 3 },
      'idle',
    ],
    [
      'a count of named things',
      { kind: 'list_count', figure: 'a', lists: ['named'] },
      { a: 2, named: ['Một', 'Hai'] },
      'holds',
    ],
    [
      'a count of other things',
      { kind: 'list_count', figure: 'a', lists: ['named', 'named_too'] },
      { a: 2, named: ['Một', 'Hai'], named_too: ['Ba'] },
      'fails',
    ],
    ['a list that is not there', { kind: 'list_count', figure: 'a', lists: ['named'] }, { a: 2 }, 'unknown'],
    [
      'two lists apart',
      { kind: 'disjoint', first: 'named', second: 'named_too' },
      { named: ['Một'], named_too: ['Hai'] },
      'holds',
    ],
    [
      'a name in both',
      { kind: 'disjoint', first: 'named', second: 'named_too' },
      { named: ['Một'], named_too: ['Một'] },
      'fails',
    ],
    ['papers of the year', { kind: 'dates_within', list: 'named' }, papers(['1/QĐ', '2022-12-31']), 'holds'],
    ['a paper of another year', { kind: 'dates_within', list: 'named' }, papers(['1/QĐ', '2021-12-31']), 'fails'],
    [
      'numbers that rise',
      { kind: 'number_order', list: 'named', symbol: 'KH' },
      papers(['9/KH', '2022-01-02'], ['10/KH', '2022-01-03']),
      'holds',
    ],
    [
      'two numbers of one day',
      { kind: 'number_order', list: 'named', symbol: 'KH' },
      papers(['10/KH', '2022-01-02'], ['9/KH', '2022-01-02']),
      'holds',
    ],
    [
      'numbers that fall',
      { kind: 'number_order', list: 'named', symbol: 'KH' },
      papers(['10/KH', '2022-01-02'], ['9/KH', '2022-01-03']),
      'fails',
    ],
    [
      'numbers of two registers',
      { kind: 'number_order', list: 'named', symbol: 'KH' },
      papers(['10/QĐ', '2022-01-02'], ['9/KH', '2022-01-03']),
      'idle',
    ],
    [
      'a number above the count',
      { kind: 'number_bound', figure: 'a', list: 'named', symbol: 'KH' },
      { a: 9, ...papers(['10/KH', '2022-01-02']) },
      'fails',
    ],
    ['days of a span', { kind: 'day_span', figure: 'a', text: 'title' }, { a: 4, title: '18/4 - 21/4/2022' }, 'holds'],
    [
      'days of a span over New Year',
      { kind: 'day_span', figure: 'a', text: 'title' },
      { a: 3, title: '31/12/2021 – 02/01/2022' },
      'holds',
    ],
    [
      'a span that is none',
      { kind: 'day_span', figure: 'a', text: 'title' },
      { a: 4, title: '31/2 - 3/3/2022' },
      'unknown',
    ],
    ['years since', { kind: 'anniversary', figure: 'a', since: '1975-04-30' }, { a: 47 }, 'holds'],
    [
      'the same words',
      { kind: 'text', first: 'title', second: 'intro' },
      { title: 'tháng 5', intro: 'tháng 5 ' },
      'holds',
    ],
    ['other words', { kind: 'text', first: 'title', second: 'intro' }, { title: 'tháng 5', intro: 'tháng 6' }, 'fails'],
  ])('%s', (_name, rule, values, status) => expect(run(rule, said(values)).status).toBe(status));

  test('a stock against what came and went, and the opening that it implies when none is said', () => {
    const rule: CheckRule = { kind: 'stock_flow', stock: 'total', inflow: 'came', outflow: 'gone' };
    const year = said({ total: 12, came: 5, gone: 3 });
    expect(run(rule, [...year, figure('total', 10, { period: '2021' })]).status).toBe('holds');
    expect(run(rule, [...year, figure('total', 10, { period: '2021-12' })]).status).toBe('holds');
    expect(run(rule, [...year, figure('total', 9, { period: '2021' })])).toMatchObject({
      status: 'fails',
      computed: 11,
    });
    expect(run(rule, [...year, figure('total', 9, { period: '2021-05' })])).toMatchObject({
      status: 'unknown',
      computed: 10,
    });
  });

  test('a jump against an earlier figure; without one there is nothing to check', () => {
    const rule: CheckRule = { kind: 'jump', of: 'a', against: 'earlier', atLeast: -10, atMost: 50 };
    const status = (then: number, now: number) =>
      run(rule, [figure('a', then, { period: '2021-05' }), figure('a', now)]).status;
    expect([status(100, 90), status(100, 89), status(100, 150), status(100, 151), status(0, 0)]).toEqual([
      'holds',
      'fails',
      'holds',
      'fails',
      'holds',
    ]);
    expect(run(rule, [figure('a', 1)]).status).toBe('idle');
  });

  test('a total that stands still while its parts move is doubted, not refused', () => {
    const rule: CheckRule = { kind: 'stale', total: 'total', parts: ['a', 'b'] };
    const before = said({ total: 5, a: 2, b: 3 }, '2021');
    expect(run(rule, [...before, ...said({ total: 5, a: 1, b: 3 })])).toMatchObject({
      status: 'unknown',
      reason: 'perhaps-copied',
    });
    expect(run(rule, [...before, ...said({ total: 5, a: 2, b: 3 })]).status).toBe('holds');
  });

  test('«hơn 150» proves no equality wrong', () => {
    const figures = [...said({ a: 2, b: 3 }), figure('total', 150, { approximate: 'over' })];
    expect(run(sum, figures)).toMatchObject({ status: 'unknown', reason: 'approximate' });
  });

  test('an earlier stock stands in only where the rule says so', () => {
    const rule: CheckRule = { kind: 'bound', left: 'a', op: '<=', right: 'b' };
    const figures = [figure('a', 82, { period: '2021-05' }), figure('b', 106)];
    expect(run(rule, figures).status).toBe('unknown');
    expect(run({ ...rule, carry: true }, figures)).toMatchObject({ status: 'holds', stated: 106, computed: 82 });
  });
});

describe('what is raised', () => {
  test('a missing figure is raised only by a check that says so', () => {
    const figures = said({ total: 2, a: 2 });
    const raised = (missing: string) => {
      const ready = bookOf(check(sum, { missing }));
      return findingsOf(ready, runChecks(ready, sceneOf(figures), '2022'), { b: 'Số b' });
    };
    expect(raised('skip')).toEqual([]);
    expect(raised('fail').map(({ sentence }) => sentence)).toEqual([
      'Thử (năm 2022): chưa kiểm được, chưa có số liệu Số b (năm 2022).',
    ]);
  });

  test('errors come before warnings, each with owner, figures and numbers', () => {
    const ready = bookOf(
      check(sum, { code: 'w', severity: 'warning', reason: 'Có thể gõ nhầm.', section: 'I.4' }),
      check(sum, { code: 'e' }),
    );
    const findings = findingsOf(ready, runChecks(ready, sceneOf(said({ total: 6, a: 2, b: 3 })), '2022'));
    expect(findings.map(({ check: code }) => code)).toEqual(['e', 'w']);
    expect(findings[1]).toEqual({
      check: 'w',
      severity: 'warning',
      owner: 'van_phong',
      unitId: 'u',
      period: '2022',
      section: 'I.4',
      elements: ['total', 'a', 'b'],
      stated: 6,
      computed: 5,
      difference: -1,
      sentence: 'Thử (năm 2022, mục I.4): báo cáo ghi 6, cộng 2 thành phần được 5, thừa 1.',
      reason: 'Có thể gõ nhầm.',
    });
  });

  test('what came out is an error or a warning when somebody has to look, else what the outcome says', () => {
    const of = (raised: boolean, status: 'fails' | 'unknown' | 'holds' | 'idle', severity: 'error' | 'warning') =>
      checkResult({ raised, status, severity });
    expect([of(true, 'fails', 'error'), of(true, 'unknown', 'warning')]).toEqual(['error', 'warning']);
    expect([of(false, 'unknown', 'error'), of(false, 'holds', 'error')]).toEqual(['unknown', 'holds']);
  });

  test('each moment runs its own checks, and a typed figure those that it can change', () => {
    const ready = bookOf(
      check(sum, { code: 's', when: ['entry', 'issue'] }),
      check({ kind: 'stated', figure: 'share' }, { code: 't', when: ['entry'] }),
      check({ kind: 'repeat', first: 'b', second: 'c' }, { code: 'r', when: ['issue'] }),
    );
    const ran = (moment: Moment, touched?: string[]) =>
      runChecks(ready, sceneOf([]), '2022', { moment, ...(touched && { touched: new Set(touched) }) }).map(
        ({ check: code }) => code,
      );
    expect(ran('entry')).toEqual(['s', 't']);
    expect(ran('issue')).toEqual(['s', 'r']);
    expect(ran('entry', ['total'])).toEqual(['s', 't']);
    expect(ran('entry', ['b'])).toEqual(['s']);
    expect(ran('import')).toEqual([]);
  });
});

describe('a file that is refused', () => {
  test.each([
    ['a name nobody defines', check({ ...sum, total: 'lost' }), 'unknown-element'],
    [
      'an expression over such a name',
      check({ kind: 'identity', left: 'lost', right: 'a' }),
      'expression-unknown-name',
    ],
    ['a condition for a number', check({ kind: 'identity', left: 'a > b', right: 'a' }), 'expression-result-kind'],
    ['a figure without a formula', check({ kind: 'stated', figure: 'a' }), 'no-formula'],
    [
      'a mean of percentages',
      check({ kind: 'stated', figure: 'share', formula: { kind: 'average', total: 'share', count: 'a' } }),
      'mean-of-percentages',
    ],
    ['a range without limits', check({ kind: 'range', figure: 'a' }), 'no-limit'],
    ['a jump without limits', check({ kind: 'jump', of: 'a', against: 'previous' }), 'no-limit'],
    [
      'a month’s flow against a year’s',
      check({ kind: 'jump', of: 'flow', against: 'earlier', atLeast: 0 }),
      'earlier-of-no-stock',
    ],
    ['one that stops imports and is not looked at on import', check(sum, { stopsImport: true }), 'stops-unlooked'],
    ['an unknown kind', check({ kind: 'median' }), 'unknown-word'],
    ['an unknown moment', check(sum, { when: ['always'] }), 'unknown-word'],
  ])('%s', (_name, given, code) => {
    const parsed = parse(given);
    expect(parsed.ok ? [] : parsed.findings.map((finding) => finding.code)).toContain(code);
  });

  test('a code twice; and nothing ever throws', () => {
    const twice = parse(check(sum), check(sum));
    expect(twice.ok ? [] : twice.findings.map((finding) => finding.code)).toEqual(['code-twice']);
    fc.assert(fc.property(fc.anything(), (json) => void parseChecks(json, { elements, book, words })));
  });
});

describe('properties', () => {
  const numbers = fc.record(
    { total: fc.nat(20), a: fc.nat(10), b: fc.nat(10), c: fc.nat(10), came: fc.nat(5) },
    { requiredKeys: [] },
  );
  const rules: CheckRule[] = [
    sum,
    { kind: 'repeat', first: 'b', second: 'c' },
    { kind: 'bound', left: 'a + b', op: '<=', right: 'total' },
    { kind: 'stated', figure: 'share' },
    { kind: 'pair', figures: ['a', 'came'] },
    { kind: 'jump', of: 'c', against: 'earlier', atLeast: 0 },
    { kind: 'stock_flow', stock: 'total', inflow: 'came' },
  ];
  const ready = bookOf(...rules.map((rule, at) => check(rule, { code: `r${at}` })));
  const list = fc
    .tuple(numbers, numbers)
    .map(([now, then]) => [...said(now as Record<string, number>), ...said(then as Record<string, number>, '2021')]);

  test('the order in which figures arrive does not matter', () => {
    const shuffled = list.chain((figures) =>
      fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })),
    );
    fc.assert(
      fc.property(shuffled, ([figures, other]) => {
        expect(runChecks(ready, sceneOf(other), '2022')).toEqual(runChecks(ready, sceneOf(figures), '2022'));
      }),
    );
  });

  test('a figure added never turns the outcome of a check that does not read it', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('a', 'b', 'c', 'came', 'total'), fc.nat(20), (figures, code, value) => {
        const others = ready.checks.filter((one) => !ready.reads.get(one.code)?.has(code)).map((one) => one.code);
        const outcomes = (given: Figure[]) =>
          runChecks(ready, sceneOf(given), '2022').filter((outcome) => others.includes(outcome.check));
        const without = figures.filter((one) => one.element !== code);
        expect(outcomes([...without, figure(code, value)])).toEqual(outcomes(without));
      }),
    );
  });

  test('a sum does not care in which order its parts are named, nor which part holds what', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1000, max: 1000 }).map((n) => n / 100),
          { minLength: 3, maxLength: 3 },
        ),
        fc.nat(30),
        (parts, total) => {
          const [a = 0, b = 0, c = 0] = parts;
          const outcome = (names: string[], values: Record<string, number>) =>
            run({ kind: 'sum', total: 'total', parts: names }, said({ total, ...values }));
          const first = outcome(['a', 'b', 'c'], { a, b, c });
          expect(outcome(['c', 'a', 'b'], { a, b, c })).toEqual(first);
          expect(outcome(['a', 'b', 'c'], { a: c, b: a, c: b })).toEqual(first);
        },
      ),
    );
  });

  test('every outcome has its sentence', () => {
    fc.assert(
      fc.property(list, (figures) => {
        for (const outcome of runChecks(ready, sceneOf(figures), '2022')) {
          const of = ready.checks.find((one) => one.code === outcome.check);
          const sentence = of ? explainOutcome(of, outcome) : '';
          expect(sentence).toMatch(/^Thử \(năm 2022\): .+\.$/);
          expect(sentence).not.toMatch(/undefined|NaN|–/);
        }
      }),
    );
  });
});
