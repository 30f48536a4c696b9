import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ElementValue, Value } from '../values/index.ts';
import {
  applyOverlay,
  type ExplanationTree,
  elementsOf,
  explanationTree,
  type Judgement,
  judge,
  leavesOf,
  parseOverlay,
  parseRuleset,
  type Ruleset,
  requirementsOf,
  resultsOf,
} from './index.ts';

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));

function read(json: unknown): Ruleset {
  const parsed = parseRuleset(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}
const shipped = ['ntm-2021-2025', 'ntm-nang-cao-2021-2025', 'ntm-kieu-mau-2021-2025'].map((name) =>
  read(data(`rulesets/${name}.json`)),
);
const illustrative = parseOverlay(data('rulesets/overlays/nguong-minh-hoa.json'), shipped);
if (!illustrative.ok) throw new Error(JSON.stringify(illustrative.findings));
const ntm = applyOverlay(shipped[0] as Ruleset, illustrative.overlay);

const index = read({
  code: 'chi_so',
  kind: 'index',
  name: 'Chỉ số thử',
  standard: 'cds',
  validFrom: '2026-01-01',
  validTo: null,
  legalBasis: [{ kind: 'Quyết định', number: '15/QĐ-UBND', date: '2026-01-15' }],
  scale: {
    max: 30,
    caps: { bonus: 5 },
    decimals: 2,
    grades: [
      { grade: 'Tốt', min: 20 },
      { grade: 'Chưa tốt', min: 0 },
    ],
  },
  criteria: [
    {
      code: 'I',
      name: 'Trụ cột một',
      max: 20,
      subcriteria: [
        {
          code: 'I.1',
          name: 'Nhóm một',
          certainty: 'full',
          requirements: [
            {
              code: 'I.1.a',
              name: 'Tỷ lệ hồ sơ',
              certainty: 'full',
              max: 10,
              method: 'a/b × 10',
              evidence: [{ kind: 'Báo cáo', minimum: 2, validMonths: 12 }],
              rule: { kind: 'proportional', numerator: 'online', denominator: 'dossiers' },
            },
            {
              code: 'I.1.b',
              name: 'Nâng theo cách có tổ',
              certainty: 'full',
              max: 10,
              rule: {
                kind: 'branch',
                element: 'has_team',
                yes: { kind: 'each', element: 'meetings', points: 2 },
                no: { kind: 'yes_no', element: 'plan', expected: true },
              },
            },
          ],
        },
      ],
    },
    {
      code: 'T',
      name: 'Điểm thưởng',
      max: 5,
      role: 'bonus',
      subcriteria: [
        {
          code: 'T.1',
          name: 'Sáng kiến',
          certainty: 'full',
          requirements: [{ code: 'T.1.a', name: 'Chưa rõ', certainty: 'unknown', max: 5, rule: { kind: 'open' } }],
        },
      ],
    },
  ],
});

const valuesOf = (answers: Readonly<Record<string, ElementValue>>): Value[] =>
  Object.entries(answers).map(([element, value]) => ({
    unitId: 'x',
    element,
    period: '2023',
    level: 'checked',
    value,
    source: { kind: 'response', assignmentId: `of-${element}`, revision: 1, question: element },
  }));
const names = { online: 'Hồ sơ trực tuyến', dossiers: 'Tổng hồ sơ', meetings: 'Số cuộc họp' };
const whole = { online: 45, dossiers: 60, has_team: true, meetings: 3 };
const judgeIndex = (answers: Readonly<Record<string, ElementValue>>) =>
  judge(index, valuesOf(answers), { commune_class: 'con_lai', unit_path: 'VN/2025/56/22333' }, '2026-11-25');
const leaf = (tree: ExplanationTree, code: string) => {
  const found = leavesOf(tree).find((one) => one.code === code);
  if (!found) throw new Error(`No leaf ${code}`);
  return found;
};

describe('an index', () => {
  const tree = explanationTree(judgeIndex(whole), names, { ruleset: index, unitsOfMeasure: { online: 'hồ sơ' } });

  test('says its points in one sentence at every node, with what is still open', () => {
    expect(tree.sentence).toBe('Tổng 13,5–18,5/30 điểm (chuẩn 13,5/20 điểm, thưởng 0–5/5 điểm); xếp loại Chưa tốt');
    expect(tree.criteria.map(({ sentence }) => sentence)).toEqual([
      'I: 13,5/20 điểm; chưa đủ điểm I.1',
      'T: 0–5/5 điểm; chưa đủ quy tắc T.1',
    ]);
    expect(tree.criteria[0]?.subcriteria[0]?.sentence).toBe('I.1: 13,5/20 điểm; chưa đủ điểm I.1.a, I.1.b');
    expect(leaf(tree, 'I.1.a').sentence).toContain('7,5/10 điểm I.1.a: 45/60');
    expect(tree.grade).toEqual({ low: 'Chưa tốt', high: 'Chưa tốt' });
  });

  test('ends in the values, each with its level and source, beside the rule in words and the proof asked for', () => {
    const { facts, rule, method, evidence, clause } = leaf(tree, 'I.1.a');
    expect(facts).toEqual([
      expect.objectContaining({
        kind: 'value',
        name: 'Hồ sơ trực tuyến',
        value: 45,
        unitOfMeasure: 'hồ sơ',
        level: 'checked',
        source: { kind: 'response', assignmentId: 'of-online', revision: 1, question: 'online' },
      }),
      expect.objectContaining({ kind: 'value', name: 'Tổng hồ sơ', value: 60 }),
    ]);
    expect(rule).toBe('tỷ lệ Hồ sơ trực tuyến / Tổng hồ sơ × điểm tối đa');
    expect(method).toBe('a/b × 10');
    expect(evidence).toEqual([{ kind: 'Báo cáo', minimum: 2, validMonths: 12 }]);
    expect(clause).toEqual({ place: 'chỉ tiêu I.1', text: 'Quyết định 15/QĐ-UBND ngày 15/01/2026' });
  });

  test('of a branch only the way that was taken is asked for; both while nobody has said which', () => {
    expect(leaf(tree, 'I.1.b').facts.map((fact) => ('element' in fact ? fact.element : ''))).toEqual([
      'has_team',
      'meetings',
    ]);
    const { facts } = leaf(explanationTree(judgeIndex({})), 'I.1.b');
    expect(facts.map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing']);
  });

  test('what is missing widens the range and never the sentence’s certainty', () => {
    const open = explanationTree(judgeIndex({ dossiers: 60, has_team: true, meetings: 3 }));
    expect(open.criteria[0]?.sentence).toBe('I: 6–16/20 điểm; chưa đủ số liệu I.1');
    expect(leaf(open, 'I.1.a').facts[0]).toMatchObject({ kind: 'missing', element: 'online' });
  });
});

test('a choice is said in its words, in the sentence and in the rule', () => {
  const json = JSON.parse(JSON.stringify(index));
  json.criteria[0].subcriteria[0].requirements[0] = {
    code: 'I.1.a',
    name: 'Người đứng đầu',
    certainty: 'full',
    max: 10,
    rule: { kind: 'choice', element: 'head', points: { chief: 10, deputy: 5 } },
  };
  const chosen = read({ ...json, code: 'chi_so_2', series: 'chi_so_2' });
  const judged = judge(chosen, valuesOf({ head: 'deputy' }), {}, '2026-11-25');
  const said = leaf(explanationTree(judged, { head: 'Trưởng ban', 'head deputy': 'cấp phó' }), 'I.1.a');
  expect(said.sentence).toContain('5/10 điểm I.1.a: Trưởng ban: «cấp phó»');
  expect(said.rule).toBe('theo Trưởng ban: chief: 10 điểm; cấp phó: 5 điểm');
});

describe('criteria', () => {
  const answered = {
    hamlets_total: 4,
    hamlets_with_internet: 3,
    hamlets_with_phone: 4,
  };
  const judged = judge(
    ntm,
    valuesOf(answered),
    { commune_class: 'con_lai', unit_path: 'VN/2023/84/845/29335' },
    '2023-08-20',
  );
  const tree = explanationTree(judged, {}, { ruleset: ntm });

  test('a criterion tells how many of its parts are met, which are not, and which nobody can judge', () => {
    const [criterion] = tree.criteria;
    expect(criterion?.sentence).toMatch(/^Chưa đạt 8: \d\/\d chỉ tiêu đạt; chưa đạt 8\.2; chưa đủ số liệu 8\.1/);
    const sub = criterion?.subcriteria.find(({ code }) => code.endsWith('8.2'));
    expect(sub?.sentence).toMatch(/^Chưa đạt 8\.2: \d\/\d yêu cầu đạt; chưa đạt 8\.2/);
  });

  test('a threshold names the text that gave it, and says when that is no law', () => {
    const internet = leavesOf(tree).find(({ facts }) =>
      facts.some((fact) => fact.kind === 'value' && fact.element === 'hamlets_with_internet'),
    );
    expect(internet?.threshold?.wanted).toBe('cần từ 100%');
    expect(internet?.threshold?.from).toMatchObject({ illustrative: expect.any(Boolean), text: expect.any(String) });
    const fromOverlay = leavesOf(tree).filter(({ threshold }) => threshold?.from.illustrative);
    expect(fromOverlay.length).toBeGreaterThan(0);
    expect(fromOverlay[0]?.threshold?.from.text).toContain('minh hoạ');
  });

  test('a ruleset that requires another ends in that one’s result, or says that there is none', () => {
    const nangCao = shipped[1] as Ruleset;
    const alone = explanationTree(judge(nangCao, [], {}, '2023-08-20'));
    const after = explanationTree(judge(nangCao, [], {}, '2023-08-20', { [ntm.code]: judged }));
    expect(alone.preconditions[0]?.facts).toEqual([{ kind: 'judgement', ruleset: ntm.code, verdict: null }]);
    expect(after.preconditions[0]?.facts).toEqual([{ kind: 'judgement', ruleset: ntm.code, verdict: 'unmet' }]);
    expect(after.sentence).toContain(`; phải đạt trước «${ntm.name}»`);
  });

  test('what is not known of the commune itself is a fact without a value', () => {
    const byClass = explanationTree(
      judge(ntm, valuesOf(answered), { unit_path: 'VN/2023/84/845/29335' }, '2023-08-20'),
    );
    const unknown = leavesOf(byClass).flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'attribute'));
    expect(unknown.length).toBeGreaterThan(0);
    for (const fact of unknown) expect(fact).toMatchObject({ attribute: 'commune_class', value: null });
  });
});

