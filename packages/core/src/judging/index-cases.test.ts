import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ElementValue, Value } from '../values/index.ts';
import { type Judgement, judge, parseRuleset, resultsOf, type Score } from './index.ts';

// Points worked out by hand from the tables of the papers; each row names its line. `[low, high]` is what missing data leaves.

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));

function shipped(name: string) {
  const parsed = parseRuleset(data(`rulesets/${name}.json`));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}
const khanhHoa = shipped('dti-khanh-hoa-2026');
const thanhHoa = shipped('dti-thanh-hoa-3853');

type Answers = Readonly<Record<string, ElementValue | undefined>>;

const values = (answers: Answers): Value[] =>
  Object.entries(answers).flatMap(([element, value]) =>
    value === undefined
      ? []
      : [
          {
            unitId: '22840-2025',
            element,
            period: '2026',
            level: 'self' as const,
            value,
            source: { kind: 'import' as const, importId: 'bang-1' },
          },
        ],
  );

/** A commune that has everything: 10 + 75 + 15 − 0. */
const everything = {
  kh_plan57: 'trong_30_ngay',
  kh_inspectable: 1000,
  kh_inspected: 300,
  kh_findings_handled: 'da_chi_dao_het',
  kh_reports_complete: true,
  kh_reports_content_ok: true,
  kh_reports_on_time: true,
  kh_initiatives: 2,
  kh_committee_tasks: 20,
  kh_committee_tasks_done: 20,
  kh_province_tasks: 20,
  kh_province_tasks_done: 20,
  kh_platform_use: 'hieu_qua',
  kh_consultations: 'dung_han',
  kh_dx_staff_ok: true,
  kh_st_staff_ok: true,
  kh_training_plan: true,
  kh_classes_planned: 20,
  kh_classes_held: 20,
  kh_outreach_people: 100,
  kh_outreach_posts: 100,
  kh_budget_allocated: 100,
  kh_budget_disbursed: 85,
  kh_evidence_complete: true,
  kh_late_days: 0,
  kh_solutions_adopted: 2,
  kh_budget_allocated_last: 100,
  kh_budget_disbursed_last: 80,
  kh_breakthrough_points: 6,
  kh_breakthrough_reason: 'Có văn bản xác nhận của Sở',
  kh_press_articles: 5,
  kh_ocop_4star: 1,
  kh_ocop_3star: 0,
  kh_geo_protection: true,
  kh_st_task_approved: true,
  kh_province_plan_missed: false,
  kh_adhoc_report_missed: false,
  kh_other_deduction: false,
};
const none = undefined;
const inKhanhHoa = (change: Answers) =>
  judge(khanhHoa, values({ ...everything, ...change }), { unit_path: 'VN/2025/56/22840' }, '2026-12-20');

function scoreAt(judgement: Judgement, code: string): Score {
  const score = resultsOf(judgement).get(code)?.score;
  if (!score) throw new Error(`no score at ${code}`);
  return score;
}

type Expected = number | [low: number, high: number];
function expectPoints(judgement: Judgement, code: string, expected: Expected): void {
  const { low, high } = scoreAt(judgement, code);
  const [from, to] = typeof expected === 'number' ? [expected, expected] : expected;
  expect(low).toBeCloseTo(from, 6);
  expect(high).toBeCloseTo(to, 6);
}

