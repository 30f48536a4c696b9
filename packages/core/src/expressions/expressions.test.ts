import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Evaluated, type Expression, evaluate, type Variables } from './index.ts';

const names: Variables = {
  a: 'number',
  b: 'number',
  yes: 'bool',
  s: 'string',
  rows: 'list',
  many: 'list',
  answers: 'map',
  any: 'dyn',
};

function compiled(source: string): Expression {
  const result = compile(source, names);
  if (!result.ok) throw new Error(`${source}: ${result.finding.code} ${result.finding.message}`);
  return result.expression;
}
const value = (source: string, scope: Record<string, unknown>) => evaluate(compiled(source), scope);
const known = (result: unknown): Evaluated => ({ ok: true, value: result as number });

describe('numbers', () => {
  test.each([
    ['a + 1', { a: 2 }, 3],
    ['1 / 2', {}, 0.5],
    ['7 / 2 * a', { a: 2 }, 7],
    ['rows.size() / 2', { rows: [{}, {}, {}] }, 1.5],
    ['size(rows) == a', { rows: [{}], a: 1 }, true],
    ['rows.size() >= 1', { rows: [{}] }, true],
    ['a >= 4', { a: 4 }, true],
    ['-a < -1 ? 1 : 2', { a: 3 }, 1],
    ['a in [1, 2]', { a: 2 }, true],
    ['rows[0].x + 1', { rows: [{ x: 4 }] }, 5],
    ['round(100 * a / b, 2)', { a: 1, b: 3 }, 33.33],
    ['round(a, 2)', { a: 1.005 }, 1.01],
    ['min(a, 3) + max(a, 3) + abs(-a)', { a: 2 }, 7],
    ['max(0, daysBetween(s, "2027-01-02"))', { s: '2026-12-14' }, 19],
    ['daysBetween(s, "2026-12-13")', { s: '2026-12-14' }, -1],
    ['s == "1 / 2 size(3)"', { s: '1 / 2 size(3)' }, true],
    ['a // 1 / 0\n + 1', { a: 1 }, 2],
  ])('%s of %j is %j', (source, scope, expected) => {
    expect(value(source, scope)).toEqual(known(expected));
  });

  test('a BigInt in the scope is a number', () => {
    expect(value('a + 1', { a: 2n })).toEqual(known(3));
  });

  test.each(['a / b', 'a / b > 1', 'a / (b * 0) < 1', 'rows.map(r, a / r.x)'])('%s by zero is unknown', (source) => {
    expect(value(source, { a: 1, b: 0, rows: [{ x: 0 }] })).toMatchObject({ ok: false, unknown: true });
  });

  test('an infinite result is unknown', () => {
    expect(value('a * b', { a: 1e308, b: 1e308 })).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(value('[a * b]', { a: 1e308, b: 1e308 })).toMatchObject({ ok: false });
  });
});

describe('missing is unknown, never false and never 0', () => {
  test.each([
    ['a + 1', {}, ['a']],
    ['a + 1', { a: null }, ['a']],
    ['a > 1', { a: Number.NaN }, ['a']],
    ['yes && a > 1', { yes: true }, ['a']],
    ['!yes', {}, ['yes']],
    ['any == "x"', {}, ['any']],
    ['any == "x"', { any: null }, ['any']],
  ])('%s of %j', (source, scope, missing) => {
    expect(value(source, scope)).toEqual({ ok: false, unknown: true, missing, reason: 'missing' });
  });

  test('a value of another type is unknown', () => {
    expect(value('a > 1', { a: '2' })).toEqual({ ok: false, unknown: true, missing: [], reason: 'not-computable' });
    expect(value('rows.size()', { rows: 'x' })).toMatchObject({ ok: false });
  });

  test.each([
    ['yes || a > 1', { yes: true }, true],
    ['a > 1 || yes', { yes: true }, true],
    ['yes && a > 1', { yes: false }, false],
    ['rows.exists(r, r.x)', { rows: [{}, { x: true }] }, true],
    ['rows.all(r, r.x)', { rows: [{}, { x: false }] }, false],
  ])('logic that does not need it answers: %s of %j', (source, scope, expected) => {
    expect(value(source, scope)).toEqual(known(expected));
  });

  test.each(['rows.filter(r, r.x || r.y).size()', 'sumOf(rows, "x")', 'rows.all(r, r.x == true)', 'rows.map(r, r.x)'])(
    'a cell without a value makes %s unknown',
    (source) => {
      expect(
        value(source, {
          rows: [
            { x: true, y: true },
            { x: null, y: false },
          ],
        }),
      ).toMatchObject({ ok: false });
    },
  );
});

