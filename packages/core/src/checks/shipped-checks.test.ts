import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Element, parseElements, parseSystems } from '../elements/index.ts';
import { type Figure, figureTable, parseFigures } from '../figures/index.ts';
import { parseIndicators } from '../indicators/index.ts';
import { type CheckOutcome, explainOutcome, findingsOf, parseChecks, runChecks } from './index.ts';

// The 122 checks of the department's two papers: what holds, what fails and with which numbers, what nobody can check.

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
const read = <T extends { ok: boolean }>(parsed: T) => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed as Extract<T, { ok: true }>;
};
const elements: Element[] = read(parseElements(data('elements/department-report.json'))).dictionary.elements;
const { book, words, file } = read(parseIndicators(data('indicators/department-report.json'), elements));
const checks = read(parseChecks(data('checks/department-report.json'), { elements, book, words }));
const names = Object.fromEntries([...elements, ...file.indicators].map(({ code, name }) => [code, name]));
const figures: Figure[] = ['2021-05', '2022'].flatMap(
  (period) => read(parseFigures(data(`figures/tra-vinh-${period}.json`), new Set(Object.keys(names)))).figures,
);
const scene = { book, table: figureTable(figures), unitId: '84-2023' };
const outcomes = new Map(['2021-05', '2022'].map((period) => [period, runChecks(checks.book, scene, period)]));
const outcomeOf = (code: string, period: string) =>
  outcomes.get(period)?.find(({ check }) => check === code) as CheckOutcome;
const cases = checks.file.checks.flatMap((check) => (check.cases ?? []).map((one) => ({ check, ...one })));
const idsWith = (status: string) => {
  const ids = cases.filter((one) => outcomeOf(one.check.code, one.period).status === status).map(({ id }) => id);
  return [...new Set(ids)].sort();
};

const FAILED_AS_STATED = ['M015', 'N016', 'N036', 'N037', 'N048', 'N069', 'N109'];
const FAILED_AS_INFERRED = 'N017 N041 N047 N049 X068 N070 N075 M086 N094 N100 N108 M117 N120'.split(' ');
const NOT_CHECKABLE = 'N045 N046 N051 N052 N053 N054 M055 N056 M057 X066 N115 N116'.split(' ');

describe('the 122 checks on the figures of the papers', () => {
  test('90 hold, 20 fail, 12 cannot be checked', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(122);
    expect(idsWith('holds')).toHaveLength(90);
    expect(idsWith('fails')).toEqual([...FAILED_AS_STATED, ...FAILED_AS_INFERRED].sort());
    expect(idsWith('unknown')).toEqual([...NOT_CHECKABLE].sort());
    expect(idsWith('idle')).toEqual([]);
  });

  test.each(cases.map((one) => [one.id, one] as const))('%s comes out as listed, number by number', (_id, one) => {
    const outcome = outcomeOf(one.check.code, one.period);
    expect(outcome.status).toBe(one.status);
    const listed = [one.stated, one.computed].filter((number) => number !== undefined).sort((a, b) => a - b);
    const found = [outcome.stated, outcome.computed].filter((number) => typeof number === 'number');
    for (const number of listed) expect(found.some((other) => near(other, number))).toBe(true);
  });

  test('raises nothing but these: errors for what the papers state, warnings with a reason for what was inferred', () => {
    const raised = [...outcomes.values()].flatMap((list) => findingsOf(checks.book, list, names));
    const seen = (severity: string) =>
      raised
        .filter((finding) => finding.severity === severity)
        .flatMap((finding) => cases.filter((one) => one.check.code === finding.check && one.period === finding.period))
        .map(({ id }) => id)
        .sort();
    expect(seen('error')).toEqual([...FAILED_AS_STATED].sort());
    expect(seen('warning')).toEqual([...FAILED_AS_INFERRED].sort());
    expect(raised).toHaveLength(20);
    expect(raised.filter((finding) => finding.severity === 'warning' && !finding.reason)).toEqual([]);
  });

  test('what cannot be checked says why', () => {
    const sentences = cases
      .filter(({ id }) => NOT_CHECKABLE.includes(id))
      .map((one) => explainOutcome(one.check, outcomeOf(one.check.code, one.period), names));
    expect(sentences.filter((sentence) => !sentence.includes('chưa kiểm được, '))).toEqual([]);
    expect(sentences).toContain(
      'Tăng/giảm sản lượng bưu chính so với năm trước (năm 2022, mục I.2): chưa kiểm được, chưa có số liệu Tổng sản lượng dịch vụ bưu chính (năm 2021).',
    );
    expect(sentences).toContain(
      'Chứng thư số: đầu kỳ cộng cấp mới trừ thu hồi (năm 2022, mục I.4): chưa kiểm được, chưa có số liệu Tổng chứng thư số đang hoạt động (năm 2021); từ số liệu đã có suy ra 2.312.',
    );
  });

  test('every owner is a part of the department', () => {
    const owners = new Set(read(parseSystems(data('systems.json'))).systems.owners.map(({ code }) => code));
    expect(checks.file.checks.filter(({ owner }) => !owners.has(owner))).toEqual([]);
  });
});