describe('Khánh Hòa 2026, line by line', () => {
  test.each<[string, Answers, Expected, string]>([
    ['I.1.a', {}, 3, 'a good plan within 30 days'],
    ['I.1.a', { kh_plan57: 'trong_60_ngay' }, 1.5, 'within 60 days'],
    ['I.1.a', { kh_plan57: 'khong_dat' }, 0, 'none, or not good'],
    ['I.1.a', { kh_plan57: none }, [0, 3], 'not said is not none'],
    ['I.1.a', { kh_plan57: 'dang_lam' }, [0, 3], 'a choice that the table does not have'],
    ['I.2.1', {}, 1, 'exactly 30 %'],
    ['I.2.1', { kh_inspected: 299 }, 0.5, '29.9 %'],
    ['I.2.1', { kh_inspected: 250 }, 0.5, 'exactly 25 %'],
    ['I.2.1', { kh_inspected: 249 }, 0.25, '24.9 %'],
    ['I.2.1', { kh_inspected: 1 }, 0.25, '0.1 % is more than none'],
    ['I.2.1', { kh_inspected: 0 }, 0, 'none'],
    ['I.2.1', { kh_inspected: none }, [0, 1], 'not counted yet'],
    ['I.2.2', { kh_findings_handled: 'khong_co_van_de' }, 1, 'nothing found counts as all handled'],
    ['I.2.2', { kh_findings_handled: 'con_van_de' }, 0, 'something open'],
    ['I.3.a', {}, 3, 'number, content and day'],
    ['I.3.a', { kh_reports_on_time: false }, 0, 'one of the three missing'],
    ['I.3.a', { kh_reports_on_time: none }, [0, 3], 'one of the three not said'],
    ['I.3.a', { kh_reports_on_time: none, kh_reports_complete: false }, 0, 'what is not said cannot help any more'],
    ['I.4.a', { kh_initiatives: 3 }, 2, 'three count as two'],
    ['I.4.a', { kh_initiatives: 1 }, 1, 'one'],
    ['I.4.a', { kh_initiatives: 0 }, 0, 'none'],
    ['II.1.1', {}, 10, '20/20'],
    ['II.1.1', { kh_committee_tasks_done: 19 }, 8, '95 %'],
    ['II.1.1', { kh_committee_tasks_done: 18 }, 8, 'exactly 90 %'],
    ['II.1.1', { kh_committee_tasks_done: 17 }, 6, '85 %'],
    ['II.1.1', { kh_committee_tasks_done: 16 }, 6, 'exactly 80 %'],
    ['II.1.1', { kh_committee_tasks_done: 14 }, 4, 'exactly 70 %'],
    ['II.1.1', { kh_committee_tasks_done: 13 }, 0, '65 %'],
    ['II.1.1', { kh_committee_tasks: 0, kh_committee_tasks_done: 0 }, [0, 10], 'no task given: the table does not say'],
    ['II.1.2', { kh_province_tasks: 3, kh_province_tasks_done: 2 }, 0, '66.7 %'],
    ['II.1.2', { kh_province_tasks: 7, kh_province_tasks_done: 5 }, 4, '71.4 %'],
    ['II.1.3', { kh_platform_use: 'khong_thuong_xuyen' }, 3, 'not kept up to date'],
    ['II.1.3', { kh_platform_use: 'khong_thuc_hien' }, 0, 'not used'],
    ['II.2.a', { kh_consultations: 'khong_hoac_qua_han' }, 0, 'asked, and not answered in time'],
    ['II.2.a', { kh_consultations: 'khong_phat_sinh' }, 0, 'not asked: gives nothing, see the pillar'],
    ['II.3.1', { kh_dx_staff_ok: false }, 0, 'not as many as planned'],
    ['II.3.2', { kh_st_staff_ok: none }, [0, 4], 'not said'],
    ['II.4.1', { kh_training_plan: false }, 0, 'no plan'],
    ['II.4.2', { kh_classes_held: 25 }, 5, 'more classes than planned'],
    ['II.4.2', { kh_classes_held: 19 }, 4, '95 %'],
    ['II.4.2', { kh_classes_held: 17 }, 4, 'exactly 85 %'],
    ['II.4.2', { kh_classes_held: 12 }, 3, 'exactly 60 %'],
    ['II.4.2', { kh_classes_held: 11 }, 2, '55 %'],
    ['II.4.2', { kh_classes_held: 0 }, 0, 'planned and not held'],
    ['II.4.2', { kh_training_plan: false, kh_classes_held: 20 }, 2, 'without a plan 20 classes are worth 2'],
    ['II.4.2', { kh_training_plan: false, kh_classes_held: 0 }, 0, 'neither plan nor class'],
    ['II.4.2', { kh_training_plan: none }, [0, 5], 'which table holds is not known'],
    ['II.5.1', { kh_outreach_people: 99 }, 3, 'one short of 100'],
    ['II.5.1', { kh_outreach_people: 50 }, 3, 'exactly 50'],
    ['II.5.1', { kh_outreach_people: 49 }, 2, 'one short of 50'],
    ['II.5.1', { kh_outreach_people: 0 }, 0, 'not held'],
    ['II.5.2', { kh_outreach_posts: 1 }, 2, 'one post is more than none'],
    ['II.6.a', {}, 10, 'exactly 85 %'],
    ['II.6.a', { kh_budget_disbursed: 84 }, 9.88, '84/85 × 10 = 9.882'],
    ['II.6.a', { kh_budget_disbursed: 60 }, 7.06, '60/85 × 10 = 7.0588'],
    ['II.6.a', { kh_budget_disbursed: 59.99 }, 0, 'below 60 %'],
    ['II.6.a', { kh_budget_disbursed: 100 }, 10, 'not more than 10'],
    ['II.6.a', { kh_budget_disbursed: none }, [0, 10], 'not known'],
    ['II.7.a', { kh_late_days: 1 }, 0, 'a day late'],
    ['II.7.a', { kh_evidence_complete: false }, 0, 'in time, but evidence is missing'],
    ['II.7.a', { kh_evidence_complete: none }, [0, 3], 'evidence not looked at'],
    ['II.7.a', { kh_evidence_complete: none, kh_late_days: 1 }, 0, 'late decides, whatever the evidence'],
    ['IV.1.a', { kh_solutions_adopted: 1 }, 1, 'one'],
    ['IV.1.a', { kh_solutions_adopted: 5 }, 2, 'five count as two'],
    ['IV.2.a', {}, 1, '85 % after 80 %'],
    ['IV.2.a', { kh_budget_disbursed: 80 }, 0, '80 % after 80 % has not risen'],
    ['IV.2.a', { kh_budget_disbursed_last: none }, [0, 1], 'last year not known'],
    ['IV.2.a', { kh_budget_allocated_last: 0, kh_budget_disbursed_last: 0 }, 0, 'no share to compare with'],
    ['IV.2.a', { kh_budget_allocated: 0, kh_budget_disbursed: none }, 0, 'nothing given this year'],
    ['IV.3.1', { kh_breakthrough_points: 3 }, 3, 'points that a person gave'],
    ['IV.3.1', { kh_breakthrough_reason: none }, [0, 6], 'without the reason they do not count yet'],
    ['IV.3.1', { kh_breakthrough_points: 7 }, [0, 6], 'more than the line gives is no answer'],
    ['IV.3.2', { kh_press_articles: 4 }, 1.5, '2 to 4'],
    ['IV.3.2', { kh_press_articles: 2 }, 1.5, 'exactly 2'],
    ['IV.3.2', { kh_press_articles: 1 }, 0, 'one is not enough'],
    ['IV.3.3', { kh_ocop_4star: 0, kh_ocop_3star: 2 }, 0.5, 'three stars only'],
    ['IV.3.3', { kh_ocop_3star: none }, 1, 'four stars decide, whatever the rest'],
    ['IV.3.3', { kh_ocop_4star: 0, kh_ocop_3star: none }, [0, 1], 'nothing decided'],
    ['IV.3.4', { kh_geo_protection: false }, 0, 'none'],
    ['IV.3.5', { kh_st_task_approved: none }, [0, 1], 'not said'],
    ['V.1.a', { kh_late_days: 1 }, 1, 'to two days: one point'],
    ['V.1.a', { kh_late_days: 2 }, 1, 'the second day'],
    ['V.1.a', { kh_late_days: 3 }, 2, 'from the third day one more each day'],
    ['V.1.a', { kh_late_days: 6 }, 5, '20/12, the last day of acceptance'],
    ['V.1.a', { kh_late_days: 9, kh_late_granted: true }, 5, 'granted later: stays at 5'],
    ['V.2.a', { kh_province_plan_missed: true }, 1, 'a task of the province’s plan'],
    ['V.3.a', { kh_adhoc_report_missed: true }, 0.5, 'a report that was asked for'],
    ['V.4.a', { kh_other_deduction: true }, 1, 'decided by the committee'],
    ['V.4.a', { kh_other_deduction: none }, [0, 1], 'not said'],
  ])('%s %j gives %j: %s', (code, change, expected) => {
    expectPoints(inKhanhHoa(change), code, expected);
  });
});