describe('rows', () => {
  const rows = [
    { hamlet: 'Ấp 1', fixed: false, mobile: true, n: 3 },
    { hamlet: 'ấp  1 ', fixed: true, mobile: false, n: 4 },
    { hamlet: 'Ấp 2', fixed: false, mobile: false, n: 5 },
  ];
  test.each([
    ['rows.filter(r, r.fixed || r.mobile).size()', 2],
    ['sumOf(rows, "n")', 12],
    ['sumOf(rows.filter(r, r.fixed || r.mobile), "n")', 7],
    ['sum(rows.map(r, r.n * 2))', 24],
    ['size(distinct(rows.map(r, r.hamlet)))', 2],
    ['rows.all(r, rows.exists(q, fold(q.hamlet) == fold(r.hamlet)))', true],
    ['"truc_tuyen" in many', true],
    ['has(answers.F06) && answers.F06 > 2', true],
    ['has(answers.F07)', false],
    ['digitRuns("MST 0100684378-012").exists(d, size(d) == 10)', true],
  ])('%s', (source, expected) => {
    expect(value(source, { rows, many: ['truc_tuyen'], answers: { F06: 3 } })).toEqual(known(expected));
  });

  test('no rows sum to nothing, because the list itself was given', () => {
    expect(value('sumOf(rows, "n")', { rows: [] })).toEqual(known(0));
  });

  test('says what it reads: names and columns, not the names that macros bind', () => {
    const expression = compiled('rows.filter(r, r.x).exists(q, q.y > a) && has(answers.F06) && sumOf(rows, "z") > b');
    expect(expression.uses).toEqual(['a', 'answers', 'b', 'rows']);
    expect(expression.fields).toEqual({ rows: ['x', 'y', 'z'], answers: ['F06'] });
    expect(compiled('answers.xa.ntm > 1').fields).toEqual({ answers: ['xa'], 'answers.xa': ['ntm'] });
  });
});

describe('refused when written', () => {
  test.each([
    ['', 'expression-empty'],
    ['a +', 'expression-syntax'],
    ['((a)', 'expression-syntax'],
    ['"chưa đóng', 'expression-syntax'],
    ['zz + 1', 'expression-unknown-name'],
    ['s + 1', 'expression-type'],
    ['s == a', 'expression-type'],
    ['a % 2', 'expression-forbidden-operator'],
    ['s.matches("(x+)+y")', 'expression-forbidden-function'],
    ['rows.exists(r, r.x.matches("a"))', 'expression-forbidden-function'],
    ['cel.bind(x, a, x)', 'expression-forbidden-function'],
    ['a / 0 > 1', 'expression-forbidden-operator'],
    ['rows.exists(r, r.x / 0.0 > 1.0)', 'expression-forbidden-operator'],
    ['timestamp("2024-01-01T00:00:00Z")', 'expression-forbidden-function'],
    ['rows.all(x, rows.all(y, rows.all(z, true)))', 'expression-too-deep'],
    [`${'('.repeat(3000)}a`, 'expression-too-deep'],
    [`a${'+1'.repeat(1500)}`, 'expression-too-deep'],
    [`s == "${'x'.repeat(5000)}"`, 'expression-too-long'],
  ])('%s', (source, code) => {
    expect(compile(source, names)).toMatchObject({ ok: false, finding: { code } });
  });

  test('the place is that of the source as written', () => {
    const source = '1 + 20 + size(rows) > zz';
    const result = compile(source, names);
    const position = result.ok ? undefined : result.finding.position;
    expect(source.slice(position?.start, position?.end)).toBe('zz');
  });

  test('a result of another kind', () => {
    expect(compile('a + 1', names, 'bool')).toMatchObject({ finding: { code: 'expression-result-kind' } });
    expect(compile('a > 1', names, 'bool').ok).toBe(true);
  });
});

describe('hostile scopes', () => {
  test.each([
    'answers.constructor',
    'answers.__proto__',
    'answers["__proto__"]',
    'answers["constructor"]',
    'any.toString',
  ])('%s is unknown', (source) => {
    expect(value(source, { answers: { x: 1 }, any: { x: 1 } })).toMatchObject({ ok: false, unknown: true });
  });
  test('columns of the prototype are unknown', () => {
    expect(value('sumOf(rows, "__proto__")', { rows: [{ x: 1 }] })).toMatchObject({ ok: false });
    expect(value('has(answers.toString)', { answers: {} })).toEqual(known(false));
    expect(value('has(answers.x)', { answers: JSON.parse('{"__proto__":{"x":1}}') })).toEqual(known(false));
  });
  test('names of the prototype are not in the scope', () => {
    const result = compile('toString == 1.0', { ['toString' as string]: 'number' as const });
    expect(result.ok && evaluate(result.expression, {})).toMatchObject({ ok: false, missing: ['toString'] });
  });
  test('too long lists and texts are unknown, soon', () => {
    expect(value('rows.size()', { rows: Array.from({ length: 2001 }, () => ({})) })).toMatchObject({
      reason: 'too-large',
    });
    const some = Array.from({ length: 301 }, () => ({ x: 1 }));
    expect(value('rows.all(r, rows.exists(q, q.x == r.x))', { rows: some })).toMatchObject({ reason: 'too-large' });
    expect(value('rows.all(r, r.x == 1)', { rows: some })).toEqual(known(true));
    expect(value('s == "x"', { s: 'x'.repeat(30_000) })).toMatchObject({ reason: 'too-large' });
  });
  test('whatever the source and the scope, nothing is thrown', () => {
    const word = fc.constantFrom(
      'a',
      'b',
      'rows',
      'r',
      '.',
      '(',
      ')',
      '+',
      '/',
      '%',
      '"',
      "'",
      '1',
      '2.5',
      '[',
      ']',
      ' ',
      'size',
      'filter',
      ',',
      '?',
      ':',
      'null',
      '{',
      '}',
      'any',
      '==',
      '&&',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.anything(), (words, any) => {
        const result = compile(words.join(''), names);
        if (result.ok) evaluate(result.expression, { a: any as never, rows: any as never, any });
      }),
      { numRuns: 500 },
    );
  });
});