describe('whatever was answered', () => {
  const elements = [
    ...new Set([...shipped, ntm, index].flatMap(requirementsOf).flatMap(({ rule }) => elementsOf(rule))),
  ];
  const given = fc.dictionary(
    fc.constantFrom(...elements),
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.boolean(), fc.constant('khac')) as fc.Arbitrary<ElementValue>,
  );
  const judgements = (answers: Record<string, ElementValue>): [Ruleset, Judgement][] =>
    [...shipped, ntm, index].map((ruleset) => [
      ruleset,
      judge(ruleset, valuesOf(answers), { commune_class: 'con_lai', unit_path: 'VN/2023/84/845/29335' }, '2023-08-20'),
    ]);

  test('the tree has the verdicts and points of the judgement, part by part', () => {
    fc.assert(
      fc.property(given, (answers) => {
        for (const [, judgement] of judgements(answers)) {
          const results = resultsOf(judgement);
          const tree = explanationTree(judgement);
          const nodes = tree.criteria.flatMap((one) => [
            one,
            ...one.subcriteria.flatMap((sub) => [sub, ...sub.requirements]),
          ]);
          expect(nodes).toHaveLength(results.size - 1);
          for (const node of [{ ...tree, code: 'total' }, ...nodes]) {
            const { verdict, score } = results.get(node.code) ?? {};
            expect(node.verdict).toBe(verdict);
            expect(node.score?.low).toBe(score?.low);
            expect(node.score?.high).toBe(score?.high);
            expect(node.sentence).not.toMatch(/undefined|NaN|\[object/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every leaf ends in what it rests on: each value given stands there as given, each other is said to be missing', () => {
    fc.assert(
      fc.property(given, (answers) => {
        for (const [ruleset, judgement] of judgements(answers)) {
          for (const one of leavesOf(explanationTree(judgement, {}, { ruleset }))) {
            const isOpen = one.rule === 'chưa có cách xét';
            expect(one.facts.length > 0 || isOpen).toBe(true);
            for (const fact of one.facts) {
              if (fact.kind === 'value') expect(fact.value).toEqual(answers[fact.element]);
              if (fact.kind === 'value') expect(fact.source).toMatchObject({ assignmentId: `of-${fact.element}` });
              if (fact.kind === 'missing') expect(Object.hasOwn(answers, fact.element)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