const weakest = {
  kh_plan57: 'khong_dat',
  kh_inspected: 0,
  kh_findings_handled: 'con_van_de',
  kh_reports_complete: false,
  kh_initiatives: 0,
  kh_committee_tasks_done: 0,
  kh_province_tasks_done: 0,
  kh_platform_use: 'khong_thuc_hien',
  kh_consultations: 'khong_hoac_qua_han',
  kh_dx_staff_ok: false,
  kh_st_staff_ok: false,
  kh_training_plan: false,
  kh_classes_held: 0,
  kh_outreach_people: 0,
  kh_outreach_posts: 0,
  kh_budget_disbursed: 0,
  kh_evidence_complete: false,
  kh_solutions_adopted: 0,
  kh_breakthrough_points: 0,
  kh_press_articles: 0,
  kh_ocop_4star: 0,
  kh_geo_protection: false,
  kh_st_task_approved: false,
};

describe('Khánh Hòa 2026, groups: «không phát sinh» is shared by the rest', () => {
  test.each<[string, Answers, Expected, string]>([
    ['I', {}, 10, '3 + 2 + 3 + 2'],
    ['II', {}, 75, '30 + 8 + 8 + 8 + 8 + 10 + 3'],
    ['IV', {}, 15, '2 + 1 + 12'],
    ['V', {}, 0, 'nothing taken off'],
    ['I', { kh_inspectable: 0 }, 10, '9 of 9 is 10 of 10'],
    ['I', { kh_inspectable: 0, kh_plan57: 'khong_dat' }, 60 / 9, '6 of 9, × 10/9'],
    ['II', { kh_consultations: 'khong_phat_sinh' }, 75, '67 of 67 is 75 of 75'],
    ['II', { kh_consultations: 'khong_phat_sinh', kh_platform_use: 'khong_thuc_hien' }, (57 * 75) / 67, '57 of 67'],
    ['II', { kh_budget_allocated: 0 }, 75, 'no money given: 65 of 65'],
    [
      'II',
      { kh_budget_allocated: 0, kh_consultations: 'khong_phat_sinh', kh_dx_staff_ok: false },
      (53 * 75) / 57,
      'two lines did not arise: 53 of 57',
    ],
    ['II', { kh_consultations: none }, [67, 75], 'not said: between nothing and everything'],
    ['II', { kh_platform_use: none, kh_late_days: 1 }, [62, 72], '75 − 3, of which 10 open'],
    ['V', { kh_late_days: 3, kh_province_plan_missed: true, kh_adhoc_report_missed: true }, 3.5, '2 + 1 + 0.5'],
  ])('%s %j gives %j: %s', (code, change, expected) => {
    expectPoints(inKhanhHoa(change), code, expected);
  });
});