describe('the sentence of a failure', () => {
  const sentence = (code: string, period: string) => {
    const check = checks.file.checks.find((one) => one.code === code);
    return check && explainOutcome(check, outcomeOf(code, period), names);
  };
  test.each([
    [
      'portal_docs_sum',
      '2021-05',
      'Văn bản đăng Cổng TTĐT (tháng 5 năm 2021, mục I.6.1): báo cáo ghi 55, cộng 13 thành phần được 64, thiếu 9.',
    ],
    [
      'department_site_sum',
      '2022',
      'Tin bài, văn bản trang TTĐT Sở (năm 2022, mục I.6.3): báo cáo ghi 288, cộng 13 thành phần được 275, thừa 13.',
    ],
    [
      'services_l3_share',
      '2022',
      'Tỷ lệ dịch vụ mức độ 3 (năm 2022, mục I.4): báo cáo ghi 29,65, tính từ số liệu được 29,6555 (số ghi là số cắt bớt, không phải làm tròn).',
    ],
    [
      'disbursed_share',
      '2022',
      'Tỷ lệ giải ngân (năm 2022, mục II.2): báo cáo ghi 100, tính từ số liệu được 104,4525.',
    ],
    [
      'province_papers_count',
      '2022',
      'Kế hoạch, Quyết định tham mưu UBND tỉnh ban hành (năm 2022, mục I.1): báo cáo ghi 19, liệt kê 20, thiếu 1.',
    ],
    [
      'violators_outcomes_sum',
      '2022',
      'Cá nhân vi phạm và kết quả xử lý (năm 2022, mục II.3): báo cáo ghi 11, cộng 2 thành phần được 5, thừa 6.',
    ],
    [
      'province_papers_dates',
      '2022',
      'Văn bản UBND tỉnh ký trong kỳ (năm 2022, mục I.1): 1 trong 20 văn bản không ký trong kỳ: 108/KH-UBND ký ngày 31/12/2021.',
    ],
    [
      'department_plans_order',
      '2022',
      'Số kế hoạch của Sở tăng theo ngày ký (năm 2022, mục I.2, I.3, I.6): số văn bản không tăng theo ngày ký: 24/KH-STTTT-BCVTCNTT ký ngày 24/10/2022 sau 48/KH-STTTT-TTBCXB ký ngày 31/08/2022.',
    ],
    [
      'with_dossiers_whole_number',
      '2022',
      'DVC có phát sinh hồ sơ: tỷ lệ phải là của một số nguyên dịch vụ (năm 2022, mục I.4): không có số nguyên nào cho tỷ lệ 64,49; gần nhất là 1.050/1.628 = 64,4963 (số ghi là số cắt bớt, không phải làm tròn).',
    ],
    [
      'plan_period_text',
      '2021-05',
      'Kỳ kế hoạch (tháng 5 năm 2021, mục mở đầu): một chỗ ghi «tháng 6 năm 2021», chỗ khác là «tháng 5 năm 2021».',
    ],
    ['cts_total_sum', '2022', 'Tổng chứng thư số đang hoạt động (năm 2022, mục I.4): khớp, 2.597.'],
  ])('%s of %s', (code, period, expected) => expect(sentence(code, period)).toBe(expected));
});

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.0001;
}
