import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  differenceOf,
  emptyRuleset,
  frameOf,
  nextVersionOf,
  overlayPublishable,
  parseRuleset,
  publishable,
  type Ruleset,
} from './index.ts';

const leaf = (code: string, rule: object, rest: object = {}) => ({
  code,
  name: `Yêu cầu ${code}`,
  rule,
  evidence: ['Biên bản'],
  sources: ['minh hoạ'],
  certainty: 'full',
  ...rest,
});
const ratio = (numerator: string, denominator: string, value: number) => ({
  kind: 'ratio',
  numerator,
  denominator,
  op: '>=',
  threshold: { unit: '%', value },
});
const asOf = '2023-08-31';
const example = (kind: string, values: object, verdict: string) => ({
  name: kind,
  kind,
  values,
  asOf,
  expect: { a: { verdict } },
});
const examples = [
  example('met', { x: 9, y: 10 }, 'met'),
  example('unmet', { x: 7, y: 10 }, 'unmet'),
  example('borderline', { x: 8, y: 10 }, 'met'),
  example('missing', { y: 10 }, 'unknown'),
];

function made(change: object = {}, leaves: object[] = [leaf('a', ratio('x', 'y', 80))]): Ruleset {
  const json = {
    code: 'thu',
    kind: 'criteria',
    name: 'Bộ thử',
    standard: 'ntm',
    legalBasis: [{ kind: 'Quyết định', number: '1/QĐ', date: '2022-01-01' }],
    validFrom: '2022-01-01',
    validTo: '2026-01-01',
    requires: [],
    criteria: [
      {
        code: 'c',
        name: 'Tiêu chí',
        subcriteria: [{ code: 's', name: 'Chỉ tiêu', certainty: 'full', requirements: leaves }],
      },
    ],
    examples,
    ...change,
  };
  const parsed = parseRuleset(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}

const second = (change: object = {}, leaves?: object[]) =>
  made({ code: 'thu.v2', series: 'thu', version: 2, validFrom: '2026-01-01', validTo: null, ...change }, leaves);
const codes = (ruleset: Ruleset, published: Ruleset[] = []) => publishable(ruleset, published).map(({ code }) => code);

describe('what stands in the way of publishing', () => {
  test('nothing, when examples of all four kinds pass', () => {
    expect(publishable(made(), [])).toEqual([]);
  });

  test('each kind of example that is missing is named', () => {
    const [first] = examples;
    const mends = publishable(made({ examples: [first] }), []).map(({ mend }) => mend);
    expect(mends).toEqual([
      expect.stringContaining('«chưa đạt»'),
      expect.stringContaining('«sát ngưỡng»'),
      expect.stringContaining('«thiếu số liệu»'),
    ]);
  });

  test('an example that comes out differently names what was expected and what came', () => {
    const wrong = [...examples.slice(1), example('met', { x: 1, y: 10 }, 'met')];
    expect(publishable(made({ examples: wrong }), [])).toMatchObject([
      { code: 'example-fails', place: 'examples[3].expect.a', params: { expected: 'đạt', found: 'chưa đạt' } },
    ]);
  });

  test('a frame needs only the case without data', () => {
    const missing = [example('missing', {}, 'unknown')];
    const frame = made({ examples: missing }, [leaf('a', { kind: 'open' })]);
    expect(codes(frame)).toEqual([]);
    expect(codes({ ...frame, examples: [] })).toEqual(['example-kind-missing']);
  });

  test('a code or a version that is published already', () => {
    expect(codes(made(), [made()])).toEqual(['code-published']);
    const twin = { ...second(), code: 'thu.v2-khac' };
    expect(codes(second(), [twin])).toEqual(['version-published', 'validity-overlap']);
  });

  test('a series of another unit', () => {
    expect(codes(second({ scope: 'VN/2023/84' }), [made()])).toEqual(['series-of-another-unit']);
  });

  test('validity that overlaps another version; versions that touch do not', () => {
    expect(codes(second(), [made()])).toEqual([]);
    expect(codes(second({ validFrom: '2025-12-31' }), [made()])).toEqual(['validity-overlap']);
    expect(codes(second(), [made({ validTo: null })])).toEqual(['validity-overlap']);
  });

  test('a ruleset that nobody has published, and a circle of rulesets', () => {
    expect(codes(made({ requires: ['khac'] }))).toContain('requires-unknown');
    const other = made({ code: 'khac', requires: ['thu'] });
    const found = publishable(made({ requires: ['khac'] }), [other]);
    expect(found.find(({ code }) => code === 'requires-circular')?.params['path']).toBe('thu → khac → thu');
  });

  test('a code that measures something else than in the version before', () => {
    const other = second({ examples: [] }, [leaf('a', ratio('p', 'q', 80))]);
    expect(codes(other, [made()])).toContain('code-redefined');
    const same = second({}, [leaf('a', ratio('x', 'y', 90))]);
    expect(codes(same, [made()])).not.toContain('code-redefined');
  });

  test('an overlay must speak of something that is published, under a new code', () => {
    const overlay = {
      code: 'bo-sung',
      name: 'Bổ sung',
      illustrative: true,
      legalBasis: null,
      validFrom: null,
      validTo: null,
      scope: 'VN/2023/84',
      rulesets: {},
    };
    const spoken = { thu: { thresholds: {}, confirms: ['a'] } };
    const found = (rulesets: object, known: string[] = []) =>
      overlayPublishable({ ...overlay, rulesets } as typeof overlay, [made()], known).map(({ code }) => code);
    expect(found(spoken)).toEqual([]);
    expect(found({})).toEqual(['overlay-empty']);
    expect(found({ la: { thresholds: {}, confirms: [] } })).toEqual(['requires-unknown']);
    expect(found(spoken, ['bo-sung'])).toEqual(['code-published']);
  });
});

test('every shipped ruleset could be published as it stands, beside the others', () => {
  const folder = new URL('../../../../data/rulesets/', import.meta.url);
  const shipped = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const parsed = parseRuleset(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.findings)}`);
      return parsed.ruleset;
    });
  expect(shipped.length).toBeGreaterThan(5);
  for (const ruleset of shipped) {
    const others = shipped.filter((one) => one !== ruleset);
    expect(publishable(ruleset, others), ruleset.code).toEqual([]);
  }
});

describe('two versions side by side', () => {
  test('the same version differs in nothing', () => {
    expect(differenceOf(made(), made())).toEqual({ head: [], nodes: [] });
  });

  test('a threshold, a name and evidence are told before and after; what is new and what is gone too', () => {
    const before = made({}, [leaf('a', ratio('x', 'y', 80)), leaf('b', { kind: 'yes_no', element: 'z' })]);
    const after = second({ name: 'Bộ thử sửa đổi' }, [
      leaf('a', ratio('x', 'y', 90), {
        name: 'Tên mới',
        evidence: [{ kind: 'Biên bản', minimum: 2, validMonths: 12 }],
      }),
      leaf('d', { kind: 'open' }),
    ]);
    const found = differenceOf(before, after, { x: 'hộ đạt', y: 'số hộ' });
    expect(found.head).toContainEqual({ field: 'name', before: 'Bộ thử', after: 'Bộ thử sửa đổi' });
    expect(found.head).toContainEqual({ field: 'validFrom', before: '01/01/2022', after: '01/01/2026' });
    expect(found.nodes.map(({ code, kind }) => [code, kind])).toEqual([
      ['a', 'changed'],
      ['d', 'added'],
      ['b', 'removed'],
    ]);
    expect(found.nodes[0]).toMatchObject({
      fields: [
        { field: 'name', before: 'Yêu cầu a', after: 'Tên mới' },
        { field: 'rule', before: 'tỷ lệ hộ đạt / số hộ từ 80% trở lên', after: 'tỷ lệ hộ đạt / số hộ từ 90% trở lên' },
        { field: 'evidence', before: 'Biên bản', after: 'Biên bản (ít nhất 2, trong 12 tháng)' },
      ],
    });
  });

  test('a code used for something else is shown as such', () => {
    const after = second({ examples: [] }, [leaf('a', ratio('p', 'q', 80))]);
    expect(differenceOf(made(), after).nodes).toMatchObject([{ code: 'a', kind: 'redefined' }]);
    const moved = second({ examples: [] }, [leaf('c2', ratio('x', 'y', 80))]);
    expect(differenceOf(made(), moved).nodes.map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });
});

describe('what a draft begins with', () => {
  test('the next version of one’s own series follows the one before in number and in time', () => {
    expect(nextVersionOf(made(), 'VN', [made()])).toMatchObject({
      code: 'thu.v2',
      series: 'thu',
      version: 2,
      validFrom: '2026-01-01',
      validTo: null,
    });
  });

  test('a province’s copy of national law is a series of its own, within its own unit', () => {
    const copy = nextVersionOf(made(), 'VN/2023/84', [made()]);
    expect(copy).toMatchObject({ code: 'thu-2023-84', series: 'thu-2023-84', version: 1, scope: 'VN/2023/84' });
    expect(publishable(copy, [made()])).toEqual([]);
  });

  test('a frame keeps codes and names, and no rule', () => {
    const frame = frameOf(made());
    expect(frame.criteria[0]?.subcriteria[0]?.requirements).toMatchObject([{ code: 'a', rule: { kind: 'open' } }]);
    expect(frame.examples).toEqual([]);
  });

  test('an empty draft is told what it lacks', () => {
    const parsed = parseRuleset(emptyRuleset({ code: 'moi', name: 'Bộ mới', kind: 'index', scope: 'VN' }));
    expect(parsed.findings.map(({ code }) => code)).toEqual(['ruleset-empty']);
  });
});

test('legal basis stands in the difference as papers cite it', () => {
  const legalBasis = [{ kind: 'Quyết định', number: '2/QĐ', date: '2026-01-05' }];
  expect(differenceOf(made(), second({ legalBasis })).head).toContainEqual({
    field: 'legalBasis',
    before: 'Quyết định 1/QĐ ngày 01/01/2022',
    after: 'Quyết định 2/QĐ ngày 05/01/2026',
  });
});