describe('Khánh Hòa 2026, total = min(85, I + II) + min(15, IV) − V within 0 … 100, and grade', () => {
  test.each<[Answers, Expected, string, string]>([
    [{}, 100, 'A', '10 + 75 + 15'],
    [{ kh_province_plan_missed: true, kh_adhoc_report_missed: true, kh_other_deduction: true }, 97.5, 'A', '100 − 2.5'],
    [{ kh_committee_tasks_done: 0 }, 90, 'A', 'exactly 90'],
    [{ kh_committee_tasks_done: 0, kh_adhoc_report_missed: true }, 89.5, 'B', 'half a point below'],
    [
      {
        kh_committee_tasks_done: 0,
        kh_province_tasks_done: 0,
        kh_outreach_people: 0,
        kh_findings_handled: 'con_van_de',
      },
      75,
      'B',
      '100 − 10 − 10 − 4 − 1, exactly 75',
    ],
    [
      {
        kh_committee_tasks_done: 0,
        kh_province_tasks_done: 0,
        kh_outreach_people: 0,
        kh_findings_handled: 'con_van_de',
        kh_adhoc_report_missed: true,
      },
      74.5,
      'C',
      'half a point below',
    ],
    [
      {
        kh_committee_tasks_done: 0,
        kh_province_tasks_done: 0,
        kh_platform_use: 'khong_thuc_hien',
        kh_consultations: 'khong_hoac_qua_han',
        kh_dx_staff_ok: false,
        kh_st_staff_ok: false,
        kh_outreach_people: 0,
      },
      50,
      'C',
      '100 − 10 − 10 − 10 − 8 − 4 − 4 − 4, exactly 50',
    ],
    [{ ...weakest, kh_late_days: 6 }, 0, 'D', '0 − 5 is not below 0'],
    [{ kh_late_days: 2 }, 96, 'A', '100 − 3 (II.7) − 1 (V.1)'],
    [{ kh_late_days: 6 }, 92, 'A', '20/12: 100 − 3 − 5'],
    [{ kh_late_days: 7, kh_late_granted: false }, 0, 'D', '21/12: not accepted'],
    [{ kh_late_days: 7, kh_late_granted: true }, 92, 'A', '21/12 granted in writing'],
    [{ kh_late_days: 7 }, [0, 92], 'D–A', '21/12, not said whether it was granted'],
    [{ kh_late_days: none }, [0, 100], 'D–A', 'not handed in: may still be too late'],
    [{ kh_budget_disbursed: none }, [89, 100], 'B–A', 'II.6 and IV.2 open: 100 − 10 − 1'],
    [{ kh_other_deduction: none }, [99, 100], 'A', 'what may be taken off lowers the lower end only'],
    [
      { kh_platform_use: none, kh_other_deduction: true, kh_committee_tasks_done: 18 },
      [87, 97],
      'B–A',
      '100 − 2 − 1, of which 10 open',
    ],
    [{ kh_consultations: 'khong_phat_sinh', kh_inspectable: 0, kh_budget_allocated: 0 }, 99, 'A', 'only IV.2 is lost'],
  ])('%j is %j, %s: %s', (change, expected, grade) => {
    const judgement = inKhanhHoa(change);
    expectPoints(judgement, 'total', expected);
    const found = judgement.score?.grade;
    expect(found?.low === found?.high ? found?.low : `${found?.low}–${found?.high}`).toBe(grade);
  });

  test('nothing known is everything and nothing, and no verdict', () => {
    const judgement = judge(khanhHoa, [], {}, '2026-12-20');
    expect([judgement.verdict, judgement.score?.low, judgement.score?.high]).toEqual(['unknown', 0, 100]);
  });

  test('too late is unmet, a total that is known is met, an open one is unknown', () => {
    const verdicts = [{ kh_late_days: 7, kh_late_granted: false }, weakest, { kh_plan57: none }].map(
      (change) => inKhanhHoa(change).verdict,
    );
    expect(verdicts).toEqual(['unmet', 'met', 'unknown']);
  });

  test('the year of assessment is its time: in 2025 and 2027 it is not in force', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((asOf) => judge(khanhHoa, values(everything), {}, asOf).inForce)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('Thanh Hóa 3853, as far as it is known', () => {
  test.each<[string, Answers, Expected, string]>([
    ['1.1.a', { th_committee_head: 'cap_truong' }, 20, 'the head of the commune leads'],
    ['1.1.a', { th_committee_head: 'cap_pho' }, 10, 'a deputy: half'],
    ['1.1.a', { th_committee_head: 'khong' }, 0, 'no committee'],
    ['1.1.a', {}, [0, 20], 'not said'],
    ['1', { th_committee_head: 'cap_truong' }, [20, 100], '20 had, 80 of the pillar not read'],
    ['1', { th_committee_head: 'cap_pho' }, [10, 90], '10 lost for good'],
    ['1', { th_committee_head: 'khong' }, [0, 80], '20 lost for good'],
    ['1', {}, [0, 100], 'nothing known'],
    ['total', { th_committee_head: 'cap_truong' }, [20, 100], 'what is known counts; the other pillars are open'],
  ])('%s %j gives %j: %s', (code, answers, expected) => {
    const judgement = judge(thanhHoa, values(answers), {}, '2023-12-19');
    expectPoints(judgement, code, expected);
    expect([judgement.verdict, judgement.score?.max, judgement.score?.grade]).toEqual(['unknown', null, undefined]);
  });
});

test('a sub-criterion that failed its precondition has no weight of «không xét» to share, and data that is missing adds none', () => {
  const leaf = (code: string, rule: object, more: object = {}) => ({
    code,
    name: code,
    certainty: 'full',
    max: 5,
    rule,
    ...more,
  });
  const choice = { kind: 'choice', element: 'c', points: { co: 5 }, exempt: ['khong_phat_sinh'] };
  const sub = (code: string, requirements: object[]) => ({ code, name: code, certainty: 'full', requirements });
  const parsed = parseRuleset({
    code: 'thu',
    kind: 'index',
    name: 'Bộ thử',
    standard: 'dti',
    scale: { max: 15, decimals: 2 },
    criteria: [
      {
        code: '1',
        name: 'Trụ cột',
        exempted: 'share',
        subcriteria: [
          sub('1.1', [
            leaf('1.1.a', choice),
            leaf('1.1.b', { kind: 'yes_no', element: 'dk' }, { precondition: 'subcriterion' }),
          ]),
          sub('1.2', [leaf('1.2.a', { kind: 'yes_no', element: 'b' })]),
        ],
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const points = (answers: Answers) => {
    const { low, high } = scoreAt(judge(parsed.ruleset, values(answers), {}, '2026-12-20'), '1');
    return [low, high];
  };
  expect(points({ c: 'khong_phat_sinh', dk: true, b: true })).toEqual([15, 15]);
  expect(points({ c: 'khong_phat_sinh', dk: false, b: true })).toEqual([5, 5]);
  expect(points({ dk: false, b: true })).toEqual([5, 5]);
  expect(points({ c: 'khong_phat_sinh', b: true })).toEqual([5, 15]);
});
